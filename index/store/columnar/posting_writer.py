"""Writes the postings of a field, column after column, from whatever has them in order.

A column is written whole before the next is begun, and comes in parts of bounded size: so a merge
of any size needs the memory of a part only.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from index.store.columnar.dictionary import write_dictionary
from index.store.columnar.gaps import BLOCK, GapWriter, gaps_of
from index.store.columnar.integers import Integers, narrowed, running_total
from index.store.columnar.packed import PackedWriter
from index.store.columnar.segment_file import SegmentFileWriter
from index.store.columnar.whole_column import write_whole


@dataclass(frozen=True, slots=True, eq=False)
class DocumentPart:
    """The documents of some terms.

    counts: int64, shape (terms,), how many documents each term has. documents: int64, shape (n,),
    term after term, each term's strictly rising.
    """

    counts: Integers
    documents: Integers


@dataclass(frozen=True, slots=True, eq=False)
class OddSpans:
    """Occurrences whose characters are not those of their position: int64, shape (n,) each.

    A compound has the position of its first part and the characters of all its parts.
    """

    places: Integers  # in the row of all occurrences, rising
    starts: Integers
    ends: Integers


class PostingSource(Protocol):
    """The postings of a field, to be asked for once, in this order."""

    terms: Sequence[bytes]  # sorted; those without any document are left out
    has_frequencies: bool
    has_positions: bool

    def documents(self) -> Iterator[DocumentPart]:
        """The documents of all terms."""

    def frequencies(self) -> Iterator[Integers]:
        """The frequencies of all postings."""

    def position_gaps(self) -> Iterator[Integers]:
        """The positions of all occurrences, as gaps in each posting."""

    def odd_spans(self) -> Iterator[OddSpans]:
        """The occurrences that have characters of their own."""


def write_postings(file: SegmentFileWriter, field: str, source: PostingSource) -> None:
    """Write the postings of a field."""
    counts = _write_documents(file, field, source)
    if source.has_frequencies:
        _write_frequencies(file, field, source)
    if source.has_positions:
        _write_positions(file, field, source)
    alive = counts > 0
    write_whole(file, f"{field}.counts", narrowed(counts[alive]))
    kept = source.terms
    if not alive.all():
        kept = [term for term, keep in zip(source.terms, alive.tolist(), strict=True) if keep]
    write_dictionary(file, field, kept)


def _write_documents(file: SegmentFileWriter, field: str, source: PostingSource) -> Integers:
    writer = GapWriter(file, f"{field}.documents")
    counts: list[Integers] = [np.empty(0, np.int64)]
    for part in source.documents():
        counts.append(part.counts)
        begins = (np.cumsum(part.counts) - part.counts)[part.counts > 0]
        writer.append(gaps_of(part.documents, begins))
    writer.finish()
    return np.concatenate(counts)


def _write_frequencies(file: SegmentFileWriter, field: str, source: PostingSource) -> None:
    writer = PackedWriter(file, f"{field}.frequencies", bits=2)
    sums: list[Integers] = []
    rest = np.empty(0, np.int64)
    for part in source.frequencies():
        writer.append(part - 1)
        row = np.concatenate([rest, part])
        full = len(row) - len(row) % BLOCK
        sums.append(row[:full].reshape(-1, BLOCK).sum(axis=1))
        rest = row[full:]
    writer.finish()
    totals = running_total(np.concatenate([*sums, np.array([rest.sum()], np.int64)]))
    if source.has_positions:
        file.add(f"{field}.occurrences", narrowed(totals))


def _write_positions(file: SegmentFileWriter, field: str, source: PostingSource) -> None:
    writer = GapWriter(file, f"{field}.positions")
    for part in source.position_gaps():
        writer.append(part)
    writer.finish()
    odd = list(source.odd_spans())
    nothing = np.empty(0, np.int64)
    file.add(f"{field}.odd", narrowed(np.concatenate([nothing, *(part.places for part in odd)])))
    for name in ("starts", "ends"):
        values = np.concatenate([nothing, *(getattr(part, name) for part in odd)])
        file.add(f"{field}.odd_{name}", narrowed(values))
