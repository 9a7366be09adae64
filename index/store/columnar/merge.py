"""Makes one segment of several, column by column, without the documents that were deleted."""

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Any

import numpy as np
from whoosh.columns import Column
from whoosh.fields import Schema

from index.store.columnar.integers import Integers, narrowed, ranges
from index.store.columnar.merged_postings import PART_SIZE, MergedPostings, MergedSegment
from index.store.columnar.merged_records import merge_records
from index.store.columnar.offsets import Offsets, OffsetTable, write_offsets
from index.store.columnar.posting_writer import write_postings
from index.store.columnar.segment_columns import SegmentColumns
from index.store.columnar.segment_file import Identity, SegmentFileWriter
from index.store.columnar.value_columns import ValueBuffer, column_name, column_of, open_values


@dataclass(frozen=True, slots=True)
class SegmentToMerge:
    """An open segment and those of its documents that were deleted."""

    columns: SegmentColumns
    deleted: tuple[int, ...]


def merge_segments(
    file: SegmentFileWriter,
    schema: Schema,
    sources: Sequence[SegmentToMerge],
    executor: Executor,
) -> tuple[int, Identity]:
    """Write the documents of all sources that stay; how many there are, and the file's identity."""
    segments = list(_numbered(sources))
    count = sum(len(segment.alive) for segment in segments)
    _merge_fields(file, schema, segments)
    merge_records(file, segments)
    for name, field in schema.items():
        column = column_of(field)
        if column and any(column_name(name) in s.columns.file for s in segments):
            _merge_values(name, column, segments).write(file, name, count, executor)
    file.note("documents", count)
    return count, file.finish()


def _numbered(sources: Sequence[SegmentToMerge]) -> Iterator[MergedSegment]:
    done = 0
    for source in sources:
        stays = np.ones(source.columns.document_count, bool)
        stays[list(source.deleted)] = False
        numbers = np.where(stays, np.cumsum(stays) - 1 + done, -1)
        done += int(stays.sum())
        yield MergedSegment(source.columns, numbers)


def _merge_fields(
    file: SegmentFileWriter, schema: Schema, segments: Sequence[MergedSegment]
) -> None:
    known = {name for segment in segments for name in segment.columns.field_names()}
    names = sorted(name for name in known if name in schema)
    lengths: dict[str, int] = {}
    offsets: dict[str, str] = {}
    written: dict[tuple[str | None, ...], str] = {}
    for name in names:
        write_postings(file, name, MergedPostings(name, segments))
        if schema[name].scorable:
            row = np.concatenate(
                [segment.columns.lengths(name)[segment.alive] for segment in segments]
            )
            lengths[name] = int(row.sum(dtype=np.int64))
            file.add(f"{name}.lengths", narrowed(row))
        # Fields that share a table in every segment share one here too.
        tables = tuple(segment.columns.offset_table_name(name) for segment in segments)
        if any(tables):
            if tables not in written:
                written[tables] = f"offsets.{name}"
                write_offsets(file, written[tables], _MergedOffsets(name, segments))
            offsets[name] = written[tables]
    file.note("fields", names)
    file.note("offsets", offsets)
    file.note("lengths", lengths)


class _MergedOffsets:
    """An OffsetSource over several segments."""

    def __init__(self, field: str, segments: Sequence[MergedSegment]) -> None:
        self._field = field
        self._segments = segments

    def counts(self) -> Integers:
        """The positions of each document that stays."""
        return np.concatenate(
            [np.empty(0, np.int64), *(table.counts for table in self._stretches(sizes=False))]
        )

    def tables(self) -> Iterator[OffsetTable]:
        """The offsets of the documents that stay, a bounded part at a time."""
        return self._stretches(sizes=True)

    def _stretches(self, *, sizes: bool) -> Iterator[OffsetTable]:
        nothing = np.empty(0, np.int64)
        for segment in self._segments:
            alive = segment.documents >= 0
            if not segment.columns.has_offsets(self._field):
                yield OffsetTable(np.zeros(int(alive.sum()), np.int64), nothing, nothing)
                continue
            offsets = segment.columns.offsets(self._field)
            bounds = offsets.bounds(0, segment.columns.document_count)
            if not sizes:
                yield OffsetTable(np.diff(bounds)[alive], nothing, nothing)
                continue
            for start, stop in _documents_at_once(bounds):
                yield _kept(offsets, start, stop, alive[start:stop])


def _documents_at_once(bounds: Integers) -> Iterator[tuple[int, int]]:
    start, count = 0, len(bounds) - 1
    while start < count:
        limit = int(bounds[start]) + PART_SIZE
        stop = max(start + 1, int(np.searchsorted(bounds, limit, "right")) - 1)
        yield start, min(stop, count)
        start = stop


def _kept(offsets: Offsets, start: int, stop: int, alive: Any) -> OffsetTable:
    table = offsets.table(start, stop)
    if alive.all():
        return table
    begins = np.cumsum(table.counts) - table.counts
    chosen = ranges(begins[alive], table.counts[alive])
    return OffsetTable(table.counts[alive], table.starts[chosen], table.sizes[chosen])


def _merge_values(name: str, column: Column, segments: Sequence[MergedSegment]) -> ValueBuffer:
    values = ValueBuffer(column)
    done = 0
    for segment in segments:
        alive = segment.alive.tolist()
        if column_name(name) in segment.columns.file:
            loaded = open_values(segment.columns.file, name, column).load()
            values.extend(done, [loaded[number] for number in alive])
        done += len(alive)
    return values
