"""Folds what was found: of documents that are the same, or nearly, the best one stands for all.

What is the same has the same checksum, and what is nearly the same the same group; both were noted
when the documents were written. Folding comes before ordering, so that no more is put in order
than is shown, and a page is as long as it is asked to be.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from whoosh.reading import IndexReader

from index.store.entries import read_bytes, read_numbers
from index.values import Hit, SimilarDocument

Numbers = NDArray[np.int64]
Keys = NDArray[np.float64]

MOST_SIMILAR = 200  # shown below one hit; nobody reads on


@dataclass(frozen=True, slots=True, eq=False)
class Folded:
    """The places of the documents that are shown, among those found: int64, ascending.

    `members` are all documents found of groups that have several in the index; `groups` and `keys`,
    as long as they, say in which group each is and how good it is.
    """

    rows: Numbers
    members: Numbers
    groups: Numbers
    keys: Keys

    def kin(self, document: int) -> list[int]:
        """The documents that are folded below one that is shown, the best first."""
        group = self.groups[self.members == document]
        if not len(group):
            return []
        places = np.flatnonzero(self.groups == group[0])
        places = places[np.argsort(-self.keys[places], kind="stable")]
        return [other for other in self.members[places].tolist() if other != document]


class Folder:
    """Folds what is found in one generation of the index; reads of it what is asked for."""

    def __init__(self, reader: IndexReader) -> None:
        self._reader = reader
        self._groups: Numbers | None = None
        self._checksums: Numbers | None = None
        self._has_kin = np.empty(0, bool)

    def fold(self, documents: Numbers, keys: Keys, *, is_folded: bool = True) -> Folded:
        """What of some documents is shown, and what is folded below it; all where nothing is.

        `keys` are the greater, the better a document is; of equal ones the first is the best.
        """
        if not is_folded:
            none = np.empty(0, np.int64)
            return Folded(np.arange(len(documents)), none, none, np.empty(0))
        all_groups = self._find_groups()
        places = np.flatnonzero(self._has_kin[documents])
        members, keys = documents[places], keys[places]
        groups = all_groups[members]
        is_row = np.ones(len(documents), bool)
        is_row[places] = False
        is_row[places[_best(groups, keys)]] = True
        return Folded(np.flatnonzero(is_row), members, groups, keys)

    def groups(self, *, is_folded: bool = True) -> Numbers:
        """The group of each document of the index; nothing where none are folded."""
        return self._find_groups() if is_folded else np.empty(0, np.int64)

    def hidden(self, documents: Numbers, *, is_folded: bool = True) -> int:
        """How many of some documents are folded below another of them."""
        if not is_folded:
            return 0
        groups = self._find_groups()
        found = groups[self._kin_among(documents)]
        is_there = np.zeros(int(groups.max(initial=-1)) + 1, bool)
        is_there[found] = True
        return len(found) - int(np.count_nonzero(is_there))

    def with_their_kin(self, places: Numbers, documents: Numbers) -> Numbers:
        """Some places among documents, and those of all that are like the documents there."""
        groups = self._find_groups()
        wanted = groups[self._kin_among(documents[places])]
        if not len(wanted):
            return places
        is_wanted = np.zeros(int(groups.max()) + 1, bool)
        is_wanted[wanted] = True
        members = np.flatnonzero(self._has_kin[documents])
        kin = members[np.flatnonzero(is_wanted[groups[documents[members]]])]
        return np.union1d(places, kin)

    def _kin_among(self, documents: Numbers) -> Numbers:
        """Those of some documents that are like others of the index."""
        return documents[np.flatnonzero(self._has_kin[documents])]

    def is_kin(self, number: int) -> NDArray[np.bool_]:
        """Which documents are a document or like it: bool, shape (all documents,)."""
        groups = self._find_groups()
        same: NDArray[np.bool_] = groups == groups[number]
        return same

    def with_kin(self, hit: Hit, number: int, kin: Sequence[int]) -> Hit:
        """The hit that a document is, with what is folded below it.

        What is in several places is one document, also among those that are like it.
        """
        if not kin:
            return hit
        checksums = self._find_checksums()
        places: dict[int, list[int]] = {int(checksums[number]): []}
        for other in kin:
            places.setdefault(int(checksums[other]), []).append(other)
        own, *others = places.values()
        similar = tuple(self._similar(numbers) for numbers in others[:MOST_SIMILAR])
        return replace(hit, places=tuple(map(self._path, own)), similar=similar)

    def _similar(self, numbers: list[int]) -> SimilarDocument:
        first, *others = numbers
        return SimilarDocument(
            self._path(first),
            read_bytes(self._reader, "title", first).decode("utf-8"),
            tuple(map(self._path, others)),
        )

    def _path(self, number: int) -> str:
        return read_bytes(self._reader, "path", number).decode("utf-8")

    def _find_groups(self) -> Numbers:
        """The group of each document, as a small number."""
        if self._groups is None:
            groups = read_numbers(self._reader, "group")
            _, small, counts = np.unique(groups, return_inverse=True, return_counts=True)
            self._groups, self._has_kin = small.astype(np.int64), counts[small] > 1
        return self._groups

    def _find_checksums(self) -> Numbers:
        if self._checksums is None:
            self._checksums = read_numbers(self._reader, "checksum")
        return self._checksums


def _best(groups: Numbers, keys: Keys) -> Numbers:
    """For each member the place of the best one of its group, of equal ones the first.

    Without sorting: a common word finds many thousands of documents that have kin.
    """
    room = int(groups.max(initial=-1)) + 1
    greatest = np.full(room, -np.inf)
    np.maximum.at(greatest, groups, keys)
    candidates = np.flatnonzero(keys == greatest[groups])[::-1]
    best = np.empty(room, np.int64)
    best[groups[candidates]] = candidates  # what comes last stays, and that is the first
    return best[groups]
