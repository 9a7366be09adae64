"""Word documents of 1993 to 2003: the body, then boxes, notes, comments and headers.

The text is one long row of characters in which the body, the notes and all else follow one
another. A table of pieces says where in the file each stretch of it lies; two more say which
characters are hidden and which paragraphs are in tables.
"""

import re
import struct
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from index.errors import FailureReason
from index.extraction.characters import clean_text
from index.extraction.encodings import decode_text
from index.extraction.extracted import ContentError, Extracted
from index.extraction.ole_file import OleFile
from index.extraction.text_flow import PARAGRAPH, TextFlow
from index.extraction.word_properties import IN_TABLE, ROW_END, PropertyRuns

_MAGIC = {0xA5EC, 0xA5DC}
_WORD_97 = 0xC1
_COMPLEX, _LOCKED, _SECOND_TABLE = 0x0004, 0x0100, 0x0200

# The lengths of the stories, from here on; those of Word 95 lie elsewhere.
_LENGTHS_97, _LENGTHS_95 = 0x4C, 0x34
_PIECES_97, _PIECES_95 = 0x1A2, 0x160
_CHARACTERS, _PARAGRAPHS = 0xFA, 0x102  # where their properties are listed, in Word 97

_STORIES = (
    "body",
    "footnotes",
    "headers",
    "macros",
    "comments",
    "endnotes",
    "boxes",
    "header_boxes",
)
_ORDER = ("body", "boxes", "footnotes", "endnotes", "comments", "headers", "header_boxes")
_ONCE = ("headers", "header_boxes")  # the same for first, even and odd pages

