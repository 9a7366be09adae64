"""A text in a given width and number of lines, with soft marks behind the words that matched."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from index.values import Span
from searchapp.views.utf16 import Utf16Ruler

ROUNDNESS = 3.5
BREATH = 1.5  # how far a mark reaches beyond its word, so that the letters do not touch its edge
LINE_HEIGHT = 1.25  # of the font's own height
ELLIPSIS = "\u2009…"  # a thin space before it: whole words are left out, not letters


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours of a marked text."""

    text: QColor
    mark: QColor
    quiet: QColor


class MarkedText:
    """Laid out once, painted often; the first `quiet` characters stand back."""

    def __init__(  # noqa: PLR0913 - a text, what is marked in it, and the room for it
        self,
        text: str,
        marks: Sequence[Span],
        font: QFont,
        *,
        width: float,
        lines: int,
        quiet: int = 0,
    ) -> None:
        metrics = QFontMetricsF(font)
        self._step = round(metrics.height() * LINE_HEIGHT)
        self._font = font
        self._text = text
        self._quiet = quiet
        ruler = Utf16Ruler(text)
        spans = ruler.spans(marks)
        self._layout = _new_layout(text, font, spans)
        self._cut = self._lay_out(width, lines, ruler.units(len(text)), metrics)
        self._boxes = [box for span in spans for box in line_boxes(self._layout, *span)]

    @property
    def height(self) -> int:
        """How many pixels the lines take."""
        return self._step * self._layout.lineCount()

    @property
    def is_cut(self) -> bool:
        """Whether some of the text did not fit."""
        return self._cut

    def paint(self, painter: QPainter, place: QPointF, ink: Ink) -> None:
        """Paints the marks and the text over them."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink.mark)
        for box in self._boxes:
            painter.drawRoundedRect(box.translated(place), ROUNDNESS, ROUNDNESS)
        painter.setPen(ink.text)
        self._layout.draw(painter, place, self._quiet_formats(ink))
        if self._cut:
            line = self._layout.lineAt(self._layout.lineCount() - 1)
            end = QPointF(line.naturalTextWidth(), line.y() + line.ascent())
            painter.setFont(self._font)
            painter.drawText(place + end, ELLIPSIS)

    def _lay_out(self, width: float, lines: int, units: int, metrics: QFontMetricsF) -> bool:
        """Breaks the text into lines; True where it needs more of them than there may be."""
        self._layout.beginLayout()
        cut = False
        for number in range(lines):
            line = self._layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            if number == lines - 1 and line.textStart() + line.textLength() < units:
                cut = True
                line.setLineWidth(width - metrics.horizontalAdvance(ELLIPSIS))
            above = (self._step - line.height()) / 2
            line.setPosition(QPointF(0, number * self._step + above))
        self._layout.endLayout()
        return cut

    def _quiet_formats(self, ink: Ink) -> list[QTextLayout.FormatRange]:
        if not self._quiet:
            return []
        quiet = QTextLayout.FormatRange()
        quiet.start, quiet.length = 0, self._quiet
        quiet.format = QTextCharFormat()
        quiet.format.setForeground(ink.quiet)
        return [quiet]


def line_boxes(layout: QTextLayout, start: int, length: int) -> list[QRectF]:
    """The boxes around a stretch of a layout, one for each line that it touches."""
    boxes = []
    end = start + length
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        if line.textStart() >= end:
            break
        if line.textStart() + line.textLength() > start:
            boxes.append(_line_box(line, start, end))
    return boxes


def _line_box(line: QTextLine, start: int, end: int) -> QRectF:
    left = _x(line, max(start, line.textStart()))
    right = _x(line, min(end, line.textStart() + line.textLength()))
    box = QRectF(left, line.y(), right - left, line.ascent() + line.descent())
    return box.adjusted(-BREATH, 0, BREATH, 0)


def _x(line: QTextLine, position: int) -> float:
    # PySide returns x together with the position that it belongs to; its stub speaks of x alone.
    place: object = line.cursorToX(position)
    return float(place[0] if isinstance(place, tuple) else place)  # type: ignore[arg-type]


def _new_layout(text: str, font: QFont, marks: Sequence[tuple[int, int]]) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    formats = []
    for start, length in marks:
        strong = QTextLayout.FormatRange()
        strong.start, strong.length = start, length
        strong.format = QTextCharFormat()
        strong.format.setFontWeight(QFont.Weight.DemiBold)
        formats.append(strong)
    layout.setFormats(formats)
    return layout
