"""Sets of documents with scores, as numpy arrays, and how they combine."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Documents = NDArray[np.int64]
Scores = NDArray[np.float64]


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

    def kept(self, others: "Matches") -> "Matches":
        """Those that are also in others, with their own scores."""
        inside = np.isin(self.documents, others.documents, assume_unique=True)
        return Matches(self.documents[inside], self.scores[inside])

    def without(self, others: "Matches") -> "Matches":
        """Those that are not in others."""
        outside = np.isin(self.documents, others.documents, assume_unique=True, invert=True)
        return Matches(self.documents[outside], self.scores[outside])


def no_matches() -> Matches:
    """The empty set."""
    return Matches(np.empty(0, np.int64), np.empty(0, np.float64))


def intersection(parts: Sequence[Matches]) -> Matches:
    """Documents that are in all parts; scores are added."""
    # From the smallest: each step costs no more than what is left.
    ordered = sorted(parts, key=len)
    documents = ordered[0].documents
    for part in ordered[1:]:
        documents = documents[np.isin(documents, part.documents, assume_unique=True)]
    scores = np.zeros(len(documents))
    for part in parts:
        scores += part.scores[np.searchsorted(part.documents, documents)]
    return Matches(documents, scores)


def union(parts: Sequence[Matches]) -> Matches:
    """Documents that are in any part; scores are added."""
    documents, places = _merge(parts)
    weights = np.concatenate([part.scores for part in parts])
    scores = np.bincount(places, weights, len(documents)).astype(np.float64)
    return Matches(documents, scores)


def best_of(parts: Sequence[Matches]) -> Matches:
    """Documents that are in any part; the larger score counts, as for forms of one word."""
    documents, places = _merge(parts)
    scores = np.zeros(len(documents))
    np.maximum.at(scores, places, np.concatenate([part.scores for part in parts]))
    return Matches(documents, scores)


def _merge(parts: Sequence[Matches]) -> tuple[Documents, NDArray[np.intp]]:
    """All documents of the parts, and for each document of each part its place in them."""
    together = np.concatenate([part.documents for part in parts])
    return np.unique(together, return_inverse=True)
