"""An open segment: all that its file holds, by field and by document."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.errors import IndexDamaged
from index.store.columnar.integers import Integers
from index.store.columnar.offsets import Offsets
from index.store.columnar.posting_writer import OddSpans
from index.store.columnar.postings import FieldPostings
from index.store.columnar.records import Records
from index.store.columnar.scattered_offsets import ScatteredOffsets
from index.store.columnar.segment_file import SegmentFile


@dataclass(frozen=True, slots=True, eq=False)
class TermInDocument:
    """Where a term stands in a document: int64, shape (n,) each."""

    document: int
    positions: Integers
    starts: Integers
    ends: Integers


@dataclass(frozen=True, slots=True, eq=False)
class TermInDocuments:
    """Where a term stands in many documents: int64, shape (n,) each, in their order.

    own_starts, own_ends: the characters of an occurrence that has other ones than its position,
    else -1.
    """

    documents: Integers
    positions: Integers
    own_starts: Integers
    own_ends: Integers


class SegmentColumns:
    """The columns of one segment; what is opened once stays open."""

    def __init__(self, file: SegmentFile) -> None:
        self.file = file
        self.document_count = int(file.facts["documents"])
        self.records = Records(file)
        self._postings: dict[str, FieldPostings] = {}
        self._offsets: dict[str, Offsets] = {}
        self._scattered: dict[str, ScatteredOffsets] = {}
        self._lengths: dict[str, NDArray[Any]] = {}
        self._odd: dict[str, NDArray[Any]] = {}

    def field_names(self) -> tuple[str, ...]:
        """The fields that have postings."""
        return tuple(self.file.facts["fields"])

    def postings(self, field: str) -> FieldPostings:
        """The postings of a field; one without any term where the segment has none of it."""
        found = self._postings.get(field)
        if found is None:
            found = FieldPostings(self.file, field, self.document_count)
            self._postings[field] = found
        return found

    def document_frequency(self, field: str, term: bytes) -> int:
        """In how many documents a term stands, deleted ones as well."""
        postings = self.postings(field)
        place = postings.terms.find(term)
        return 0 if place is None else postings.document_frequency(place)

    def words(self, field: str) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any]]:
        """All terms of a field in a row of bytes, where each begins, and where its postings do."""
        postings = self.postings(field)
        return *postings.terms.columns(), postings.all_bounds()

    def keys(self, field: str, term: bytes, documents: Integers, bits: int) -> Integers:
        """Where a term stands in those of some rising documents that have it, as single numbers.

        A number has the document's above so many bits, and in these the position: int64, rising.
        """
        postings = self.postings(field)
        place = postings.terms.find(term)
        if place is None or not len(documents):
            return np.empty(0, np.int64)
        having = postings.documents(place, place + 1)
        ranks = _common_ranks(having, documents)
        found = postings.occurrences(place, ranks)
        return np.repeat(having[ranks] << bits, found.counts) + found.positions

    def lengths(self, field: str) -> NDArray[Any]:
        """How many tokens each document has in a field: integers, shape (documents,)."""
        found = self._lengths.get(field)
        if found is None:
            name = f"{field}.lengths"
            if name in self.file:
                found = self.file.array(name)
            else:
                found = np.zeros(self.document_count, np.int64)
            self._lengths[field] = found
        return found

    def has_offsets(self, field: str) -> bool:
        """Whether it is known where the field's tokens stand in the text."""
        return self.offset_table_name(field) is not None

    def offset_table_name(self, field: str) -> str | None:
        """The table of a field's offsets; None where it has none."""
        name: str | None = self.file.facts["offsets"].get(field)
        return name

    def offsets(self, field: str) -> Offsets:
        """Where the tokens of a field stand in the text."""
        name = self.offset_table_name(field)
        if name is None:
            raise IndexDamaged(self.file.name, f"{field} has no offsets")
        found = self._offsets.get(name)
        if found is None:
            found = self._offsets[name] = Offsets(self.file, name)
        return found

    def spans(
        self, field: str, document: int, positions: Integers, places: Integers
    ) -> tuple[Integers, Integers]:
        """The characters of some occurrences of one term in a document: starts and ends.

        positions: int64, rising. places: int64, of the same occurrences in the row of all.
        """
        starts, ends = self.offsets(field).spans(document, positions)
        odd = self._odd_places(field)
        if not len(odd):
            return starts, ends
        ranks = np.searchsorted(odd, places)
        is_odd = ranks < len(odd)
        is_odd[is_odd] = odd[ranks[is_odd]] == places[is_odd]
        for mine, rank in zip(np.flatnonzero(is_odd).tolist(), ranks[is_odd].tolist(), strict=True):
            starts[mine] = int(self.file.part(f"{field}.odd_starts", rank, rank + 1)[0])
            ends[mine] = int(self.file.part(f"{field}.odd_ends", rank, rank + 1)[0])
        return starts, ends

    def occurrences(
        self, field: str, term: bytes, documents: Sequence[int]
    ) -> Iterator[TermInDocument]:
        """Where a term stands in those of some rising documents that have it."""
        postings = self.postings(field)
        place = postings.terms.find(term)
        if place is None:
            return
        having = postings.documents(place, place + 1)
        ranks = _common_ranks(having, np.array(documents, np.int64))
        found = postings.occurrences(place, ranks)
        start = 0
        for document, count in zip(having[ranks].tolist(), found.counts.tolist(), strict=True):
            part = slice(start, start + count)
            start += count
            positions = found.positions[part]
            spans = self.spans(field, document, positions, found.places[part])
            yield TermInDocument(document, positions, *spans)

    def many_occurrences(self, field: str, term: bytes, documents: Integers) -> "TermInDocuments":
        """Where a term stands in those of some rising documents that have it, all at once."""
        postings = self.postings(field)
        place = postings.terms.find(term)
        nothing = np.empty(0, np.int64)
        if place is None or not len(documents):
            return TermInDocuments(nothing, nothing, nothing, nothing)
        having = postings.documents(place, place + 1)
        ranks = _common_ranks(having, documents)
        found = postings.occurrences(place, ranks)
        own = np.full((2, len(found.places)), -1, np.int64)
        odd = self._odd_places(field)
        if len(odd):
            odd_ranks = np.minimum(np.searchsorted(odd, found.places), len(odd) - 1)
            is_odd = odd[odd_ranks] == found.places
            for row, name in zip(own, ("odd_starts", "odd_ends"), strict=True):
                row[is_odd] = self.file.array(f"{field}.{name}")[odd_ranks[is_odd]]
        return TermInDocuments(np.repeat(having[ranks], found.counts), found.positions, *own)

    def many_spans(
        self, field: str, documents: Integers, positions: Integers
    ) -> tuple[Integers, Integers]:
        """The characters of positions of rising documents: starts and ends."""
        name = self.offset_table_name(field)
        if name is None:
            raise IndexDamaged(self.file.name, f"{field} has no offsets")
        found = self._scattered.get(name)
        if found is None:
            found = self._scattered[name] = ScatteredOffsets(self.file, name)
        return found.spans(documents, positions)

    def odd_spans(self, field: str, start: int, stop: int) -> OddSpans:
        """The occurrences start .. stop that have characters of their own."""
        odd = self._odd_places(field)
        low, high = np.searchsorted(odd, [start, stop]).tolist()
        return OddSpans(
            odd[low:high].astype(np.int64),
            self.file.part(f"{field}.odd_starts", low, high).astype(np.int64),
            self.file.part(f"{field}.odd_ends", low, high).astype(np.int64),
        )

    def faults(self) -> Iterator[str]:
        """Every block of the file that is not what was written."""
        return self.file.faults()

    def _odd_places(self, field: str) -> NDArray[Any]:
        found = self._odd.get(field)
        if found is None:
            found = self._odd[field] = self.file.array(f"{field}.odd")
        return found


def _common_ranks(having: Integers, documents: Integers) -> Integers:
    """The places among rising documents of those that are among others: int64, rising."""
    if len(documents) < len(having):
        ranks = np.minimum(np.searchsorted(having, documents), len(having) - 1)
        found: Integers = ranks[having[ranks] == documents]
        return found
    return np.flatnonzero(np.isin(having, documents, assume_unique=True))
