"""The pages of a document as they were made, under each other, with the matches on them."""

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QMenu, QWidget

from index.values import Document, Mark
from searchapp.models.page_geometry import PageGeometry, fitting_zoom, next_zoom
from searchapp.models.page_marks import PageMarks
from searchapp.models.page_values import GlyphWish, PageGlyphs, PagePicture, PageWish, PictureWish
from searchapp.models.picture_cache import PictureCache
from searchapp.theme import theme_of
from searchapp.views.page_painter import PageMark, PagePainter
from searchapp.views.page_selection import PageSelection, word_at

KEPT_GLYPHS = 60  # pages
STEP = 48  # pixels an arrow key scrolls
EYE = 0.3  # of the height: where the page that is read is looked for, and a match is brought


class PageView(QAbstractScrollArea):
    """Scrolls through pages; says which pictures it needs, and paints what has come."""

    wishes_changed = Signal()
    page_changed = Signal(int)
    zoom_changed = Signal()

    def __init__(self, cache: PictureCache, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cache = cache
        self._document: Document | None = None
        self._sizes: Sequence[tuple[float, float]] = ()
        self._geometry = PageGeometry((), 1.0, 0)
        self._marks = PageMarks()
        self._current: int | None = None
        self._sought: Mark | None = None  # the mark to be brought into sight, once it is placed
        self._glyphs: OrderedDict[int, PageGlyphs] = OrderedDict()
        self._undrawn: set[int] = set()
        self._zoom: float | None = None  # None fits the width
        self._page = 0
        self._selection: PageSelection | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("pages")
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.verticalScrollBar().setSingleStep(STEP)
        self.verticalScrollBar().valueChanged.connect(self._note_scroll)
        self._name()

    def show_document(self, document: Document | None) -> None:
        """Turns to a document, whose page sizes are not known yet."""
        self._document = document
        self._sizes, self._current, self._sought, self._selection = (), None, None, None
        self._glyphs.clear()
        self._undrawn.clear()
        self._marks = PageMarks()
        self._page = 0
        self._lay_out()
        self.verticalScrollBar().setValue(0)

    def show_sizes(self, sizes: Sequence[tuple[float, float]]) -> None:
        """Takes the sizes of the pages in points."""
        pages = len(self._document.pages) if self._document is not None else 0
        self._sizes = sizes[:pages] if pages else sizes
        self._lay_out()
        self._seek()

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Marks places of the document's text; none of them is the current one."""
        pages = self._document.pages if self._document is not None else ()
        self._marks = PageMarks(pages, marks)
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
        self._glyphs[glyphs.number] = glyphs
        while len(self._glyphs) > KEPT_GLYPHS:
            self._glyphs.popitem(last=False)
        self._seek()
        self.viewport().update()

    def go_to_page(self, number: int) -> None:
        """Brings the top of a page to the top."""
        if number < len(self._geometry):
            self._sought = None
            top = self._geometry.box(number).top()
            self.verticalScrollBar().setValue(round(top) - 8)

    def go_to_offset(self, offset: int) -> None:
        """Brings the page on which a character of the text stands to the top."""
        self.go_to_page(self._marks.page_of(offset))

    @property
    def page(self) -> int:
        """The page that is read, counted from 0."""
        return self._page

    @property
    def zoom(self) -> float:
        """The zoom as it is; 1 is the size on paper."""
        return self._zoom or fitting_zoom(self._sizes, self.viewport().width())

    def zoom_by(self, steps: int) -> None:
        """Makes the pages larger or smaller."""
        self.set_zoom(next_zoom(self.zoom, steps))

    def set_zoom(self, zoom: float | None) -> None:
        """Takes a zoom, or fits the width; what is read stays where it is."""
        self._zoom = zoom
        self._lay_out()
        self.zoom_changed.emit()

    def fits_width(self) -> bool:
        """Whether the pages are as wide as the view."""
        return self._zoom is None

    def wishes(self) -> list[PageWish]:
        """What is missing for what is to be seen, the most wanted first; then the pages around."""
        if self._document is None or not self._sizes:
            return []
        seen = list(self._pages_in_sight())
        sought = [] if self._sought is None else [self._marks.page_of(self._sought.start)]
        around = [page for page in (seen[-1] + 1, seen[0] - 1) if 0 <= page < len(self._geometry)]
        wished: list[PageWish] = []
        for page in dict.fromkeys((*sought, *seen, *around)):
            if page >= len(self._geometry):
                continue
            wished += [wish for wish in self._wishes_for(page) if wish not in wished]
        return wished

    def current_boxes(self) -> list[QRectF]:
        """Where the current mark is seen in the viewport."""
        return [
            self._on_screen(page, box)
            for page in self._pages_in_sight()
            for mark in self._page_marks(page)
            if mark.is_current
            for box in mark.boxes
        ]

    def selected_text(self) -> str:
        """The chosen text, as the index has it."""
        if self._selection is None or self._document is None:
            return ""
        return self._document.text[self._selection.start : self._selection.end]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the pages that are in sight."""
        del event
        painter = QPainter(self.viewport())
        theme = theme_of(self.palette())
        painter.fillRect(self.viewport().rect(), self.palette().window())
        page_painter = PagePainter(painter, theme)
        for page in self._pages_in_sight():
            self._paint_page(page_painter, page)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits the width anew."""
        super().resizeEvent(event)
        self._lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel zooms."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scrolls, turns pages, copies."""
        bar = self.verticalScrollBar()
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        elif event.key() == Qt.Key.Key_Home:
            bar.setValue(0)
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        elif event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp) and control:
            self.go_to_page(max(self._page + (event.key() == Qt.Key.Key_PageDown) * 2 - 1, 0))
        elif event.key() == Qt.Key.Key_Space:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            bar.setValue(bar.value() + bar.pageStep() * (-1 if back else 1))
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Puts the chosen text on the clipboard."""
        if text := self.selected_text():
            QGuiApplication.clipboard().setText(text)

    def select_all(self) -> None:
        """Chooses the whole text."""
        if self._document is not None and self._document.text:
            self._selection = PageSelection(0, len(self._document.text) - 1)
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begins to choose text."""
        if event.button() == Qt.MouseButton.LeftButton:
            place = self._place_at(event.position())
            self._selection = None if place is None else PageSelection(place, place)
            self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Chooses text up to the pointer."""
        place = self._place_at(event.position())
        if event.buttons() & Qt.MouseButton.LeftButton and self._selection and place is not None:
            self._selection = PageSelection(self._selection.anchor, place)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click alone chooses nothing."""
        if self._selection is not None and self._selection.anchor == self._selection.head:
            self._selection = None
            self.viewport().update()
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Chooses a word."""
        place = self._place_at(event.position())
        if place is not None and self._document is not None:
            self._selection = word_at(self._document.text, place)
            self.viewport().update()

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

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt calls it
        """Paints anew: what is off the screen is not painted."""
        del dx, dy
        self.viewport().update()

    def _pages_in_sight(self) -> range:
        top = self.verticalScrollBar().value()
        return self._geometry.pages_between(top, top + self.viewport().height())

    def _wishes_for(self, page: int) -> list[PageWish]:
        wished: list[PageWish] = []
        picture = self._picture_wish(page)
        if page not in self._undrawn and self._cache.find(picture) is None:
            wished.append(picture)
        if page not in self._glyphs and self._document is not None and self._document.pages:
            here = self._document.pages[page]
            wished.append(GlyphWish(page, self._document.text[here.start : here.end]))
        return wished

    def _picture_wish(self, page: int) -> PictureWish:
        width = self._geometry.box(page).width() * self.devicePixelRatioF()
        return PictureWish(page, max(round(width), 1))

    def _paint_page(self, painter: PagePainter, page: int) -> None:
        box = self._box(page)
        painter.paint_sheet(box)
        exact = self._cache.find(self._picture_wish(page))
        picture = exact or self._cache.find_any(page)
        if page in self._undrawn:
            painter.paint_words(box, self.tr("This page cannot be drawn."))
        elif picture is not None and not picture.isNull():
            painter.paint_picture(box, picture, is_exact=exact is not None)
        scale = self._geometry.scale
        painter.paint_marks(box, scale, self._page_marks(page))
        painter.paint_chosen(box, scale, self._chosen_boxes(page))

    def _page_marks(self, page: int) -> list[PageMark]:
        glyphs = self._glyphs.get(page)
        if glyphs is None:
            return []
        return [
            PageMark(boxes, self._marks.word_of(number), number == self._current)
            for number, boxes in self._marks.boxes_on(page, glyphs)
        ]

    def _chosen_boxes(self, page: int) -> list[QRectF]:
        glyphs = self._glyphs.get(page)
        if glyphs is None or self._selection is None or self._document is None:
            return []
        start = self._document.pages[page].start
        return glyphs.boxes(self._selection.start - start, self._selection.end - start)

    def _place_at(self, point: QPointF) -> int | None:
        """The offset in the document's text of the character under a point of the viewport."""
        if self._document is None or not self._sizes:
            return None
        page = self._geometry.page_at(point.y() + self.verticalScrollBar().value())
        glyphs = self._glyphs.get(page)
        if glyphs is None:
            return None
        inside = (point - self._box(page).topLeft()) / self._geometry.scale
        place = glyphs.place_at(inside.x(), inside.y())
        return None if place is None else place + self._document.pages[page].start

    def _seek(self) -> None:
        """Brings the sought mark into sight; only its page while its place is not known."""
        if self._sought is None or not self._sizes:
            return
        mark = self._sought
        page = self._marks.page_of(mark.start)
        if page >= len(self._geometry):
            return
        glyphs = self._glyphs.get(page)
        if glyphs is None:
            if page not in self._pages_in_sight():
                self.verticalScrollBar().setValue(round(self._geometry.box(page).top()) - 8)
            return
        self._sought = None
        start = self._document.pages[page].start if self._document is not None else 0
        boxes = glyphs.boxes(mark.start - start, mark.end - start)
        if boxes:
            self._bring_into_sight(self._on_screen(page, boxes[0]))
        else:
            self.verticalScrollBar().setValue(round(self._geometry.box(page).top()) - 8)

    def _bring_into_sight(self, box: QRectF) -> None:
        """Scrolls only where the box is not well in sight already: what stands still is read."""
        height, width = self.viewport().height(), self.viewport().width()
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        if box.top() < 0.08 * height or box.bottom() > 0.85 * height:
            down.setValue(round(down.value() + box.center().y() - EYE * height))
        if box.left() < 0 or box.right() > width:
            across.setValue(round(across.value() + box.center().x() - width / 2))

    def _on_screen(self, page: int, box: QRectF) -> QRectF:
        scale, sheet = self._geometry.scale, self._box(page)
        return QRectF(
            sheet.x() + box.x() * scale,
            sheet.y() + box.y() * scale,
            box.width() * scale,
            box.height() * scale,
        )

    def _box(self, page: int) -> QRectF:
        left, top = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        return self._geometry.box(page).translated(-left, -top)

    def _lay_out(self) -> None:
        """Lays the pages out anew, what was in the eye kept there."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        eye = bar.value() + EYE * height
        page = self._geometry.page_at(eye) if len(self._geometry) else 0
        box = self._geometry.box(page) if len(self._geometry) else QRectF()
        inside = (eye - box.top()) / box.height() if box.height() else 0.0
        self._geometry = PageGeometry(self._sizes, self.zoom, self.viewport().width())
        bar.setPageStep(height)
        bar.setRange(0, max(round(self._geometry.height) - height, 0))
        across = self.horizontalScrollBar()
        across.setPageStep(self.viewport().width())
        over = round(self._geometry.width) - self.viewport().width()
        across.setRange(0, over if over > 1 else 0)
        across.setValue(across.maximum() // 2)
        if box.height() and page < len(self._geometry):
            moved = self._geometry.box(page)
            bar.setValue(round(moved.top() + inside * moved.height() - EYE * height))
        self._note_scroll()
        self.viewport().update()

    def _note_scroll(self) -> None:
        if not len(self._geometry):
            return
        eye = self.verticalScrollBar().value() + EYE * self.viewport().height()
        page = self._geometry.page_at(eye)
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)
        self.wishes_changed.emit()

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Pages of the document"))
