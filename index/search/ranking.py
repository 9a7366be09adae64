"""How well a document answers: the weighting model, and which documents come first.

BM25F after Robertson and Zaragoza, "The Probabilistic Relevance Framework" (2009), as Whoosh
computes it, field by field.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from whoosh.scoring import BM25F

from index.search.evaluator import Evaluator
from index.search.matches import Matches, contained, intersection, no_matches, union
from index.search.query_compiler import QueryPlan

# A long title is as good as a short one, more or less; a long text is more diluted.
TITLE_B = 0.3
BODY_B = 0.95
K1 = 0.8

_STRETCH = 64


def weighting() -> BM25F:
    """The weighting model of every search."""
    return BM25F(B=BODY_B, K1=K1, title_B=TITLE_B, title_exact_B=TITLE_B)


@dataclass(frozen=True, slots=True, eq=False)
class Ranking:
    """The first documents in the order in which they are shown, and how many there are.

    documents: int64, shape (n,). scores: float64, shape (n,). `total` documents were found, and the
    first `complete` of all these have all that was asked for. rarities: the inverse
    document frequency of each item of the plan.
    """

    documents: NDArray[np.int64]
    scores: NDArray[np.float64]
    complete: int
    total: int
    rarities: tuple[float, ...] = ()

    def __len__(self) -> int:
        return self.total


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """All documents that a plan finds, not yet in order.

    documents: int64, shape (n,), ascending. scores: float64, shape (n,). keys: float64, shape (n,),
    the greater the better. every: bool, shape (n,), which have all that was asked for.
    """

    documents: NDArray[np.int64]
    scores: NDArray[np.float64]
    keys: NDArray[np.float64]
    every: NDArray[np.bool_]
    rarities: tuple[float, ...] = ()

    def __len__(self) -> int:
        return len(self.documents)

    @property
    def complete(self) -> int:
        """How many have all that was asked for."""
        return int(self.every.sum())

    def only(self, places: NDArray[np.int64]) -> "Found":
        """Those at some places."""
        if len(places) == len(self):
            return self
        return Found(
            self.documents[places],
            self.scores[places],
            self.keys[places],
            self.every[places],
            self.rarities,
        )

    def ranking(self, *, depth: int | None = None) -> Ranking:
        """The documents with the greatest keys; equal ones stand in the order of the index.

        So pages never overlap. No more than the first `depth` are put in order.
        """
        candidates = _candidates(self.keys, depth)
        order = candidates[np.argsort(-self.keys[candidates], kind="stable")[:depth]]
        return Ranking(
            self.documents[order], self.scores[order], self.complete, len(self), self.rarities
        )


def rank(plan: QueryPlan, evaluator: Evaluator, *, depth: int | None = None) -> Ranking:
    """Documents with all items first, then those with some, each by falling score.

    No more than the first `depth` are put in order.
    """
    return find(plan, evaluator).ranking(depth=depth)


def find(plan: QueryPlan, evaluator: Evaluator) -> Found:
    """The documents that a plan finds, with what they are to be put in order by."""
    filters = [evaluator.evaluate(query) for query in plan.filters]
    if not plan.items:
        found = _only_filtered(filters)
        # Where there is no word to rank by, a date does; those without one come last.
        dates = evaluator.dates(found.documents).astype(np.float64)
        return Found(found.documents, found.scores, dates, np.ones(len(found), bool))
    items = [evaluator.evaluate(query) for query in plan.items]
    some = _filtered(union(items), filters)
    if plan.hints and len(some):
        some = some.raised_by(union([evaluator.evaluate(query) for query in plan.hints]))
    every = np.ones(len(some), bool)
    if len(items) > 1:
        every = contained(some.documents, intersection(items).documents)
    # Whatever has all items comes before all that has not.
    lift = float(some.scores.max(initial=0.0)) + 1.0
    rarities = tuple(_rarity(item, evaluator) for item in items)
    return Found(some.documents, some.scores, some.scores + lift * every, every, rarities)


def _rarity(item: Matches, evaluator: Evaluator) -> float:
    return math.log(max(1, evaluator.document_count) / (len(item) + 1)) + 1


def _only_filtered(filters: Sequence[Matches]) -> Matches:
    if not filters:
        return no_matches()
    return intersection(filters).constant(0.0)


def _filtered(found: Matches, filters: Sequence[Matches]) -> Matches:
    for allowed in filters:
        found = found.kept(allowed)
    return found


def _candidates(keys: NDArray[np.float64], depth: int | None) -> NDArray[np.int64]:
    """The places of the greatest keys, and perhaps of some more: int64, ascending.

    As many stretches as documents are wanted have a key that is not below a bound: so no key below
    it is wanted.
    """
    stretches = len(keys) // _STRETCH
    if depth is None or not 0 < depth < stretches:
        return np.arange(len(keys))
    greatest = keys[: stretches * _STRETCH].reshape(stretches, _STRETCH).max(axis=1)
    bound = np.partition(greatest, stretches - depth)[stretches - depth]
    return np.flatnonzero(keys >= bound)
