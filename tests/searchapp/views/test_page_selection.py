"""What is chosen on a page."""

import pytest

from searchapp.views.page_selection import PageSelection, word_at

TEXT = "Ura e gurit, t’u thotë"


def test_goes_from_either_end():
    assert (PageSelection(3, 7).start, PageSelection(3, 7).end) == (3, 8)
    assert (PageSelection(7, 3).start, PageSelection(7, 3).end) == (3, 8)


@pytest.mark.parametrize(("place", "word"), [(0, "Ura"), (8, "gurit"), (14, "t’u"), (11, ",")])
def test_finds_the_word_around_a_character(place, word):
    chosen = word_at(TEXT, place)
    assert TEXT[chosen.start : chosen.end] == word
