"""The postings of a field from several segments as one, a bounded part of them at a time.

The terms of each segment are sorted, and so are those of all together: a stretch of all terms is a
stretch of each segment's. A posting's place in the merged row follows from counts alone, so nothing
is sorted: the postings of a term stand segment after segment.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, count

import numpy as np
from numpy.typing import NDArray

from index.store.columnar.integers import Integers, ranges, running_total
from index.store.columnar.posting_writer import DocumentPart, OddSpans
from index.store.columnar.postings import FieldPostings
from index.store.columnar.segment_columns import SegmentColumns

PART_SIZE = 500_000  # postings or occurrences, unless one term alone has more


@dataclass(frozen=True, slots=True, eq=False)
class MergedSegment:
    """A segment and the new number of each of its documents; -1 for those that were deleted."""

    columns: SegmentColumns
    documents: Integers

    @property
    def alive(self) -> Integers:
        """The old numbers of the documents that stay: int64."""
        return np.flatnonzero(self.documents >= 0)


@dataclass(frozen=True, slots=True, eq=False)
class _Source:
    """The field in one segment, and the merged place of each of its terms: int64, rising."""

    postings: FieldPostings
    columns: SegmentColumns
    documents: Integers
    places: Integers


@dataclass(frozen=True, slots=True, eq=False)
class _Stretch:
    """The postings of some terms in one segment, and where they go.

    start, stop: its own terms. keep: bool, shape (postings,). targets: int64, for those that are
    kept, their places in the merged part.
    """

    source: _Source
    start: int
    stop: int
    keep: NDArray[np.bool_]
    targets: Integers
    new_documents: Integers


class MergedPostings:
    """A PostingSource over several segments."""

    def __init__(self, field: str, segments: Sequence[MergedSegment]) -> None:
        self._field = field
        lists = [list(s.columns.postings(field).terms.iterate()) for s in segments]
        # Each list is sorted, so sorting them all is but merging them.
        self.terms: Sequence[bytes] = list(dict.fromkeys(sorted(chain.from_iterable(lists))))
        merged = dict(zip(self.terms, count(), strict=False))
        self._sources = [
            _Source(
                segment.columns.postings(field),
                segment.columns,
                segment.documents,
                np.fromiter(map(merged.__getitem__, terms), np.int64, len(terms)),
            )
            for segment, terms in zip(segments, lists, strict=True)
            if terms
        ]
        self.has_frequencies = all(s.postings.has_frequencies for s in self._sources)
        self.has_positions = all(s.postings.has_positions for s in self._sources)
        self._odd: list[OddSpans] = []

    def documents(self) -> Iterator[DocumentPart]:
        """The documents of all terms."""
        for counts, stretches in self._parts(PART_SIZE):
            row = np.empty(int(counts.sum()), np.int64)
            for stretch in stretches:
                row[stretch.targets] = stretch.new_documents
            yield DocumentPart(counts, row)

    def frequencies(self) -> Iterator[Integers]:
        """The frequencies of all postings."""
        for counts, stretches in self._parts(PART_SIZE):
            yield _frequencies(int(counts.sum()), stretches)

    def position_gaps(self) -> Iterator[Integers]:
        """The positions of all occurrences, as gaps in each posting."""
        done = 0
        for counts, stretches in self._parts(PART_SIZE // self._occurrences_a_posting()):
            begins = running_total(_frequencies(int(counts.sum()), stretches))
            row = np.empty(int(begins[-1]), np.int64)
            for stretch in stretches:
                self._place_occurrences(stretch, begins, row, done)
            self._odd = [_sorted(self._odd)]
            done += len(row)
            yield row

    def odd_spans(self) -> Iterator[OddSpans]:
        """The occurrences that have characters of their own; after `position_gaps` only."""
        yield from self._odd

    def _occurrences_a_posting(self) -> int:
        postings = sum(source.postings.posting_count for source in self._sources)
        occurrences = sum(source.postings.occurrence_count for source in self._sources)
        return 1 + occurrences // max(1, postings)

    def _parts(self, size: int) -> Iterator[tuple[Integers, list[_Stretch]]]:
        """For stretches of merged terms: how many documents each keeps, and where from."""
        totals = np.zeros(len(self.terms), np.int64)
        for source in self._sources:
            bounds = source.postings.bounds(0, len(source.places))
            totals[source.places] += np.diff(bounds)
        ends = np.cumsum(totals)
        start = 0
        while start < len(self.terms):
            before = int(ends[start - 1]) if start else 0
            stop = max(start + 1, int(np.searchsorted(ends, before + size, "right")))
            yield self._stretches(start, stop)
            start = stop

    def _stretches(self, start: int, stop: int) -> tuple[Integers, list[_Stretch]]:
        counts = np.zeros((stop - start, len(self._sources)), np.int64)
        found: list[tuple[_Source, int, int, NDArray[np.bool_], Integers, Integers]] = []
        for column, source in enumerate(self._sources):
            low, high = np.searchsorted(source.places, [start, stop]).tolist()
            sizes = np.diff(source.postings.bounds(low, high))
            documents = source.documents[source.postings.documents(low, high)]
            keep = documents >= 0
            terms = np.repeat(np.arange(high - low), sizes)[keep]
            kept = np.bincount(terms, minlength=high - low)
            counts[source.places[low:high] - start, column] = kept
            found.append((source, low, high, keep, kept, documents[keep]))
        begins = (np.cumsum(counts) - counts.ravel()).reshape(counts.shape)
        stretches = []
        for column, (source, low, high, keep, kept, documents) in enumerate(found):
            rows = source.places[low:high] - start
            targets = ranges(begins[rows, column], kept)
            stretches.append(_Stretch(source, low, high, keep, targets, documents))
        return counts.sum(axis=1), stretches

    def _place_occurrences(
        self, stretch: _Stretch, begins: Integers, row: Integers, done: int
    ) -> None:
        postings = stretch.source.postings
        if stretch.start == stretch.stop:
            return
        frequencies = postings.frequencies(stretch.start, stretch.stop)
        keep = np.repeat(stretch.keep, frequencies)
        targets = ranges(begins[stretch.targets], frequencies[stretch.keep])
        row[targets] = postings.position_gaps(stretch.start, stretch.stop)[keep]
        first = postings.occurrences_before(stretch.start)
        odd = stretch.source.columns.odd_spans(self._field, first, first + len(keep))
        chosen = keep[odd.places - first]
        if chosen.any():
            kept_before = np.cumsum(keep) - 1
            places = targets[kept_before[odd.places[chosen] - first]] + done
            self._odd.append(OddSpans(places, odd.starts[chosen], odd.ends[chosen]))


def _frequencies(count: int, stretches: Sequence[_Stretch]) -> Integers:
    row = np.empty(count, np.int64)
    for stretch in stretches:
        frequencies = stretch.source.postings.frequencies(stretch.start, stretch.stop)
        row[stretch.targets] = frequencies[stretch.keep]
    return row


def _sorted(parts: Sequence[OddSpans]) -> OddSpans:
    nothing = np.empty(0, np.int64)
    places, starts, ends = (
        np.concatenate([nothing, *(getattr(part, name) for part in parts)])
        for name in ("places", "starts", "ends")
    )
    order = np.argsort(places, kind="stable")
    return OddSpans(places[order], starts[order], ends[order])
