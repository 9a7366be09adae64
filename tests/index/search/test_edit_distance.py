"""Distances of many words at once, held to the definition."""

import doctest
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.search import edit_distance
from index.search.edit_distance import distances, letter_sets

words = st.text(alphabet="abcë", max_size=7)


def defined(one: str, other: str) -> int:
    @cache
    def between(i: int, j: int) -> int:
        if not i or not j:
            return i + j
        choices = [
            between(i - 1, j) + 1,
            between(i, j - 1) + 1,
            between(i - 1, j - 1) + (one[i - 1] != other[j - 1]),
        ]
        if i > 1 and j > 1 and one[i - 2 : i] == other[j - 2 : j][::-1]:
            choices.append(between(i - 2, j - 2) + 1)
        return min(choices)

    return between(len(one), len(other))


@pytest.mark.parametrize(
    ("word", "distance"),
    [("lufta", 0), ("lufa", 1), ("luffta", 1), ("lofta", 1), ("lutfa", 1), ("ulftë", 2), ("x", 3)],
)
def test_counts_the_letters_that_differ(word, distance):
    assert distances("lufta", [word], 2).tolist() == [distance]


@given(words, st.lists(words, max_size=5), st.integers(1, 2))
def test_is_what_the_definition_says(wanted, others, limit):
    expected = [min(defined(wanted, other), limit + 1) for other in others]
    assert distances(wanted, others, limit).tolist() == expected


@given(words, words)
def test_brings_in_one_letter_for_each_difference_at_the_most(one, other):
    first, second = (int(bits) for bits in letter_sets([one, other]))
    assert (first & ~second).bit_count() <= defined(one, other)


def test_shows_true_examples():
    results = doctest.testmod(edit_distance)
    assert results.attempted and not results.failed
