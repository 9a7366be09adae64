"""What a person adds to a library, over a real index."""

import shutil

import pytest

from index.collection.annotations import FILE_NAME
from index.errors import DocumentNotFound
from index.library import Library
from index.values import (
    Annotation,
    CompletionRequest,
    LabelCount,
    NoteKind,
    OpenedDocument,
    PastQuery,
    ReadRequest,
    SearchRequest,
    Span,
    UpdateRequest,
)


@pytest.fixture
def bridge(documents):
    return str(documents / "lajme" / "ura.txt")


@pytest.fixture
def found(library):
    """The names of the files that a query finds, and what is said of it."""

    def found(query):
        page = library.search(SearchRequest(query))
        names = sorted(hit.path.rsplit("/", 1)[1] for hit in page.hits)
        return names, [note.kind for note in page.notes]

    return found


def run(library, **wishes):
    library.update(UpdateRequest(**wishes), report=lambda event: None, is_cancelled=lambda: False)


class TestLabels:
    @pytest.fixture(autouse=True)
    def labelled(self, library, documents, bridge):
        school = str(documents / "lajme" / "shkolla.txt")
        library.notebook.annotate(
            Annotation(bridge, is_starred=True, labels=("Për gjyqin",), note="Thirr kryetarin.")
        )
        library.notebook.annotate(Annotation(school, labels=("për gjyqin", "arkiv")))

    @pytest.mark.parametrize(
        ("query", "names"),
        [
            ('label:"per gjyqin"', ["shkolla.txt", "ura.txt"]),
            ('etiketë:"Për gjyqin" kryetari -ura', ["shkolla.txt"]),
            ("etiketa:ark*", ["shkolla.txt"]),
            ("label:(arkiv OR starred)", ["shkolla.txt", "ura.txt"]),
            ("etiketa:yll", ["ura.txt"]),
            ("label:*", ["shkolla.txt", "ura.txt"]),
            ("-label:*", ["kontrata.txt"]),
            ("kryetari OSE label:arkiv", ["shkolla.txt", "ura.txt"]),
            ("note:kryetarit", ["ura.txt"]),
            ('shënim:"thirrni kryetari"', ["ura.txt"]),
            ("note:*", ["ura.txt"]),
            ("note:shkolla", []),
        ],
    )
    def test_choose_documents(self, found, query, names):
        assert found(query) == (names, [])

    def test_that_do_not_exist_are_told(self, found):
        assert found("kryetari label:tjetër") == ([], [NoteKind.UNKNOWN_LABEL])

    def test_stand_at_the_hits_and_in_the_reader(self, library, bridge):
        (hit,) = library.search(SearchRequest("label:starred")).hits
        assert hit.annotation.labels == ("Për gjyqin",)
        reading = library.read(ReadRequest(bridge, "ura"))
        assert reading.annotation.note == "Thirr kryetarin."

    def test_are_counted(self, library):
        status = library.notebook.status()
        assert status.labels == (LabelCount("arkiv", 1), LabelCount("Për gjyqin", 2))
        assert (status.starred, status.noted) == (1, 1)

    def test_survive_a_rebuild(self, library, found):
        run(library, rebuild=True)
        assert found("label:starred")[0] == ["ura.txt"]

    def test_survive_the_loss_of_the_index(self, library, found):
        shutil.rmtree(library.root / "index")
        run(library)
        assert found("label:starred")[0] == ["ura.txt"]

    def test_go_with_a_moved_file(self, library, documents, bridge, found):
        target = documents / "arkivi" / "ura-e-vjeter.txt"
        target.parent.mkdir()
        shutil.move(bridge, target)
        run(library)
        assert found("label:starred")[0] == ["ura-e-vjeter.txt"]
        assert library.notebook.status().starred == 1

    def test_go_with_a_file_that_was_moved_while_the_index_was_lost(
        self, library, documents, bridge, found
    ):
        shutil.rmtree(library.root / "index")
        shutil.move(bridge, documents / "tjetër.txt")
        run(library)
        assert found("label:starred")[0] == ["tjetër.txt"]

    def test_stay_at_a_file_that_was_changed(self, library, documents, bridge, found):
        (documents / "lajme" / "ura.txt").write_text("Tekst krejt tjetër.", encoding="utf-8")
        run(library)
        assert found("label:starred krejt")[0] == ["ura.txt"]

    def test_wait_for_a_file_that_is_gone(self, library, documents, bridge, found):
        text = (documents / "lajme" / "ura.txt").read_bytes()
        (documents / "lajme" / "ura.txt").unlink()
        run(library)
        assert found("label:starred")[0] == []
        assert library.notebook.status().starred == 0
        (documents / "ura-e-kthyer.txt").write_bytes(text)
        run(library)
        assert found("label:starred")[0] == ["ura-e-kthyer.txt"]

    def test_that_are_damaged_are_set_aside_and_told_once(self, library, found):
        (library.root / FILE_NAME).write_text("{")
        names, notes = found("kryetari")
        assert (names, notes) == (["shkolla.txt", "ura.txt"], [NoteKind.COLLECTION_DAMAGED])
        assert found("kryetari") == (["shkolla.txt", "ura.txt"], [])
        assert found("label:starred")[0] == ["ura.txt"]  # the state before is back

    def test_that_the_disk_does_not_give_hinder_no_search(self, library, found):
        (library.root / FILE_NAME).unlink()
        (library.root / FILE_NAME).mkdir()
        names, notes = found("kryetari")
        assert (names, notes) == (["shkolla.txt", "ura.txt"], [NoteKind.COLLECTION_UNREADABLE])


