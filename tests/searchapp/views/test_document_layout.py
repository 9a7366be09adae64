"""How a text is set for reading."""

from itertools import pairwise

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QPlainTextEdit

from searchapp.views.document_layout import ReadingLayout, has_long_paragraphs

LONG = "Ura e gurit ka shtatë harqe dhe qëndron mbi lumë prej treqind vjetësh. " * 3


@pytest.fixture
def set_text(qtbot):
    """Sets a text in a view and gives the heights of its blocks."""

    views = []  # a block dies with its view

    def heights(text, *, gap):
        view = QPlainTextEdit()
        views.append(view)
        qtbot.addWidget(view)
        view.resize(300, 400)
        document = QTextDocument(view)
        document.setPlainText(text)
        layout = ReadingLayout(document, line=30, gap=gap)
        document.setDocumentLayout(layout)
        view.setDocument(document)
        blocks = (document.findBlockByNumber(n) for n in range(document.blockCount()))
        return [(layout.blockBoundingRect(block).height(), block) for block in blocks]

    return heights


def test_gives_every_line_the_same_step(set_text):
    [(height, block)] = set_text(LONG, gap=0)
    layout = block.layout()
    tops = [layout.lineAt(number).y() for number in range(layout.lineCount())]
    assert len(tops) >= 3
    assert {round(low - high, 3) for high, low in pairwise(tops)} == {30}
    assert height == 30 * len(tops)


def test_holds_paragraphs_apart(set_text):
    [(one, _), (two, _)] = set_text("Ura\nLumi", gap=12)
    assert (one, two) == (42, 42)


def test_makes_empty_lines_low(set_text):
    heights = [height for height, _ in set_text("Ura\n\nLumi", gap=0)]
    assert heights == [30, 18, 30]


@pytest.mark.parametrize(
    ("text", "long"),
    [
        (f"{LONG}\n{LONG}\n", True),
        (f"Titulli\n\n{LONG}\n\n{LONG}", True),
        ("Rresht i thyer me dorë\n" * 50, False),
        ("", True),
    ],
    ids=["paragraphs", "title and paragraphs", "broken by hand", "empty"],
)
def test_tells_paragraphs_from_broken_lines(text, long):
    assert has_long_paragraphs(text) is long
