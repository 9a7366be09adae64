"""Arrays of whole numbers in the narrowest type that holds them."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Integers = NDArray[np.int64]

_UNSIGNED = ("<u1", "<u2", "<u4", "<u8")


def narrowed(values: NDArray[Any]) -> NDArray[Any]:
    """The same non-negative numbers in the narrowest unsigned type."""
    return values.astype(narrow_type(int(values.max()) if len(values) else 0))


def narrow_type(greatest: int) -> np.dtype[Any]:
    """The narrowest unsigned type that holds a number."""
    for name in _UNSIGNED:
        if greatest <= np.iinfo(name).max:
            return np.dtype(name)
    raise OverflowError(greatest)


def running_total(counts: NDArray[Any]) -> Integers:
    """The sums of all that stands before each place, and of all: int64, shape (n + 1,)."""
    totals = np.zeros(len(counts) + 1, np.int64)
    np.cumsum(counts, out=totals[1:])
    return totals


def ranges(starts: NDArray[Any], counts: NDArray[Any]) -> Integers:
    """The numbers start, start + 1, .. of every range, one range after the other.

    >>> ranges(np.array([5, 9]), np.array([2, 3])).tolist()
    [5, 6, 9, 10, 11]
    """
    ends = np.cumsum(counts, dtype=np.int64)
    total = int(ends[-1]) if len(ends) else 0
    shifts: Integers = np.repeat(starts - (ends - counts), counts)
    return np.arange(total, dtype=np.int64) + shifts


@dataclass(frozen=True, slots=True, eq=False)
class BlockRuns:
    """Blocks that are read together: int64, shape (runs,), the first of each run and the end.

    chosen: int64, shape (n,): which of all numbers in these blocks are wanted.
    """

    begins: Integers
    ends: Integers
    chosen: Integers

    def blocks(self) -> Integers:
        """The numbers of all blocks, rising."""
        return ranges(self.begins, self.ends - self.begins)


def block_runs(starts: Integers, stops: Integers, size: int) -> BlockRuns:
    """The blocks of so many numbers in which some rising stretches lie, none of them empty.

    >>> runs = block_runs(np.array([1, 5, 30]), np.array([3, 9, 31]), 4)
    >>> runs.begins.tolist(), runs.ends.tolist(), runs.chosen.tolist()
    ([0, 7], [3, 8], [1, 2, 5, 6, 7, 8, 14])
    """
    first, behind = starts // size, -(-stops // size)
    is_cut = first[1:] > behind[:-1]
    begins = first[np.append(True, is_cut)]
    ends = behind[np.append(is_cut, True)]
    shifts = running_total(ends - begins)[:-1] - begins
    runs = np.cumsum(np.append(False, is_cut))
    return BlockRuns(begins, ends, ranges(starts + size * shifts[runs], stops - starts))
