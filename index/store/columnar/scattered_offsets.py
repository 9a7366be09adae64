"""The characters of positions that are scattered over many documents, read all at once.

`Offsets` reads a document after the other, which is right for the few of a page of results. Here
the blocks that any of the positions stands in are unpacked together, whatever the documents are:
ten thousand positions in as many documents cost some milliseconds.
"""

from itertools import pairwise

import numpy as np

from index.errors import IndexDamaged
from index.store.columnar.gaps import BLOCK
from index.store.columnar.integers import Integers
from index.store.columnar.packed import PackedBlocks
from index.store.columnar.segment_file import SegmentFile

_AT_ONCE = 4096  # blocks that are unpacked together, about 20 MB


class ScatteredOffsets:
    """Reads where positions stand in their texts."""

    def __init__(self, file: SegmentFile, name: str) -> None:
        self._name = file.name
        self._first = file.array(f"{name}.first")
        self._checkpoints = file.array(f"{name}.checkpoints")
        self._steps = PackedBlocks(file, f"{name}.steps")
        self._sizes = PackedBlocks(file, f"{name}.sizes")

    def spans(self, documents: Integers, positions: Integers) -> tuple[Integers, Integers]:
        """The starts and ends of positions, of rising documents: int64, shape (n,) each."""
        first = self._first[documents].astype(np.int64)
        places = first + positions
        if np.any(places >= self._first[documents + 1]) or np.any(positions < 0):
            raise IndexDamaged(self._name, "there is no such position")
        starts, sizes = np.empty(len(places), np.int64), np.empty(len(places), np.int64)
        for part in self._parts(places):
            starts[part], sizes[part] = self._read(places[part], first[part])
        return starts, starts + sizes

    def _parts(self, places: Integers) -> list[slice]:
        """Stretches of the positions that stand in no more blocks than are read at once."""
        blocks = places // self._steps.size
        new = np.ones(len(blocks), bool)
        new[1:] = blocks[1:] != blocks[:-1]
        counts = np.cumsum(new) - 1
        bounds = np.searchsorted(counts, np.arange(0, int(counts.max(initial=-1)) + 1, _AT_ONCE))
        return [slice(a, b) for a, b in pairwise([*bounds.tolist(), len(places)])]

    def _read(self, places: Integers, first: Integers) -> tuple[Integers, Integers]:
        numbers, rows = np.unique(places // self._steps.size, return_inverse=True)
        steps, sizes = self._steps.blocks(numbers), self._sizes.blocks(numbers)
        # What `_steps` of `offsets` folded, unfolded: 0, 1, 2, 3, 4 are 0, -1, 1, -2, 2.
        gaps = (steps >> 1 ^ -(steps & 1)) + 1
        totals = gaps.astype(np.int64)
        totals[:, 1:] += sizes[:, :-1]
        np.cumsum(totals, axis=1, out=totals)
        # Counted from the beginning of the document, or from a place whose start is noted.
        noted = places // BLOCK
        since = np.maximum(noted * BLOCK, first)
        columns = since % self._steps.size
        begin = np.where(since == first, gaps[rows, columns], self._checkpoints[noted])
        here = places % self._steps.size
        found = totals[rows, here] - totals[rows, columns] + begin
        return found, sizes[rows, here].astype(np.int64)
