"""Words of a scan as characters."""

import pytest

from index.values import WordBox
from searchapp.models.word_glyphs import word_glyphs

BOXES = (WordBox(10, 14, 2, 0.1, 0.2, 0.4, 0.05), WordBox(15, 17, 2, 0.6, 0.2, 0.1, 0.05))


def rectangle(box):
    return box.left(), box.top(), box.right(), box.bottom()


def test_places_a_word_on_its_page():
    glyphs = word_glyphs(1, 10, BOXES, (500.0, 800.0))
    (box,) = glyphs.boxes(0, 4)
    assert rectangle(box) == pytest.approx((50, 160, 250, 200), abs=0.01)


def test_divides_a_word_among_its_letters():
    glyphs = word_glyphs(1, 10, BOXES, (500.0, 800.0))
    (box,) = glyphs.boxes(0, 2)
    assert rectangle(box) == pytest.approx((50, 160, 150, 200), abs=0.01)
    assert glyphs.place_at(330.0, 180.0) in (5, 6)
