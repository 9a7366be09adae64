"""Arrays of whole numbers in the narrowest type that holds them."""

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
