"""Reads all of a segment and says what cannot be right in it, though the checksums may be."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from index.store.columnar.integers import Integers
from index.store.columnar.segment_columns import SegmentColumns

_TERMS_AT_ONCE = 5_000


def find_faults(columns: SegmentColumns) -> Iterator[str]:
    """Every fault, a line each; raises IndexDamaged where a part cannot be read at all."""
    yield from columns.faults()
    for field in columns.field_names():
        yield from _term_faults(columns, field)
        yield from _posting_faults(columns, field)
    for field in columns.field_names():
        if columns.has_offsets(field):
            yield from _offset_faults(columns, field)


def _term_faults(columns: SegmentColumns, field: str) -> Iterator[str]:
    terms = columns.postings(field).terms
    for before, term in pairwise(terms.iterate()):
        if term <= before:
            yield f"{columns.file.name}: {field} terms out of order at {term!r}"


def _posting_faults(columns: SegmentColumns, field: str) -> Iterator[str]:
    name, postings = columns.file.name, columns.postings(field)
    lengths = np.zeros(columns.document_count, np.int64)
    for start in range(0, len(postings.terms), _TERMS_AT_ONCE):
        stop = min(start + _TERMS_AT_ONCE, len(postings.terms))
        documents = postings.documents(start, stop)
        counts = np.diff(postings.bounds(start, stop))
        if not counts.all():
            yield f"{name}: {field} has a term without a document"
        is_first = np.zeros(len(documents), bool)
        is_first[(np.cumsum(counts) - counts)[counts > 0]] = True
        if np.any(~is_first[1:] & (documents[1:] <= documents[:-1])):
            yield f"{name}: {field} documents out of order"
        frequencies = postings.frequencies(start, stop)
        lengths += np.bincount(documents, frequencies, len(lengths)).astype(np.int64)
        if postings.has_positions:
            yield from _position_faults(columns, field, documents, frequencies, (start, stop))
    if field in columns.file.facts["lengths"] and not np.array_equal(
        lengths, columns.lengths(field)
    ):
        yield f"{name}: {field} lengths are not the sums of its frequencies"


def _position_faults(
    columns: SegmentColumns,
    field: str,
    documents: Integers,
    frequencies: Integers,
    terms: tuple[int, int],
) -> Iterator[str]:
    name, postings = columns.file.name, columns.postings(field)
    gaps = postings.position_gaps(*terms)
    if len(gaps) != int(frequencies.sum()):
        yield f"{name}: {field} has {len(gaps)} positions for {int(frequencies.sum())} occurrences"
    elif columns.has_offsets(field) and len(gaps):
        last = np.add.reduceat(gaps, np.cumsum(frequencies) - frequencies)
        limits = np.diff(columns.offsets(field).bounds(0, columns.document_count))
        if np.any(last >= limits[documents]):
            yield f"{name}: {field} has positions outside a document"


def _offset_faults(columns: SegmentColumns, field: str) -> Iterator[str]:
    offsets = columns.offsets(field)
    for start in range(0, columns.document_count, _TERMS_AT_ONCE):
        table = offsets.table(start, min(start + _TERMS_AT_ONCE, columns.document_count))
        if np.any(table.starts < 0) or np.any(table.sizes < 0):
            yield f"{columns.file.name}: {field} has offsets below zero"