_MARK = re.compile("[\r\x07\x0c\x0e]")
_FIELD = re.compile("[\x13-\x15]")
_CELL = "\x07"
_NOTHING = "\0"
_SHOWN = str.maketrans({"\x0b": "\n", "\x1e": "\u2011", "\xa0": "\xa0"} | dict.fromkeys(
    [*map(chr, range(9)), *map(chr, range(0x0E, 0x1E)), "\x1f"]
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of the text: how many characters, and where their bytes are."""

    length: int
    place: int
    width: int  # bytes a character


def extract_doc(data: bytes) -> Extracted:
    """What an old Word document says."""
    file = OleFile(data)
    try:
        text = clean_text(_Document(file).text())
    except (struct.error, IndexError) as error:
        raise ContentError(FailureReason.DAMAGED) from error
    return file.with_properties(text)


class _Document:
    """An opened document."""

    def __init__(self, file: OleFile) -> None:
        self._stream = file.read("WordDocument")
        magic, version = struct.unpack_from("<HH", self._stream)
        (flags,) = struct.unpack_from("<H", self._stream, 0x0A)
        if magic not in _MAGIC:
            raise ContentError(FailureReason.DAMAGED)
        if flags & _LOCKED:
            raise ContentError(FailureReason.ENCRYPTED)
        self._is_97 = version >= _WORD_97
        self._table = self._stream
        if self._is_97:
            self._table = file.read("1Table" if flags & _SECOND_TABLE else "0Table")
        self._pieces = self._read_pieces(is_complex=bool(flags & _COMPLEX))
        self._starts = [0, *accumulate(piece.length for piece in self._pieces)]
        if self._starts[-1] > len(self._stream):  # the same bytes again and again
            raise ContentError(FailureReason.DAMAGED)
        self._hidden = self._runs(_CHARACTERS)
        self._properties = self._runs(_PARAGRAPHS)
        self._text = self._read_text()

    def text(self) -> str:
        """All stories, in the order of reading."""
        place = _LENGTHS_97 if self._is_97 else _LENGTHS_95
        lengths = struct.unpack_from("<8i", self._stream, place)
        stories = {}
        start = 0
        for name, length in zip(_STORIES, lengths, strict=True):
            end = start + max(0, length)
            stories[name] = self._story(start, end)
            start = end
        for name in _ONCE:
            stories[name] = PARAGRAPH.join(dict.fromkeys(stories[name].split(PARAGRAPH)))
        if not any(lengths):
            stories["body"] = self._story(0, len(self._text))
        return PARAGRAPH.join(filter(None, (stories[name] for name in _ORDER)))

    def _runs(self, place: int) -> PropertyRuns:
        if not self._is_97:
            return PropertyRuns(b"", b"")
        start, size = struct.unpack_from("<II", self._stream, place)
        return PropertyRuns(
            self._stream, self._table[start : start + size], of_text=place == _CHARACTERS
        )

    def _read_pieces(self, *, is_complex: bool) -> list[_Piece]:
        place = _PIECES_97 if self._is_97 else _PIECES_95
        start, size = struct.unpack_from("<II", self._stream, place)
        pieces = []
        if size and (self._is_97 or is_complex):
            pieces = _listed_pieces(self._table[start : start + size], is_97=self._is_97)
        if pieces:
            return pieces
        first, end = struct.unpack_from("<II", self._stream, 0x18)
        return [_Piece(max(0, min(end, len(self._stream)) - first), first, 1)]

    def _read_text(self) -> str:
        """All characters, one for each position; those that are not shown are zeros."""
        narrow = "cp1252" if self._is_97 else ""
        if not narrow:
            return _guessed(b"".join(self._bytes(piece) for piece in self._pieces))
        parts = []
        for piece in self._pieces:
            data = self._bytes(piece)
            text = data.decode(narrow, "replace") if piece.width == 1 else _units(data)
            shown = 0
            for start, end in self._hidden.hidden(piece.place, piece.place + len(data)):
                first = (start - piece.place) // piece.width
                last = (end - piece.place) // piece.width
                parts += [text[shown:first], _NOTHING * (last - first)]
                shown = last
            parts.append(text[shown:] + _NOTHING * (piece.length - len(text)))
        return "".join(parts)

    def _bytes(self, piece: _Piece) -> bytes:
        return self._stream[piece.place : piece.place + piece.length * piece.width]

    def _story(self, start: int, end: int) -> str:
        flow = TextFlow()
        text = _without_fields(self._text[start:end])
        place = 0
        in_table = False
        for mark in [*_MARK.finditer(text), None]:
            stop = mark.start() if mark else len(text)
            known = self._paragraph(start + stop) if mark else frozenset()
            is_cell = IN_TABLE in known or (mark is not None and mark[0] == _CELL)
            if is_cell and not in_table:
                flow.start_table()
                flow.start_row()
                flow.start_cell()
            elif in_table and not is_cell:
                flow.end_table()
            in_table = is_cell
            flow.write(_shown(text[place:stop]))
            if ROW_END in known:
                flow.start_row()
            elif mark and mark[0] == _CELL:
                flow.start_cell()
            else:
                flow.break_with(PARAGRAPH)
            place = stop + 1
        return flow.text()

    def _paragraph(self, position: int) -> frozenset[int]:
        """What holds for the paragraph that ends at a position."""
        number = bisect_right(self._starts, position) - 1
        if not 0 <= number < len(self._pieces):
            return frozenset()
        piece = self._pieces[number]
        return self._properties.at(piece.place + (position - self._starts[number]) * piece.width)


def _listed_pieces(table: bytes, *, is_97: bool) -> list[_Piece]:
    """The pieces that the table lists, after what was changed in them."""
    place = 0
    while place < len(table) and table[place] == 1:
        place += 3 + struct.unpack_from("<H", table, place + 1)[0]
    if place >= len(table) or table[place] != 2:
        return []
    (size,) = struct.unpack_from("<I", table, place + 1)
    count = min(size, len(table) - place - 5) // 12
    positions = struct.unpack_from(f"<{count + 1}I", table, place + 5)
    pieces = []
    for number in range(count):
        length = positions[number + 1] - positions[number]
        (where,) = struct.unpack_from("<I", table, place + 5 + 4 * (count + 1) + 8 * number + 2)
        if length < 0:
            raise ContentError(FailureReason.DAMAGED)
        if not is_97:
            pieces.append(_Piece(length, where, 1))
        elif where & 0x40000000:
            pieces.append(_Piece(length, (where & 0x3FFFFFFF) // 2, 1))
        else:
            pieces.append(_Piece(length, where & 0x3FFFFFFF, 2))
    return pieces


def _units(data: bytes) -> str:
    """UTF-16 with a character for each of its units, so that positions count."""
    text = data.decode("utf-16-le", "replace")
    if len(text) == len(data) // 2:
        return text
    count = len(data) // 2
    return "".join(map(chr, struct.unpack(f"<{count}H", data[: 2 * count])))


def _guessed(data: bytes) -> str:
    """Text of Word 95 in the code page of the country; its marks are control characters."""
    letters = bytes(byte if byte >= 0x20 else 0x20 for byte in data)
    try:
        text = decode_text(letters)
    except ContentError:
        text = data.decode("cp1252", "replace")
    if len(text) != len(data):
        return data.decode("cp1252", "replace")
    return "".join(chr(b) if b < 0x20 else letter for b, letter in zip(data, text, strict=True))


def _without_fields(text: str) -> str:
    """The text with what fields show, and zeros for what they are made of."""
    pieces: list[str] = []
    open_fields: list[bool] = []  # of each one whether what it shows has begun
    place = 0
    for mark in _FIELD.finditer(text):
        stretch = text[place : mark.start()]
        pieces.append(stretch if all(open_fields) else _NOTHING * len(stretch))
        pieces.append(_NOTHING)
        place = mark.end()
        if mark[0] == "\x13":
            open_fields.append(False)
        elif open_fields and mark[0] == "\x14":
            open_fields[-1] = True
        elif open_fields:
            open_fields.pop()
    pieces.append(text[place:])
    return "".join(pieces)


def _shown(text: str) -> str:
    shown = text.translate(_SHOWN)
    return shown.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
