"""A document's text keeps its length on the way to Qt."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from searchapp.views.document_text import LINES_A_BLOCK, MANY_LINES, text_for_document

WITH_LINE_ENDS = st.text(st.sampled_from("aë \r\n\u2028\u2029😀"))


@given(WITH_LINE_ENDS)
def test_keeps_every_letter_in_its_place(text):
    shown = text_for_document(text)
    letters = [(place, sign) for place, sign in enumerate(text) if sign in "aë😀"]
    assert len(shown) == len(text)
    assert [(place, shown[place]) for place, _ in letters] == letters


@given(WITH_LINE_ENDS)
def test_is_as_long_in_qt(text):
    document = QTextDocument()
    document.setPlainText(text_for_document(text))
    # Qt adds one sign at the end of every document.
    assert document.characterCount() - 1 == len(text.encode("utf-16-le")) // 2


def test_saves_blocks_where_there_are_very_many_lines():
    lines = MANY_LINES + 2
    shown = text_for_document("\n".join(["rresht"] * lines))
    assert shown.count("\n") < lines / LINES_A_BLOCK + 1
    assert len(shown.splitlines()) == lines
