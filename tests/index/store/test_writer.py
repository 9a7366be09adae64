import pytest

from index.errors import LibraryDamaged, LibraryOutdated
from index.store.catalog import Catalog
from index.store.entries import FileState, document_from_stored
from index.store.schema import date_number
from index.store.verification import verify
from index.store.writer import DocumentWriter
from index.values import Document, Page

STATE = FileState(12, 34, "ab")
NEW_STATE = FileState(56, 78, "cd")
REPORT = Document(
    path="/d/raporti.pdf",
    title="Raporti",
    text="Faqja e parë.\n\nFaqja e dytë.",
    format="pdf",
    author="Ana",
    date="2023-07",
    language="sq",
    pages=(Page(1, 0, 13), Page(2, 15, 28)),
)


@pytest.fixture
def catalog(tmp_path):
    catalog = Catalog(tmp_path)
    catalog.create()
    return catalog


@pytest.fixture
def writer(catalog):
    return DocumentWriter(catalog)


def read(catalog: Catalog, path: str) -> Document | None:
    with catalog.open().searcher() as searcher:
        fields = searcher.document(path=path)
    return document_from_stored(path, fields) if fields else None


def test_a_document_comes_back_as_it_was(catalog, writer):
    writer.add(REPORT, STATE, replace=False)
    writer.commit()
    assert read(catalog, REPORT.path) == REPORT
    assert writer.entries() == {REPORT.path: STATE}


def test_nothing_is_seen_before_the_commit(writer):
    writer.add(REPORT, STATE, replace=False)
    assert writer.entries() == {}
    writer.cancel()
    writer.commit()
    assert writer.entries() == {}


def test_replaces_a_document(catalog, writer):
    for state in (STATE, NEW_STATE):
        writer.add(REPORT, state, replace=True)
        writer.commit()
    assert writer.entries() == {REPORT.path: NEW_STATE}
    assert writer.document_count() == 1


def test_keeps_all_of_a_renamed_document_but_path_and_state(catalog, writer):
    writer.add(REPORT, STATE, replace=False)
    writer.commit()
    writer.restamp(REPORT.path, "/e/tjetri.pdf", NEW_STATE)
    writer.commit()
    assert writer.entries() == {"/e/tjetri.pdf": NEW_STATE}
    moved = read(catalog, "/e/tjetri.pdf")
    assert moved is not None
    assert (moved.title, moved.text, moved.pages) == (REPORT.title, REPORT.text, REPORT.pages)


def test_a_title_that_was_the_files_name_follows_it(catalog, writer):
    writer.add(Document("/d/shenime.txt", "shenime", "x", "txt"), STATE, replace=False)
    writer.commit()
    writer.restamp("/d/shenime.txt", "/d/ditari.txt", STATE)
    writer.commit()
    moved = read(catalog, "/d/ditari.txt")
    assert moved is not None
    assert moved.title == "ditari"


def test_a_sound_index_has_no_faults(catalog, writer):
    writer.add(REPORT, STATE, replace=False)
    writer.commit()
    assert list(verify(catalog, catalog.open())) == []


def test_refuses_an_index_without_a_stamp(catalog):
    (catalog.folder / "version.json").write_bytes(b"\x00")
    with pytest.raises(LibraryDamaged):
        catalog.open()


def test_refuses_an_index_of_another_version(catalog):
    (catalog.folder / "version.json").write_text('{"version": 0}', encoding="utf-8")
    with pytest.raises(LibraryOutdated):
        catalog.open()


def test_sets_an_index_aside(catalog):
    catalog.set_aside()
    assert not catalog.exists()
    catalog.create()
    catalog.set_aside()
    catalog.discard_aside()
    assert list(catalog.root.iterdir()) == []


@pytest.mark.parametrize(
    ("date", "number"),
    [("", 0), ("2023", 20230000), ("2023-07", 20230700), ("2023-07-27", 20230727)],
)
def test_a_date_becomes_a_number_that_sorts(date, number):
    assert date_number(date) == number
