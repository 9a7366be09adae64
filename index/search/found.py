"""All documents that a query finds, and which of them may come first.

What only adds to the score of a document (a word of the same family, the very spelling) is not
added up for all: it is known how much it can add at the most, so that most documents can be told
not to be among the first without it. A page is put in order of the others.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from index.search.matches import Matches

Places = NDArray[np.int64]
Keys = NDArray[np.float64]

_STRETCH = 64
_SAMPLE = 4  # times as many documents as are wanted are looked at to know what is good
_FEW = 16  # times as many as are wanted: so few are all put in order
_ROUNDING = 1e-9


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


class Found:
    """All documents that a plan finds, not yet in order.

    documents: int64, shape (n,), ascending. scores: float64, shape (n,). keys: float64, shape (n,),
    the greater the better. every: bool, shape (n,), which have all that was asked for.
    """

    def __init__(
        self,
        documents: NDArray[np.int64],
        scores: Keys,
        keys: Keys,
        every: NDArray[np.bool_],
        rarities: tuple[float, ...] = (),
    ) -> None:
        self.documents = documents
        self.every = every
        self.rarities = rarities
        self._scores = scores
        self._keys = keys
        self._hints: Sequence[Matches] = ()

    def __len__(self) -> int:
        return len(self.documents)

    @cached_property
    def scores(self) -> Keys:
        """How well each document answers."""
        return self._scores + self._added

    @cached_property
    def keys(self) -> Keys:
        """What the documents are put in order by."""
        return self._keys + self._added

    def raised_by(self, hints: Sequence[Matches]) -> "Found":
        """The same, with the scores that hints give added to scores and keys."""
        raised = Found(self.documents, self._scores, self._keys, self.every, self.rarities)
        raised._hints = (*self._hints, *hints)
        return raised

    @property
    def complete(self) -> int:
        """How many have all that was asked for."""
        return int(np.count_nonzero(self.every))

    def only(self, places: Places) -> "Found":
        """Those at some places."""
        if len(places) == len(self):
            return self
        return Found(
            self.documents[places],
            self._scores[places],
            self._keys[places],
            self.every[places],
            self.rarities,
        ).raised_by(self._hints)

    def ranking(self, *, depth: int | None = None) -> Ranking:
        """The documents with the greatest keys; equal ones stand in the order of the index.

        So pages never overlap. No more than the first `depth` are put in order.
        """
        order = best_places(self.keys, depth)
        return Ranking(
            self.documents[order], self.scores[order], self.complete, len(self), self.rarities
        )

    def contenders(self, depth: int, groups: Places) -> Places | None:
        """The places of all that may be the best of the first `depth` groups; None: any may be.

        groups: int64, shape (all documents,), which of these are alike; empty where none are.
        """
        if len(self) < _FEW * depth:
            return None
        sample = np.sort(best_places(self._keys, _SAMPLE * depth))
        seen = self.only(sample)
        order = np.argsort(-seen.keys)
        own = groups[seen.documents[order]] if len(groups) else order
        _, first = np.unique(own, return_index=True)
        if len(first) < depth:
            return None
        least = seen.keys[order[np.sort(first)[depth - 1]]]
        ceiling = sum(hint.greatest for hint in self._hints)
        return np.flatnonzero(self._keys >= least - ceiling - _ROUNDING * abs(least))

    @cached_property
    def _added(self) -> Keys:
        added = np.zeros(len(self))
        for hint in self._hints:
            added += hint.scores_of(self.documents)
        return added


def best_places(keys: Keys, depth: int | None) -> Places:
    """The places of the greatest keys, the greatest first; of equal ones the first of the row."""
    candidates = _candidates(keys, depth)
    return candidates[np.argsort(-keys[candidates], kind="stable")[:depth]]


def _candidates(keys: Keys, depth: int | None) -> Places:
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
