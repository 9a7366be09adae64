"""How often each posting's term stands in its document: two bits each.

Most terms stand in a document once. 0, 1 and 2 stand for one, two and three times; 3 says that the
rest is kept in a list, and for every 256 postings it is noted how much of the list stands before.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.errors import IndexDamaged
from index.store.columnar.integers import Integers, narrowed, running_total
from index.store.columnar.segment_file import SegmentFile, SegmentFileWriter

_PER_BYTE = 4
_MORE = 3
_BLOCK = 256
# The four numbers of each byte, the lowest bits first: uint8, shape (256, 4).
_UNPACKED = ((np.arange(256)[:, None] >> np.array([0, 2, 4, 6])) & 3).astype(np.uint8)


class FrequencyWriter:
    """Writes frequencies that come in parts; only whole blocks leave early."""

    def __init__(self, file: SegmentFileWriter, name: str) -> None:
        self._file = file
        self._name = name
        self._rest: NDArray[Any] = np.empty(0, np.int64)
        self._more: list[Integers] = []
        self._more_counts: list[Integers] = []
        file.begin(name, np.uint8)

    def append(self, frequencies: NDArray[Any]) -> None:
        """Write the next frequencies, each 1 at least."""
        row = np.concatenate([self._rest, frequencies])
        full = len(row) - len(row) % _BLOCK
        self._write(row[:full])
        self._rest = row[full:]

    def finish(self) -> None:
        """Write the last of them and the list of those that are great."""
        self._write(self._rest)
        more = np.concatenate([np.empty(0, np.int64), *self._more])
        counts = np.concatenate([np.empty(0, np.int64), *self._more_counts])
        self._file.add(f"{self._name}.more", narrowed(more))
        self._file.add(f"{self._name}.blocks", narrowed(running_total(counts)))

    def _write(self, frequencies: NDArray[Any]) -> None:
        if not len(frequencies):
            return
        codes = np.minimum(frequencies - 1, _MORE).astype(np.uint8)
        great = codes == _MORE
        self._more.append((frequencies[great] - 1 - _MORE).astype(np.int64))
        starts = np.arange(0, len(codes), _BLOCK)
        self._more_counts.append(np.add.reduceat(great, starts, dtype=np.int64))
        padded = np.zeros(-(-len(codes) // _PER_BYTE) * _PER_BYTE, np.uint8)
        padded[: len(codes)] = codes
        four = padded.reshape(-1, _PER_BYTE)
        packed = four[:, 0] | four[:, 1] << 2 | four[:, 2] << 4 | four[:, 3] << 6
        self._file.append(packed)


class FrequencyColumn:
    """Reads frequencies by the places of their postings."""

    def __init__(self, file: SegmentFile, name: str) -> None:
        self._file = file
        self._name = name

    def part(self, start: int, stop: int) -> Integers:
        """The frequencies of the postings start .. stop: int64, shape (stop - start,)."""
        if start >= stop:
            return np.empty(0, np.int64)
        first = start // _BLOCK * _BLOCK
        last = -(-stop // _PER_BYTE)
        data = self._file.part(self._name, first // _PER_BYTE, last)
        codes = _UNPACKED[data].ravel()[: stop - first]
        frequencies: Integers = codes[start - first :].astype(np.int64) + 1
        great = frequencies > _MORE
        if great.any():
            before = int(np.count_nonzero(codes[: start - first] == _MORE))
            block = start // _BLOCK
            begin = int(self._file.part(f"{self._name}.blocks", block, block + 1)[0]) + before
            more = self._file.part(f"{self._name}.more", begin, begin + int(great.sum()))
            frequencies[great] += more
        if len(frequencies) != stop - start:
            raise IndexDamaged(self._file.name, f"{self._name} is too short")
        return frequencies
