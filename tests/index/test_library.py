import os
import shutil
import zipfile
from pathlib import Path

import pytest

from index.errors import (
    DocumentNotFound,
    FailureReason,
    FolderError,
    FolderReason,
    LibraryBusy,
    LibraryDamaged,
    LibraryOutdated,
    LibraryUnwritable,
)
from index.events import Committed, Failed, Finished, FolderSkipped, Found, Moved, Rebuilding
from index.library import Library
from index.store.lock import WriterLock
from index.values import (
    CompletionRequest,
    FileCondition,
    NoteKind,
    ReadRequest,
    SearchRequest,
)


def found(library: Library, query: str) -> list[str]:
    return [Path(hit.path).stem for hit in library.search(SearchRequest(query)).hits]


def complete(library: Library, query: str) -> list[str]:
    page = library.search(SearchRequest(query))
    return [Path(hit.path).stem for hit in page.hits if hit.complete]


def finished(events: list[object]) -> Finished:
    (event,) = (event for event in events if isinstance(event, Finished))
    return event


class TestSearch:
    @pytest.mark.parametrize("query", ["urë", "ure", "urën", "URAVE", "ura"])
    def test_finds_a_word_in_any_form(self, library, query):
        assert found(library, query) == ["ura"]

    def test_marks_every_form_where_it_stands(self, library):
        (hit,) = library.search(SearchRequest("ure")).hits
        assert {form.text: form.count for form in hit.forms} == {"Ura": 2, "urën": 1}
        marked = {
            passage.text[mark.start : mark.end]
            for passage in hit.passages
            for mark in passage.marks
        }
        assert marked == {"Ura", "urën"}

    def test_says_which_forms_of_a_word_the_library_has(self, library):
        page = library.search(SearchRequest("ure -shkolle dhe", with_forms=True))
        (word,) = page.word_forms
        assert word.word == "ure"
        assert {form.text: form.count for form in word.forms} == {"ura": 2, "urën": 1}
        assert library.search(SearchRequest("ure")).word_forms == ()

    @pytest.mark.parametrize(
        ("query", "names"),
        [
            ("dosja:lajme", ["shkolla", "ura"]),
            ("folder:LIGJ", ["kontrata"]),
            ("shtegu:lajme/ura", ["ura"]),
            ("path:shk*", ["shkolla"]),
            ("gjuha:shqip -dosja:ligj", ["shkolla", "ura"]),
            ("lumi AFËR/2 ujët", ["ura"]),
            ("nxensit~ fshati", ["shkolla"]),
            ("*dhënësi", ["kontrata"]),
            ("data:2024 urë", ["ura"]),
        ],
    )
    def test_understands_the_whole_query_language(self, library, query, names):
        assert sorted(complete(library, query)) == names

    def test_asks_whether_another_spelling_was_meant(self, library):
        assert library.search(SearchRequest("kryetrai")).suggestion == "kryetari"
        assert library.search(SearchRequest("kryetari")).suggestion is None

    def test_completes_a_word_from_its_documents(self, library):
        answer = library.complete(CompletionRequest("nx", 2))
        assert [found.word for found in answer.completions] == ["nxënës"]
        assert answer.completions[0].documents == 1

    def test_puts_documents_with_all_words_first(self, library):
        page = library.search(SearchRequest("kryetari shkolla"))
        assert [hit.complete for hit in page.hits] == [True, False]
        assert (page.total, page.complete_total) == (2, 1)
        assert Path(page.hits[0].path).stem == "shkolla"

    def test_leaves_out_documents_with_an_unwanted_word(self, library):
        assert found(library, "kryetari -shkolle") == ["ura"]

    def test_finds_a_phrase_whatever_its_cases(self, library):
        assert found(library, "„shkollë e fshatit”") == ["shkolla"]
        assert found(library, '"fshati i shkollës"') == []

    def test_marks_a_phrase_as_one(self, library):
        (hit,) = library.search(SearchRequest('"shkolla e fshatit"')).hits
        assert "shkollës së fshatit" in [form.text for form in hit.forms]

    def test_keeps_operators(self, library):
        assert sorted(found(library, "ura OSE kontrata")) == ["kontrata", "ura"]
        assert found(library, "kryetari DHE (nxënës OSE qira)") == ["shkolla"]

    @pytest.mark.parametrize(
        ("query", "names"),
        [
            ("data:2024", ["ura"]),
            ("date:2023-09 kryetari", ["shkolla"]),
            ("date:>=2023", ["shkolla", "ura"]),
            ("date:2022..2023", ["shkolla"]),
            ("date:2023-09-05", []),
        ],
    )
    def test_keeps_to_dates(self, library, query, names):
        assert sorted(found(library, query)) == names

    def test_searches_titles_only_where_asked(self, library):
        assert found(library, "titulli:shkolla") == ["shkolla"]
        assert found(library, "title:mësuese") == []

    def test_finds_words_by_their_beginning(self, library):
        assert sorted(found(library, "qiram*")) == ["kontrata"]
        assert sorted(found(library, "nxenes*")) == ["shkolla"]

    def test_finds_an_exact_spelling_only(self, library):
        assert found(library, "=ura") == ["ura"]
        assert found(library, "=urave") == []

    def test_does_not_let_a_stop_word_find_a_document(self, library):
        assert found(library, "ura dhe zzz") == ["ura"]

    def test_says_that_there_are_only_common_words(self, library):
        page = library.search(SearchRequest("për"))
        assert page.hits
        assert [note.kind for note in page.notes] == [NoteKind.COMMON_WORDS]

    def test_gives_nothing_for_nothing(self, library):
        assert found(library, "") == []
        assert found(library, " ?! ") == []

    def test_leaves_out_passages_that_are_not_wanted(self, library):
        (hit,) = library.search(SearchRequest("ure", with_passages=False)).hits
        assert (hit.passages, hit.forms, hit.matches) == ((), (), 0)
        assert (hit.title, hit.date) == ("Ura e re mbi Drin", "2024-03-15")

    def test_gives_pages_that_do_not_overlap(self, library):
        first = library.search(SearchRequest("kryetari", limit=1))
        second = library.search(SearchRequest("kryetari", offset=1, limit=1))
        assert {hit.path for hit in first.hits} != {hit.path for hit in second.hits}
        assert first.total == second.total == 2

    def test_sees_what_another_library_object_committed(self, library, documents, tmp_path):
        assert found(library, "mollë") == []
        (documents / "molla.txt").write_text("Molla të kuqe.", encoding="utf-8")
        with Library.open(library.root) as other:
            other.update(report=lambda event: None, is_cancelled=lambda: False)
        assert found(library, "mollë") == ["molla"]


