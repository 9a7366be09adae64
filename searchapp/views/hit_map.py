"""The map beside the scroll bar: where in the document the matches are."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from searchapp.theme import theme_of
from searchapp.views.word_shapes import TICK, paint_tick

WIDTH = 14
REACH = 12  # pixels: how far beside a tick a click still means it
CURRENT = 7


@dataclass(frozen=True, slots=True)
class Tick:
    """A match on the map: how far down the document it is, from 0 to 1, and its word."""

    height: float
    word: int


class HitMap(QWidget):
    """A narrow strip with a tick for each match, in the colour and the shape of its word."""

    mark_chosen = Signal(int)
    spoken_role = QAccessible.Role.Graphic

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ticks: Sequence[Tick] = ()
        self._current: int | None = None
        self._rows: list[tuple[int, int]] = []  # of pixels that have a match, and its word
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._name()

    def sizeHint(self) -> QSize:
        """Narrow, and as high as there is room."""
        return QSize(WIDTH, 100)

    def show_ticks(self, ticks: Sequence[Tick]) -> None:
        """Shows the matches of a document, in its order."""
        self._ticks, self._current = ticks, None
        self._count_rows()
        self._dress()

    def show_current(self, number: int | None) -> None:
        """Frames the match that one stands on."""
        self._current = number
        self.update()

    def tick_at(self, y: float) -> int | None:
        """The number of the match that is nearest to a height of the strip; None far from all."""
        distances = [(abs(self._y(tick) - y), number) for number, tick in enumerate(self._ticks)]
        distance, number = min(distances, default=(REACH + 1.0, 0))
        return number if distance <= REACH else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Finds other rows in another height."""
        super().resizeEvent(event)
        self._count_rows()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Goes to the match under the pointer."""
        number = self.tick_at(event.position().y())
        if event.button() == Qt.MouseButton.LeftButton and number is not None:
            self.mark_chosen.emit(number)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints each row of pixels once, however many matches are in it."""
        del event
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for y, word in self._rows:
            paint_tick(
                painter, QRectF(3, y - TICK / 2, WIDTH - 6, TICK), word, theme.tint(word).ink
            )
        if self._current is not None and self._current < len(self._ticks):
            tick = self._ticks[self._current]
            painter.setPen(QPen(QColor(theme.text), 1.5))
            painter.setBrush(QColor(theme.tint(tick.word).ink))
            box = QRectF(1.5, self._y(tick) - CURRENT / 2, WIDTH - 3, CURRENT)
            painter.drawRoundedRect(box, 2, 2)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Speaks the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _count_rows(self) -> None:
        self._rows = sorted({(round(self._y(tick)), tick.word) for tick in self._ticks})

    def _y(self, tick: Tick) -> float:
        return CURRENT + tick.height * (self.height() - 2 * CURRENT)

    def _dress(self) -> None:
        shape = Qt.CursorShape.PointingHandCursor if self._ticks else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        self.update()

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Map of the matches"))
        self.setToolTip(self.tr("Where the matches are; a click goes there"))
