"""Words close together: a Whoosh query of our own, and the windows in which it matches.

Whoosh's own Sequence is not used for this: it compares equal whatever its distance, so that an
answer that was kept would be given for another question, and unordered it measures each part
against the one before it only.

The parts may stand in any order, at different places, within a window of so many words. A place is
a key: the number of its document in the upper bits, its position in the lower, so that places of
all documents are compared at once and none is close to one of another document.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from whoosh.query import CompoundQuery, Query

DOCUMENT_BITS = 32
Keys = NDArray[np.int64]


class Near(CompoundQuery):
    """Documents in which all parts stand within a window of `width` words of one field."""

    JOINT = " NEAR "

    def __init__(self, subqueries: Sequence[Query], width: int, boost: float = 1.0) -> None:
        super().__init__(list(subqueries), boost=boost)
        self.width = width

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Near)
            and self.subqueries == other.subqueries
            and (self.width, self.boost) == (other.width, other.boost)
        )

    def __hash__(self) -> int:
        return hash((tuple(self.subqueries), self.width, self.boost))


@dataclass(frozen=True, slots=True, eq=False)
class Occurrences:
    """Places of a query, in the order of their first words.

    first, last: int64, shape (n,): the keys of the first and the last word.
    """

    first: Keys
    last: Keys

    def documents(self) -> NDArray[np.int64]:
        """The documents of the places, ascending, each once: int64, shape (n,)."""
        return np.unique(self.first >> DOCUMENT_BITS)


def occurrences(first: Keys, last: Keys) -> Occurrences:
    """Places that need not be in order yet."""
    order = np.lexsort((last, first))
    return Occurrences(first[order], last[order])


def windows(parts: Sequence[Occurrences], width: int) -> Occurrences:
    """The stretches of up to `width` words that hold all parts, one for each place they begin at.

    Each place of each part is tried as the first of a window: then the next place of every other
    part is as near as any.
    """
    owners = np.repeat(np.arange(len(parts)), [len(part.first) for part in parts])
    first = np.concatenate([part.first for part in parts])
    ends = np.concatenate([part.last for part in parts])
    last = ends
    for number, part in enumerate(parts):
        following = np.where(owners == number, ends, _next_last(part, ends))
        holds = following - first < width
        owners, first, ends = owners[holds], first[holds], ends[holds]
        last = np.maximum(last[holds], following[holds])
    return occurrences(first, last)


def inside(part: Occurrences, found: Occurrences, width: int) -> NDArray[np.bool_]:
    """Which places of a part lie in a window of those found: bool, shape (n,)."""
    if not len(found.first):
        return np.zeros(len(part.first), np.bool_)
    before = np.searchsorted(found.first, part.first, side="right") - 1
    begins = found.first[np.maximum(before, 0)]
    return (before >= 0) & (part.last - begins < width)


def _next_last(part: Occurrences, after: Keys) -> Keys:
    """The last word of the first place of a part that begins after each key; far away if none."""
    place = np.searchsorted(part.first, after, side="right")
    far = np.append(part.last, np.iinfo(np.int64).max)
    return far[place]
