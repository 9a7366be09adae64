"""Walking the matches of a document."""

import pytest

from index.values import Mark
from searchapp.models.match_walk import MatchWalk

MARKS = [Mark(0, 3, 0), Mark(10, 13, 1), Mark(20, 23, 0), Mark(30, 33, 1), Mark(40, 43, 0)]


def walked(walk, steps):
    numbers = []
    for _ in range(steps):
        walk.step(1)
        numbers.append(walk.current)
    return numbers


def test_walks_all_matches_round_and_round():
    walk = MatchWalk(MARKS)
    assert (walk.current, walk.place, len(walk)) == (0, 1, 5)
    assert walked(walk, 5) == [1, 2, 3, 4, 0]
    walk.step(-1)
    assert walk.place == 5


def test_walks_the_matches_of_one_word_only():
    walk = MatchWalk(MARKS)
    walk.walk(1)
    assert (walk.current, walk.place, len(walk)) == (1, 1, 2)
    assert walked(walk, 2) == [3, 1]


def test_begins_with_a_word_where_one_stands():
    walk = MatchWalk(MARKS)
    walk.go(3)
    walk.walk(0)
    assert walk.current == 4
    walk.walk(None)
    assert (walk.current, walk.place) == (4, 5)


def test_walks_all_again_when_one_goes_to_a_match_of_another_word():
    walk = MatchWalk(MARKS)
    walk.walk(1)
    walk.go(2)
    assert (walk.word, walk.current, len(walk)) == (None, 2, 5)


@pytest.mark.parametrize(("offset", "current"), [(0, 0), (11, 2), (40, 4), (41, 0)])
def test_goes_to_the_first_match_after_an_offset(offset, current):
    walk = MatchWalk(MARKS)
    walk.go_after(offset)
    assert walk.current == current


def test_stands_nowhere_without_matches():
    walk = MatchWalk()
    walk.step(1)
    walk.go_after(3)
    assert (walk.current, walk.mark, walk.place, len(walk)) == (None, None, 0, 0)
