"""Sets of documents with scores, as numpy arrays, and how they combine.

Few documents are combined by sorting and searching. Many are laid out in an array with a place for
every document of the library, which costs the same however many parts there are. Scores are not
computed before they are asked for: of a word in a query of several, few documents matter.
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

Documents = NDArray[np.int64]
Scores = NDArray[np.float64]
# The scores of some ascending documents, all of which match.
Score = Callable[[Documents], Scores]

# One match for so many documents: from here on it pays to lay out all of them.
_DENSE_SHARE = 64
# A set that has so many times as many documents as another is searched for each of these.
_MUCH_LARGER = 8
# Of so large a part of the documents the scores are asked for: then all are computed and kept.
_MOST = 4


class Matches:
    """Documents that match and how well: two arrays of the same length.

    documents: int64, shape (n,), ascending, each once. scores: float64, shape (n,). Where `score`
    is given instead of the scores, it is asked for those that are wanted; no score is above the
    ceiling.
    """

    __slots__ = ("_ceiling", "_score", "_scores", "documents")

    def __init__(
        self,
        documents: Documents,
        scores: Scores | None = None,
        *,
        score: Score | None = None,
        ceiling: float | None = None,
    ) -> None:
        self.documents = documents
        self._scores = scores
        self._score = score
        self._ceiling = ceiling

    def __len__(self) -> int:
        return len(self.documents)

    @property
    def scores(self) -> Scores:
        """The score of each document."""
        if self._scores is None:
            assert self._score is not None
            self._scores = self._score(self.documents)
        return self._scores

    @property
    def greatest(self) -> float:
        """A score that none is above."""
        return float(self.scores.max(initial=0.0)) if self._ceiling is None else self._ceiling

    def scaled(self, boost: float) -> "Matches":
        """The same documents with every score multiplied."""
        if boost == 1.0:
            return self
        return Matches(self.documents, score=lambda documents: self.scores_of(documents) * boost)

    def constant(self, score: float) -> "Matches":
        """The same documents with one score for all."""
        return Matches(self.documents, np.full(len(self), score))

    def kept(self, others: "Matches") -> "Matches":
        """Those that are also in others, with their own scores."""
        return self._only(contained(self.documents, others.documents))

    def without(self, others: "Matches") -> "Matches":
        """Those that are not in others."""
        return self._only(~contained(self.documents, others.documents))

    def raised_by(self, others: "Matches") -> "Matches":
        """The same documents, with the scores that others give them added."""
        if not len(self) or not len(others):
            return self
        return Matches(
            self.documents,
            score=lambda documents: self.scores_of(documents) + others.scores_of(documents),
        )

    def scores_of(self, documents: Documents) -> Scores:
        """The score of each of some ascending documents, 0 for those not here: shape (n,)."""
        if documents is self.documents:
            return self.scores
        if not len(self) or not len(documents):
            return np.zeros(len(documents))
        if self._scores is None and self._score is not None and len(documents) * _MOST < len(self):
            found = np.zeros(len(documents))
            inside = np.flatnonzero(contained(documents, self.documents))
            if len(inside):
                found[inside] = self._score(documents[inside])
            return found
        return self._known_scores_of(documents)

    def _known_scores_of(self, documents: Documents) -> Scores:
        room = int(max(self.documents[-1], documents[-1])) + 1
        if len(documents) < room // _DENSE_SHARE:
            places = np.minimum(np.searchsorted(self.documents, documents), len(self) - 1)
            found: Scores = self.scores[places] * (self.documents[places] == documents)
            return found
        scores = np.zeros(room)
        scores[self.documents] = self.scores
        return scores[documents]

    def _only(self, wanted: NDArray[np.bool_]) -> "Matches":
        # By numbers: numpy takes five times as long by a mask.
        places = np.flatnonzero(wanted)
        if len(places) == len(self):
            return self
        documents = self.documents[places]
        if self._scores is None:
            return Matches(documents, score=self.scores_of)
        return Matches(documents, self._scores[places])


def no_matches() -> Matches:
    """The empty set."""
    return Matches(np.empty(0, np.int64), np.empty(0, np.float64))


def contained(documents: Documents, others: Documents) -> NDArray[np.bool_]:
    """Whether each of some documents is among others, all ascending: bool, shape (n,)."""
    if not len(documents) or not len(others):
        return np.zeros(len(documents), bool)
    room = int(max(documents[-1], others[-1])) + 1
    few = len(documents) * _MUCH_LARGER < len(others)
    if few or len(documents) + len(others) < room // _DENSE_SHARE:
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
        inside = np.flatnonzero(contained(documents, part.documents))
        documents = documents[inside] if len(inside) < len(documents) else documents

    def score(wanted: Documents) -> Scores:
        scores = np.zeros(len(wanted))
        for part in parts:
            scores += part.scores_of(wanted)
        return scores

    return Matches(documents, score=score)


def union(parts: Sequence[Matches]) -> Matches:
    """Documents that are in any part; scores are added."""
    return _any_of(parts, np.add)


def best_of(parts: Sequence[Matches]) -> Matches:
    """Documents that are in any part; the larger score counts, as for forms of one word."""
    return _any_of(parts, np.maximum)


def _any_of(parts: Sequence[Matches], combine: np.ufunc) -> Matches:
    parts = [part for part in parts if len(part)]
    if len(parts) < 2:
        return parts[0] if parts else no_matches()
    documents = _all_documents([part.documents for part in parts])

    def score(wanted: Documents) -> Scores:
        if wanted is documents:
            return _combined(parts, documents, combine)
        scores = parts[0].scores_of(wanted)
        if parts[0].documents is wanted:
            scores = scores.copy()
        for part in parts[1:]:
            combine(scores, part.scores_of(wanted), out=scores)
        return scores

    return Matches(documents, score=score)


def _all_documents(parts: Sequence[Documents]) -> Documents:
    """The documents of all parts, ascending."""
    largest = max(parts, key=len)
    others = [part for part in parts if part is not largest]
    count = sum(map(len, others))
    if count * _MUCH_LARGER < len(largest) and all(
        contained(part, largest).all() for part in others
    ):
        return largest
    room = max(int(part[-1]) for part in parts) + 1
    if count + len(largest) < room // _DENSE_SHARE:
        return distinct(np.sort(np.concatenate(parts), kind="stable"))
    present = np.zeros(room, bool)
    for part in parts:
        present[part] = True
    return np.flatnonzero(present)


def _combined(parts: Sequence[Matches], documents: Documents, combine: np.ufunc) -> Scores:
    """The scores of all documents that are in any part."""
    room = int(documents[-1]) + 1
    own = next((place for place, part in enumerate(parts) if part.documents is documents), None)
    if own is None and len(documents) >= room // _DENSE_SHARE:
        laid_out = np.zeros(room)
        for part in parts:
            laid_out[part.documents] = combine(laid_out[part.documents], part.scores)
        return laid_out[documents]
    scores = np.zeros(len(documents)) if own is None else parts[own].scores.copy()
    for place, part in enumerate(parts):
        if place != own:
            places = np.searchsorted(documents, part.documents)
            scores[places] = combine(scores[places], part.scores)
    return scores


def distinct(rising: Documents) -> Documents:
    """Rising numbers, each once."""
    if not len(rising):
        return rising
    first = np.ones(len(rising), bool)
    np.not_equal(rising[1:], rising[:-1], out=first[1:])
    return rising[np.flatnonzero(first)]
