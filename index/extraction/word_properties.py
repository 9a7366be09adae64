"""The properties of characters and paragraphs in old Word documents.

They are kept in pages of 512 bytes. Each page lists stretches of the file, and for each of them
what differs from its style, as a row of codes with an operand each.
"""

import struct
from bisect import bisect_right
from collections.abc import Iterator

IN_TABLE, ROW_END = 0x2416, 0x2417
_DELETED, _HIDDEN = 0x0800, 0x083C
_WATCHED = {IN_TABLE, ROW_END, _DELETED, _HIDDEN}

_PAGE = 512
# The bytes of an operand, by the first three bits of its code; those of 6 say it themselves.
_OPERANDS = (1, 1, 2, 4, 2, 2, 0, 3)
_TABLE_DEFINITION, _TABS = 0xD608, 0xC615


class PropertyRuns:
    """Which properties hold where in the file."""

    def __init__(self, stream: bytes, pages: bytes, *, of_text: bool = False) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._properties: list[frozenset[int]] = []
        count = max(0, len(pages) - 4) // 8
        numbers = struct.unpack_from(f"<{count}I", pages, 4 * (count + 1)) if count else ()
        once = dict.fromkeys(numbers)
        found = [run for number in once for run in _page_runs(stream, number, of_text)]
        for start, end, properties in sorted(found, key=lambda run: run[0]):
            self._starts.append(start)
            self._ends.append(end)
            self._properties.append(properties)

    def at(self, place: int) -> frozenset[int]:
        """The properties of what is at a place in the file."""
        number = bisect_right(self._starts, place) - 1
        if number < 0 or place >= self._ends[number]:
            return frozenset()
        return self._properties[number]

    def hidden(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The stretches between two places that are hidden, or deleted and only tracked."""
        number = max(0, bisect_right(self._starts, start) - 1)
        while number < len(self._starts) and self._starts[number] < end:
            if self._properties[number] & {_DELETED, _HIDDEN}:
                first, last = max(start, self._starts[number]), min(end, self._ends[number])
                if first < last:
                    yield first, last
            number += 1


def _page_runs(
    stream: bytes, number: int, of_text: bool
) -> Iterator[tuple[int, int, frozenset[int]]]:
    page = stream[number * _PAGE : (number + 1) * _PAGE]
    if len(page) < _PAGE:
        return
    count = page[-1]
    size = 1 if of_text else 13
    if 4 * (count + 1) + size * count > _PAGE - 1:
        return
    places = struct.unpack_from(f"<{count + 1}I", page)
    for run in range(count):
        offset = 2 * page[4 * (count + 1) + size * run]
        codes = _text_codes(page, offset) if of_text else _paragraph_codes(page, offset)
        if places[run] < places[run + 1]:
            yield places[run], places[run + 1], frozenset(_watched(codes))


def _text_codes(page: bytes, offset: int) -> bytes:
    return page[offset + 1 : offset + 1 + page[offset]] if offset else b""


def _paragraph_codes(page: bytes, offset: int) -> bytes:
    """The codes, after the number of the style."""
    if not offset or offset + 1 >= _PAGE:
        return b""
    size = page[offset]
    start, length = (offset + 1, 2 * size - 1) if size else (offset + 2, 2 * page[offset + 1])
    return page[start + 2 : start + length]


def _watched(codes: bytes) -> Iterator[int]:
    """The codes that say something about text, where their operand is not zero."""
    place = 0
    while place + 2 < len(codes):
        code = codes[place] | codes[place + 1] << 8
        size = _OPERANDS[code >> 13]
        if code == _TABLE_DEFINITION:
            size = 1 + (codes[place + 2] | (codes[place + 3] << 8 if place + 3 < len(codes) else 0))
        elif not size:
            size = 1 + codes[place + 2]
            if code == _TABS and size == 256:
                return
        if code in _WATCHED and codes[place + 2]:
            yield code
        place += 2 + size
