"""The pages of a document, joined to one text in which each of them is a range."""

import re
from collections.abc import Sequence

from index.values import Page

_BETWEEN = "\n\n"
_BROKEN_WORD = re.compile(r"[^\W\d_A-ZËÇ]-\Z")


def join_pages(texts: Sequence[str]) -> tuple[str, tuple[Page, ...]]:
    """One text of clean pages, and where each page is in it.

    A word that is broken between two pages is one word.
    """
    pieces: list[str] = []
    pages: list[Page] = []
    length = 0
    for number, (text, following) in enumerate(zip(texts, [*texts, ""][1:], strict=True), start=1):
        is_broken = _BROKEN_WORD.search(text[-2:]) and following[:1].islower()
        shown = text[:-1] if is_broken else text
        pages.append(Page(number, length, length + len(shown)))
        pieces.append(shown if is_broken or number == len(texts) else shown + _BETWEEN)
        length += len(pieces[-1])
    return "".join(pieces), tuple(pages)
