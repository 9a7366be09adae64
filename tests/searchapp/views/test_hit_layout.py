"""A hit arranged in a width."""

import pytest
from PySide6.QtGui import QFont, QFontMetricsF

from index.values import Passage, Span
from searchapp.models.hit_rows import HitRow
from searchapp.models.hit_words import HitWords
from searchapp.settings import COMPACT
from searchapp.views.hit_layout import LOOKS, HitLayout, meta_lines, shown_passage


@pytest.fixture
def metrics(qapp):
    return QFontMetricsF(QFont())


def marked(text, marks):
    return [text[mark.start : mark.end] for mark in marks]


def test_shows_a_short_passage_whole():
    passage = Passage("Ura e gurit.", 0, None, (Span(0, 3),))
    assert shown_passage(passage, room=80) == ("Ura e gurit.", (Span(0, 3),))


def test_makes_one_paragraph_of_several_lines():
    passage = Passage("Ura\ne\tgurit", 0, None, (Span(6, 11),))
    text, marks = shown_passage(passage, room=80)
    assert text == "Ura e gurit"
    assert marked(text, marks) == ["gurit"]


def test_begins_later_where_the_first_mark_would_be_out_of_sight():
    words = "fjalë " * 40
    passage = Passage(words + "ura e gurit", 0, None, (Span(240, 243), Span(246, 251)))
    text, marks = shown_passage(passage, room=80)
    assert text.startswith("… fjalë ")
    assert marked(text, marks) == ["ura", "gurit"]
    assert marks[0].end < 80


def test_says_that_it_begins_inside_a_sentence():
    passage = Passage("  e gurit.", 40, None, (Span(4, 9),))
    text, marks = shown_passage(passage, room=80)
    assert text == "… e gurit."
    assert marked(text, marks) == ["gurit"]


def test_puts_trail_and_facts_on_one_line(metrics, speak, new_hit):
    speak("en")
    assert meta_lines(new_hit(), HitWords(), metrics, 2000) == [
        "… › arta › Ura › ura.txt  ·  July 27, 2023  ·  TXT  ·  2 matches"
    ]


def test_takes_two_lines_where_one_is_short(metrics, speak, new_hit):
    speak("sq")
    lines = meta_lines(new_hit(), HitWords(), metrics, 240)
    assert lines == ["… › Ura › ura.txt", "27 korrik 2023  ·  TXT  ·  2 përputhje"]


def test_says_nothing_of_a_date_that_is_unknown(metrics, speak, new_hit):
    speak("en")
    assert meta_lines(new_hit(date=""), HitWords(), metrics, 2000)[0].endswith(
        "ura.txt  ·  TXT  ·  2 matches"
    )


def test_is_higher_with_more_to_say(qapp, new_hit):
    def height(**facts):
        return HitLayout(HitRow(new_hit(**facts)), width=400, font=QFont()).height

    passages = new_hit().passages
    assert height(passages=passages * 2) > height()
    assert height(complete=False) > height()
    assert height(passages=passages * 9) == height(passages=passages * 3)
    assert height(title="Ura e gurit " * 20) > height()


def test_keeps_the_first_mark_in_sight_where_there_is_little_room():
    words = "fjalë " * 10
    passage = Passage(words + "ura e gurit", 0, None, (Span(60, 63),))
    text, marks = shown_passage(passage, room=36)
    assert marked(text, marks) == ["ura"]
    assert marks[0].end < 36


def test_says_on_one_line_what_is_missing_where_it_is_brief(qapp, new_hit):
    def height(**facts):
        row = HitRow(new_hit(**facts))
        return HitLayout(row, width=400, font=QFont(), look=LOOKS[COMPACT]).height

    assert height(complete=False, available=False) == height()
    assert height(passages=new_hit().passages * 3, title="Ura e gurit " * 20) == height()
