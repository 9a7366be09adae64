"""Paints one page: the sheet, its picture, what is marked on it and what is chosen."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from searchapp.theme import LIGHT, Theme
from searchapp.views.marked_text import BREATH, ROUNDNESS
from searchapp.views.word_shapes import paint_stroke

SHADOW = 3
NEARLY = 3  # device pixels by which a picture may be wider than wished
CHOSEN = "#b9d2f3"
SMALL = 14  # pixels: the height of a line in small print


@dataclass(frozen=True, slots=True)
class PageMark:
    """A match on a page: its boxes in points, its word, and whether one stands on it."""

    boxes: Sequence[QRectF]
    word: int
    is_current: bool


class PagePainter:
    """Paper is white in the dark theme too: a page is shown as it was made."""

    def __init__(self, painter: QPainter, theme: Theme) -> None:
        self._painter = painter
        self._theme = theme

    def paint_sheet(self, box: QRectF) -> None:
        """The empty paper."""
        painter = self._painter
        shadow = QColor(self._theme.outline)
        shadow.setAlpha(90)
        painter.fillRect(box.adjusted(0, SHADOW, SHADOW, SHADOW), shadow)
        painter.fillRect(box, Qt.GlobalColor.white)

    def paint_picture(self, box: QRectF, picture: QPixmap, *, is_exact: bool) -> None:
        """The page; one of another width only until the right one is there."""
        painter = self._painter
        density = painter.device().devicePixelRatioF()
        if is_exact and abs(picture.width() - box.width() * density) < NEARLY:
            # Pixel for pixel: the least scaling would blur the letters.
            size = QSizeF(picture.size()) / density
            painter.drawPixmap(QRectF(box.topLeft(), size), picture, QRectF(picture.rect()))
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(box, picture, QRectF(picture.rect()))

    def paint_words(self, box: QRectF, words: str) -> None:
        """Words instead of a picture."""
        self._painter.setPen(QColor(LIGHT.muted))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        self._painter.drawText(box.adjusted(24, 24, -24, -24), flags, words)

    def paint_marks(self, box: QRectF, scale: float, marks: Sequence[PageMark]) -> None:
        """Matches as a highlighter leaves them: the letters stay as dark as they were."""
        painter = self._painter
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.setPen(Qt.PenStyle.NoPen)
        for mark in marks:
            tint = LIGHT.tint(mark.word)
            painter.setBrush(QColor(tint.current if mark.is_current else tint.mark))
            for area in mark.boxes:
                _draw(painter, _on_screen(area, box, scale))
                paint_stroke(painter, _on_screen(area, box, scale), mark.word, tint.ink)
        painter.restore()
        self._frame_current(box, scale, marks)

    def paint_chosen(self, box: QRectF, scale: float, areas: Sequence[QRectF]) -> None:
        """What is chosen to be copied."""
        painter = self._painter
        painter.save()
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for area in areas:
            painter.fillRect(_on_screen(area, box, scale), QColor(CHOSEN))
        painter.restore()

    def _frame_current(self, box: QRectF, scale: float, marks: Sequence[PageMark]) -> None:
        painter = self._painter
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for area in (area for mark in marks if mark.is_current for area in mark.boxes):
            frame = _on_screen(area, box, scale)
            # Around small letters a thick frame would lie on them.
            painter.setPen(QPen(QColor(LIGHT.mark_edge), 2 if frame.height() > SMALL else 1.2))
            _draw(painter, frame)
        painter.restore()


def _draw(painter: QPainter, area: QRectF) -> None:
    roundness = min(ROUNDNESS, area.height() / 5)
    painter.drawRoundedRect(area, roundness, roundness)


def _on_screen(area: QRectF, box: QRectF, scale: float) -> QRectF:
    placed = QRectF(
        box.x() + area.x() * scale,
        box.y() + area.y() * scale,
        area.width() * scale,
        area.height() * scale,
    )
    return placed.adjusted(-BREATH, 0, BREATH, 0)
