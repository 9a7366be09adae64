"""How a document's text is set for reading: generous lines, paragraphs held apart.

QPlainTextEdit lays a block out only when it comes into sight, which is why a document of 10 MB
opens at once, but it knows neither line height nor space between paragraphs. This layout lets Qt
break the lines and then moves them apart; what it answers for a block's height is all that Qt asks.
"""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

LINE_HEIGHT = 1.5  # of the font's own height
PARAGRAPH_GAP = 0.6  # of a line, after each paragraph
EMPTY_LINE = 0.6  # of a line: an empty one separates, it need not be as high as a full one
LOOKED_AT = 400  # lines looked at to tell paragraphs from lines that were broken by hand
LONG_LINE = 110  # characters; who breaks lines by hand breaks them earlier


class ReadingLayout(QPlainTextDocumentLayout):
    """Lines with air between them."""

    def __init__(self, document: QTextDocument, *, line: float, gap: float) -> None:
        super().__init__(document)
        self._line = line
        self._gap = gap

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:  # noqa: N802 - Qt calls it
        """The box of a block with its lines in their places."""
        box = super().blockBoundingRect(block)
        layout = block.layout()
        lines = layout.lineCount()
        if not lines:
            return box
        first = layout.lineAt(0)
        # Centred in its step: the air is above and below a line alike.
        above = (self._line - first.height()) / 2
        if abs(first.y() - above) > 0.01:
            for number in range(lines):
                line = layout.lineAt(number)
                line.setPosition(QPointF(first.x(), above + number * self._line))
        empty = block.length() <= 1
        height = self._line * EMPTY_LINE if empty else self._line * lines + self._gap
        return QRectF(0, 0, box.width(), height)


def has_long_paragraphs(text: str) -> bool:
    """Whether each line is a paragraph, rather than a line that was broken by hand."""
    lines = [line for line in text[: LOOKED_AT * LONG_LINE].split("\n")[:LOOKED_AT] if line.strip()]
    return sum(len(line) > LONG_LINE for line in lines) * 4 >= len(lines)
