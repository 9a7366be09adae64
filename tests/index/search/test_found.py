"""The first of all that was found are the same, whether all are put in order or contenders only."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from index.search.found import Found, best_places
from index.search.matches import Matches

COUNT = 400
chances = st.integers(0, 2**32).map(np.random.default_rng)


def hint_over(chance: np.random.Generator, *, greatest: float, share: float) -> Matches:
    documents = np.flatnonzero(chance.random(COUNT) < share)
    scores = greatest * chance.random(len(documents)).round(1)
    return Matches(documents, score=lambda wanted: scores[np.searchsorted(documents, wanted)])


def found_by(chance: np.random.Generator) -> Found:
    documents = np.flatnonzero(chance.random(COUNT) < 0.8)
    scores = chance.random(len(documents)).round(1)
    every = chance.random(len(documents)) < 0.1
    bare = Found(documents, scores, scores + 10 * every, every)
    hints = [hint_over(chance, greatest=0.5, share=0.5), hint_over(chance, greatest=1, share=0.1)]
    return bare.raised_by(hints)


def first_groups(found: Found, groups: np.ndarray, depth: int) -> list[tuple[int, float]]:
    """The best document of each group, the best groups first, with its key."""
    seen: set[int] = set()
    rows = []
    for place in best_places(found.keys, None).tolist():
        document = int(found.documents[place])
        if int(groups[document]) not in seen:
            seen.add(int(groups[document]))
            rows.append((document, float(found.keys[place])))
    return rows[:depth]


@settings(deadline=None)
@given(chance=chances, depth=st.integers(1, 20), kinds=st.sampled_from([COUNT, 100, 30]))
def test_the_first_are_among_the_contenders(chance, depth, kinds):
    found, groups = found_by(chance), chance.integers(0, kinds, COUNT)
    places = found.contenders(depth, groups)
    if places is not None:
        assert first_groups(found.only(places), groups, depth) == first_groups(found, groups, depth)


@settings(deadline=None)
@given(chance=chances, depth=st.integers(1, 20))
def test_the_first_are_among_the_contenders_where_nothing_is_alike(chance, depth):
    found = found_by(chance)
    places = found.contenders(depth, np.empty(0, np.int64))
    if places is not None:
        alone = np.arange(COUNT)
        assert first_groups(found.only(places), alone, depth) == first_groups(found, alone, depth)


def test_leaves_most_out():
    chance = np.random.default_rng(1)
    documents = np.arange(10_000)
    scores = chance.random(len(documents)) * 10
    found = Found(documents, scores, scores, np.ones(len(documents), bool))
    places = found.contenders(10, np.empty(0, np.int64))
    assert places is not None
    assert len(places) < 100
