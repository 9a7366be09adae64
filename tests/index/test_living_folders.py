"""Folders change, come and go; the library follows."""

import os
import sys
from pathlib import Path

import pytest

from index.errors import FailureReason
from index.events import Failed, Finished, FolderSkipped, Found, Moved, Paused, Rebuilding, Started
from index.indexing import indexer, supervision
from index.values import FormatCount, ReadingRules, SearchRequest, UpdateRequest


@pytest.fixture
def run(library):
    """Brings the library up to date by a request and gives the events."""

    def update(**wishes):
        events = []
        request = UpdateRequest(**wishes)
        library.update(request, report=events.append, is_cancelled=lambda: False)
        return events

    return update


def found(library, query):
    return [Path(hit.path).stem for hit in library.search(SearchRequest(query)).hits]


def of_kind(events, kind):
    return [event for event in events if isinstance(event, kind)]


def finished(events):
    return of_kind(events, Finished)[0]


def change_unseen(path: Path, old: str, new: str):
    """Changes a file so that neither its size nor its time of change tells."""
    status = path.stat()
    text = path.read_text(encoding="utf-8").replace(old, new)
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert path.stat().st_size == status.st_size


class TestMoving:
    def test_a_file_costs_no_look_into_it(self, library, documents, run):
        path = documents / "lajme" / "ura.txt"
        change_unseen(path, "Drin", "Buna")
        path.rename(documents / "ura-e-re.txt")
        events = run()
        assert (of_kind(events, Started), len(of_kind(events, Moved))) == ([], 1)
        assert found(library, "drin") == ["ura-e-re"]

    def test_a_folder_keeps_the_entries_of_all_its_files(self, library, documents, run):
        (documents / "lajme").rename(documents / "gazeta")
        events = run()
        assert (finished(events).moved, finished(events).removed) == (2, 0)
        assert of_kind(events, Started) == []
        assert library.status().documents == 3

    def test_to_another_disk_is_known_by_the_content(self, library, documents, run):
        path = documents / "lajme" / "ura.txt"
        (documents / "kopje.txt").write_bytes(path.read_bytes())
        path.unlink()
        assert (finished(run()).moved, found(library, "drin")) == (1, ["kopje"])


class TestLookingAtSomePaths:
    def test_reads_what_changed_there_only(self, library, documents, run):
        for name in ("a.txt", "lajme/b.txt"):
            (documents / name).write_text("Molla të kuqe.", encoding="utf-8")
        (documents / "ligj" / "kontrata.txt").unlink()
        events = run(only=(str(documents / "lajme"),))
        assert (finished(events).indexed, finished(events).removed) == (1, 0)
        assert found(library, "mollë") == ["b"]

    def test_removes_what_is_gone_there(self, library, documents, run):
        path = documents / "ligj" / "kontrata.txt"
        path.unlink()
        assert finished(run(only=(str(path),))).removed == 1

    def test_follows_a_file_from_one_to_the_other(self, library, documents, run):
        old, new = documents / "lajme" / "ura.txt", documents / "ura.txt"
        old.rename(new)
        assert of_kind(run(only=(str(old), str(new))), Moved) == [Moved(str(new), str(old))]

    def test_keeps_all_where_the_folder_is_away(self, library, documents, run, tmp_path):
        documents.rename(tmp_path / "larg")
        events = run(only=(str(documents / "lajme"),))
        assert of_kind(events, FolderSkipped) == [FolderSkipped(str(documents))]
        assert library.status().documents == 3

    def test_looks_at_all_where_there_is_no_index_yet(self, empty_library, documents):
        empty_library.add_folder(documents)
        request = UpdateRequest(only=(str(documents / "ligj"),))
        done = empty_library.update(request, report=lambda e: None, is_cancelled=lambda: False)
        assert done.documents == 3


class TestDiskThatIsAway:
    def test_keeps_its_documents_and_says_so_of_each_hit(self, library, documents, run, tmp_path):
        documents.rename(tmp_path / "larg")
        run()
        (hit,) = library.search(SearchRequest("drin")).hits
        assert not hit.available
        assert not library.status().folders[0].available
        (tmp_path / "larg").rename(documents)
        assert finished(run()).indexed == 0
        (hit,) = library.search(SearchRequest("drin")).hits
        assert hit.available

    def test_is_not_taken_for_emptied_when_its_place_stays(self, library, documents, run):
        survey = library.root / "survey.json"
        text = survey.read_text(encoding="utf-8")
        place = str(documents / "lajme").replace("\\", "\\\\")
        survey.write_text(text.replace('"mounts": []', f'"mounts": ["{place}"]'), encoding="utf-8")
        for path in (documents / "lajme").iterdir():
            path.unlink()
        assert finished(run()).removed == 0
        hits = library.search(SearchRequest("kryetari OSE qiraja")).hits
        assert {Path(hit.path).stem: hit.available for hit in hits} == {
            "ura": False, "shkolla": False, "kontrata": True,
        }  # fmt: skip


