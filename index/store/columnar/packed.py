"""Rows of numbers most of which are small, in two or four bits each.

The greatest number that the bits hold says that the rest is kept in a list, and for every 256
numbers it is noted how much of the list stands before.
"""

from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.errors import IndexDamaged
from index.store.columnar.integers import Integers, block_runs, narrowed, running_total
from index.store.columnar.segment_file import SegmentFile, SegmentFileWriter

_BLOCK = 256


def _unpacking(bits: int) -> NDArray[np.uint8]:
    """The numbers of each byte, the lowest bits first: uint8, shape (256, numbers a byte)."""
    shifts = np.arange(0, 8, bits)
    return ((np.arange(256)[:, None] >> shifts) & ((1 << bits) - 1)).astype(np.uint8)


_UNPACKED = {bits: _unpacking(bits) for bits in (2, 4)}


class PackedWriter:
    """Writes numbers that come in parts; only whole blocks leave early."""

    def __init__(self, file: SegmentFileWriter, name: str, *, bits: int) -> None:
        self._file = file
        self._name = name
        self._bits = bits
        self._rest: NDArray[Any] = np.empty(0, np.int64)
        self._more: list[Integers] = [np.empty(0, np.int64)]
        self._more_counts: list[Integers] = [np.empty(0, np.int64)]
        self._count = 0
        file.begin(name, np.uint8)

    def append(self, values: NDArray[Any]) -> None:
        """Write the next numbers, none below zero."""
        row = np.concatenate([self._rest, values]) if len(self._rest) else values
        full = len(row) - len(row) % _BLOCK
        self._write(row[:full])
        self._rest = np.array(row[full:])
        self._count += len(values)

    def finish(self) -> None:
        """Write the last of them and the list of those that are great."""
        self._write(self._rest)
        self._file.add(f"{self._name}.more", narrowed(np.concatenate(self._more)))
        counts = running_total(np.concatenate(self._more_counts))
        self._file.add(f"{self._name}.blocks", narrowed(counts))
        self._file.note(f"{self._name}.bits", self._bits)
        self._file.note(f"{self._name}.count", self._count)

    def _write(self, values: NDArray[Any]) -> None:
        if not len(values):
            return
        greatest = (1 << self._bits) - 1
        codes = np.minimum(values, greatest).astype(np.uint8)
        great = codes == greatest
        self._more.append(values[great].astype(np.int64) - greatest)
        starts = np.arange(0, len(codes), _BLOCK)
        self._more_counts.append(np.add.reduceat(great, starts, dtype=np.int64))
        per_byte = 8 // self._bits
        padded = np.zeros(-(-len(codes) // per_byte) * per_byte, np.uint8)
        padded[: len(codes)] = codes
        packed = np.zeros(len(padded) // per_byte, np.uint8)
        for place in range(per_byte):
            packed |= padded[place::per_byte] << np.uint8(place * self._bits)
        self._file.append(packed)


class PackedColumn:
    """Reads numbers by their places."""

    def __init__(self, file: SegmentFile, name: str) -> None:
        self._file = file
        self._name = name
        self._bits = int(file.facts.get(f"{name}.bits", 2))
        self.count = int(file.facts.get(f"{name}.count", 0))

    def part(self, start: int, stop: int) -> Integers:
        """The numbers at the places start .. stop: int64, shape (stop - start,)."""
        values = np.empty(max(0, stop - start), np.int64)
        self.read(start, stop, values)
        return values

    def read(self, start: int, stop: int, values: NDArray[Any]) -> None:
        """Put the numbers at the places start .. stop into an array of any kind of numbers."""
        if start >= stop:
            return
        per_byte, greatest = 8 // self._bits, (1 << self._bits) - 1
        first = start // _BLOCK * _BLOCK
        data = self._file.part(self._name, first // per_byte, -(-stop // per_byte))
        all_codes = _UNPACKED[self._bits][data].ravel()
        codes = all_codes[start - first : stop - first]
        if len(codes) != stop - start:
            raise IndexDamaged(self._file.name, f"{self._name} is too short")
        values[:] = codes
        great = np.flatnonzero(codes == greatest)
        if len(great):
            before = int(np.count_nonzero(all_codes[: start - first] == greatest))
            begin = int(self._before[start // _BLOCK]) + before
            values[great] += self._file.part(f"{self._name}.more", begin, begin + len(great))

    def parts(self, starts: Integers, stops: Integers) -> Integers:
        """The numbers of several rising stretches of places, none of them empty: int64."""
        runs = block_runs(starts, stops, _BLOCK)
        width, greatest = _BLOCK * self._bits // 8, (1 << self._bits) - 1
        size = self._file.count(self._name)
        pairs = list(zip(runs.begins.tolist(), runs.ends.tolist(), strict=True))
        data = [self._file.part(self._name, a * width, min(b * width, size)) for a, b in pairs]
        codes = _UNPACKED[self._bits][np.concatenate(data)].ravel()
        values: Integers = codes.astype(np.int64)
        great = np.flatnonzero(codes == greatest)
        if len(great):
            # What pads the last byte of the column is no number, and never great.
            before = self._before
            more = [
                self._file.part(f"{self._name}.more", int(before[a]), int(before[b]))
                for a, b in pairs
            ]
            values[great] += np.concatenate(more)
        return values[runs.chosen]

    @cached_property
    def _before(self) -> NDArray[Any]:
        """How much of the list of great numbers stands before each block."""
        return self._file.array(f"{self._name}.blocks")


class PackedBlocks:
    """Reads whole blocks of numbers that stand far from each other, all at once."""

    size = _BLOCK

    def __init__(self, file: SegmentFile, name: str) -> None:
        self._bits = int(file.facts.get(f"{name}.bits", 2))
        self._data = file.array(name)
        self._more = file.array(f"{name}.more")
        self._before = file.array(f"{name}.blocks")

    def blocks(self, numbers: Integers) -> NDArray[np.int32]:
        """Some blocks, a row each; behind the last number of the column stand zeros."""
        width = _BLOCK * self._bits // 8
        places = numbers[:, None] * width + np.arange(width)
        data = self._data.take(places, mode="clip")
        data[places >= len(self._data)] = 0
        codes = _UNPACKED[self._bits][data].reshape(len(numbers), _BLOCK)
        values = codes.astype(np.int32)
        rows, columns = np.nonzero(codes == (1 << self._bits) - 1)
        # The great ones of a row stand one after the other in the list of them.
        firsts = np.searchsorted(rows, np.arange(len(numbers)))
        ranks = np.arange(len(rows)) - firsts[rows] + self._before[numbers].astype(np.int64)[rows]
        values[rows, columns] += self._more[ranks].astype(np.int32)
        return values
