"""The matches of a document page by page."""

from array import array

import pytest
from PySide6.QtCore import QRectF

from index.values import Mark, Page
from searchapp.models.page_marks import PageMarks
from searchapp.page_values import PageGlyphs

PAGES = (Page(1, 0, 100), Page(2, 100, 200), Page(3, 202, 202), Page(4, 204, 300))
MARKS = (Mark(10, 13), Mark(95, 105, 1), Mark(150, 155), Mark(298, 300, 1))


@pytest.fixture
def marks():
    return PageMarks(PAGES, MARKS)


@pytest.fixture
def glyphs():
    """A page of 100 characters in lines of ten, each ten points wide and twelve high."""
    boxes = array("f")
    for at in range(100):
        left, top = 10.0 * (at % 10), 20.0 * (at // 10)
        boxes.extend((left, top, left + 10, top + 12))
    return PageGlyphs(0, array("i", range(100)), boxes)


def test_counts_matches_a_page_and_one_across_a_border_on_both(marks):
    assert marks.counts() == [2, 2, 0, 1]


@pytest.mark.parametrize(("offset", "page"), [(0, 0), (99, 0), (100, 1), (203, 2), (299, 3)])
def test_knows_the_page_of_a_character(marks, offset, page):
    assert marks.page_of(offset) == page


def test_knows_how_far_down_a_match_is(marks):
    assert [marks.height_of(mark) for mark in MARKS] == pytest.approx(
        [0.025, 0.2375, 0.375, 0.9948], abs=1e-3
    )


def test_gives_a_box_for_each_line_that_a_match_touches(marks, glyphs):
    found = marks.boxes_on(0, glyphs)
    assert found[0] == (0, [QRectF(0, 20, 30, 12)])
    assert found[1] == (1, [QRectF(50, 180, 50, 12)])
    assert glyphs.boxes(8, 12) == [QRectF(80, 0, 20, 12), QRectF(0, 20, 20, 12)]


def test_finds_the_character_nearest_to_a_point(glyphs):
    assert glyphs.place_at(35, 26) == 13
    assert glyphs.place_at(500, 26) == 19
    assert PageGlyphs(0, array("i"), array("f")).place_at(1, 1) is None


def test_takes_words_as_it_takes_letters():
    words = PageGlyphs(0, array("i", [0, 4]), array("f", [0, 0, 30, 12, 35, 0, 60, 12]))
    assert words.boxes(0, 3) == [QRectF(0, 0, 30, 12)]
