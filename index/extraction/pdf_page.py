"""A page of a PDF as PDFium gives its characters, asked with as few calls as there can be.

The objects of pypdfium2 each have a finalizer, which takes a tenth of the time of a page, so what
every page needs is asked of PDFium itself.
"""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2 as pdfium
from pypdfium2 import raw

_NONE = -1


class PdfPage:
    """An open page; characters that PDFium leaves out of the text have numbers all the same."""

    def __init__(self, text_page: raw.FPDF_TEXTPAGE) -> None:
        self._text_page = text_page
        self.count = max(raw.FPDFText_CountChars(text_page), 0)

    def text(self) -> str:
        """The text of the page, whose lines end as in Windows."""
        first = _NONE
        start, last = 0, self.count - 1
        # Asked for a range that begins or ends with what it leaves out, PDFium gives another one.
        while start <= last and (first := self._place(start)) == _NONE:
            start += 1
        while last > start and self._place(last) == _NONE:
            last -= 1
        if first == _NONE:
            return ""
        wanted = last - start + 1
        units = (ctypes.c_ushort * (max(wanted, self._place(last) - first + 1) + 1))()
        written = raw.FPDFText_GetText(self._text_page, start, wanted, units)
        return bytes(units)[: 2 * max(written - 1, 0)].decode("utf-16-le", "ignore")

    def font_size(self, number: int) -> float:
        """The size of a character, as it is drawn before the page is turned or scaled."""
        size: float = raw.FPDFText_GetFontSize(self._text_page, number)
        return size

    def _place(self, number: int) -> int:
        place: int = raw.FPDFText_GetTextIndexFromCharIndex(self._text_page, number)
        return place


@contextmanager
def open_page(document: pdfium.PdfDocument, number: int) -> Iterator[PdfPage]:
    """An open page, counted from 0; raises PdfiumError."""
    page = raw.FPDF_LoadPage(document, number)
    if not page:
        raise pdfium.PdfiumError("no such page")
    try:
        text_page = raw.FPDFText_LoadPage(page)
        if not text_page:
            raise pdfium.PdfiumError("no text of this page")
        try:
            yield PdfPage(text_page)
        finally:
            raw.FPDFText_ClosePage(text_page)
    finally:
        raw.FPDF_ClosePage(page)
