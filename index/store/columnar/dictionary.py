"""The terms of a field in the order of their bytes; a term is known by its place among them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.errors import IndexDamaged
from index.store.columnar.integers import narrowed, running_total
from index.store.columnar.segment_file import SegmentFile, SegmentFileWriter
from index.store.columnar.whole_column import read_whole, whole_count, write_whole

# Above all that a term can begin with: no byte of UTF-8, and more than Whoosh's numbers have.
_PAST_ALL = b"\xff" * 16
# Terms are found through every 64th of them, and then among these: one step instead of six.
_STRIDE = 64
# Terms stand close together where no more than so many are between two of them.
_CLOSE = 32
_REMEMBERED = 20_000  # terms that were asked for
# Terms that are read at once: few at first, as a short stretch is asked for most often.
_FIRST_TERMS, _MOST_TERMS = 16, 4096


def write_dictionary(file: SegmentFileWriter, field: str, terms: Sequence[bytes]) -> None:
    """Write the sorted terms of a field."""
    sizes = np.fromiter(map(len, terms), np.int64, len(terms))
    write_whole(file, f"{field}.terms", np.frombuffer(b"".join(terms), np.uint8))
    write_whole(file, f"{field}.term_sizes", narrowed(sizes))


class Dictionary:
    """The terms of one field of a segment, which may have none of it."""

    def __init__(self, file: SegmentFile, field: str) -> None:
        self._file = file
        self._field = field
        self._count = whole_count(file, f"{field}.term_sizes")
        self._found: dict[bytes, int | None] = {}

    def __len__(self) -> int:
        return self._count

    def term(self, place: int) -> bytes:
        """The term at a place."""
        return bytes(self._data[int(self._places[place]) : int(self._places[place + 1])])

    def terms(self, start: int, stop: int) -> list[bytes]:
        """The terms at the places start .. stop."""
        if start >= stop:
            return []
        ends = self._places[start : stop + 1].tolist()
        data, base = bytes(self._data[ends[0] : ends[-1]]), ends[0]
        return [data[left - base : right - base] for left, right in pairwise(ends)]

    def columns(self) -> tuple[NDArray[np.uint8], NDArray[Any]]:
        """All terms in a row: uint8; and where each begins: integers, shape (terms + 1,)."""
        if not self._count:
            return np.empty(0, np.uint8), np.zeros(1, np.int64)
        return np.frombuffer(self._data, np.uint8), self._places

    def find(self, term: bytes) -> int | None:
        """The place of a term; None where the field has no such term."""
        try:
            return self._found[term]
        except KeyError:
            place = self.first_from(term)
            found = place if place < len(self) and self.term(place) == term else None
            if len(self._found) >= _REMEMBERED:
                self._found.clear()
            self._found[term] = found
            return found

    def find_all(self, terms: Sequence[bytes]) -> list[int | None]:
        """The places of some sorted terms, each None where the field has no such term."""
        if not terms:
            return []
        start, stop = self.first_from(terms[0]), self.first_from(terms[-1] + b"\0")
        if stop - start > _CLOSE * len(terms):
            return [self.find(term) for term in terms]
        places = dict(zip(self.terms(start, stop), range(start, stop), strict=True))
        return [places.get(term) for term in terms]

    def first_from(self, term: bytes) -> int:
        """The place of the first term that is not before the one given."""
        if not self._count:
            return 0
        block = bisect_left(self._guides, term)
        low, high = max(0, (block - 1) * _STRIDE), min(block * _STRIDE, self._count)
        ends = self._places[low : high + 1].tolist()
        data, first = self._data, low
        while low < high:
            middle = (low + high) // 2
            if data[ends[middle - first] : ends[middle - first + 1]].tobytes() < term:
                low = middle + 1
            else:
                high = middle
        return low

    def prefix_range(self, prefix: bytes) -> tuple[int, int]:
        """The places, first and behind the last, of the terms that begin with a prefix."""
        if not prefix:
            return 0, len(self)
        return self.first_from(prefix), self.first_from(prefix + _PAST_ALL)

    def iterate(self, start: int = 0) -> Iterator[bytes]:
        """The terms from a place on."""
        count = _FIRST_TERMS
        while start < len(self):
            yield from self.terms(start, min(start + count, len(self)))
            start, count = start + count, min(2 * count, _MOST_TERMS)

    @cached_property
    def _places(self) -> NDArray[Any]:
        """Where each term begins, and where the last ends: integers, shape (terms + 1,)."""
        places = narrowed(running_total(read_whole(self._file, f"{self._field}.term_sizes")))
        if int(places[-1]) != len(self._data):
            raise IndexDamaged(self._file.name, f"{self._field} terms do not add up")
        return places

    @cached_property
    def _data(self) -> memoryview:
        return read_whole(self._file, f"{self._field}.terms").data

    @cached_property
    def _guides(self) -> list[bytes]:
        """Every 64th term: the first steps of a search."""
        starts = self._places[:-1:_STRIDE].tolist()
        ends = self._places[1::_STRIDE].tolist()
        data = self._data
        return [data[a:b].tobytes() for a, b in zip(starts, ends, strict=True)]
