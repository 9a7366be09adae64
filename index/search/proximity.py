"""Words that stand near each other: what else the best documents have to offer.

Two words that were typed one after the other mostly mean something together ("ministri i
jashtëm"), so a document in which they meet is better than one that has each on a page of its own.
For each such pair the score grows by the rarity of the commoner word over the distance at which
the pair stands closest, after Tao and Zhai, "An Exploration of Proximity Measures in Information
Retrieval" (2007), who find the smallest distance to serve best. Only the first documents are
looked at: in what comes after them nobody sees the order.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from index.search.found import Ranking
from index.search.positions import MatchedSpan

WINDOW = 50  # documents
# The bonus of two neighbours, as a share of the rarity of the commoner of them.
WEIGHT = 1.0
# Characters after which the bonus is halved: about two words.
HALF_DISTANCE = 16

FindSpans = Callable[[int], Sequence[MatchedSpan]]


def reordered(ranking: Ranking, rarities: Sequence[float], find: FindSpans) -> Ranking:
    """The first documents anew by how near the items stand; those with all items stay before.

    `rarities` has an inverse document frequency for each item, `find` gives the matched places of
    a document sorted by where they start.
    """
    if len(rarities) < 2:
        return ranking
    scores = ranking.scores.copy()
    window = slice(0, min(WINDOW, len(scores)))
    scores[window] += [_bonus(find(int(number)), rarities) for number in ranking.documents[window]]
    order = np.arange(len(scores))
    for first, last in pairwise((0, min(ranking.complete, WINDOW), window.stop)):
        order[first:last] = first + np.argsort(-scores[first:last], kind="stable")
    return replace(ranking, documents=ranking.documents[order], scores=scores[order])


def _bonus(spans: Sequence[MatchedSpan], rarities: Sequence[float]) -> float:
    total = 0.0
    for item in range(len(rarities) - 1):
        gap = _smallest_gap(_of_item(spans, item), _of_item(spans, item + 1))
        total += min(rarities[item], rarities[item + 1]) / (1 + gap / HALF_DISTANCE)
    return WEIGHT * total


def _of_item(spans: Sequence[MatchedSpan], item: int) -> NDArray[np.int64]:
    """Where an item stands: int64, shape (n, 2), start and end, sorted."""
    places = [(span.start, span.end) for span in spans if span.item == item]
    return np.array(places, np.int64).reshape(-1, 2)


def _smallest_gap(left: NDArray[np.int64], right: NDArray[np.int64]) -> float:
    """The fewest characters between a place of one and a place of the other."""
    if not len(left) or not len(right):
        return np.inf
    after = np.searchsorted(right[:, 0], left[:, 1])
    before = np.searchsorted(right[:, 1], left[:, 0], side="right") - 1
    following, preceding = after < len(right), before >= 0
    gaps = np.concatenate(
        [
            right[after[following], 0] - left[following, 1],
            left[preceding, 0] - right[before[preceding], 1],
        ]
    )
    return float(gaps.min()) if len(gaps) else np.inf
