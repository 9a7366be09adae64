"""Sets of documents with scores, as numpy arrays, and how they combine.

Few documents are combined by sorting and searching. Many are laid out in an array with a place for
every document of the library, which costs the same however many parts there are.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Documents = NDArray[np.int64]
Scores = NDArray[np.float64]

# One match for so many documents: from here on it pays to lay out all of them.
_DENSE_SHARE = 64


@dataclass(frozen=True, slots=True, eq=False)
class Matches:
    """Documents that match and how well: two arrays of the same length.

    documents: int64, shape (n,), ascending, each once. scores: float64, shape (n,).
    """

    documents: Documents
    scores: Scores

    def __len__(self) -> int:
        return len(self.documents)

    def scaled(self, boost: float) -> "Matches":
        """The same documents with every score multiplied."""
        return self if boost == 1.0 else Matches(self.documents, self.scores * boost)

    def constant(self, score: float) -> "Matches":
        """The same documents with one score for all."""
        return Matches(self.documents, np.full(len(self), score))

    def kept(self, others: "Matches") -> "Matches":
        """Those that are also in others, with their own scores."""
        inside = contained(self.documents, others.documents)
        return Matches(self.documents[inside], self.scores[inside])

    def raised_by(self, others: "Matches") -> "Matches":
        """The same documents, with the scores that others give them added."""
        if not len(self) or not len(others):
            return self
        return Matches(self.documents, self.scores + others.scores_of(self.documents))

    def scores_of(self, documents: Documents) -> Scores:
        """The score of each of some ascending documents, 0 for those not here: shape (n,)."""
        if not len(self) or not len(documents):
            return np.zeros(len(documents))
        room = int(max(self.documents[-1], documents[-1])) + 1
        if len(documents) < room // _DENSE_SHARE:
            places = np.minimum(np.searchsorted(self.documents, documents), len(self) - 1)
            found: Scores = self.scores[places] * (self.documents[places] == documents)
            return found
        scores = np.zeros(room)
        scores[self.documents] = self.scores
        return scores[documents]

    def without(self, others: "Matches") -> "Matches":
        """Those that are not in others."""
        outside = ~contained(self.documents, others.documents)
        return Matches(self.documents[outside], self.scores[outside])


def no_matches() -> Matches:
    """The empty set."""
    return Matches(np.empty(0, np.int64), np.empty(0, np.float64))


def contained(documents: Documents, others: Documents) -> NDArray[np.bool_]:
    """Whether each of some documents is among others, all ascending: bool, shape (n,)."""
    if not len(documents) or not len(others):
        return np.zeros(len(documents), bool)
    room = int(max(documents[-1], others[-1])) + 1
    if len(documents) + len(others) < room // _DENSE_SHARE:
        places = np.searchsorted(others, documents)
        places[places == len(others)] = 0
        found: NDArray[np.bool_] = others[places] == documents
        return found
    present = np.zeros(room, bool)
    present[others] = True
    return present[documents]


def intersection(parts: Sequence[Matches]) -> Matches:
    """Documents that are in all parts; scores are added."""
    # From the smallest: each step costs no more than what is left.
    ordered = sorted(parts, key=len)
    documents = ordered[0].documents
    for part in ordered[1:]:
        documents = documents[contained(documents, part.documents)]
    scores = np.zeros(len(documents))
    for part in parts:
        scores += part.scores if len(part) == len(documents) else part.scores_of(documents)
    return Matches(documents, scores)


def union(parts: Sequence[Matches]) -> Matches:
    """Documents that are in any part; scores are added."""
    parts = _filled(parts)
    if len(parts) < 2:
        return parts[0] if parts else no_matches()
    room = _room(parts)
    if _is_sparse(parts, room):
        documents, places = _merge(parts)
        weights = np.concatenate([part.scores for part in parts])
        return Matches(documents, _sums(places, weights, len(documents)))
    totals = np.zeros(room)
    for part in parts:
        totals[part.documents] += part.scores
    documents = _present(parts, room)
    return Matches(documents, totals[documents])


def best_of(parts: Sequence[Matches]) -> Matches:
    """Documents that are in any part; the larger score counts, as for forms of one word."""
    parts = _filled(parts)
    if len(parts) < 2:
        return parts[0] if parts else no_matches()
    room = _room(parts)
    if _is_sparse(parts, room):
        documents, places = _merge(parts)
        scores = np.zeros(len(documents))
        np.maximum.at(scores, places, np.concatenate([part.scores for part in parts]))
        return Matches(documents, scores)
    best = np.zeros(room)
    for part in parts:
        best[part.documents] = np.maximum(best[part.documents], part.scores)
    documents = _present(parts, room)
    return Matches(documents, best[documents])


def _filled(parts: Sequence[Matches]) -> list[Matches]:
    return [part for part in parts if len(part)]


def _room(parts: Sequence[Matches]) -> int:
    return max(int(part.documents[-1]) for part in parts) + 1


def _is_sparse(parts: Sequence[Matches], room: int) -> bool:
    return sum(map(len, parts)) < room // _DENSE_SHARE


def _present(parts: Sequence[Matches], room: int) -> Documents:
    present = np.zeros(room, bool)
    for part in parts:
        present[part.documents] = True
    return np.flatnonzero(present)


def _sums(places: NDArray[np.intp], weights: Scores, count: int) -> Scores:
    return np.bincount(places, weights, count).astype(np.float64, copy=False)


def _merge(parts: Sequence[Matches]) -> tuple[Documents, NDArray[np.intp]]:
    """All documents of the parts, and for each document of each part its place in them."""
    together = np.concatenate([part.documents for part in parts])
    return np.unique(together, return_inverse=True)
