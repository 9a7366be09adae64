"""The small raised numbers of notes on the pages of a PDF.

PDFium gives them as part of the word before: "1887¹" comes as "18871". Their size tells them apart.
PDFium also takes what follows such a number for a new line, because it stands lower.
"""

import re

from pypdfium2 import PdfTextPage, raw

_CANDIDATE = re.compile(r"(?<=\S)(?:\d(?!\d)|[*†‡]|[ivx](?=\r\n))")
_FALSE_BREAK = re.compile(r"\r\n(?=[ .,;:!?)”»])")
_LONGEST = 4
_SMALL = 0.8  # of the size of the letter before


def part_note_marks(page: PdfTextPage, text: str) -> str:
    """The text of a page with a space before each number of a note."""
    if page.count_chars() != len(text):  # places in the text are not places on the page
        return text
    pieces: list[str] = []
    place = 0
    for candidate in _CANDIDATE.finditer(text):
        start = _mark_start(page, text, candidate.start())
        if start > place:
            pieces += [text[place:start], " "]
            place = candidate.end()
            pieces.append(text[start:place])
            if false_break := _FALSE_BREAK.match(text, place):
                place = false_break.end()
    return "".join([*pieces, text[place:]]) if pieces else text


def _mark_start(page: PdfTextPage, text: str, end: int) -> int:
    """Where the mark begins whose last sign is at a place; -1 where that is no mark."""
    size = raw.FPDFText_GetFontSize(page, end)
    start = end
    while start > 0 and end - start < _LONGEST and not text[start - 1].isspace():
        before = raw.FPDFText_GetFontSize(page, start - 1)
        if size < _SMALL * before:
            return start
        if before != size:
            break
        start -= 1
    return -1
