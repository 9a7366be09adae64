"""A text in a width, with marks behind its words."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QTextLayout

from index.values import Span
from searchapp.views.marked_text import Ink, MarkedText, line_boxes

INK = Ink(QColor("#000000"), QColor("#ffe7a6"), QColor("#777777"))


@pytest.fixture
def paint(qapp):
    def painted(text, marks=(), **room):
        block = MarkedText(text, marks, QFont(), **{"width": 300, "lines": 2} | room)
        image = QImage(400, 200, QImage.Format.Format_RGB32)
        image.fill(QColor("#ffffff"))
        painter = QPainter(image)
        block.paint(painter, QPointF(10, 0), INK)
        painter.end()
        return block, image

    return painted


def columns_of(image, colour):
    """The leftmost and the rightmost column in which a colour is seen."""
    size = range(image.width()), range(image.height())
    seen = [x for x in size[0] for y in size[1] if image.pixelColor(x, y) == colour]
    return (min(seen), max(seen)) if seen else None


def test_marks_the_word_and_nothing_else(paint):
    _, image = paint("e e ura e e", [Span(4, 7)])
    _, beginning = paint("ura e e", [Span(0, 3)])
    left, right = columns_of(image, INK.mark)
    assert left > 20
    assert columns_of(beginning, INK.mark)[0] < 12
    assert right < 110


def test_marks_the_same_word_after_an_emoji(paint):
    _, plain = paint("ab ura", [Span(3, 6)])
    _, wide = paint("😀 ura", [Span(2, 5)])
    width = [right - left for left, right in (columns_of(i, INK.mark) for i in (plain, wide))]
    assert abs(width[0] - width[1]) <= 2


def test_is_cut_where_the_lines_end(paint):
    long, _ = paint("fjalë " * 60)
    short, _ = paint("fjalë")
    assert long.is_cut
    assert not short.is_cut
    assert long.height == 2 * short.height


def test_stays_in_its_width(paint):
    _, image = paint("fjalë " * 60, width=120)
    assert columns_of(image, QColor("#000000"))[1] <= 10 + 120


def test_breaks_a_word_that_is_wider_than_the_line(paint):
    block, image = paint("a" * 300, width=120)
    assert block.is_cut
    assert columns_of(image, QColor("#000000"))[1] <= 10 + 120


def test_lets_its_beginning_stand_back(paint):
    _, image = paint("f. 12 ura", quiet=5)
    assert columns_of(image, INK.quiet) is not None


def test_boxes_each_line_that_a_mark_touches(qapp):
    layout = QTextLayout("fjala e parë dhe fjala e fundit", QFont())
    layout.beginLayout()
    for number in range(9):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(80)
        line.setPosition(QPointF(0, number * 20))
    layout.endLayout()
    assert len(line_boxes(layout, 0, 31)) == layout.lineCount() > 2
    assert len(line_boxes(layout, 0, 3)) == 1
    assert line_boxes(layout, 40, 3) == []
