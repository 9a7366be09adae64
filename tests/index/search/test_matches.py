import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.search.matches import Matches, best_of, intersection, no_matches, union


def matches(scores: dict[int, float]) -> Matches:
    numbers = sorted(scores)
    return Matches(np.array(numbers, np.int64), np.array([scores[n] for n in numbers], np.float64))


def as_dict(found: Matches) -> dict[int, float]:
    return dict(zip(found.documents.tolist(), found.scores.tolist(), strict=True))


ONE = {1: 1.0, 2: 2.0, 5: 5.0}
OTHER = {2: 10.0, 3: 30.0, 5: 1.0}
sets = st.dictionaries(st.integers(0, 30), st.integers(0, 9).map(float))


def test_intersection_adds_scores():
    assert as_dict(intersection([matches(ONE), matches(OTHER)])) == {2: 12.0, 5: 6.0}


def test_union_adds_scores():
    found = union([matches(ONE), matches(OTHER)])
    assert as_dict(found) == {1: 1.0, 2: 12.0, 3: 30.0, 5: 6.0}


def test_best_of_takes_the_larger_score():
    found = best_of([matches(ONE), matches(OTHER)])
    assert as_dict(found) == {1: 1.0, 2: 10.0, 3: 30.0, 5: 5.0}


def test_a_part_counts_as_often_as_it_stands_there():
    one = matches(ONE)
    assert as_dict(union([one, one])) == as_dict(one.scaled(2.0))
    assert as_dict(intersection([one, one])) == as_dict(one.scaled(2.0))
    assert as_dict(best_of([one, one])) == ONE


def test_computes_the_scores_that_are_wanted():
    asked = []

    def score(documents):
        asked.append(documents.tolist())
        return documents * 1.0

    many = Matches(np.arange(100), score=score)
    assert as_dict(intersection([many, matches(ONE)])) == {1: 2.0, 2: 4.0, 5: 10.0}
    assert many.scores_of(np.array([7, 200])).tolist() == [7.0, 0.0]
    assert asked == [[1, 2, 5], [7]]


def test_kept_and_without_share_out_a_set():
    one, other = matches(ONE), matches(OTHER)
    assert as_dict(one.kept(other)) == {2: 2.0, 5: 5.0}
    assert as_dict(one.without(other)) == {1: 1.0}


def test_empty_sets_combine():
    assert len(union([no_matches(), no_matches()])) == 0
    assert as_dict(union([no_matches(), matches(ONE)])) == ONE
    assert len(intersection([no_matches(), matches(ONE)])) == 0


@given(st.lists(sets, min_size=1, max_size=4))
def test_agrees_with_plain_dictionaries(parts):
    found = [matches(part) for part in parts]
    everywhere = set.intersection(*(set(part) for part in parts))
    anywhere = set.union(*(set(part) for part in parts))
    assert as_dict(intersection(found)) == {n: sum(p[n] for p in parts) for n in everywhere}
    assert as_dict(union(found)) == {n: sum(p.get(n, 0) for p in parts) for n in anywhere}
    assert as_dict(best_of(found)) == {n: max(p.get(n, 0) for p in parts) for n in anywhere}
