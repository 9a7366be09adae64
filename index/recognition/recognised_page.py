"""What was recognised on a page, and how it is packed to be kept."""

import struct
import zlib
from array import array
from dataclasses import dataclass

# Of a page's width and height, a box tells fractions in this many steps: a tenth of a pixel.
STEPS = 65_535
_COUNTS = struct.Struct("<II")
_NUMBERS_A_WORD = 6


@dataclass(frozen=True, slots=True)
class PlacedWord:
    """A range of a page's text, and the box in which it stands, in steps of the page's size."""

    start: int
    end: int
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class RecognisedPage:
    """The text of a page, clean, and the places of its words in the order of the text."""

    text: str
    words: tuple[PlacedWord, ...]


EMPTY_PAGE = RecognisedPage("", ())


def pack_page(page: RecognisedPage) -> bytes:
    """A page as few bytes."""
    text = page.text.encode("utf-8")
    # Column by column, and starts as steps: numbers that are alike stand together and pack well.
    columns = array("I")
    columns.extend(after.start - before.start for before, after in _neighbours(page.words))
    columns.extend(word.end - word.start for word in page.words)
    for name in ("x", "y", "width", "height"):
        columns.extend(getattr(word, name) for word in page.words)
    return zlib.compress(
        _COUNTS.pack(len(text), len(page.words)) + text + _little_endian(columns).tobytes()
    )


def unpack_page(data: bytes) -> RecognisedPage:
    """The page that `pack_page` packed; raises ValueError for anything else."""
    try:
        content = zlib.decompress(data)
        length, count = _COUNTS.unpack_from(content)
        columns = array("I")
        columns.frombytes(content[_COUNTS.size + length :])
    except (zlib.error, struct.error) as error:
        raise ValueError from error
    if len(columns) != count * _NUMBERS_A_WORD:
        raise ValueError(count)
    numbers = _little_endian(columns)
    text = content[_COUNTS.size : _COUNTS.size + length].decode("utf-8")
    return RecognisedPage(text, tuple(_words(numbers, count)))


def _words(numbers: "array[int]", count: int) -> list[PlacedWord]:
    steps, lengths, *box = (numbers[at * count : (at + 1) * count] for at in range(6))
    words: list[PlacedWord] = []
    start = 0
    for step, length, x, y, width, height in zip(steps, lengths, *box, strict=True):
        start += step
        words.append(PlacedWord(start, start + length, x, y, width, height))
    return words


def _neighbours(words: tuple[PlacedWord, ...]) -> list[tuple[PlacedWord, PlacedWord]]:
    first = PlacedWord(0, 0, 0, 0, 0, 0)
    return list(zip((first, *words), words, strict=False))


def _little_endian(numbers: "array[int]") -> "array[int]":
    """The numbers as they are on almost every machine; a copy turned around on the others."""
    if struct.pack("=I", 1) == struct.pack("<I", 1):
        return numbers
    turned = array("I", numbers)
    turned.byteswap()
    return turned
