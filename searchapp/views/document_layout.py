"""How a document's text is set for reading: generous lines, paragraphs held apart.

QPlainTextEdit lays a block out only when it comes into sight, but then the whole of it: a document
of 10 MB opens at once as long as no block of it is long, which is what document_text sees to. And
it knows neither line height nor space between paragraphs. This layout lets Qt break the lines and
then moves them apart; what it answers for a block's height is all that Qt asks.
"""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextDocument, QTextLayout
from PySide6.QtWidgets import QPlainTextDocumentLayout

from searchapp.models.outline import LONGEST_HEADING, is_heading
from searchapp.theme import Type, scaled

LINE_HEIGHT = 1.5  # of the font's own height
PARAGRAPH_GAP = 0.6  # of a line, after each paragraph
EMPTY_LINE = 0.6  # of a line: an empty one separates, it need not be as high as a full one
LOOKED_AT = 400  # lines looked at to tell paragraphs from lines that were broken by hand
LONG_LINE = 110  # characters; who breaks lines by hand breaks them earlier
HEADING_LINE = 1.3  # of a line of text: the next one of a heading that is broken
ABOVE_HEADING = 0.7  # of a line, where no empty line stands above it
TITLE_WITHIN = 3  # blocks: where the document's title stands as its first heading

TEXT, HEADING, TITLE = -1, 1, 2  # states of a block; the first is what Qt gives each


class ReadingLayout(QPlainTextDocumentLayout):
    """Lines with air between them, headings larger; the title is known by its words."""

    def __init__(
        self, document: QTextDocument, *, line: float, gap: float, title: str = ""
    ) -> None:
        super().__init__(document)
        self._line = line
        self._gap = gap
        self._title = title
        self._formats = {
            HEADING: _format(scaled(document.defaultFont(), Type.TITLE, strong=True)),
            TITLE: _format(scaled(document.defaultFont(), Type.HEADING, strong=True)),
        }

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:  # noqa: N802 - Qt calls it
        """The box of a block with its lines in their places."""
        if not block.isValid():
            # A scroll bar that still stands in a longer document leads Qt beyond this one's end.
            return QRectF()
        layout = block.layout()
        if not layout.lineCount() and 1 < block.length() <= LONGEST_HEADING:
            self._set_heading(block)
        box = super().blockBoundingRect(block)
        lines = layout.lineCount()
        if not lines:
            return box
        state = block.userState()
        step = self._line if state == TEXT else self._line * HEADING_LINE
        top = self._above(block) if state == HEADING else 0.0
        first = layout.lineAt(0)
        # Centred in its step: the air is above and below a line alike.
        above = top + (step - first.height()) / 2
        if abs(first.y() - above) > 0.01:
            for number in range(lines):
                line = layout.lineAt(number)
                line.setPosition(QPointF(first.x(), above + number * step))
        empty = block.length() <= 1
        # An empty line below a heading is enough to part it from its text.
        below = self._gap if state == TEXT else 0.0
        height = self._line * EMPTY_LINE if empty else top + step * lines + below
        return QRectF(0, 0, box.width(), height)

    def _set_heading(self, block: QTextBlock) -> None:
        """Makes a heading of a block that is one, before Qt breaks its lines."""
        text = block.text()
        before = block.previous()
        if block.blockNumber() < TITLE_WITHIN and text.strip() == self._title:
            state = TITLE
        elif is_heading(text, before.text() if before.isValid() else "", _following(block)):
            state = HEADING
        else:
            return
        if block.userState() != state:
            block.setUserState(state)
            whole = QTextLayout.FormatRange()
            whole.start, whole.length = 0, block.length()
            whole.format = self._formats[state]
            block.layout().setFormats([whole])

    def _above(self, block: QTextBlock) -> float:
        before = block.previous()
        apart = not before.isValid() or before.length() <= 1
        return 0.0 if apart else self._line * ABOVE_HEADING


def _format(font: QFont) -> QTextCharFormat:
    result = QTextCharFormat()
    result.setFontPointSize(font.pointSizeF())
    result.setFontWeight(font.weight())
    return result


def _following(block: QTextBlock) -> str:
    """The next block that says something, if it is near."""
    for _ in range(TITLE_WITHIN):
        block = block.next()
        if not block.isValid():
            return ""
        if block.length() > 1:
            return block.text()
    return ""


def has_long_paragraphs(text: str) -> bool:
    """Whether each line is a paragraph, rather than a line that was broken by hand."""
    lines = [line for line in text[: LOOKED_AT * LONG_LINE].split("\n")[:LOOKED_AT] if line.strip()]
    return sum(len(line) > LONG_LINE for line in lines) * 4 >= len(lines)
