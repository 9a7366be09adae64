"""The text of a document with every match marked."""

from bisect import bisect_left
from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from index.values import Span
from searchapp.theme import Space, Theme, Type, base_font, scaled, theme_of
from searchapp.views.document_layout import (
    LINE_HEIGHT,
    PARAGRAPH_GAP,
    ReadingLayout,
    has_long_paragraphs,
)
from searchapp.views.document_text import text_for_document
from searchapp.views.marked_text import ROUNDNESS, line_boxes
from searchapp.views.utf16 import Utf16Ruler

MEASURE = 78  # average characters a line: longer ones tire the eye


class DocumentView(QPlainTextEdit):
    """Paragraphs to read; marks are painted behind the words that are in sight, and only there.

    So a document may have any number of matches: those out of sight cost nothing.
    """

    side_changed = Signal(int)  # how far the text's left edge is from the view's

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: list[tuple[int, int]] = []  # start and length in Qt's units, sorted
        self._current = -1
        self._shown: QTextDocument | None = None
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTabChangesFocus(True)
        self.show_text("", ())

    def show_text(self, text: str, marks: tuple[Span, ...]) -> None:
        """Shows a text with its marks, at its beginning."""
        self._marks, self._current = [], -1
        old, self._shown = self._shown, self._new_document(text)
        self.setDocument(self._shown)
        if old is not None:
            old.deleteLater()
        self._marks = Utf16Ruler(text).spans(marks)
        self._set_margins()

    def show_mark(self, number: int) -> None:
        """Brings a mark into the middle of what is seen and makes it the current one."""
        self._current = number
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._marks[number][0])
        self.setTextCursor(cursor)
        self.centerCursor()
        self.viewport().update()

    def current_box(self) -> QRectF:
        """Where the current mark is seen in the viewport; empty where it is out of sight."""
        for block, place in self._blocks_in_sight():
            for number, box in self._boxes(block, place):
                if number == self._current:
                    return box
        return QRectF()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the marks, then the text over them."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = theme_of(self.palette())
        for block, place in self._blocks_in_sight():
            for number, box in self._boxes(block, place):
                self._paint_mark(painter, box, theme, current=number == self._current)
        painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps lines short enough to read, however wide the window is."""
        super().resizeEvent(event)
        self._set_margins()

    def changeEvent(self, event: QEvent) -> None:
        """Sets the text anew when the font changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.viewport().update()

    def _new_document(self, text: str) -> QTextDocument:
        document = QTextDocument(self)
        font = scaled(base_font(), Type.READING)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(font)
        document.setDocumentMargin(Space.L)
        line = round(QFontMetricsF(font).height() * LINE_HEIGHT)
        gap = round(line * PARAGRAPH_GAP) if has_long_paragraphs(text) else 0
        document.setPlainText(text_for_document(text))
        document.setDocumentLayout(ReadingLayout(document, line=line, gap=gap))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        return document

    def _set_margins(self) -> None:
        font = self.document().defaultFont()
        measure = MEASURE * QFontMetricsF(font).averageCharWidth() + 2 * Space.L
        bar = self.verticalScrollBar().sizeHint().width()
        side = int(max(Space.S, (self.width() - bar - measure) / 2))
        self.setViewportMargins(side, 0, max(0, side - bar), 0)
        self.side_changed.emit(side + Space.L)

    def _blocks_in_sight(self) -> Iterator[tuple[QTextBlock, QPointF]]:
        block = self.firstVisibleBlock()
        offset = self.contentOffset()
        while block.isValid():
            box = self.blockBoundingGeometry(block).translated(offset)
            if box.top() > self.viewport().height():
                return
            yield block, box.topLeft()
            block = block.next()

    def _boxes(self, block: QTextBlock, place: QPointF) -> Iterator[tuple[int, QRectF]]:
        """The marks in a block, by number, and where they are seen."""
        begin, end = block.position(), block.position() + block.length()
        number = max(bisect_left(self._marks, (begin, 0)) - 1, 0)
        while number < len(self._marks) and self._marks[number][0] < end:
            start, length = self._marks[number]
            if start + length > begin:
                for box in line_boxes(block.layout(), start - begin, length):
                    yield number, box.translated(place)
            number += 1

    @staticmethod
    def _paint_mark(painter: QPainter, box: QRectF, theme: Theme, *, current: bool) -> None:
        painter.setBrush(QColor(theme.mark_current if current else theme.mark))
        painter.setPen(QPen(QColor(theme.mark_edge), 1.5) if current else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, ROUNDNESS, ROUNDNESS)
