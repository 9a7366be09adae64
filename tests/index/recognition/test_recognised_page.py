"""Recognised pages as bytes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.recognition.recognised_page import (
    EMPTY_PAGE,
    PlacedWord,
    RecognisedPage,
    pack_page,
    unpack_page,
)


@st.composite
def pages(draw) -> RecognisedPage:
    words = draw(st.lists(st.text(min_size=1, alphabet="aëç-ZDh’1"), max_size=20))
    step = st.integers(0, 65_535)
    placed, start = [], 0
    for word in words:
        box = [draw(step) for _ in range(4)]
        placed.append(PlacedWord(start, start + len(word), *box))
        start += len(word) + 1
    return RecognisedPage(" ".join(words), tuple(placed))


@given(pages())
def test_gives_back_what_was_packed(page):
    assert unpack_page(pack_page(page)) == page


@given(st.binary(max_size=200))
def test_refuses_what_was_not_packed_here(data):
    with pytest.raises(ValueError):
        unpack_page(data)


def test_takes_few_bytes():
    words = tuple(PlacedWord(6 * n, 6 * n + 5, 900 * (n % 12), 400, 700, 90) for n in range(400))
    page = RecognisedPage("fjala " * 400, words)
    assert len(pack_page(page)) < 4_000
    assert unpack_page(pack_page(EMPTY_PAGE)) == EMPTY_PAGE
