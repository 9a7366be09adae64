"""The matches of a document page by page."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF

from index.values import Mark, Page
from searchapp.page_values import PageGlyphs


class PageMarks:
    """Which marks are on which page; one that crosses a border is on both."""

    def __init__(self, pages: Sequence[Page] = (), marks: Sequence[Mark] = ()) -> None:
        self._pages = pages
        self._marks = marks
        self._boxes: dict[int, list[tuple[int, list[QRectF]]]] = {}

    def page_of(self, offset: int) -> int:
        """The page, counted from 0, on which a character of the text stands."""
        return max(bisect_right(self._pages, offset, key=lambda page: page.start) - 1, 0)

    def numbers_on(self, page: int) -> range:
        """The numbers of the marks on a page."""
        here = self._pages[page]
        first = bisect_right(self._marks, here.start, key=lambda mark: mark.end)
        last = bisect_left(self._marks, here.end, key=lambda mark: mark.start)
        return range(first, max(first, last))

    def counts(self) -> list[int]:
        """How many marks there are on each page."""
        return [len(self.numbers_on(page)) for page in range(len(self._pages))]

    def height_of(self, mark: Mark) -> float:
        """About how far down the document a mark is, from 0 to 1."""
        number = self.page_of(mark.start)
        page = self._pages[number]
        inside = (mark.start - page.start) / max(page.end - page.start, 1)
        return (number + min(inside, 1.0)) / len(self._pages)

    def place_anew(self) -> None:
        """Forgets the boxes: more is known of the pages."""
        self._boxes.clear()

    def boxes_on(self, page: int, glyphs: PageGlyphs) -> list[tuple[int, list[QRectF]]]:
        """The marks on a page by number, and their boxes in points; computed once a page."""
        if page not in self._boxes:
            self._boxes[page] = list(self._find_boxes(page, glyphs))
        return self._boxes[page]

    def word_of(self, number: int) -> int:
        """The word that a mark answers."""
        return self._marks[number].word

    def _find_boxes(self, page: int, glyphs: PageGlyphs) -> Iterator[tuple[int, list[QRectF]]]:
        start = self._pages[page].start
        for number in self.numbers_on(page):
            mark = self._marks[number]
            yield number, glyphs.boxes(mark.start - start, mark.end - start)
