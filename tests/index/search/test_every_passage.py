import re

from hypothesis import given
from hypothesis import strategies as st

from index.search.passages import every_passage
from index.search.positions import MatchedSpan
from index.values import Page


def marks_of(text: str, word: str) -> list[MatchedSpan]:
    return [MatchedSpan(m.start(), m.end(), 0) for m in re.finditer(word, text)]


def test_shows_every_match():
    text = "ura u hap. " + "Diçka tjetër ndodhi në fshat atë ditë. " * 20 + "E pamë urën."
    first, last = every_passage(text, marks_of(text, "ur[aë]n?"))
    assert first.text == "ura u hap."
    assert last.text == "E pamë urën."


def test_tells_the_page_of_each():
    text = "ura " + "x" * 500 + "\fura"
    pages = (Page(1, 0, 505), Page(2, 505, 510))
    assert [passage.page for passage in every_passage(text, marks_of(text, "ura"), pages)] == [1, 2]


def test_makes_no_single_passage_of_a_text_full_of_matches():
    text = "ura dhe lumi " * 400
    passages = every_passage(text, marks_of(text, "ura"))
    assert max(len(passage.text) for passage in passages) < 450
    assert sum(len(passage.marks) for passage in passages) == 400


def test_stops_at_the_most():
    text = "ura dhe lumi " * 400
    assert len(every_passage(text, marks_of(text, "ura"), most=3)) == 3


@given(st.text(alphabet="aë .!?\n…A”", max_size=900), st.data())
def test_shows_each_mark_once_on_any_text(text, data):
    starts = data.draw(st.lists(st.integers(0, max(0, len(text) - 1)), unique=True, max_size=20))
    letters = [at for at in sorted(starts) if at < len(text) and text[at].isalpha()]
    marks = [MatchedSpan(at, at + 1, 0) for at in letters]
    passages = every_passage(text, marks)
    shown = [passage.offset + mark.start for passage in passages for mark in passage.marks]
    assert shown == [mark.start for mark in marks]
    for passage in passages:
        assert passage.text == text[passage.offset : passage.offset + len(passage.text)]
