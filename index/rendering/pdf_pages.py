"""The pages of a PDF as pictures, and the boxes of their characters, with PDFium.

PDFium is not thread-safe, and a bad file can bring it down: only the process of page_process
comes in here.
"""

import ctypes
import math
from array import array
from dataclasses import dataclass

import pypdfium2 as pdfium
from pypdfium2 import raw

from index.extraction.entry_content import read_at
from index.rendering.text_alignment import align

SIZE_LIMIT = 200 * 1024 * 1024
MOST_PIXELS = 16_000_000  # of a picture: 64 MB; a larger one is painted larger than it was drawn
_FINE = 64  # device units a point, in which PDFium tells whole numbers only
_FAR = 1000.0  # points between the points that tell how a page lies
_NOT_DRAWN = 0xFFFE  # stands for what is no character of its own


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as rows of pixels, four bytes each: blue, green, red and one that means nothing."""

    width: int
    height: int
    pixels: bytes


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Where characters of a text stand on its page, in the order in which they are drawn.

    `places` are offsets in the page's text; `boxes` has four numbers for each of them: left, top,
    right and bottom, in points from the upper left corner of the page as it is shown.
    """

    places: "array[int]"
    boxes: "array[float]"


class PdfPages:
    """An open PDF, of the disk or in an archive; raises ExtractionError or PdfiumError."""

    def __init__(self, address: str) -> None:
        self._document = pdfium.PdfDocument(read_at(address, SIZE_LIMIT))

    def close(self) -> None:
        """Lets go of the file's bytes."""
        self._document.close()

    def sizes(self) -> list[tuple[float, float]]:
        """Width and height of every page in points, as it is shown."""
        return [self._document.get_page_size(number) for number in range(len(self._document))]

    def picture(self, number: int, width: int) -> Picture:
        """A page as it looks, so many pixels wide; raises PdfiumError."""
        page = self._document[number]
        try:
            across, down = page.get_size()
            scale = min(width / across, math.sqrt(MOST_PIXELS / (across * down)))
            bitmap = page.render(scale=scale, prefer_bgrx=True, may_draw_forms=False)
            pixels = bytes(bitmap.buffer)
            picture = Picture(bitmap.stride // 4, bitmap.height, pixels)
            bitmap.close()
            return picture
        finally:
            page.close()

    def glyphs(self, number: int, text: str) -> Glyphs:
        """The boxes of the characters of a page's indexed text; raises PdfiumError."""
        page = self._document[number]
        text_page = page.get_textpage()
        try:
            count = raw.FPDFText_CountChars(text_page)
            codes = (raw.FPDFText_GetUnicode(text_page, at) for at in range(count))
            drawn = "".join(map(_character, codes))
            places = align(drawn, text)
            shown = [at for at in range(count) if places[at] >= 0]
            boxes = _boxes(page, text_page, shown)
            return Glyphs(array("i", (places[at] for at in shown)), boxes)
        finally:
            text_page.close()
            page.close()


def _character(code: int) -> str:
    return chr(code if 0 < code <= 0x10FFFF else _NOT_DRAWN)


def _boxes(
    page: pdfium.PdfPage, text_page: pdfium.PdfTextPage, characters: list[int]
) -> "array[float]":
    """The boxes of some characters, as high as their line, in points of the page as shown."""
    box = raw.FS_RECTF()
    reference = ctypes.byref(box)
    right_x, right_y, up_x, up_y, x, y = _to_device(page)
    found = array("f")
    for at in characters:
        raw.FPDFText_GetLooseCharBox(text_page, at, reference)
        one_x = right_x * box.left + up_x * box.top + x
        one_y = right_y * box.left + up_y * box.top + y
        other_x = right_x * box.right + up_x * box.bottom + x
        other_y = right_y * box.right + up_y * box.bottom + y
        found.extend((min(one_x, other_x), min(one_y, other_y)))
        found.extend((max(one_x, other_x), max(one_y, other_y)))
    return found


def _to_device(page: pdfium.PdfPage) -> tuple[float, ...]:
    """How a point of the page, whose origin is anywhere, becomes one of the page as shown.

    Asked of PDFium at three points: it knows of crop boxes and rotation.
    """
    x, y = _device_point(page, 0, 0)
    right_x, right_y = _device_point(page, _FAR, 0)
    up_x, up_y = _device_point(page, 0, _FAR)
    steps = (right_x - x, right_y - y, up_x - x, up_y - y)
    return (*(step / _FAR for step in steps), x, y)


def _device_point(page: pdfium.PdfPage, x: float, y: float) -> tuple[float, float]:
    across, down = page.get_size()
    left, top = ctypes.c_int(), ctypes.c_int()
    size = (round(across * _FINE), round(down * _FINE))
    raw.FPDF_PageToDevice(page, 0, 0, *size, 0, x, y, ctypes.byref(left), ctypes.byref(top))
    return left.value / _FINE, top.value / _FINE
