"""The shapes of a query's words: who cannot tell their colours apart tells their marks by these.

Each word has its own line below its marks, in the legend too, and its own shape of tick on the map
of the matches. After the sixth word they begin again, as the colours do.
"""

from enum import Enum

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

WAVE = 3.0  # pixels: half the length of a wave
DOUBLE = 2.0  # pixels between two lines
SMALL = 14  # pixels: the height of a mark in small print
TICK = 3.0  # pixels high


class Stroke(Enum):
    """The line below the marks of a word."""

    NONE = 0
    SOLID = 1
    DOTTED = 2
    DOUBLE = 3
    DASHED = 4
    WAVY = 5


def stroke_of(word: int) -> Stroke:
    """The line of a word of the query."""
    return tuple(Stroke)[word % len(Stroke)]


def paint_stroke(painter: QPainter, box: QRectF, word: int, colour: str) -> None:
    """Paints a word's line at the lower edge of a mark."""
    stroke = stroke_of(word)
    if stroke is Stroke.NONE:
        return
    painter.save()
    pen = QPen(QColor(colour), 1.6 if box.height() > SMALL else 1.0)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    y = box.bottom() - pen.widthF() / 2
    line = QLineF(box.left() + 1, y, box.right() - 1, y)
    if stroke is Stroke.DOTTED:
        pen.setDashPattern([1.2, 1.6])
    elif stroke is Stroke.DASHED:
        pen.setDashPattern([4, 2])
    painter.setPen(pen)
    if stroke is Stroke.WAVY:
        painter.drawPolyline(_wave(line))
    else:
        painter.drawLine(line)
    if stroke is Stroke.DOUBLE:
        painter.drawLine(line.translated(0, -DOUBLE - pen.widthF() / 2))
    painter.restore()


def paint_tick(painter: QPainter, across: QRectF, word: int, colour: str) -> None:
    """Paints a match on the map; `across` is as wide as the map and as high as a tick."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    match stroke_of(word):
        case Stroke.NONE:
            painter.drawRect(across)
        case Stroke.SOLID:
            painter.drawEllipse(across.center(), TICK, TICK)
        case Stroke.DOTTED:
            painter.drawRect(_part(across, 0, 0.45))
        case Stroke.DOUBLE:
            painter.drawRect(_part(across, 0, 0.35))
            painter.drawRect(_part(across, 0.65, 1))
        case Stroke.DASHED:
            painter.drawRect(_part(across, 0.55, 1))
        case Stroke.WAVY:
            painter.drawPolygon(_diamond(across.center()))


def _wave(line: QLineF) -> QPolygonF:
    points, x, down = QPolygonF(), line.x1(), True
    while x <= line.x2():
        points.append(QPointF(x, line.y1() - (0 if down else WAVE - 1)))
        x, down = x + WAVE, not down
    return points


def _part(across: QRectF, begin: float, end: float) -> QRectF:
    left = across.left() + begin * across.width()
    return QRectF(left, across.top(), (end - begin) * across.width(), across.height())


def _diamond(centre: QPointF) -> QPolygonF:
    reach = TICK + 0.5
    corners = ((0.0, -reach), (reach, 0.0), (0.0, reach), (-reach, 0.0))
    return QPolygonF([centre + QPointF(*corner) for corner in corners])