class TestRules:
    def test_take_out_what_they_leave_out_and_bring_it_back(self, library, run):
        library.set_rules(ReadingRules(patterns=("lajme",)))
        assert finished(run()).removed == 2
        library.set_rules(ReadingRules())
        assert finished(run()).indexed == 2

    def test_limit_the_size_of_a_file(self, library, documents, run):
        (documents / "madh.txt").write_text("Mal i madh. " * 200, encoding="utf-8")
        library.set_rules(ReadingRules(size_limit=1000))
        (failed,) = of_kind(run(), Failed)
        assert failed.failure.reason is FailureReason.TOO_LARGE
        assert run()[0] == Found(0)
        library.set_rules(ReadingRules(size_limit=10_000))
        assert finished(run()).indexed == 1


class TestFailures:
    @pytest.fixture
    def broken(self, documents, run):
        path = documents / "prishur.pdf"
        path.write_bytes(b"%PDF-1.7 prishur")
        run()
        return path

    def test_are_tried_again_only_when_asked_for(self, broken, run):
        assert run()[0] == Found(0)
        assert run(retry=(str(broken),))[0] == Found(1)
        assert run(retry=(str(broken.parent),))[0] == Found(1)
        assert run(retry=("/elsewhere",))[0] == Found(0)

    @pytest.mark.skipif(
        sys.platform == "win32" or os.geteuid() == 0, reason="everything may be read here"
    )
    def test_are_tried_again_when_one_may_read_them(self, library, documents, run):
        path = documents / "i-mbyllur.txt"
        path.write_text("Tani lexohet.", encoding="utf-8")
        path.chmod(0)
        assert len(of_kind(run(), Failed)) == 1
        assert run()[0] == Found(0)
        path.chmod(0o600)
        assert finished(run()).indexed == 1


class TestRebuild:
    def test_reads_everything_anew(self, library, documents, run):
        (documents / "prishur.pdf").write_bytes(b"%PDF-1.7 prishur")
        run()
        events = run(rebuild=True)
        assert events[0] == Rebuilding(damaged=False, wished=True)
        assert (finished(events).indexed, finished(events).failed) == (3, 1)
        assert not (library.root / "index.aside").exists()


class TestPause:
    @pytest.fixture(autouse=True)
    def soon(self, monkeypatch):
        monkeypatch.setattr(supervision, "PAUSE_LOOK", 0.0)
        monkeypatch.setattr(indexer, "SHORT_RUN", 1)

    def test_waits_until_the_power_is_back(self, empty_library, documents):
        empty_library.add_folder(documents)
        answers = iter([False, True, True])
        events = []
        empty_library.update(
            report=events.append,
            is_cancelled=lambda: False,
            is_paused=lambda: next(answers, False),
        )
        assert of_kind(events, Paused) == [Paused(0, 3)]
        assert finished(events).indexed == 3

    def test_can_be_cancelled(self, empty_library, documents):
        empty_library.add_folder(documents)
        events = []
        empty_library.update(
            report=events.append,
            is_cancelled=lambda: bool(of_kind(events, Paused)),
            is_paused=lambda: True,
        )
        assert finished(events).cancelled

    def test_is_not_worth_it_for_a_few_files(self, empty_library, documents, monkeypatch):
        monkeypatch.setattr(indexer, "SHORT_RUN", 20)
        empty_library.add_folder(documents)
        events = []
        empty_library.update(
            report=events.append, is_cancelled=lambda: False, is_paused=lambda: True
        )
        assert (of_kind(events, Paused), finished(events).indexed) == ([], 3)


class TestStatus:
    def test_tells_what_each_folder_gave(self, library, documents, run):
        (documents / "bosh.txt").touch()
        (documents / "faqe.html").write_text("<p>Molla të kuqe</p>", encoding="utf-8")
        run()
        (folder,) = library.status().folders
        assert folder.formats == (FormatCount("txt", 3), FormatCount("html", 1))
        assert (folder.documents, folder.failures) == (4, 1)
        files = [path for path in documents.rglob("*") if path.is_file()]
        assert folder.size == sum(path.stat().st_size for path in files)
        assert folder.updated > 0
        assert library.status().index_size > 1000

    def test_knows_nothing_of_a_folder_that_was_not_read_yet(self, empty_library, documents):
        empty_library.add_folder(documents)
        (folder,) = empty_library.status().folders
        assert (folder.documents, folder.updated, folder.formats) == (0, 0.0, ())
