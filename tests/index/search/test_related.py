"""More like this, over a real library."""

import pytest

from index.errors import DocumentNotFound
from index.library import Library
from index.values import ReadRequest, SearchRequest

DOCUMENTS = {
    "ura.txt": "Ura mbi Drin\n\nUra e re mbi lumin Drin lidh dy brigje. Inxhinieri tha se ura "
    "qëndron mbi shtylla betoni, dhe lumi nuk e rrezikon më.",
    "ura-kopje.txt": "Ura mbi Drin\n\nUra e re mbi lumin Drin lidh dy brigje. Inxhinieri tha se "
    "ura qëndron mbi shtylla betoni, dhe lumi nuk e rrezikon më.",
    "dambulla.txt": "Digat e lumit\n\nInxhinierët matën digën e lumit Drin. Betoni i shtyllave ka "
    "plasaritje, por ura e vjetër qëndron.",
    "verimi.txt": "Lumenjtë e veriut\n\nLumi Drin vërshoi fushën dhe mori urën e drurit.",
    "kenga.txt": "Kënga e fshatit\n\nNxënësit kënduan në shkollë për mësuesen e tyre të dashur.",
    "shkolla.txt": "Shkolla\n\nNxënësit e shkollës mësojnë këngë. Mësuesja u mëson edhe valle.",
}


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    root = tmp_path_factory.mktemp("related")
    folder = root / "dokumente"
    folder.mkdir()
    for name, text in DOCUMENTS.items():
        (folder / name).write_text(text)
    with Library.open(root / "biblioteka") as library:
        library.add_folder(folder)
        library.update(report=lambda event: None, is_cancelled=lambda: False)
        yield library


@pytest.fixture
def path_of(library):
    return lambda name: str(library.folders()[0] / name)


@pytest.fixture
def names(library, path_of):
    def names(like, text="", **wishes):
        page = library.search(SearchRequest(text, like=path_of(like), **wishes))
        return [hit.path.rpartition("/")[2] for hit in page.hits]

    return names


def test_finds_what_speaks_of_the_same(names):
    assert names("ura.txt") == ["dambulla.txt", "verimi.txt"]
    assert names("kenga.txt") == ["shkolla.txt"]


def test_leaves_out_the_document_and_its_copies(names):
    assert not {"ura.txt", "ura-kopje.txt"} & set(names("ura.txt"))
    assert not {"ura.txt", "ura-kopje.txt"} & set(names("ura-kopje.txt", is_folded=False))


def test_is_cut_by_what_is_typed_and_by_filters(names):
    assert names("ura.txt", "fusha") == ["verimi.txt"]
    assert names("ura.txt", filters=("-fusha",)) == ["dambulla.txt"]


def test_shows_by_which_words(library, path_of):
    page = library.search(SearchRequest("", like=path_of("ura.txt"), with_facets=True))
    assert {"Ura", "Drin"} <= set(page.words)
    assert all(hit.passages and hit.forms for hit in page.hits)
    assert page.facets is not None


def test_marks_these_words_where_a_document_is_read(library, path_of):
    request = ReadRequest(path_of("verimi.txt"), like=path_of("ura.txt"))
    reading = library.read(request)
    marked = {reading.document.text[mark.start : mark.end] for mark in reading.marks}
    assert {"Drin", "urën"} <= marked


def test_says_that_the_document_is_gone(library, path_of):
    with pytest.raises(DocumentNotFound):
        library.search(SearchRequest("", like=path_of("nuk-ka.txt")))