class TestRead:
    def test_gives_the_document_with_every_match(self, library, documents):
        path = str(documents / "lajme" / "ura.txt")
        reading = library.read(ReadRequest(path, "lumi"))
        text = reading.document.text
        assert [text[mark.start : mark.end] for mark in reading.marks] == ["lumit", "lumit"]
        assert reading.document.date == "2024-03-15"
        assert reading.document.title == "Ura e re mbi Drin"

    def test_tells_which_word_each_match_answers(self, library, documents):
        path = str(documents / "lajme" / "ura.txt")
        reading = library.read(ReadRequest(path, 'lumi (ura OSE "dy brigjet") -shkolla mollë'))
        text = reading.document.text
        found = [(text[mark.start : mark.end], mark.word) for mark in reading.marks]
        assert found == [
            *[("Ura", 1), ("urën", 1), ("Ura", 1)],
            *[("dy brigjet", 2), ("lumit", 0), ("lumit", 0)],
        ]
        assert [(word.text, word.count) for word in reading.words] == [
            *[("lumi", 2), ("ura", 3), ("“dy brigjet”", 1), ("mollë", 0)],
        ]
        assert reading.total == len(reading.marks)

    def test_says_whether_the_file_is_still_the_same(self, library, documents):
        path = documents / "lajme" / "ura.txt"

        def condition():
            return library.read(ReadRequest(str(path), "lumi")).file

        assert condition() is FileCondition.SAME
        os.utime(path, (1, 1))
        assert condition() is FileCondition.SAME
        path.write_text(path.read_text("utf-8").replace("Ura", "Uri"), "utf-8")
        assert condition() is FileCondition.CHANGED
        path.write_text("Ura", "utf-8")
        assert condition() is FileCondition.CHANGED
        path.unlink()
        assert condition() is FileCondition.GONE

    def test_says_that_there_is_no_such_document(self, library):
        with pytest.raises(DocumentNotFound):
            library.read(ReadRequest("/nowhere"))


