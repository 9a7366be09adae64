"""Long rows of small whole numbers, mostly gaps between rising ones, in about a byte each.

The numbers stand in blocks of 128. A block is written in words of one byte or of two, whichever
takes less; the greatest word means "that much, and the next word as well", so 700 is 255, 255, 190
in bytes. Numbers are found by their place: the block index says where each block begins.

Decoding is a running total and one comparison, whatever the numbers are.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.errors import IndexDamaged
from index.store.columnar.integers import Integers, block_runs, narrowed, running_total
from index.store.columnar.segment_file import SegmentFile, SegmentFileWriter

BLOCK = 128
_NARROW, _WIDE = 255, 65535


@dataclass(frozen=True, slots=True, eq=False)
class _Encoded:
    """Blocks as bytes: uint8, shape (n,); twice the bytes of each, one more where it is wide."""

    data: NDArray[np.uint8]
    marks: Integers


class GapWriter:
    """Writes a row of numbers that comes in parts as a column; only full blocks leave early."""

    def __init__(self, file: SegmentFileWriter, name: str) -> None:
        self._file = file
        self._name = name
        self._rest: Integers = np.empty(0, np.int64)
        self._marks: list[Integers] = []
        file.begin(name, np.uint8)
        self._count = 0

    def append(self, values: NDArray[Any]) -> None:
        """Write the next numbers; no other column may be begun between."""
        row = np.concatenate([self._rest, values]) if len(self._rest) else values
        full = len(row) - len(row) % BLOCK
        self._write(row[:full])
        self._rest = np.array(row[full:], np.int64)
        self._count += len(values)

    def finish(self) -> None:
        """Write the last block and the index of the blocks."""
        self._write(self._rest)
        marks = np.concatenate([np.empty(0, np.int64), *self._marks])
        # The place of a block is even; the odd bit says that the block is wide.
        places = running_total(marks >> 1) * 2
        places[:-1] += marks & 1
        self._file.add(f"{self._name}.blocks", narrowed(places))
        self._file.note(f"{self._name}.count", self._count)

    def _write(self, values: NDArray[Any]) -> None:
        if len(values):
            encoded = _encode(values.astype(np.int64, copy=False))
            self._marks.append(encoded.marks)
            self._file.append(encoded.data)


class GapColumn:
    """Reads a row of numbers by their places."""

    def __init__(self, file: SegmentFile, name: str) -> None:
        self._file = file
        self._name = name
        self.count = int(file.facts.get(f"{name}.count", 0))

    def part(self, start: int, stop: int) -> Integers:
        """The numbers at places start .. stop: int64, shape (stop - start,)."""
        if start >= stop:
            return np.empty(0, np.int64)
        first, last = start // BLOCK, -(-stop // BLOCK)
        marks = self._marks[first : last + 1]
        if len(marks) != last + 1 - first:
            raise IndexDamaged(self._file.name, f"{self._name} ends before {stop}")
        places = marks >> 1
        data = self._file.part(self._name, int(places[0]), int(places[-1]))
        wide = (marks[:-1] & 1).astype(bool)
        count = min(self.count - first * BLOCK, (last - first) * BLOCK)
        try:
            values = _decode(data, places, wide, count)
        except ValueError as error:
            raise IndexDamaged(self._file.name, f"{self._name} does not add up") from error
        return values[start - first * BLOCK : stop - first * BLOCK]

    def sums(self, start: int, stop: int) -> Integers:
        """The running totals of the numbers at the places start .. stop: int64."""
        if start >= stop:
            return np.empty(0, np.int64)
        first, last = start // BLOCK, -(-stop // BLOCK)
        marks = self._marks[first : last + 1]
        if len(marks) != last + 1 - first or np.any(marks[:-1] & 1):
            return np.cumsum(self.part(start, stop))
        data = self._file.part(self._name, int(marks[0]) >> 1, int(marks[-1]) >> 1)
        before = start - first * BLOCK
        if len(data) == min(self.count - first * BLOCK, (last - first) * BLOCK):
            return np.cumsum(data[before : stop - first * BLOCK], dtype=np.int64)
        totals = _totals(data, _NARROW)
        if len(totals) < stop - first * BLOCK:
            raise IndexDamaged(self._file.name, f"{self._name} does not add up")
        found = totals[before : stop - first * BLOCK]
        if before:
            found -= totals[before - 1]
        return found

    def parts(self, starts: Integers, stops: Integers) -> Integers:
        """The numbers of several rising stretches of places, none of them empty: int64."""
        runs = block_runs(starts, stops, BLOCK)
        marks = self._marks
        pieces = [
            self._file.part(self._name, int(marks[begin]) >> 1, int(marks[end]) >> 1)
            for begin, end in zip(runs.begins.tolist(), runs.ends.tolist(), strict=True)
        ]
        blocks = runs.blocks()
        own = marks[blocks].astype(np.int64)
        sizes = (marks[blocks + 1] >> 1).astype(np.int64) - (own >> 1)
        count = min(len(blocks) * BLOCK, self.count + BLOCK * (len(blocks) - 1 - int(blocks[-1])))
        try:
            values = _decode(
                np.concatenate(pieces), running_total(sizes), (own & 1).astype(bool), count
            )
            return values[runs.chosen]
        except (IndexError, ValueError) as error:
            raise IndexDamaged(self._file.name, f"{self._name} does not add up") from error

    @cached_property
    def _marks(self) -> NDArray[Any]:
        """Twice the place of each block and of the end, one more where the block is wide."""
        return self._file.array(f"{self._name}.blocks")


def _encode(values: Integers) -> _Encoded:
    starts = np.arange(0, len(values), BLOCK)
    sizes = np.diff(np.append(starts, len(values)))
    narrow_bytes = sizes + np.add.reduceat(values // _NARROW, starts)
    wide_bytes = 2 * (sizes + np.add.reduceat(values // _WIDE, starts))
    wide = wide_bytes < narrow_bytes
    block_bytes = np.where(wide, wide_bytes, narrow_bytes)
    if not wide.any():
        data = _words(values, _NARROW, np.uint8)
    else:
        is_wide = np.repeat(wide, sizes)
        in_wide = np.repeat(wide, block_bytes)
        data = np.empty(len(in_wide), np.uint8)
        data[~in_wide] = _words(values[~is_wide], _NARROW, np.uint8)
        data[in_wide] = _words(values[is_wide], _WIDE, "<u2").view(np.uint8)
    return _Encoded(data, 2 * block_bytes + wide)


def _words(values: Integers, greatest: int, dtype: Any) -> NDArray[Any]:
    whole = values // greatest
    if not whole.any():
        return values.astype(dtype)
    ends = np.cumsum(whole + 1) - 1
    words = np.full(int(ends[-1]) + 1, greatest, dtype)
    words[ends] = values - whole * greatest
    return words


def _decode(
    data: NDArray[np.uint8], places: NDArray[Any], wide: NDArray[np.bool_], count: int
) -> Integers:
    if not wide.any():
        return _sums(data, _NARROW, count)
    if wide.all():
        return _sums(data.view("<u2"), _WIDE, count)
    # Only the last block may be short.
    sizes = np.full(len(wide), BLOCK)
    sizes[-1] = count - BLOCK * (len(wide) - 1)
    is_wide = np.repeat(wide, sizes)
    in_wide = np.repeat(wide, np.diff(places))
    wide_count = int(is_wide.sum())
    values = np.empty(count, np.int64)
    values[~is_wide] = _sums(data[~in_wide], _NARROW, count - wide_count)
    values[is_wide] = _sums(data[in_wide].view("<u2"), _WIDE, wide_count)
    return values


def _sums(words: NDArray[Any], greatest: int, count: int) -> Integers:
    if len(words) == count:
        return words.astype(np.int64)
    totals = _totals(words, greatest)
    totals[1:] -= totals[:-1].copy()
    return totals


def _totals(words: NDArray[Any], greatest: int) -> Integers:
    """The running total at each number."""
    # By numbers: numpy takes five times as long by a mask.
    totals: Integers = np.cumsum(words, dtype=np.int64)[np.flatnonzero(words != greatest)]
    return totals


def rising(gaps: Integers, starts: Integers) -> Integers:
    """Rows of rising numbers from the gaps between them: int64, shape (n,).

    starts: int64, shape (rows,): where each row begins; the first is 0 and no row is empty. The
    first gap of a row is its first number.
    """
    totals = np.cumsum(gaps)
    if len(starts) > 1:
        before = np.zeros(len(starts), np.int64)
        before[1:] = totals[starts[1:] - 1]
        totals -= np.repeat(before, np.diff(np.append(starts, len(gaps))))
    return totals


def gaps_of(values: Integers, starts: Integers) -> Integers:
    """What `rising` undoes: the gaps between the rising numbers of each row."""
    gaps = np.empty(len(values), np.int64)
    if len(values):
        gaps[0] = values[0]
        np.subtract(values[1:], values[:-1], out=gaps[1:])
        gaps[starts] = values[starts]
    return gaps
