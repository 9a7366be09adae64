"""The postings of a field: for every term its documents, how often and where it stands in them.

All postings of a field stand in one row, term after term, document after document; a term is a
stretch of that row. So do all occurrences, posting after posting.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.errors import IndexDamaged
from index.store.columnar.dictionary import Dictionary
from index.store.columnar.gaps import BLOCK, GapColumn, rising
from index.store.columnar.integers import Integers, narrowed, ranges, running_total
from index.store.columnar.packed import PackedColumn
from index.store.columnar.segment_file import SegmentFile
from index.store.columnar.whole_column import read_whole


@dataclass(frozen=True, slots=True, eq=False)
class Occurrences:
    """Where a term stands in some documents, one after the other.

    counts: int64, shape (documents,): how many places each has. positions: int64, shape (n,).
    places: int64, shape (n,): the place of each occurrence in the row of all occurrences.
    """

    counts: Integers
    positions: Integers
    places: Integers


@dataclass(frozen=True, slots=True, eq=False)
class PostingRows:
    """The postings of some terms, one term after the other: int64.

    counts: shape (terms,): how many each has. documents, frequencies: shape (n,).
    """

    counts: Integers
    documents: Integers
    frequencies: Integers


class FieldPostings:
    """The postings of one field in one segment, which may have none of it."""

    def __init__(self, file: SegmentFile, field: str, document_count: int) -> None:
        self._file = file
        self.field = field
        self._document_count = document_count
        self.terms = Dictionary(file, field)
        self._counts = f"{field}.counts"
        self._documents = GapColumn(file, f"{field}.documents")
        self._frequencies = PackedColumn(file, f"{field}.frequencies")
        self._positions = GapColumn(file, f"{field}.positions")
        self.has_frequencies = f"{field}.frequencies" in file
        self.has_positions = f"{field}.positions" in file

    @property
    def posting_count(self) -> int:
        """How many postings all terms of the field have."""
        return self._documents.count

    @property
    def occurrence_count(self) -> int:
        """How many occurrences all terms of the field have."""
        return self._positions.count

    def bounds(self, start: int, stop: int) -> Integers:
        """Where the postings of the terms start .. stop begin, and end: int64, shape (n + 1,)."""
        return self._bounds[start : stop + 1].astype(np.int64)

    def all_bounds(self) -> NDArray[Any]:
        """The same of all terms, as they are stored: integers, shape (terms + 1,)."""
        return self._bounds

    def document_frequency(self, term: int) -> int:
        """In how many documents a term stands."""
        first, last = self._ends(term, term + 1)
        return last - first

    def documents(self, start: int, stop: int) -> Integers:
        """The documents of the terms start .. stop, each term's rising: int64, shape (n,)."""
        if stop - start == 1:
            documents = self._documents.sums(*self._ends(start, stop))
        else:
            bounds = self.bounds(start, stop)
            gaps = self._documents.part(int(bounds[0]), int(bounds[-1]))
            starts = bounds[:-1] - bounds[0]
            documents = rising(gaps, starts[bounds[1:] > bounds[:-1]]) if len(gaps) else gaps
        last = documents[-1:] if stop - start == 1 else documents
        if last.max(initial=0) >= max(1, self._document_count):
            raise IndexDamaged(self._file.name, f"{self.field} speaks of documents beyond the last")
        return documents

    def frequencies(self, start: int, stop: int) -> Integers:
        """How often each of the terms stands in each of its documents: int64, shape (n,)."""
        first, last = self._ends(start, stop)
        if not self.has_frequencies:
            return np.ones(last - first, np.int64)
        return self._frequencies.part(first, last) + 1

    def read_frequencies(self, term: int, values: NDArray[Any]) -> None:
        """Put how often a term stands in each of its documents into an array of as many numbers."""
        if self.has_frequencies:
            self._frequencies.read(*self._ends(term, term + 1), values)
            values += 1
        else:
            values[:] = 1

    def rows(self, terms: Integers) -> "PostingRows":
        """The postings of some terms, by their rising places in the dictionary."""
        starts, stops = self._bounds[terms].astype(np.int64), self._bounds[terms + 1]
        stops = stops.astype(np.int64)
        counts = stops - starts
        if not len(terms) or not counts.all():
            raise IndexDamaged(self._file.name, f"{self.field} has a term without a document")
        documents = rising(self._documents.parts(starts, stops), np.cumsum(counts) - counts)
        if documents.max() >= self._document_count:
            raise IndexDamaged(self._file.name, f"{self.field} speaks of documents beyond the last")
        if self.has_frequencies:
            return PostingRows(counts, documents, self._frequencies.parts(starts, stops) + 1)
        return PostingRows(counts, documents, np.ones(len(documents), np.int64))

    def position_gaps(self, start: int, stop: int) -> Integers:
        """The positions of the terms as they are stored: gaps in each posting, int64."""
        first, last = self._ends(start, stop)
        return self._positions.part(self._occurrences_before(first), self._occurrences_before(last))

    def occurrences_before(self, term: int) -> int:
        """How many occurrences stand in the row before those of a term."""
        return self._occurrences_before(int(self.bounds(term, term)[0]))

    def occurrences(self, term: int, wanted: NDArray[np.int64] | None = None) -> Occurrences:
        """Where a term stands in its documents, or in the wanted ones, by their rank among its own.

        wanted: int64, rising. The positions of a document rise too.
        """
        first, last = self._ends(term, term + 1)
        if wanted is None:
            wanted = np.arange(last - first, dtype=np.int64)
        if not len(wanted):
            nothing = np.empty(0, np.int64)
            return Occurrences(nothing, nothing, nothing)
        low, high = int(wanted[0]), int(wanted[-1]) + 1
        frequencies = self._frequencies.part(first + low, first + high) + 1
        ends = np.cumsum(frequencies)
        chosen = wanted - low
        counts = frequencies[chosen]
        begins = ends[chosen] - counts
        base = self._occurrences_before(first + low)
        if len(chosen) * BLOCK < len(frequencies):
            gaps = self._positions.parts(base + begins, base + begins + counts)
        else:
            gaps = self._positions.part(base, base + int(ends[-1]))
            if len(chosen) < len(frequencies):
                gaps = gaps[ranges(begins, counts)]
        positions = rising(gaps, np.cumsum(counts) - counts)
        return Occurrences(counts, positions, ranges(base + begins, counts))

    def _ends(self, start: int, stop: int) -> tuple[int, int]:
        return int(self._bounds[start]), int(self._bounds[stop])

    def _occurrences_before(self, posting: int) -> int:
        block = posting // BLOCK
        before = int(self._running_counts[block])
        rest = self._frequencies.part(block * BLOCK, posting)
        return before + len(rest) + int(rest.sum())

    @cached_property
    def _bounds(self) -> NDArray[Any]:
        """Where the postings of each term begin, and where the last ones end: (terms + 1,)."""
        if not self.terms:
            return np.zeros(1, np.int64)  # a field of which the segment has nothing
        bounds = narrowed(running_total(read_whole(self._file, self._counts)))
        if len(bounds) != len(self.terms) + 1 or int(bounds[-1]) != self._documents.count:
            raise IndexDamaged(self._file.name, f"{self._counts} does not add up")
        return bounds

    @cached_property
    def _running_counts(self) -> NDArray[np.uint64]:
        """The occurrences before every 128th posting."""
        return self._file.array(f"{self.field}.occurrences")
