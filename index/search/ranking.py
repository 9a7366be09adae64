"""How well a document answers: the weighting model, and which documents come first.

BM25F after Robertson and Zaragoza, "The Probabilistic Relevance Framework" (2009), as Whoosh
computes it, field by field.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from whoosh.scoring import BM25F

from index.search.evaluator import Evaluator
from index.search.matches import Matches, intersection, union
from index.search.query_compiler import QueryPlan

# A long title is as good as a short one, more or less; a long text is more diluted.
TITLE_B = 0.3
BODY_B = 0.95
K1 = 0.8


def weighting() -> BM25F:
    """The weighting model of every search."""
    return BM25F(B=BODY_B, K1=K1, title_B=TITLE_B, title_exact_B=TITLE_B)


@dataclass(frozen=True, slots=True, eq=False)
class Ranking:
    """Documents in the order in which they are shown.

    documents: int64, shape (n,). scores: float64, shape (n,). The first `complete` of them have
    all that was asked for. rarities: the inverse document frequency of each item of the plan.
    """

    documents: NDArray[np.int64]
    scores: NDArray[np.float64]
    complete: int
    rarities: tuple[float, ...] = ()

    def __len__(self) -> int:
        return len(self.documents)


def rank(plan: QueryPlan, evaluator: Evaluator) -> Ranking:
    """Documents with all items first, then those with some, each by falling score."""
    filters = [evaluator.evaluate(query) for query in plan.filters]
    if not plan.items:
        return _newest_first(_only_filtered(filters), evaluator)
    items = [evaluator.evaluate(query) for query in plan.items]
    some = _filtered(union(items), filters)
    if plan.hints and len(some):
        hints = union([evaluator.evaluate(query) for query in plan.hints])
        some = union([some, hints.kept(some)])
    every = some.kept(intersection(items))
    ranking = _ordered(every, some.without(every))
    return replace(ranking, rarities=tuple(_rarity(item, evaluator) for item in items))


def _rarity(item: Matches, evaluator: Evaluator) -> float:
    return math.log(max(1, evaluator.document_count) / (len(item) + 1)) + 1


def _only_filtered(filters: Sequence[Matches]) -> Matches:
    if not filters:
        return Matches(np.empty(0, np.int64), np.empty(0, np.float64))
    found = intersection(filters)
    return Matches(found.documents, np.zeros(len(found)))


def _newest_first(found: Matches, evaluator: Evaluator) -> Ranking:
    """Where there is no word to rank by, a document's date does; those without one come last."""
    order = np.argsort(-evaluator.dates(found.documents), kind="stable")
    return Ranking(found.documents[order], found.scores[order], complete=len(found))


def _filtered(found: Matches, filters: Sequence[Matches]) -> Matches:
    for allowed in filters:
        found = found.kept(allowed)
    return found


def _ordered(*groups: Matches) -> Ranking:
    # Equal scores stand in the order of the index, so that pages never overlap.
    orders = [np.argsort(-group.scores, kind="stable") for group in groups]
    pairs = list(zip(groups, orders, strict=True))
    return Ranking(
        np.concatenate([group.documents[order] for group, order in pairs]),
        np.concatenate([group.scores[order] for group, order in pairs]),
        complete=len(groups[0]),
    )
