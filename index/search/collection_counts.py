"""How often each term of a text field stands in some documents, and in all.

A segment's postings are read stretch by stretch, and a caller may stop between two of them: a large
library has many millions. Which term of a segment is which of the library is put together once for
each generation of the index.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from whoosh.reading import IndexReader

from index.search.statistics import columns_of
from index.store.columnar.postings import FieldPostings
from index.store.columnar.segment_columns import SegmentColumns

STRETCH = 300_000  # postings that are read at once: some milliseconds

Counts = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class TermCounts:
    """Of each term: int64, shape (terms,) each; tokens are those of all terms together."""

    occurrences: Counts
    documents: Counts
    tokens: int


class CollectionCounts:
    """Counts the terms of one field in one generation of the index."""

    def __init__(self, reader: IndexReader, field: str) -> None:
        self._reader = reader
        self._field = field
        self._whole: TermCounts | None = None
        self._places: dict[bytes, int] = {}
        self._numbers: list[Counts] = []  # of the terms of each segment, among all terms
        self.terms: list[bytes] = []  # of the library, in the order of all counts

    def whole(self, *, is_cancelled: Callable[[], bool]) -> TermCounts | None:
        """The counts in all documents, removed ones as well; None where it was cancelled."""
        if self._whole is None:
            everything = np.ones(self._reader.doc_count_all(), bool)
            self._whole = self.count(everything, is_cancelled=is_cancelled)
        return self._whole

    def count(
        self, is_wanted: NDArray[np.bool_], *, is_cancelled: Callable[[], bool]
    ) -> TermCounts | None:
        """The counts in the wanted documents, bool, shape (all,); None where it was cancelled."""
        if not self._number(is_cancelled=is_cancelled):
            return None
        occurrences = np.zeros(len(self.terms), np.int64)
        documents = np.zeros(len(self.terms), np.int64)
        tokens = 0
        for columns, offset, numbers in self._segments():
            wanted = is_wanted[offset : offset + columns.document_count]
            if not wanted.any():
                continue
            tokens += int(columns.lengths(self._field)[wanted].sum())
            postings = columns.postings(self._field)
            for start, stop in _stretches(postings):
                if is_cancelled():
                    return None
                found = _count(postings, start, stop, wanted)
                occurrences[numbers[start:stop]] += found[0]
                documents[numbers[start:stop]] += found[1]
        return TermCounts(occurrences, documents, tokens)

    def _segments(self) -> Iterator[tuple[SegmentColumns, int, Counts]]:
        leaves = self._reader.leaf_readers()
        for (leaf, offset), numbers in zip(leaves, self._numbers, strict=True):
            columns = columns_of(leaf)
            if columns is not None:
                yield columns, offset, numbers

    def _number(self, *, is_cancelled: Callable[[], bool]) -> bool:
        """Put the terms of all segments together; False where cancelled, to be gone on with."""
        leaves = self._reader.leaf_readers()
        for leaf, _ in leaves[len(self._numbers) :]:
            if is_cancelled():
                return False
            columns, places = columns_of(leaf), self._places
            found = None if columns is None else columns.postings(self._field).terms
            terms = [] if found is None else found.terms(0, len(found))
            own = (places.setdefault(term, len(places)) for term in terms)
            self._numbers.append(np.fromiter(own, np.int64, len(terms)))
        if len(self.terms) < len(self._places):
            self.terms = list(self._places)
        return True


def _stretches(postings: FieldPostings) -> Iterator[tuple[int, int]]:
    """The terms in stretches of so many postings, or of one term that has more."""
    bounds = postings.bounds(0, len(postings.terms))
    start = 0
    while start < len(postings.terms):
        stop = int(np.searchsorted(bounds, bounds[start] + STRETCH, side="right")) - 1
        stop = max(stop, start + 1)
        yield start, stop
        start = stop


def _count(
    postings: FieldPostings, start: int, stop: int, wanted: NDArray[np.bool_]
) -> tuple[Counts, Counts]:
    """Occurrences and documents of the terms start .. stop in the wanted documents."""
    bounds = postings.bounds(start, stop) - postings.bounds(start, start)[0]
    inside = wanted[postings.documents(start, stop)]
    frequencies = postings.frequencies(start, stop) * inside
    totals = np.concatenate([[0], np.cumsum(frequencies)])
    having = np.concatenate([[0], np.cumsum(inside)])
    return np.diff(totals[bounds]), np.diff(having[bounds])
