"""The line below a hit that tells how many documents are like it, and unfolds them."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPolygonF

from searchapp.theme import Space
from searchapp.views.marked_text import Ink

SIGN = 8  # pixels: the triangle, which points right while there is something folded


class FoldLine:
    """Words with a triangle before them; laid out once."""

    def __init__(self, words: str, font: QFont, top: int, *, is_unfolded: bool) -> None:
        metrics = QFontMetricsF(font)
        self.height = round(metrics.height() + Space.XS)
        self._words, self._font, self._is_unfolded = words, font, is_unfolded
        width = SIGN + Space.S + metrics.horizontalAdvance(words)
        self._box = QRectF(0, top, width, self.height)

    def holds(self, place: QPointF) -> bool:
        """Whether a point is on the line, or so near that it was meant."""
        return self._box.adjusted(-Space.S, -2, Space.M, 2).contains(place)

    def paint(self, painter: QPainter, place: QPointF, ink: Ink) -> None:
        """Paints the line; `place` is the left edge of the row's text, at the row's top."""
        box = self._box.translated(place)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink.text)
        painter.drawPolygon(self._sign().translated(box.left(), box.center().y()))
        painter.setPen(ink.text)
        painter.setFont(self._font)
        words = box.adjusted(SIGN + Space.S, 0, Space.M, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._words)

    def _sign(self) -> QPolygonF:
        half, third = SIGN / 2, SIGN / 3
        if self._is_unfolded:
            corners = [(0.0, -third), (float(SIGN), -third), (half, half)]
        else:
            corners = [(0.0, -half), (0.0, half), (SIGN - third / 2, 0.0)]
        return QPolygonF([QPointF(*corner) for corner in corners])
