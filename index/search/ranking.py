"""How well a document answers: the weighting model, and which documents come first.

BM25F after Robertson and Zaragoza, "The Probabilistic Relevance Framework" (2009), as Whoosh
computes it, field by field.
"""

import math
from collections.abc import Sequence

import numpy as np
from whoosh.scoring import BM25F

from index.search.evaluator import Evaluator
from index.search.found import Found, Ranking
from index.search.matches import Matches, contained, intersection, no_matches, union
from index.search.query_compiler import QueryPlan

# A long title is as good as a short one, more or less; a long text is more diluted.
TITLE_B = 0.3
BODY_B = 0.95
K1 = 0.8


def weighting() -> BM25F:
    """The weighting model of every search."""
    return BM25F(B=BODY_B, K1=K1, title_B=TITLE_B, title_exact_B=TITLE_B)


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
    wanted = plan.hints if len(some) else ()
    hints = [evaluator.evaluate_among(query, some.documents) for query in wanted]
    every = np.ones(len(some), bool)
    keys = scores = some.scores
    if len(items) > 1:
        every = contained(some.documents, intersection(items).documents)
        # Whatever has all items comes before all that has not.
        lift = float(scores.max(initial=0.0)) + sum(hint.greatest for hint in hints) + 1.0
        keys = scores + lift * every
    rarities = tuple(_rarity(item, evaluator) for item in items)
    return Found(some.documents, scores, keys, every, rarities).raised_by(hints)


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
