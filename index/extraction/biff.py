"""The records of old Excel workbooks, and the strings in them."""

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

_WIDE, _EXTENDED, _RICH = 0x01, 0x04, 0x08


class Kind(IntEnum):
    """The records that say something."""

    BEGIN = 0x0809
    END = 0x000A
    SHEET = 0x0085
    LOCKED = 0x002F
    CODE_PAGE = 0x0042
    DATES = 0x0022
    STRINGS = 0x00FC
    FORMAT = 0x041E
    CELL_FORMAT = 0x00E0
    LABEL = 0x0204
    RICH_LABEL = 0x00D6
    SHARED_LABEL = 0x00FD
    NUMBER = 0x0203
    SMALL_NUMBER = 0x027E
    SMALL_NUMBERS = 0x00BD
    FORMULA = 0x0006
    RESULT = 0x0207
    BOOLEAN = 0x0205
    BOX = 0x01B6
    HEADER = 0x0014
    FOOTER = 0x0015
    CONTINUE = 0x003C


@dataclass(frozen=True, slots=True)
class Record:
    """A record: what it is, its bytes, and those of the records that go on with it."""

    kind: int
    data: bytes
    more: tuple[bytes, ...] = ()


def records(stream: bytes, place: int) -> Iterator[Record]:
    """The records from a place on, until the stream ends."""
    kind, data, more = -1, b"", []
    while place + 4 <= len(stream):
        following, size = struct.unpack_from("<HH", stream, place)
        content = stream[place + 4 : place + 4 + size]
        place += 4 + size
        if following == Kind.CONTINUE:
            more.append(content)
            continue
        if kind >= 0:
            yield Record(kind, data, tuple(more))
        kind, data, more = following, content, []
    if kind >= 0:
        yield Record(kind, data, tuple(more))


class StringReader:
    """Reads strings that go on from one record to the next."""

    def __init__(self, chunks: Sequence[bytes], place: int = 0) -> None:
        self._chunks = chunks
        self._number = 0
        self._place = place

    def read_string(self, length_size: int = 2) -> str:
        """A string with its length before it; raises IndexError where there is none."""
        length = int.from_bytes(self._read(length_size), "little")
        flags = self._read(1)[0]
        runs = int.from_bytes(self._read(2), "little") if flags & _RICH else 0
        extra = int.from_bytes(self._read(4), "little") if flags & _EXTENDED else 0
        text = self._read_characters(length, is_wide=bool(flags & _WIDE))
        self._skip(4 * runs + extra)
        return text

    def read_text(self, length: int) -> str:
        """So many characters after a byte that says how wide they are."""
        return self._read_characters(length, is_wide=bool(self._read(1)[0] & _WIDE))

    def _read_characters(self, length: int, *, is_wide: bool) -> str:
        pieces = []
        while length:
            if self._place >= len(self._chunks[self._number]):
                # A string that goes on says again how wide its characters are.
                is_wide = bool(self._read(1)[0] & _WIDE)
            chunk = self._chunks[self._number]
            width = 2 if is_wide else 1
            count = min(length, (len(chunk) - self._place) // width)
            data = chunk[self._place : self._place + count * width]
            pieces.append(data.decode("utf-16-le" if is_wide else "latin-1", "replace"))
            self._place += count * width
            length -= count
            if not count:
                self._place = len(chunk)
        return "".join(pieces)

    def _read(self, size: int) -> bytes:
        data = b""
        while len(data) < size:
            if self._place >= len(self._chunks[self._number]):
                self._number += 1
                self._place = 0
                self._chunks[self._number]  # raises where nothing goes on
                continue
            piece = self._chunks[self._number][self._place : self._place + size - len(data)]
            data += piece
            self._place += len(piece)
        return data

    def _skip(self, size: int) -> None:
        while size > 0:
            left = len(self._chunks[self._number]) - self._place
            if size <= left:
                self._place += size
                return
            size -= left
            self._number += 1
            self._place = 0
            self._chunks[self._number]  # raises where nothing goes on
