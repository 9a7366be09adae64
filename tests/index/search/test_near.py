"""Windows of words, held to a search that tries every choice of places."""

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from whoosh import query as whoosh_query

from index.search.near import DOCUMENT_BITS, Near, Occurrences, inside, occurrences, windows

places = st.tuples(st.integers(0, 2), st.integers(0, 12), st.integers(1, 2))


def part_of(triples) -> Occurrences:
    keys = np.array([(number << DOCUMENT_BITS) + first for number, first, _ in triples], np.int64)
    lengths = np.array([length for _, _, length in triples], np.int64)
    return occurrences(keys, keys + lengths - 1)


def one_length(triples, length):
    return sorted({(number, first, length) for number, first, _ in triples})


def tried(first, second, width):
    """The places of two parts that lie in one window, found by trying every pair."""
    return {
        (a, b)
        for a, b in product(first, second)
        if a[0] == b[0]
        and (a[1] + a[2] <= b[1] or b[1] + b[2] <= a[1])
        and max(a[1] + a[2], b[1] + b[2]) - min(a[1], b[1]) <= width
    }


@given(st.lists(places), st.lists(places), st.integers(2, 9))
def test_finds_the_windows_that_trying_finds(some, others, width):
    first, second = one_length(some, 1), one_length(others, 2)
    parts = [part_of(first), part_of(second)]
    found = windows(parts, width)
    pairs = tried(first, second, width)
    assert found.documents().tolist() == sorted({a[0] for a, _ in pairs})
    taking_part = [
        place for place, takes in zip(first, inside(parts[0], found, width), strict=True) if takes
    ]
    assert set(taking_part) >= {a for a, _ in pairs}


@given(st.lists(st.lists(places, min_size=1), min_size=2, max_size=4), st.integers(0, 9))
def test_does_not_mind_the_order_of_the_parts(several, width):
    parts = [part_of(one_length(triples, 1)) for triples in several]
    forwards, backwards = windows(parts, width), windows(parts[::-1], width)
    assert forwards.first.tolist() == backwards.first.tolist()
    assert forwards.last.tolist() == backwards.last.tolist()


@given(st.lists(st.lists(places, min_size=1), min_size=2, max_size=3), st.integers(0, 9))
def test_finds_no_less_in_a_wider_window(several, width):
    parts = [part_of(one_length(triples, 1)) for triples in several]
    narrow, wide = windows(parts, width), windows(parts, width + 1)
    assert set(narrow.documents()) <= set(wide.documents())
    assert all(
        found - begun < width for begun, found in zip(narrow.first, narrow.last, strict=True)
    )


def test_finds_nothing_across_documents():
    end, beginning = part_of([(0, 1000, 1)]), part_of([(1, 0, 1)])
    assert len(windows([end, beginning], 2000).first) == 0


def test_finds_nothing_without_a_part():
    assert len(windows([part_of([(0, 1, 1)]), part_of([])], 9).first) == 0


def test_is_another_query_with_another_width():
    words = [whoosh_query.Term("body", "a"), whoosh_query.Term("body", "b")]
    assert Near(words, 3) == Near(words, 3)
    assert Near(words, 3) != Near(words, 4)
    assert Near(words, 3, boost=2.0) != Near(words, 3)
