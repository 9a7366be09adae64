"""What is known of the pages of a document: their text, their characters, their marks."""

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QRectF

from index.values import Document, Mark
from searchapp.models.page_marks import PageMarks
from searchapp.page_values import GlyphWish, PageGlyphs

KEPT = 60  # pages whose characters are kept


class PagePlaces:
    """Answers in points of a page; what is not known yet is empty."""

    def __init__(self, document: Document | None = None) -> None:
        self._document = document
        self._pages = document.pages if document is not None else ()
        self._glyphs: OrderedDict[int, PageGlyphs] = OrderedDict()
        self._marks = PageMarks(self._pages)

    @property
    def text(self) -> str:
        """The whole text."""
        return self._document.text if self._document is not None else ""

    def __len__(self) -> int:
        return len(self._pages)

    def mark(self, marks: Sequence[Mark]) -> None:
        """Takes the marks of the text."""
        self._marks = PageMarks(self._pages, marks)

    def keep(self, glyphs: PageGlyphs) -> None:
        """Takes the characters of a page."""
        self._glyphs[glyphs.number] = glyphs
        while len(self._glyphs) > KEPT:
            self._glyphs.popitem(last=False)

    def knows(self, page: int) -> bool:
        """Whether the characters of a page have their places."""
        return page in self._glyphs

    def page_of(self, offset: int) -> int:
        """The page, counted from 0, on which a character of the text stands."""
        return self._marks.page_of(offset)

    def wish(self, page: int) -> GlyphWish | None:
        """The wish for the characters of a page, where they are not known."""
        if page in self._glyphs or page >= len(self._pages):
            return None
        here = self._pages[page]
        return GlyphWish(page, self.text[here.start : here.end])

    def boxes(self, page: int, start: int, end: int) -> list[QRectF]:
        """The boxes of a stretch of the text on a page."""
        glyphs = self._glyphs.get(page)
        if glyphs is None or page >= len(self._pages):
            return []
        offset = self._pages[page].start
        return glyphs.boxes(start - offset, end - offset)

    def mark_boxes(self, page: int) -> list[tuple[int, int, list[QRectF]]]:
        """The marks on a page: number, word, boxes."""
        glyphs = self._glyphs.get(page)
        if glyphs is None or page >= len(self._pages):
            return []
        return [
            (number, self._marks.word_of(number), boxes)
            for number, boxes in self._marks.boxes_on(page, glyphs)
        ]

    def place_at(self, page: int, x: float, y: float) -> int | None:
        """The offset in the whole text of the character nearest to a point of a page."""
        glyphs = self._glyphs.get(page)
        place = glyphs.place_at(x, y) if glyphs is not None else None
        return None if place is None else place + self._pages[page].start
