"""An index of columns on disk: generations, segments, writers, and what a crash leaves."""

from pathlib import Path

import pytest
import whoosh.index
from whoosh.analysis import SpaceSeparatedTokenizer
from whoosh.fields import ID, KEYWORD, NUMERIC, STORED, TEXT, Schema
from whoosh.index import EmptyIndexError, LockError
from whoosh.query import Phrase, Term

from index.errors import IndexDamaged
from index.store.columnar.columnar_index import ColumnarIndex


def schema() -> Schema:
    return Schema(
        path=ID(unique=True, stored=True),
        body=TEXT(SpaceSeparatedTokenizer(), chars=True, stored=True),
        kind=KEYWORD(sortable=True),
        size=NUMERIC(int, 64, sortable=True),
        facts=STORED(),
    )


@pytest.fixture
def index(tmp_path):
    return ColumnarIndex.create_in(str(tmp_path), schema())


def add(index: ColumnarIndex, *names: str, body: str = "ura e re", **commit: bool) -> None:
    writer = index.writer()
    for name in names:
        writer.update_document(path=name, body=f"{body} {name}", kind="txt", size=len(name))
    writer.commit(**commit)


def paths(index: whoosh.index.FileIndex, word: str = "ura") -> list[str]:
    with index.searcher() as searcher:
        return sorted(hit["path"] for hit in searcher.search(Term("body", word), limit=None))


def files(folder: Path, suffix: str) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.suffix == suffix)


def test_any_program_with_whoosh_opens_it(index, tmp_path):
    add(index, "a", "b")
    plain = whoosh.index.open_dir(str(tmp_path))
    assert paths(plain) == ["a", "b"]
    with plain.searcher() as searcher:
        (hit,) = searcher.search(Phrase("body", ["re", "b"]))
        assert hit.fields() == {"path": "b", "body": "ura e re b"}
        assert [hit["path"] for hit in searcher.search(Term("kind", "txt"), sortedby="size")] == [
            "a",
            "b",
        ]


def test_a_document_takes_the_place_of_the_one_before(index):
    add(index, "a", body="ura")
    add(index, "a", body="lumi")
    assert (paths(index), paths(index, "lumi")) == ([], ["a"])


def test_many_commits_leave_few_segments(index, tmp_path):
    for number in range(20):
        add(index, f"d{number}")
    assert len(files(tmp_path, ".gjej")) < 8
    assert len(paths(index)) == 20
    assert len(files(tmp_path, ".toc")) == 1


def test_merges_away_what_was_deleted(index):
    add(index, "a", "b", "c")
    writer = index.writer()
    writer.delete_by_term("path", "b")
    writer.commit(optimize=True)
    assert index.doc_count_all() == 2
    assert paths(index) == ["a", "c"]


def test_a_segment_of_deleted_documents_goes(index, tmp_path):
    add(index, "a", "b")
    writer = index.writer()
    writer.delete_by_term("body", "ura")
    writer.commit()
    assert files(tmp_path, ".gjej") == []
    assert paths(index) == []


def test_spills_what_memory_cannot_hold(index, tmp_path):
    writer = index.writer()
    writer._limit = 1
    for name in "abc":
        writer.add_document(path=name, body="ura")
    assert len(files(tmp_path, ".gjej")) == 3
    assert paths(index) == []
    writer.commit()
    assert paths(index) == ["a", "b", "c"]


def test_a_cancelled_writer_leaves_nothing(index, tmp_path):
    writer = index.writer()
    writer._limit = 1
    writer.add_document(path="a", body="ura")
    writer.cancel()
    assert files(tmp_path, ".gjej") == []
    add(index, "b")
    assert paths(index) == ["b"]


def test_two_writers_cannot_be(index):
    writer = index.writer()
    with pytest.raises(LockError):
        index.writer()
    writer.cancel()
    index.writer().cancel()


def test_refuses_a_value_that_it_cannot_keep_and_goes_on(index):
    writer = index.writer()
    with pytest.raises(TypeError):
        writer.add_document(path="a", body="ura", facts=object())
    writer.add_document(path="b", body="ura", facts={"pages": [(1, 2)]})
    writer.commit()
    assert paths(index) == ["b"]


def test_a_torn_table_of_contents_gives_way_to_the_one_before(index, tmp_path):
    add(index, "a")
    newest = tmp_path / "_MAIN_2.toc"
    newest.write_bytes(files(tmp_path, ".toc")[0].read_bytes()[:50])
    assert paths(ColumnarIndex.open_in(str(tmp_path))) == ["a"]
    add(index, "b")
    assert paths(index) == ["a", "b"]
    assert [path.name for path in files(tmp_path, ".toc")] == ["_MAIN_3.toc"]


def test_a_generation_without_its_segment_gives_way_to_the_one_before(index, tmp_path):
    add(index, "a")
    kept = {path: path.read_bytes() for path in tmp_path.iterdir() if path.suffix}
    add(index, "b", merge=False)
    for path, data in kept.items():
        path.write_bytes(data)
    for path in set(files(tmp_path, ".gjej")) - set(kept):
        path.unlink()
    assert paths(ColumnarIndex.open_in(str(tmp_path))) == ["a"]


def test_the_next_writer_clears_what_a_crash_left(index, tmp_path):
    add(index, "a")
    (tmp_path / "MAIN_abc123.gjej").write_bytes(b"half")
    (tmp_path / "_MAIN_9.toc.new").write_bytes(b"half")
    add(index, "b")
    assert not (tmp_path / "MAIN_abc123.gjej").exists()
    assert not (tmp_path / "_MAIN_9.toc.new").exists()


def test_says_that_a_segment_is_another_file(index, tmp_path):
    add(index, "a", merge=False)
    add(index, "b", merge=False)
    first, second = files(tmp_path, ".gjej")
    content = first.read_bytes()
    first.write_bytes(second.read_bytes())
    second.write_bytes(content)
    with pytest.raises(IndexDamaged):
        ColumnarIndex.open_in(str(tmp_path))


def test_says_that_there_is_no_index(tmp_path):
    with pytest.raises(EmptyIndexError):
        ColumnarIndex.open_in(str(tmp_path))


class TestFailingDisk:
    @pytest.fixture
    def full(self, index, monkeypatch):
        add(index, "a")

        def fail(*args: object, **options: object) -> None:
            raise OSError(28, "no space left")

        def fill() -> None:
            monkeypatch.setattr(index.storage, "create_file", fail)

        return fill

    def test_keeps_the_old_generation_and_frees_the_lock(self, index, full, tmp_path):
        writer = index.writer()
        writer.add_document(path="b", body="ura")
        full()
        with pytest.raises(OSError, match="no space"):
            writer.commit()
        again = ColumnarIndex.open_in(str(tmp_path))
        assert paths(again) == ["a"]
        add(again, "c")
        assert paths(again) == ["a", "c"]
