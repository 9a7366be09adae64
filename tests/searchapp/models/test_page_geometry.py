"""Where pages lie under each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from searchapp.models.page_geometry import (
    GAP,
    LARGEST,
    MARGIN,
    POINT,
    SMALLEST,
    PageGeometry,
    fitting_zoom,
    next_zoom,
)

A4 = (595.0, 842.0)


def test_sets_pages_under_each_other():
    geometry = PageGeometry([A4, A4], 1.0, 900)
    first, second = geometry.box(0), geometry.box(1)
    assert first.top() == MARGIN
    assert second.top() == pytest.approx(first.bottom() + GAP, abs=1)
    assert first.center().x() == pytest.approx(450, abs=1)


def test_is_as_wide_as_its_widest_page():
    geometry = PageGeometry([A4, (842.0, 595.0)], 2.0, 100)
    assert geometry.width == pytest.approx(842 * 2 * POINT + 2 * MARGIN)


def test_finds_the_pages_in_sight():
    geometry = PageGeometry([A4] * 5, 1.0, 900)
    page = geometry.box(1)
    assert list(geometry.pages_between(page.top(), page.bottom())) == [1]
    assert list(geometry.pages_between(page.bottom() + 2, page.bottom() + 30)) == [2]
    assert list(geometry.pages_between(page.center().y(), page.bottom() + 30)) == [1, 2]
    assert list(PageGeometry([], 1.0, 900).pages_between(0, 100)) == []


@given(st.lists(st.tuples(st.floats(50, 2000), st.floats(50, 2000)), min_size=1, max_size=20))
def test_finds_every_page_by_its_middle(sizes):
    geometry = PageGeometry(sizes, 1.0, 900)
    for number in range(len(sizes)):
        assert geometry.page_at(geometry.box(number).center().y()) == number


def test_fits_the_width():
    zoom = fitting_zoom([A4, A4], 700)
    assert PageGeometry([A4], zoom, 700).width == pytest.approx(700)
    assert fitting_zoom([], 700) == 1.0
    assert fitting_zoom([(1.0, 1.0)], 700) == LARGEST


def test_zooms_in_steps():
    assert next_zoom(1.0, 1) == 1.1
    assert next_zoom(1.03, -1) == 1.0
    assert next_zoom(LARGEST, 1) == LARGEST
    assert next_zoom(SMALLEST, -1) == SMALLEST
