"""The terms of a field in the order of their bytes; a term is known by its place among them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import numpy as np

from index.errors import IndexDamaged
from index.store.columnar.integers import narrowed, running_total
from index.store.columnar.segment_file import SegmentFile, SegmentFileWriter

# Above all that a term can begin with: no byte of UTF-8, and more than Whoosh's numbers have.
_PAST_ALL = b"\xff" * 16
# Terms are found through every 64th of them, and then among these: one step instead of six.
_STRIDE = 64


def write_dictionary(file: SegmentFileWriter, field: str, terms: Sequence[bytes]) -> None:
    """Write the sorted terms of a field."""
    sizes = np.fromiter(map(len, terms), np.int64, len(terms))
    file.add(f"{field}.terms", np.frombuffer(b"".join(terms), np.uint8))
    file.add(f"{field}.term_places", narrowed(running_total(sizes)))


class Dictionary:
    """The terms of one field of a segment."""

    def __init__(self, file: SegmentFile, field: str) -> None:
        self._file = file
        self._field = field
        self._places = f"{field}.term_places"
        self._terms = f"{field}.terms"
        self._guides: list[bytes] | None = None

    def __len__(self) -> int:
        return max(0, self._file.count(self._places) - 1)

    def term(self, place: int) -> bytes:
        """The term at a place."""
        return self.terms(place, place + 1)[0]

    def terms(self, start: int, stop: int) -> list[bytes]:
        """The terms at the places start .. stop."""
        if start >= stop:
            return []
        places = self._file.part(self._places, start, stop + 1)
        base = int(places[0])
        data = self._file.part(self._terms, base, int(places[-1])).tobytes()
        ends = (places.astype(np.int64) - base).tolist()
        return [data[ends[i] : ends[i + 1]] for i in range(stop - start)]

    def find(self, term: bytes) -> int | None:
        """The place of a term; None where the field has no such term."""
        place = self.first_from(term)
        return place if place < len(self) and self.term(place) == term else None

    def first_from(self, term: bytes) -> int:
        """The place of the first term that is not before the one given."""
        guides = self._find_guides()
        block = bisect_left(guides, term)
        if block == 0:
            return 0
        start = (block - 1) * _STRIDE
        near = self.terms(start, min(start + _STRIDE, len(self)))
        return start + bisect_left(near, term)

    def prefix_range(self, prefix: bytes) -> tuple[int, int]:
        """The places, first and behind the last, of the terms that begin with a prefix."""
        if not prefix:
            return 0, len(self)
        return self.first_from(prefix), self.first_from(prefix + _PAST_ALL)

    def iterate(self, start: int = 0) -> Iterator[bytes]:
        """The terms from a place on."""
        for place in range(start, len(self), 4096):
            yield from self.terms(place, min(place + 4096, len(self)))

    def _find_guides(self) -> list[bytes]:
        if self._guides is None and not len(self):
            self._guides = []  # a field of which the segment has nothing
        if self._guides is None:
            places = self._file.array(self._places).astype(np.int64)
            if len(places) and np.any(np.diff(places) < 0):
                raise IndexDamaged(self._file.name, f"{self._field} terms do not add up")
            data = self._file.array(self._terms).tobytes()
            starts, ends = places[:-1:_STRIDE].tolist(), places[1::_STRIDE].tolist()
            self._guides = [data[a:b] for a, b in zip(starts, ends, strict=True)]
        return self._guides
