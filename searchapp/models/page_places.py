"""What is known of the pages of a document: their text, their characters, their marks."""

from collections import OrderedDict
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRectF

from index.values import Document, Mark, WordBox
from searchapp.models.page_marks import PageMarks
from searchapp.models.word_glyphs import word_glyphs
from searchapp.page_values import GlyphWish, PageGlyphs

KEPT = 60  # pages whose characters are kept


class PagePlaces:
    """Answers in points of a page; what is not known yet is empty."""

    def __init__(self, document: Document | None = None) -> None:
        self._document = document
        self._pages = document.pages if document is not None else ()
        self._glyphs: OrderedDict[int, PageGlyphs] = OrderedDict()
        self._words: dict[int, list[WordBox]] = {}  # those that were recognised, by page
        self._sizes: Sequence[tuple[float, float]] = ()
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
        """Takes the characters of a page; of a scan, where they are a stamp at best, none."""
        if glyphs.number not in self._words:
            self._keep(glyphs)

    def place_words(self, boxes: Iterable[WordBox], sizes: Sequence[tuple[float, float]]) -> None:
        """Takes where recognised words stand on pages of these sizes, in points."""
        places = {page.number: place for place, page in enumerate(self._pages)}
        self._words, self._sizes = {}, sizes
        for box in boxes:
            place = places.get(box.page)
            if place is not None and place < len(sizes):
                self._words.setdefault(place, []).append(box)
                self._glyphs.pop(place, None)
        self._marks.place_anew()

    def knows(self, page: int) -> bool:
        """Whether the characters of a page have their places."""
        return self._find(page) is not None

    def page_of(self, offset: int) -> int:
        """The page, counted from 0, on which a character of the text stands."""
        return self._marks.page_of(offset)

    def wish(self, page: int) -> GlyphWish | None:
        """The wish for the characters of a page, where they are not known."""
        if page >= len(self._pages) or self.knows(page):
            return None
        here = self._pages[page]
        return GlyphWish(page, self.text[here.start : here.end])

    def boxes(self, page: int, start: int, end: int) -> list[QRectF]:
        """The boxes of a stretch of the text on a page."""
        glyphs = self._find(page)
        if glyphs is None or page >= len(self._pages):
            return []
        offset = self._pages[page].start
        return glyphs.boxes(start - offset, end - offset)

    def mark_boxes(self, page: int) -> list[tuple[int, int, list[QRectF]]]:
        """The marks on a page: number, word, boxes."""
        glyphs = self._find(page)
        if glyphs is None or page >= len(self._pages):
            return []
        return [
            (number, self._marks.word_of(number), boxes)
            for number, boxes in self._marks.boxes_on(page, glyphs)
        ]

    def place_at(self, page: int, x: float, y: float) -> int | None:
        """The offset in the whole text of the character nearest to a point of a page."""
        glyphs = self._find(page)
        place = glyphs.place_at(x, y) if glyphs is not None else None
        return None if place is None else place + self._pages[page].start

    def _find(self, page: int) -> PageGlyphs | None:
        """The characters of a page: those that were recognised on it, else its own."""
        if page in self._words and page not in self._glyphs:
            start = self._pages[page].start
            self._keep(word_glyphs(page, start, self._words[page], self._sizes[page]))
        return self._glyphs.get(page)

    def _keep(self, glyphs: PageGlyphs) -> None:
        self._glyphs[glyphs.number] = glyphs
        while len(self._glyphs) > KEPT:
            self._glyphs.popitem(last=False)
