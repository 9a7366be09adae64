"""The pages of a document as they were made, with the matches on them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QMenu, QWidget

from index.values import Document, Mark, WordBox
from searchapp.models.page_places import PagePlaces
from searchapp.models.picture_cache import PictureCache
from searchapp.page_values import PageGlyphs, PagePicture, PageWish, PictureWish
from searchapp.theme import theme_of
from searchapp.views.page_painter import PageMark, PagePainter
from searchapp.views.page_scroller import PageScroller
from searchapp.views.page_selection import PageSelection, word_at


class PageView(PageScroller):
    """Says which pictures it needs, and paints what has come."""

    spoken_role = QAccessible.Role.Document

    def __init__(self, cache: PictureCache, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cache = cache
        self._places = PagePlaces()
        self._current: int | None = None
        self._sought: Mark | None = None  # the mark to be brought into sight, once it is placed
        self._words: Sequence[WordBox] = ()
        self._undrawn: set[int] = set()
        self._selection: PageSelection | None = None
        self.setObjectName("pages")
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._name()

    def show_document(self, document: Document | None) -> None:
        """Turns to a document, whose page sizes are not known yet."""
        self._places, self._words = PagePlaces(document), ()
        self._current = self._sought = self._selection = None
        self._undrawn.clear()
        self.set_sizes(())
        self.verticalScrollBar().setValue(0)

    def show_sizes(self, sizes: Sequence[tuple[float, float]]) -> None:
        """Takes the sizes of the pages in points."""
        self.set_sizes(sizes[: len(self._places)])
        self._places.place_words(self._words, self.sizes())
        self._seek()

    def show_words(self, boxes: Sequence[WordBox]) -> None:
        """Takes where the words of a scan stand."""
        self._words = boxes
        self._places.place_words(boxes, self.sizes())
        self._seek()
        self.viewport().update()

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Marks places of the document's text; none of them is the current one."""
        self._places.mark(marks)
        self._current = self._sought = None
        self.viewport().update()

    def show_mark(self, number: int, mark: Mark) -> None:
        """Makes a mark the current one and brings it into sight."""
        self._current, self._sought = number, mark
        self._seek()
        self.viewport().update()
        self.wishes_changed.emit()

    def show_picture(self, answer: PagePicture) -> None:
        """Takes a picture; a page without one says so."""
        if answer.picture.isNull():
            self._undrawn.add(answer.wish.number)
        self.viewport().update()

    def show_glyphs(self, glyphs: PageGlyphs) -> None:
        """Takes the places of a page's characters."""
        self._places.keep(glyphs)
        self._seek()
        self.viewport().update()

    def go_to_page(self, number: int) -> None:
        """Brings the top of a page to the top; no mark is sought any more."""
        self._sought = None
        super().go_to_page(number)

    def go_to_offset(self, offset: int) -> None:
        """Brings the page on which a character of the text stands to the top."""
        self.go_to_page(self._places.page_of(offset))

    def wishes(self) -> list[PageWish]:
        """What is missing for what is to be seen, the most wanted first; then the pages around."""
        if not self.sheets():
            return []
        seen = list(self.pages_in_sight())
        sought = [] if self._sought is None else [self._places.page_of(self._sought.start)]
        wished: list[PageWish] = []
        for page in dict.fromkeys((*sought, *seen, seen[-1] + 1, seen[0] - 1)):
            if 0 <= page < self.sheets():
                picture, glyphs = self._picture_wish(page), self._places.wish(page)
                if page not in self._undrawn and self._cache.find(picture) is None:
                    wished.append(picture)
                if glyphs is not None:
                    wished.append(glyphs)
        return wished

    def current_boxes(self) -> list[QRectF]:
        """Where the current mark is seen in the viewport."""
        return [
            self.on_screen(page, box)
            for page in self.pages_in_sight()
            for mark in self._marks_on(page)
            if mark.is_current
            for box in mark.boxes
        ]

    def selected_text(self) -> str:
        """The chosen text, as the index has it."""
        chosen = self._selection
        return "" if chosen is None else self._places.text[chosen.start : chosen.end]

    def copy(self) -> None:
        """Puts the chosen text on the clipboard."""
        if text := self.selected_text():
            QGuiApplication.clipboard().setText(text)

    def select_all(self) -> None:
        """Chooses the whole text."""
        if self._places.text:
            self._select(PageSelection(0, len(self._places.text) - 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the pages that are in sight."""
        del event
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self.palette().window())
        page_painter = PagePainter(painter, theme_of(self.palette()))
        for page in self.pages_in_sight():
            self._paint_page(page_painter, page)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copies; other keys scroll."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begins to choose text."""
        if event.button() == Qt.MouseButton.LeftButton:
            place = self._place_at(event.position())
            self._select(None if place is None else PageSelection(place, place))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Chooses text up to the pointer."""
        place = self._place_at(event.position())
        if event.buttons() & Qt.MouseButton.LeftButton and self._selection and place is not None:
            self._select(PageSelection(self._selection.anchor, place))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click alone chooses nothing."""
        if self._selection is not None and self._selection.anchor == self._selection.head:
            self._select(None)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Chooses a word."""
        place = self._place_at(event.position())
        if place is not None:
            self._select(word_at(self._places.text, place))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offers to copy."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(self.tr("Copy"), self.copy)
        copy.setEnabled(bool(self.selected_text()))
        menu.addAction(self.tr("Select all"), self.select_all)
        menu.popup(event.globalPos())

    def changeEvent(self, event: QEvent) -> None:
        """Speaks the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _picture_wish(self, page: int) -> PictureWish:
        width = self.sheet(page).width() * self.devicePixelRatioF()
        return PictureWish(page, max(round(width), 1))

    def _paint_page(self, painter: PagePainter, page: int) -> None:
        box = self.sheet(page)
        painter.paint_sheet(box)
        exact = self._cache.find(self._picture_wish(page))
        picture = exact or self._cache.find_any(page)
        if page in self._undrawn:
            painter.paint_words(box, self.tr("This page cannot be drawn."))
        elif picture is not None:
            painter.paint_picture(box, picture, is_exact=exact is not None)
        painter.paint_marks(box, self.scale, self._marks_on(page))
        if self._selection is not None:
            chosen = self._places.boxes(page, self._selection.start, self._selection.end)
            painter.paint_chosen(box, self.scale, chosen)

    def _marks_on(self, page: int) -> list[PageMark]:
        return [
            PageMark(boxes, word, number == self._current)
            for number, word, boxes in self._places.mark_boxes(page)
        ]

    def _select(self, selection: PageSelection | None) -> None:
        self._selection = selection
        self.viewport().update()

    def _place_at(self, point: QPointF) -> int | None:
        if not self.sheets():
            return None
        page, inside = self.on_page(point)
        return self._places.place_at(page, inside.x(), inside.y())

    def _seek(self) -> None:
        """Brings the sought mark into sight; only its page while its place is not known."""
        mark = self._sought
        if mark is None or not self.sheets():
            return
        page = self._places.page_of(mark.start)
        boxes = self._places.boxes(page, mark.start, mark.end)
        if self._places.knows(page):
            self._sought = None
        if boxes:
            self.bring_into_sight(self.on_screen(page, boxes[0]))
        elif page not in self.pages_in_sight():
            super().go_to_page(page)

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Pages of the document"))
        self.setAccessibleDescription(self.tr("Ctrl+T shows the text"))
