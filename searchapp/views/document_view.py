"""The text of a document with every match marked."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

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
    QTextLine,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from index.values import Mark, Span
from searchapp.models.outline import joined_lines
from searchapp.theme import Space, Theme, Type, base_font, scaled, theme_of
from searchapp.views.document_layout import (
    LINE_HEIGHT,
    PARAGRAPH_GAP,
    ReadingLayout,
    has_long_paragraphs,
)
from searchapp.views.document_text import ShownText, text_for_document
from searchapp.views.marked_text import ROUNDNESS, line_box
from searchapp.views.utf16 import Utf16Ruler
from searchapp.views.word_shapes import paint_stroke

MEASURE = 78  # average characters a line: longer ones tire the eye


class DocumentView(QPlainTextEdit):
    """Paragraphs to read; marks are painted behind the words that are in sight, and only there.

    So a document may have any number of matches: those out of sight cost nothing.
    """

    side_changed = Signal(int)  # how far the text's left edge is from the view's
    size_wanted = Signal(int)  # larger or smaller letters, in steps

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: list[tuple[int, int]] = []  # start and length in Qt's units, sorted
        self._words: list[int] = []  # which of the query's words each of them answers
        self._current = -1
        self._title = ""
        self._size = 100
        self._text = ShownText("")
        self._ruler = Utf16Ruler("")
        self._shown: QTextDocument | None = None
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTabChangesFocus(True)
        self.show_text("", ())

    def show_text(self, text: str, marks: Sequence[Mark], *, title: str = "") -> None:
        """Shows a text with its marks, at its beginning."""
        self._marks, self._current = [], -1
        self._title = title
        self._text = text_for_document(joined_lines(text))
        self._ruler = Utf16Ruler(self._text.text)
        self._set_document()
        self.show_marks(marks)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Marks other places of the same text; none of them is the current one."""
        self._words = [mark.word for mark in marks]
        spans = [Span(mark.start, mark.end) for mark in marks]
        self._marks = self._ruler.spans(self._text.spans(spans))
        self._current = -1
        self.viewport().update()

    def set_size(self, percent: int) -> None:
        """Makes the letters larger or smaller; what is at the top stays there."""
        if percent == self._size:
            return
        place = self.firstVisibleBlock().position()
        self._size = percent
        self._set_document()
        cursor = QTextCursor(self.document())
        cursor.setPosition(place)
        bar = self.verticalScrollBar()
        self.setTextCursor(cursor)
        bar.setValue(cursor.block().firstLineNumber())
        if self._current >= 0:
            self.show_mark(self._current)

    def show_mark(self, number: int) -> None:
        """Brings a mark into the middle of what is seen and makes it the current one."""
        self._current = number
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._marks[number][0])
        self.setTextCursor(cursor)
        self.centerCursor()
        self.viewport().update()

    def show_offset(self, offset: int) -> None:
        """Brings a character of the text to the top."""
        place = self._ruler.units(self._text.place(offset))
        block = self.document().findBlock(place)
        self.verticalScrollBar().setValue(block.firstLineNumber())

    def offset_in_sight(self) -> int:
        """The first character of the text that is in sight, or one near it."""
        return self._ruler.characters(self.firstVisibleBlock().position())

    def text_height(self) -> float:
        """How high the whole text is in the width that the view has; for short ones."""
        heights, block = 0.0, self.document().firstBlock()
        while block.isValid():
            heights += self.blockBoundingRect(block).height()
            block = block.next()
        return heights + 2 * self.document().documentMargin()

    def side(self) -> int:
        """How far the text's left edge is from the view's."""
        return self.viewportMargins().left() + Space.L

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel makes letters larger or smaller; Qt would do so by itself."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.size_wanted.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

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
                self._paint_mark(painter, box, theme, number)
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

    def _set_document(self) -> None:
        old, self._shown = self._shown, self._new_document(self._text.text)
        self.setDocument(self._shown)
        if old is not None:
            old.deleteLater()
        self._set_margins()

    def _new_document(self, text: str) -> QTextDocument:
        document = QTextDocument(self)
        font = scaled(base_font(), Type.READING)
        font.setPointSizeF(font.pointSizeF() * self._size / 100)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(font)
        document.setDocumentMargin(Space.L)
        line = round(QFontMetricsF(font).height() * LINE_HEIGHT)
        gap = round(line * PARAGRAPH_GAP) if has_long_paragraphs(text) else 0
        document.setPlainText(text)
        layout = ReadingLayout(document, line=line, gap=gap, title=self._title)
        document.setDocumentLayout(layout)
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
        """The marks in the lines of a block that are in sight, by number, and where they are."""
        for line in self._lines_in_sight(block, place):
            begin = block.position() + line.textStart()
            end = begin + line.textLength()
            number = max(bisect_left(self._marks, (begin, 0)) - 1, 0)
            while number < len(self._marks) and self._marks[number][0] < end:
                start = self._marks[number][0] - block.position()
                length = self._marks[number][1]
                if start + length > line.textStart():
                    yield number, line_box(line, start, start + length).translated(place)
                number += 1

    def _lines_in_sight(self, block: QTextBlock, place: QPointF) -> Iterator[QTextLine]:
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            top = place.y() + line.y()
            if top > self.viewport().height():
                return
            if top + line.height() >= 0:
                yield line

    def _paint_mark(self, painter: QPainter, box: QRectF, theme: Theme, number: int) -> None:
        tint = theme.tint(self._words[number])
        current = number == self._current
        painter.setBrush(QColor(tint.current if current else tint.mark))
        painter.setPen(QPen(QColor(theme.mark_edge), 1.5) if current else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, ROUNDNESS, ROUNDNESS)
        paint_stroke(painter, box, self._words[number], tint.ink)
