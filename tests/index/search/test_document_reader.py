import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh.filedb.filestore import RamStorage

from index.search.document_reader import DocumentReader
from index.search.passages import choose_passages
from index.search.positions import MatchedSpan
from index.store.columnar.columnar_index import ColumnarIndex
from index.store.entries import stored_document
from index.store.schema import build_schema
from index.values import Document, Page

SENTENCE = "Ura e fshatit u hap dje; banorët festuan deri vonë.\n\n"
LONG = Document("/2", "Ura", SENTENCE * 2_000, "pdf", date="2023-07", pages=(Page(1, 0, 90_000),))
SHORT = Document("/1", "Lajmi " * 200, "Pak fjalë.", "txt")
EMPTY = Document("/3", "bosh", "", "txt")


@pytest.fixture(scope="module")
def documents() -> DocumentReader:
    """Three documents in two segments."""
    index = ColumnarIndex.create(RamStorage(), build_schema())
    for batch in ((SHORT, LONG), (EMPTY,)):
        writer = index.writer()
        for document in batch:
            writer.add_document(path=document.path, document=stored_document(document))
        writer.commit(merge=False)
    return DocumentReader(index.reader())


@pytest.mark.parametrize("number", range(3))
def test_outlines_what_is_shown_of_a_document(documents, number):
    document = (SHORT, LONG, EMPTY)[number]
    outline = documents.outline(number)
    assert documents.read(number) == document
    assert (outline.path, outline.title, outline.date) == (
        document.path,
        document.title,
        document.date,
    )
    assert (outline.format, outline.pages) == (document.format, document.pages)
    assert outline.text[:] == document.text


places = st.integers(0, len(LONG.text) + 10)


@settings(max_examples=50, deadline=None)
@given(parts=st.lists(st.tuples(places, places), min_size=1, max_size=4))
def test_gives_the_parts_of_a_long_text(documents, parts):
    text = documents.outline(1).text
    assert len(text) == len(LONG.text)
    for start, stop in parts:
        assert text[start:stop] == LONG.text[start:stop]


@settings(max_examples=30, deadline=None)
@given(starts=st.lists(st.integers(0, len(LONG.text) - 10), max_size=6, unique=True))
def test_chooses_the_passages_of_the_whole_text(documents, starts):
    marks = [MatchedSpan(start, start + 5, 0) for start in sorted(starts)]
    found = choose_passages(documents.outline(1).text, marks, LONG.pages, title="Ura")
    assert found == choose_passages(LONG.text, marks, LONG.pages, title="Ura")
