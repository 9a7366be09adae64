"""Where the tokens of each document stand in its text: from a position to its characters.

Positions are counted through all documents of a segment, one after the other. For each it is kept
what lies between it and the one before, nearly always a single space, and its length; for every
128th also its start: so a few positions of a long document cost no more than those of a short one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from index.errors import IndexDamaged
from index.store.columnar.gaps import BLOCK, rising
from index.store.columnar.integers import Integers, narrowed, running_total
from index.store.columnar.packed import PackedColumn, PackedWriter
from index.store.columnar.segment_file import SegmentFile, SegmentFileWriter

# Documents of no more positions are read whole: other terms of a query ask for them too.
_SHORT = 4096
_REMEMBERED = 64  # documents
# To look up one place costs as much as to read so many positions that stand together.
_WORTH_A_RUN = 2048


@dataclass(frozen=True, slots=True, eq=False)
class OffsetTable:
    """The characters of all positions: int64, shape (positions,) each but counts (documents,)."""

    counts: Integers  # positions of each document
    starts: Integers
    sizes: Integers

    def begins(self) -> Integers:
        """Where the positions of each document that has any begin: int64, rising."""
        return (np.cumsum(self.counts) - self.counts)[self.counts > 0]

    def is_like(self, other: "OffsetTable") -> bool:
        """Whether both say the same, so that one is enough."""
        return (
            np.array_equal(self.counts, other.counts)
            and np.array_equal(self.starts, other.starts)
            and np.array_equal(self.sizes, other.sizes)
        )


class OffsetSource(Protocol):
    """The offsets of a segment that is being written, a part at a time."""

    def counts(self) -> Integers:
        """The positions of each document: int64, shape (documents,)."""

    def tables(self) -> Iterator[OffsetTable]:
        """The offsets of some documents after the other."""


class OneTable:
    """An OffsetSource in one part."""

    def __init__(self, table: OffsetTable) -> None:
        self._table = table

    def counts(self) -> Integers:
        """The positions of each document."""
        return self._table.counts

    def tables(self) -> Iterator[OffsetTable]:
        """All offsets."""
        yield self._table


def write_offsets(file: SegmentFileWriter, name: str, source: OffsetSource) -> None:
    """Write where the tokens of all documents stand."""
    checkpoints: list[Integers] = [np.empty(0, np.int64)]
    steps = PackedWriter(file, f"{name}.steps", bits=2)
    done = 0
    for table in source.tables():
        steps.append(_steps(table))
        checkpoints.append(table.starts[-done % BLOCK :: BLOCK])
        done += len(table.starts)
    steps.finish()
    sizes = PackedWriter(file, f"{name}.sizes", bits=4)
    for table in source.tables():
        sizes.append(table.sizes)
    sizes.finish()
    file.add(f"{name}.checkpoints", narrowed(np.concatenate(checkpoints)))
    file.add(f"{name}.first", narrowed(running_total(source.counts())))


def _steps(table: OffsetTable) -> Integers:
    """How much more, or less, than one sign lies between a token and the one before it.

    Folded onto the numbers from zero: 0, -1, 1, -2, 2 are 0, 1, 2, 3, 4. A token may begin before
    the end of the one before it, as the second part of a compound does.
    """
    ends = np.zeros(len(table.starts), np.int64)
    ends[1:] = table.starts[:-1] + table.sizes[:-1]
    ends[table.begins()] = 0
    steps = table.starts - ends - 1
    return np.where(steps < 0, -2 * steps - 1, 2 * steps)


def _start_gaps(steps: Integers, sizes: Integers, begins: Integers) -> Integers:
    """From a start to the next; at `begins`, from the beginning of the text."""
    gaps = np.where(steps & 1, -(steps + 1) // 2, steps // 2) + 1
    sizes_before = np.zeros(len(sizes), np.int64)
    sizes_before[1:] = sizes[:-1]
    sizes_before[begins] = 0
    return gaps + sizes_before


class Offsets:
    """Reads the characters of positions."""

    def __init__(self, file: SegmentFile, name: str) -> None:
        self._file = file
        self._name = name
        self._steps = PackedColumn(file, f"{name}.steps")
        self._sizes = PackedColumn(file, f"{name}.sizes")
        self._short: dict[int, OffsetTable] = {}
        self._long: tuple[int, OffsetTable] | None = None  # the last long one that was read whole

    def bounds(self, start: int, stop: int) -> Integers:
        """Where the positions of the documents start .. stop begin, and end: int64, (n + 1,)."""
        return self._file.part(f"{self._name}.first", start, stop + 1).astype(np.int64)

    def spans(self, document: int, positions: NDArray[Any]) -> tuple[Integers, Integers]:
        """The starts and ends of some positions of a document, rising: int64, shape (n,) each."""
        known = self._find_known(document)
        if known is not None:
            if len(positions) and not 0 <= int(positions[-1]) < len(known.starts):
                raise IndexDamaged(self._file.name, f"{self._name}: no such position in {document}")
            starts = known.starts[positions]
            return starts, starts + known.sizes[positions]
        first, behind = self.bounds(document, document + 1).tolist()
        places = positions + first
        if len(places) and not first <= int(places[-1]) < behind:
            raise IndexDamaged(self._file.name, f"{self._name}: no such position in {document}")
        runs = _runs(places // BLOCK)
        if len(runs) * _WORTH_A_RUN > behind - first:
            whole = self.table(document, document + 1)
            self._long = (document, whole)
            return whole.starts[positions], whole.starts[positions] + whole.sizes[positions]
        starts, sizes = np.empty(len(places), np.int64), np.empty(len(places), np.int64)
        for low, high in runs:
            begin = max(int(places[low]) // BLOCK * BLOCK, first)
            stop = int(places[high - 1]) + 1
            near_sizes = self._sizes.part(begin, stop)
            near = self._starts(begin, near_sizes, first)
            chosen = places[low:high] - begin
            starts[low:high] = near[chosen]
            sizes[low:high] = near_sizes[chosen]
        return starts, starts + sizes

    def table(self, start: int, stop: int) -> OffsetTable:
        """All offsets of the documents start .. stop."""
        bounds = self.bounds(start, stop)
        low, high = int(bounds[0]), int(bounds[-1])
        counts = np.diff(bounds)
        begins = (bounds[:-1] - low)[counts > 0]
        sizes = self._sizes.part(low, high)
        starts = rising(_start_gaps(self._steps.part(low, high), sizes, begins), begins)
        return OffsetTable(counts, starts, sizes)

    def _find_known(self, document: int) -> OffsetTable | None:
        """All offsets of a document that is short, or was the last long one; None of others."""
        if self._long is not None and self._long[0] == document:
            return self._long[1]
        return self._find_short(document)

    def _find_short(self, document: int) -> OffsetTable | None:
        """All offsets of a document, remembered for the next term; None where it is long."""
        short = self._short.get(document)
        if short is None:
            first, behind = self.bounds(document, document + 1).tolist()
            if behind - first > _SHORT:
                return None
            if len(self._short) >= _REMEMBERED:
                self._short.clear()
            short = self._short[document] = self.table(document, document + 1)
        return short

    def _starts(self, begin: int, sizes: Integers, first: int) -> Integers:
        steps = self._steps.part(begin, begin + len(sizes))
        gaps = _start_gaps(steps, sizes, np.zeros(1, np.int64))
        if begin > first:
            block = begin // BLOCK
            gaps[0] = int(self._file.part(f"{self._name}.checkpoints", block, block + 1)[0])
        return np.cumsum(gaps)


def _runs(blocks: Integers) -> list[tuple[int, int]]:
    """Stretches of places that lie in the same or in neighbouring blocks."""
    if not len(blocks):
        return []
    cuts = np.flatnonzero(np.diff(blocks) > 1) + 1
    bounds = [0, *cuts.tolist(), len(blocks)]
    return list(pairwise(bounds))
