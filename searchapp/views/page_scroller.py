"""Scrolls through sheets of paper that lie under each other, at any zoom."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from searchapp.models.page_geometry import PageGeometry, fitting_zoom, next_zoom

STEP = 48  # pixels an arrow key scrolls
EYE = 0.3  # of the height: where the page that is read is looked for, and a match is brought
AIR = 8  # pixels above a page that one goes to
WELL_IN_SIGHT = (0.08, 0.85)  # of the height: what lies between need not be brought into sight


class PageScroller(QAbstractScrollArea):
    """Knows the sheets by their sizes only; what is on them is painted by who stands on it."""

    wishes_changed = Signal()
    page_changed = Signal(int)
    zoom_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sizes: Sequence[tuple[float, float]] = ()
        self._geometry = PageGeometry((), 1.0, 0)
        self._zoom: float | None = None  # None fits the width
        self._page = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setSingleStep(STEP)
        self.verticalScrollBar().valueChanged.connect(self._note_scroll)

    @property
    def page(self) -> int:
        """The page that is read, counted from 0."""
        return self._page

    @property
    def zoom(self) -> float:
        """The zoom as it is; 1 is the size on paper."""
        return self._zoom or fitting_zoom(self._sizes, self.viewport().width())

    @property
    def scale(self) -> float:
        """Pixels a point."""
        return self._geometry.scale

    def sheets(self) -> int:
        """How many sheets there are; none before their sizes are known."""
        return len(self._geometry)

    def sizes(self) -> Sequence[tuple[float, float]]:
        """The sizes of the sheets in points; none before they are known."""
        return self._sizes

    def set_sizes(self, sizes: Sequence[tuple[float, float]]) -> None:
        """Takes the sizes of the sheets in points."""
        self._sizes = sizes
        if not sizes:
            self._page = 0
        self._lay_out()

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

    def go_to_page(self, number: int) -> None:
        """Brings the top of a page to the top."""
        if 0 <= number < self.sheets():
            self.verticalScrollBar().setValue(round(self._geometry.box(number).top()) - AIR)

    def pages_in_sight(self) -> range:
        """The pages of which something is to be seen."""
        top = self.verticalScrollBar().value()
        return self._geometry.pages_between(top, top + self.viewport().height())

    def sheet(self, page: int) -> QRectF:
        """Where a sheet is in the viewport."""
        left, top = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        return self._geometry.box(page).translated(-left, -top)

    def on_screen(self, page: int, box: QRectF) -> QRectF:
        """Where a box of a page, in points, is in the viewport."""
        sheet, scale = self.sheet(page), self.scale
        return QRectF(
            sheet.x() + box.x() * scale,
            sheet.y() + box.y() * scale,
            box.width() * scale,
            box.height() * scale,
        )

    def on_page(self, point: QPointF) -> tuple[int, QPointF]:
        """The page under a point of the viewport, and the point in points of that page."""
        page = self._geometry.page_at(point.y() + self.verticalScrollBar().value())
        return page, (point - self.sheet(page).topLeft()) / self.scale

    def bring_into_sight(self, box: QRectF) -> None:
        """Scrolls only where a box is not well in sight already: what stands still is read."""
        height, width = self.viewport().height(), self.viewport().width()
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        highest, lowest = (share * height for share in WELL_IN_SIGHT)
        if box.top() < highest or box.bottom() > lowest:
            down.setValue(round(down.value() + box.center().y() - EYE * height))
        if box.left() < 0 or box.right() > width:
            across.setValue(round(across.value() + box.center().x() - width / 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits the width anew."""
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Finer screens want finer pictures."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.wishes_changed.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel zooms."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scrolls, and with Ctrl turns the pages."""
        bar = self.verticalScrollBar()
        back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.matches(QKeySequence.StandardKey.MoveToStartOfLine):
            bar.setValue(0)
        elif event.matches(QKeySequence.StandardKey.MoveToEndOfLine):
            bar.setValue(bar.maximum())
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in (
            Qt.Key.Key_PageDown,
            Qt.Key.Key_PageUp,
        ):
            self.go_to_page(self._page + (1 if event.key() == Qt.Key.Key_PageDown else -1))
        elif event.key() == Qt.Key.Key_Space:
            bar.setValue(bar.value() + bar.pageStep() * (-1 if back else 1))
        else:
            super().keyPressEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt calls it
        """Paints anew: what is off the screen is not painted."""
        del dx, dy
        self.viewport().update()

    def _lay_out(self) -> None:
        """Lays the sheets out anew, what was in the eye kept there."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        eye = bar.value() + EYE * height
        page, inside = self._place_on_sheet(eye)
        self._geometry = PageGeometry(self._sizes, self.zoom, self.viewport().width())
        bar.setPageStep(height)
        bar.setRange(0, max(round(self._geometry.height) - height, 0))
        across = self.horizontalScrollBar()
        across.setPageStep(self.viewport().width())
        over = round(self._geometry.width) - self.viewport().width()
        across.setRange(0, over if over > 1 else 0)
        across.setValue(across.maximum() // 2)
        if inside is not None and page < self.sheets():
            box = self._geometry.box(page)
            bar.setValue(round(box.top() + inside * box.height() - EYE * height))
        self._note_scroll()
        self.viewport().update()

    def _place_on_sheet(self, y: float) -> tuple[int, float | None]:
        """The sheet at a height, and how far down on it that is; None where there is none."""
        if not self.sheets():
            return 0, None
        page = self._geometry.page_at(y)
        box = self._geometry.box(page)
        return page, (y - box.top()) / box.height() if box.height() else None

    def _note_scroll(self) -> None:
        if not self.sheets():
            return
        eye = self.verticalScrollBar().value() + EYE * self.viewport().height()
        page = self._geometry.page_at(eye)
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)
        self.wishes_changed.emit()