class TestUpdate:
    def test_reads_nothing_twice(self, library, update):
        assert update()[0] == Found(0)

    def test_commits_before_it_finishes(self, empty_library, documents, update):
        empty_library.add_folder(documents)
        events = update()
        assert isinstance(events[-2], Committed)
        assert finished(events).documents == 3

    def test_reads_a_changed_file_again(self, library, documents, update):
        path = documents / "ligj" / "kontrata.txt"
        path.write_text("Kontratë për një kalë.", encoding="utf-8")
        assert finished(update()).indexed == 1
        assert found(library, "kali") == ["kontrata"]
        assert found(library, "qiraja") == []

    def test_removes_a_vanished_file(self, library, documents, update):
        (documents / "ligj" / "kontrata.txt").unlink()
        assert finished(update()).removed == 1
        assert found(library, "qiraja") == []

    def test_keeps_the_entry_of_a_moved_file(self, library, documents, update):
        old, new = documents / "lajme" / "ura.txt", documents / "ura-e-re.txt"
        old.rename(new)
        events = update()
        assert [event for event in events if isinstance(event, Moved)] == [
            Moved(str(new), str(old))
        ]
        assert (finished(events).indexed, finished(events).removed) == (0, 0)
        assert found(library, "drin") == ["ura-e-re"]

    def test_keeps_the_entry_of_a_touched_file(self, library, documents, update):
        os.utime(documents / "lajme" / "ura.txt", (1, 1))
        assert finished(update()).indexed == 0
        assert update()[0] == Found(0)
        assert found(library, "drin") == ["ura"]

    def test_keeps_the_documents_of_a_folder_that_is_away(self, library, documents, update):
        documents.rename(documents.with_name("larg"))
        events = update()
        assert FolderSkipped(str(documents)) in events
        assert found(library, "ura") == ["ura"]
        assert not library.status().folders[0].available

    def test_removes_the_documents_of_a_folder_taken_off(self, library, documents, update):
        library.remove_folder(documents)
        assert finished(update()).removed == 3
        assert library.status().documents == 0

    def test_lists_a_failed_file_and_tries_it_again_when_it_changes(
        self, library, documents, update
    ):
        (documents / "bosh.txt").write_bytes(b"")
        (failed,) = (event for event in update() if isinstance(event, Failed))
        assert failed.failure.reason is FailureReason.EMPTY
        assert library.status().failures == (failed.failure,)
        assert update()[0] == Found(0)
        (documents / "bosh.txt").write_text("Tani ka tekst.", encoding="utf-8")
        update()
        assert library.status().failures == ()

    def test_forgets_a_failed_file_that_vanished(self, library, documents, update):
        (documents / "bosh.txt").write_bytes(b"")
        update()
        (documents / "bosh.txt").unlink()
        update()
        assert library.status().failures == ()

    def test_takes_a_file_that_can_no_longer_be_read_out(self, library, documents, update):
        (documents / "lajme" / "ura.txt").write_bytes(b"")
        update()
        assert found(library, "drin") == []

    def test_keeps_what_was_read_when_it_is_cancelled(self, empty_library, documents):
        empty_library.add_folder(documents)
        events: list[object] = []
        empty_library.update(
            report=events.append,
            is_cancelled=lambda: sum(type(event).__name__ == "Started" for event in events) >= 2,
        )
        assert finished(events).cancelled
        assert finished(events).documents == finished(events).indexed
        with WriterLock(empty_library.root):
            pass

    def test_refuses_a_second_writer(self, library):
        with WriterLock(library.root), pytest.raises(LibraryBusy) as caught:
            library.update(report=lambda event: None, is_cancelled=lambda: False)
        assert caught.value.pid == os.getpid()


