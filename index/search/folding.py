"""Folds a ranking: of documents that are the same, or nearly, the best one stands for all.

What is the same has the same checksum, and what is nearly the same the same group; both were noted
when the documents were written. The order of the ranking stays as it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from whoosh.reading import IndexReader

from index.store.entries import read_bytes, read_numbers
from index.values import SimilarDocument

Numbers = NDArray[np.int64]

MOST_SIMILAR = 200  # shown below one hit; nobody reads on


@dataclass(frozen=True, slots=True, eq=False)
class Folded:
    """Places in a ranking: int64, ascending.

    rows are those of the documents that are shown; members are those of all documents of groups
    that several documents found are in, and groups, as long as members, says in which.
    """

    rows: Numbers
    members: Numbers
    groups: Numbers


class Folder:
    """Folds rankings of one generation of the index."""

    def __init__(self, reader: IndexReader) -> None:
        self._reader = reader
        groups = read_numbers(reader, "group")
        # Small numbers, so that whether a document has any kin is looked up and not sorted out.
        _, self._groups, counts = np.unique(groups, return_inverse=True, return_counts=True)
        self._has_kin = counts[self._groups] > 1
        self._checksums: Numbers | None = None

    def fold(self, documents: Numbers) -> Folded:
        """What of a ranking is shown, and what is folded below it."""
        members = np.flatnonzero(self._has_kin[documents])
        groups = self._groups[documents[members]]
        _, first = np.unique(groups, return_index=True)
        is_row = np.ones(len(documents), bool)
        is_row[members] = False
        is_row[members[first]] = True
        return Folded(np.flatnonzero(is_row), members, groups)

    def kin(self, documents: Numbers, folded: Folded, row: int) -> list[int]:
        """The documents that are folded below the one at a place of the ranking, the best first."""
        if not self._has_kin[documents[row]]:
            return []
        group = self._groups[documents[row]]
        places = folded.members[folded.groups == group]
        return [int(documents[place]) for place in places if place != row]

    def part(
        self, number: int, kin: Sequence[int]
    ) -> tuple[tuple[str, ...], tuple[SimilarDocument, ...]]:
        """Where else a document is, and the documents that are like it.

        What is in several places is one document, also among those that are like it.
        """
        checksums = self._find_checksums()
        places: dict[int, list[int]] = {int(checksums[number]): []}
        for other in kin:
            places.setdefault(int(checksums[other]), []).append(other)
        own, *others = places.values()
        similar = (self._similar(numbers) for numbers in others[:MOST_SIMILAR])
        return tuple(map(self._path, own)), tuple(similar)

    def _similar(self, numbers: list[int]) -> SimilarDocument:
        first, *others = numbers
        return SimilarDocument(
            self._path(first),
            read_bytes(self._reader, "title", first).decode("utf-8"),
            tuple(map(self._path, others)),
        )

    def _path(self, number: int) -> str:
        return read_bytes(self._reader, "path", number).decode("utf-8")

    def _find_checksums(self) -> Numbers:
        if self._checksums is None:
            self._checksums = read_numbers(self._reader, "checksum")
        return self._checksums


def unfolded(documents: Numbers) -> Folded:
    """A ranking in which every document is shown."""
    none = np.empty(0, np.int64)
    return Folded(np.arange(len(documents)), none, none)
