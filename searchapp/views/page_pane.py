"""The pages of a document: the strip, the pages themselves, and the map of the matches."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from index.values import Document, Mark, WordBox
from searchapp.models.page_marks import PageMarks
from searchapp.models.picture_cache import PictureCache
from searchapp.page_values import PageGlyphs, PagePicture, PageSizes
from searchapp.views.hit_map import HitMap, Tick
from searchapp.views.page_strip import PageStrip
from searchapp.views.page_view import PageView

NARROWEST = 520  # pixels: in a narrower pane the page needs all the room to be read


class PagePane(QWidget):
    """Gathers what the strip and the pages wish for, and hands them what has come."""

    open_requested = Signal(str)
    close_requested = Signal()
    wishes_changed = Signal(object)
    mark_chosen = Signal(int)
    page_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._cache = PictureCache()
        self.strip = PageStrip(self)
        self.view = PageView(self._cache, self)
        self._map = HitMap(self)
        self._soon = QTimer(self, interval=0, singleShot=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for widget in (self.strip, self.view, self._map):
            row.addWidget(widget, 1 if widget is self.view else 0)
        self.setFocusProxy(self.view)
        self._soon.timeout.connect(self._wish)
        self.view.wishes_changed.connect(self._soon.start)
        self.strip.wishes_changed.connect(self._soon.start)
        self.view.page_changed.connect(self.strip.show_page)
        self.view.page_changed.connect(self.page_changed)
        self.strip.page_chosen.connect(self.view.go_to_page)
        self._map.mark_chosen.connect(self.mark_chosen)

    def show_document(self, document: Document | None) -> None:
        """Turns to a document, or to none."""
        if document is self._document:
            return
        self._document = document
        self._cache.clear()
        self.view.show_document(document)
        self.strip.pages.show_pages(len(document.pages) if document is not None else 0)
        if document is None:
            self.close_requested.emit()
        else:
            self.open_requested.emit(document.path)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Marks places of the document's text."""
        pages = PageMarks(self._document.pages if self._document is not None else (), marks)
        self.view.show_marks(marks)
        self.strip.pages.show_counts(pages.counts())
        self._map.show_ticks([Tick(pages.height_of(mark), mark.word) for mark in marks])

    def show_mark(self, number: int, mark: Mark) -> None:
        """Brings a mark into sight."""
        self._map.show_current(number)
        self.view.show_mark(number, mark)

    def show_sizes(self, sizes: PageSizes) -> None:
        """Takes the sizes of the opened document's pages."""
        if self._document is not None and sizes.path == self._document.path:
            self.view.show_sizes(sizes.sizes)
            self.strip.show_page(self.view.page)
            self._wish()

    def show_picture(self, answer: PagePicture) -> None:
        """Takes the picture of a page, large or small."""
        if self.strip.is_small(answer.wish):
            self.strip.pages.show_picture(answer.wish, answer.picture)
        else:
            if not answer.picture.isNull():
                self._cache.keep(answer.wish, answer.picture)
            self.view.show_picture(answer)

    def show_words(self, path: str, boxes: Sequence[WordBox]) -> None:
        """Takes where the words of a scan stand on its pages."""
        if boxes and self._document is not None and path == self._document.path:
            self.view.show_words(boxes)

    def show_glyphs(self, glyphs: PageGlyphs) -> None:
        """Takes the places of a page's characters."""
        self.view.show_glyphs(glyphs)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leaves the strip out where there is no room for it."""
        super().resizeEvent(event)
        self.strip.setVisible(self.width() >= NARROWEST)

    def _wish(self) -> None:
        self.wishes_changed.emit([*self.view.wishes(), *self.strip.wishes()])
