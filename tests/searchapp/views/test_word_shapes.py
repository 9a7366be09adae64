"""The shapes by which marks of different words are told apart."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from searchapp.theme import LIGHT
from searchapp.views.word_shapes import TICK, paint_stroke, paint_tick, stroke_of

WORDS = range(len(LIGHT.tints))


def painted(paint, box, word):
    """What a word looks like in black on white: its colour says nothing here."""
    image = QImage(40, 24, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter, box, word, "#000000")
    painter.end()
    return image


@pytest.mark.parametrize(
    ("paint", "box"),
    [(paint_stroke, QRectF(4, 2, 32, 20)), (paint_tick, QRectF(3, 10, 8, TICK))],
    ids=["below marks", "on the map"],
)
def test_tells_all_words_apart_without_colour(paint, box):
    pictures = [painted(paint, box, word) for word in WORDS]
    assert all(one != other for one, other in combinations(pictures, 2))


def test_begins_again_where_the_colours_do():
    assert [stroke_of(word + len(LIGHT.tints)) for word in WORDS] == [
        stroke_of(word) for word in WORDS
    ]
