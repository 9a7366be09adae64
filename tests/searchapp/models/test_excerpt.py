"""A document in short."""

from hypothesis import given
from hypothesis import strategies as st

from index.values import Document, Mark, Passage, Reading, ReadRequest
from searchapp.models.excerpt import OMITTED, excerpt

FILLER = "fjalë të tjera pa lidhje " * 60
TEXT = f"Hyrja. {FILLER}Ura e gurit u ndreq. {FILLER}Urat e drurit u dogjën. {FILLER}"


def reading_of(text, marks):
    document = Document("/d/ura.txt", "Ura", text, "txt")
    return Reading(ReadRequest("/d/ura.txt", "ura"), document, tuple(marks))


def passage_at(text, start, length):
    return Passage(text[start : start + length], start, None, ())


def test_shows_what_stands_around_each_passage():
    places = [TEXT.index("Ura e gurit"), TEXT.index("Urat e drurit")]
    marks = [Mark(places[0], places[0] + 3), Mark(places[1], places[1] + 4, 1)]
    shown = excerpt(reading_of(TEXT, marks), [passage_at(TEXT, place, 20) for place in places])
    assert [shown.text[mark.start : mark.end] for mark in shown.marks] == ["Ura", "Urat"]
    assert [mark.word for mark in shown.marks] == [0, 1]
    first, second = shown.text.split(OMITTED)
    assert first.startswith("… ") and "Ura e gurit u ndreq." in first
    assert "Urat e drurit u dogjën." in second
    assert len(shown.text) < len(TEXT) / 2


def test_makes_one_stretch_of_passages_that_are_near():
    text = "Ura e gurit. Urat e drurit."
    passages = [passage_at(text, 0, 12), passage_at(text, 13, 14)]
    shown = excerpt(reading_of(text, [Mark(0, 3), Mark(13, 17)]), passages)
    assert (shown.text, shown.marks) == (text, (Mark(0, 3), Mark(13, 17)))


def test_is_the_beginning_where_there_are_no_passages():
    assert excerpt(reading_of(TEXT, []), []).text.startswith("Hyrja. fjalë")


@given(
    text=st.text(alphabet="ab \n\u2028ë😀", max_size=2000),
    places=st.lists(st.tuples(st.integers(0, 2000), st.integers(1, 50)), max_size=5),
)
def test_marks_the_same_characters_as_the_document(text, places):
    spans = sorted({(start, start + length) for start, length in places})
    spans = [(start, end) for start, end in spans if end <= len(text)]
    marks = [Mark(start, end) for start, end in spans]
    passages = [passage_at(text, start, end - start) for start, end in spans]
    shown = excerpt(reading_of(text, marks), passages)
    for mark, (start, end) in zip(shown.marks, spans, strict=True):
        assert shown.text[mark.start : mark.end] == text[start:end]