def test_no_document_no_label(library):
    with pytest.raises(DocumentNotFound):
        library.notebook.annotate(Annotation("/nowhere.txt", is_starred=True))


class TestSavedSearches:
    @pytest.fixture(autouse=True)
    def saved(self, library):
        library.notebook.save_search("Kryetari", "kryetari ura")

    @pytest.fixture
    def newcomer(self, documents, library):
        path = documents / "e-re.txt"
        path.write_text("Kryetari e pa urën.", encoding="utf-8")
        run(library)
        return path

    def test_count_what_has_all_the_words(self, library):
        (search,) = library.notebook.searches()
        assert (search.name, search.total, search.fresh) == ("Kryetari", 1, 0)

    def test_tell_what_came_since(self, library, newcomer, found):
        (search,) = library.notebook.searches()
        assert (search.total, search.fresh) == (2, 1)

    def test_show_what_is_new_also_while_one_looks(self, library, newcomer, found):
        library.notebook.look_at("kryetari")
        assert library.notebook.searches()[0].fresh == 0
        assert found("kryetari ura new:kryetari") == (["e-re.txt"], [])
        assert found('reja:"Kryetari"') == (["e-re.txt"], [])

    def test_have_nothing_new_after_a_rebuild(self, library, documents, newcomer):
        library.notebook.look_at("kryetari")
        run(library, rebuild=True)
        assert library.notebook.searches()[0].fresh == 0

    def test_have_nothing_new_after_a_move(self, library, documents, bridge):
        shutil.move(bridge, documents / "ura.txt")
        run(library)
        assert library.notebook.searches()[0].fresh == 0

    def test_that_do_not_exist_are_told(self, found):
        assert found("new:tjetër") == ([], [NoteKind.UNKNOWN_SEARCH])

    def test_that_ask_for_themselves_find_nothing(self, library, found):
        library.notebook.save_search("Rreth", "kryetari new:rreth")
        assert found("new:rreth") == ([], [])


def test_completions_end_in_queries_of_the_past(library):
    def completed(text):
        found = library.complete(CompletionRequest(text, len(text))).completions
        return [(one.word, one.is_past) for one in found]

    for query in ("urë mbi Drin", "kryetari", "titulli:ura"):
        library.notebook.note_query(PastQuery(query, 1.0, 2))
    assert completed("")[:2] == [("titulli:ura", True), ("kryetari", True)]
    assert completed("k") == []
    assert completed("ur")[-1] == ("urë mbi Drin", True)
    text = "urë m"
    (past,) = [
        one for one in library.complete(CompletionRequest(text, 5)).completions if one.is_past
    ]
    assert (past.span, past.documents) == (Span(0, 5), 2)


def test_history_keeps_what_was_opened(library, bridge):
    past = PastQuery("ura", 10.0, 1)
    library.notebook.note_query(past)
    library.notebook.note_opened(past, OpenedDocument(bridge, "Ura e re"))
    library.notebook.note_query(PastQuery("ura", 20.0, 2))
    with Library.open(library.root) as again:
        (kept,) = again.notebook.past()
    assert (kept.when, kept.total, kept.opened) == (20.0, 2, (OpenedDocument(bridge, "Ura e re"),))


@pytest.mark.parametrize("query", ["type:md", "label:starred", "date:2023", "new:asgjë", "note:*"])
def test_a_library_without_documents_answers_a_filter(empty_library, update, query):
    update()
    assert empty_library.search(SearchRequest(query)).total == 0
    assert empty_library.notebook.searches() == ()