class TestDamage:
    def segments(self, library: Library) -> list[Path]:
        return [path for path in (library.root / "index").iterdir() if path.suffix == ".gjej"]

    def test_rebuilds_a_truncated_index(self, library, update):
        for path in self.segments(library):
            path.write_bytes(path.read_bytes()[:100])
        library.close()
        assert library.check()
        with pytest.raises(LibraryDamaged):
            library.search(SearchRequest("ura"))
        assert Rebuilding(damaged=True) in update()
        assert found(library, "ura") == ["ura"]
        assert library.check() == ()
        assert not (library.root / "index.aside").exists()

    def test_tells_that_a_file_was_cut_short_while_it_is_read(self, library, update):
        assert found(library, "ura") == ["ura"]
        for path in self.segments(library):
            os.truncate(path, 100)
        with pytest.raises(LibraryDamaged):
            library.search(SearchRequest("lumi"))
        assert Rebuilding(damaged=True) in update()
        assert found(library, "ura") == ["ura"]

    def test_tells_that_the_stamp_of_an_index_is_lost(self, library, update):
        (library.root / "index" / "version.json").unlink()
        with pytest.raises(LibraryDamaged):
            library.search(SearchRequest("ura"))
        assert library.check()
        assert Rebuilding(damaged=True) in update()
        assert found(library, "ura") == ["ura"]

    def test_builds_anew_what_another_version_made(self, library, update):
        stamp = library.root / "index" / "version.json"
        stamp.write_text('{"version": "of yesterday"}', encoding="utf-8")
        with pytest.raises(LibraryOutdated):
            library.search(SearchRequest("ura"))
        assert Rebuilding(damaged=False) in update()
        assert found(library, "ura") == ["ura"]

    def test_keeps_the_folders_when_the_index_is_lost(self, library, documents, update):
        library.close()
        shutil.rmtree(library.root / "index")
        assert found(library, "ura") == []
        update()
        assert found(library, "ura") == ["ura"]
        assert library.folders() == (documents,)

    def test_finds_a_sound_index_sound(self, library):
        assert library.check() == ()


class TestFolders:
    def test_refuses_what_is_not_a_folder(self, empty_library, documents):
        for path, reason in (
            (documents / "gone", FolderReason.MISSING),
            (documents / "lajme" / "ura.txt", FolderReason.NOT_A_FOLDER),
            (empty_library.root, FolderReason.INSIDE_LIBRARY),
        ):
            with pytest.raises(FolderError) as caught:
                empty_library.add_folder(path)
            assert caught.value.reason is reason

    def test_says_that_the_library_cannot_be_made(self, documents):
        with pytest.raises(LibraryUnwritable):
            Library.open(documents / "lajme" / "ura.txt" / "biblioteka")

    def test_counts_documents_by_folder(self, library, documents):
        (folder,) = library.status().folders
        assert (folder.path, folder.documents, folder.available) == (str(documents), 3, True)


class TestArchives:
    @pytest.fixture
    def archive(self, documents):
        path = documents / "vjetar.zip"
        write_zip(path, {"peshku.txt": "Peshku i liqenit.", "moti.txt": "Moti i keq."})
        return path

    def test_finds_documents_in_an_archive(self, library, archive, update):
        update()
        (hit,) = library.search(SearchRequest("peshku")).hits
        assert hit.path == f"{archive}!/peshku.txt"
        assert library.read(ReadRequest(hit.path)).document.text == "Peshku i liqenit."

    def test_reads_an_archive_only_when_it_changes(self, library, archive, update):
        update()
        assert finished(update()).unchanged == 4

    def test_removes_what_an_archive_no_longer_holds(self, library, archive, update):
        update()
        write_zip(archive, {"moti.txt": "Moti i mirë dhe i ngrohtë."})
        update()
        assert found(library, "peshku") == []
        assert found(library, "ngrohtë") == ["moti"]

    def test_moves_all_documents_with_their_archive(self, library, archive, update):
        update()
        archive.rename(archive.with_name("ri.zip"))
        assert finished(update()).moved == 1
        (hit,) = library.search(SearchRequest("peshku")).hits
        assert hit.path.endswith("ri.zip!/peshku.txt")

    def test_removes_all_documents_with_their_archive(self, library, archive, update):
        update()
        archive.unlink()
        assert finished(update()).removed == 2
        assert found(library, "peshku") == []

    def test_lists_entries_that_cannot_be_read(self, library, archive, update):
        write_zip(archive, {"a.pdf": "%PDF-1.4", "moti.txt": "Moti i keq."})
        update()
        assert [failure.path for failure in library.status().failures] == [f"{archive}!/a.pdf"]
        assert finished(update()).unchanged == 4
        write_zip(archive, {"moti.txt": "Moti i keq."})
        update()
        assert library.status().failures == ()


def write_zip(path: Path, files: dict[str, str]) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
