"""Every letter and every mark of a document has its place in the text that Qt takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from index.values import Span
from searchapp.views.document_text import (
    LINES_A_BLOCK,
    LONGEST,
    MANY_LINES,
    ShownText,
    text_for_document,
)

WITH_LINE_ENDS = st.text(st.sampled_from("aë \r\n\u2028\u2029😀"))
LONG_WORD = "".join(chr(ord("a") + number % 26) for number in range(3 * LONGEST))
SENTENCE = "Ujët rrjedh nën urën e gurit. "


@given(WITH_LINE_ENDS)
def test_keeps_every_letter_in_its_place(text):
    shown = text_for_document(text).text
    letters = [(place, sign) for place, sign in enumerate(text) if sign in "aë😀"]
    assert len(shown) == len(text)
    assert [(place, shown[place]) for place, _ in letters] == letters


@given(WITH_LINE_ENDS)
def test_is_as_long_in_qt(text):
    document = QTextDocument()
    document.setPlainText(text_for_document(text).text)
    # Qt adds one sign at the end of every document.
    assert document.characterCount() - 1 == len(text.encode("utf-16-le")) // 2


def test_saves_blocks_where_there_are_very_many_lines():
    lines = MANY_LINES + 2
    shown = text_for_document("\n".join(["rresht"] * lines)).text
    assert shown.count("\n") < lines / LINES_A_BLOCK + 1
    assert len(shown.splitlines()) == lines


def test_cuts_a_long_line_at_spaces():
    text = SENTENCE * 1000
    shown = text_for_document(text)
    assert shown.text.replace("\n", " ") == text
    assert max(len(line) for line in shown.text.split("\n")) <= LONGEST
    assert shown.added == ()


@pytest.mark.parametrize("text", [LONG_WORD, f"Ura\n{LONG_WORD} e gurit\n{LONG_WORD}"])
def test_puts_line_ends_where_a_long_line_has_no_space(text):
    shown = text_for_document(text)
    letters = [sign for sign in shown.text if sign.isalpha()]
    assert letters == [sign for sign in text if sign.isalpha()]
    assert max(len(line) for line in shown.text.split("\n")) <= LONGEST
    assert shown.added


@pytest.mark.parametrize("start", [0, 3, LONGEST - 3, LONGEST, 2 * LONGEST + 7, 3 * LONGEST])
def test_finds_the_marks_again_where_line_ends_were_put_in(start):
    text = f"Ura {LONG_WORD} e gurit {LONG_WORD}"
    shown = text_for_document(text)
    [span] = shown.spans([Span(start, start + 6)])
    assert shown.text[span.start : span.end].replace("\n", "") == text[start : start + 6]


def test_ends_a_mark_before_the_line_end_that_was_put_in():
    shown = ShownText("ura\nmbi", added=(3,))
    assert shown.spans([Span(0, 3), Span(3, 6)]) == [Span(0, 3), Span(4, 7)]


def test_keeps_blocks_short_where_many_lines_are_long():
    lines = [SENTENCE * 16] * (MANY_LINES + 1)
    shown = text_for_document("\n".join(lines)).text
    assert max(len(block) for block in shown.split("\n")) <= LONGEST
