"""The small raised numbers of notes on the pages of a PDF.

PDFium gives them as part of the word before: "1887¹" comes as "18871". Their size tells them apart.
PDFium also takes what follows such a number for a new line, because it stands lower.
"""

import re

from index.extraction.pdf_page import PdfPage

# Each begins with one set of signs: such a pattern passes over a page many times as fast.
_SIGN = re.compile(r"[0-9*†‡](?<=\S.)(?:(?<![0-9])|(?![0-9]))")
_LETTER = re.compile(r"\r\n(?<=\S[ivx]\r\n)")
_FALSE_BREAK = re.compile(r"\r\n(?=[ .,;:!?)”»])")
_LONGEST = 4
_SMALL = 0.8  # of the size of the letter before


def part_note_marks(page: PdfPage, text: str) -> str:
    """The text of a page with a space before each number of a note."""
    candidates = _candidates(text)
    # Where characters are left out, places in the text are not places on the page.
    if not candidates or page.count != len(text):
        return text
    pieces: list[str] = []
    place = 0
    for end in candidates:
        start = _mark_start(page, text, end)
        if start > place:
            pieces += [text[place:start], " "]
            place = end + 1
            pieces.append(text[start:place])
            if false_break := _FALSE_BREAK.match(text, place):
                place = false_break.end()
    return "".join([*pieces, text[place:]]) if pieces else text


def _candidates(text: str) -> list[int]:
    """Where the last sign of a mark may stand."""
    letters = [found.start() - 1 for found in _LETTER.finditer(text)]
    return sorted([*letters, *(found.start() for found in _SIGN.finditer(text))])


def _mark_start(page: PdfPage, text: str, end: int) -> int:
    """Where the mark begins whose last sign is at a place; -1 where that is no mark."""
    size = page.font_size(end)
    start = end
    while start > 0 and end - start < _LONGEST and not text[start - 1].isspace():
        before = page.font_size(start - 1)
        if size < _SMALL * before:
            return start
        if before != size:
            break
        start -= 1
    return -1
