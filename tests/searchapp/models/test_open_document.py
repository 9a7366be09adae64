"""The document that is open in the reader."""

import pytest

from index.values import FileCondition, Mark, Page
from searchapp.models.open_document import OpenDocument

PAGES = (Page(1, 0, 20), Page(2, 20, 58))


@pytest.fixture
def paged(new_reading):
    """Opens a PDF; what a test does not speak of is as it should be."""

    def make(path="/d/ura.pdf", **facts):
        values = {"format": "pdf", "pages": PAGES} | facts
        return OpenDocument(new_reading(path=path, **values))

    return make


@pytest.mark.parametrize("path", ["/d/ura.pdf", "/d/arkiv.zip!/ura.pdf"])
def test_has_pages_where_the_file_is_a_pdf(paged, path):
    assert paged(path=path).has_pages()


def test_has_no_pages_that_cannot_be_drawn(paged):
    document = paged()
    document.is_undrawable = True
    assert not document.has_pages()


@pytest.mark.parametrize(
    "facts",
    [
        {"format": "docx"},
        {"pages": ()},
        {"file": FileCondition.CHANGED},
        {"file": FileCondition.GONE},
    ],
    ids=["no-pdf", "unpaged", "changed", "gone"],
)
def test_has_no_pages_that_are_not_as_the_index_knows_them(paged, facts):
    assert not paged(**facts).has_pages()


def test_marks_what_was_found_until_that_ends(new_reading):
    document = OpenDocument(new_reading())
    document.find(new_reading(marks=(Mark(6, 11), Mark(16, 22))), after=10)
    assert (document.marks[0], document.walk.place) == (Mark(6, 11), 2)
    assert document.end_finding()
    assert (document.marks[0], document.walk.place) == (Mark(0, 3), 1)
    assert not document.end_finding()
