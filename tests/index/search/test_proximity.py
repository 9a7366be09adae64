import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.search.found import Ranking
from index.search.positions import MatchedSpan
from index.search.proximity import WINDOW, reordered


def ranking(scores: list[float], *, complete: int) -> Ranking:
    return Ranking(np.arange(len(scores)), np.array(scores), complete, len(scores))


def spans(*starts: tuple[int, int]) -> list[MatchedSpan]:
    """Words of five letters: where each starts, and of which item it is."""
    return [MatchedSpan(start, start + 5, item) for start, item in sorted(starts)]


NEAR = spans((0, 0), (6, 1))
FAR = spans((0, 0), (900, 1))


def test_lifts_a_document_in_which_two_words_meet():
    found = reordered(
        ranking([2.0, 1.9], complete=2), (1.0, 1.0), lambda number: [FAR, NEAR][number]
    )
    assert found.documents.tolist() == [1, 0]
    assert found.scores[0] > found.scores[1] > 2.0


def test_takes_words_in_either_order():
    swapped = spans((0, 1), (6, 0))
    found = reordered(ranking([1.0, 1.0], complete=2), (1.0, 1.0), lambda n: [NEAR, swapped][n])
    assert found.scores[0] == found.scores[1]


def test_cares_less_for_words_that_stand_everywhere():
    def bonus(rarities: tuple[float, ...]) -> float:
        return float(reordered(ranking([0.0], complete=1), rarities, lambda _: NEAR).scores[0])

    assert bonus((5.0, 5.0)) > bonus((5.0, 1.0)) > 0


def test_keeps_those_with_all_items_before_the_others():
    found = reordered(
        ranking([0.1, 5.0], complete=1), (9.0, 9.0), lambda number: [FAR, NEAR][number]
    )
    assert found.documents.tolist() == [0, 1]


def test_looks_at_the_first_documents_only():
    looked_at: list[int] = []
    found = reordered(
        ranking([1.0] * (WINDOW + 9), complete=WINDOW + 9),
        (1.0, 1.0),
        lambda number: looked_at.append(number) or [],
    )
    assert sorted(looked_at) == list(range(WINDOW))
    assert len(found) == WINDOW + 9


def test_has_nothing_to_add_to_a_single_word():
    one = ranking([1.0, 0.5], complete=2)
    assert reordered(one, (1.0,), lambda _: NEAR) is one


@given(
    st.lists(st.floats(0, 10), max_size=WINDOW + 20).map(lambda s: sorted(s, reverse=True)),
    st.data(),
)
def test_neither_loses_a_document_nor_moves_one_across_a_border(scores, data):
    complete = data.draw(st.integers(0, len(scores)))
    group = sorted(scores[:complete], reverse=True), sorted(scores[complete:], reverse=True)
    before = ranking([*group[0], *group[1]], complete=complete)
    places = data.draw(
        st.lists(st.lists(st.integers(0, 3000), max_size=4), min_size=WINDOW, max_size=WINDOW)
    )
    after = reordered(
        before,
        (2.0, 1.0),
        lambda number: spans(*((place * 6, place % 2) for place in places[number])),
    )
    assert set(after.documents[:complete]) == set(before.documents[:complete])
    assert set(after.documents[complete:]) == set(before.documents[complete:])
    for part in (after.scores[:complete], after.scores[complete:]):
        assert list(part) == sorted(part, reverse=True)
