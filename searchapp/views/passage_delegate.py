"""The painter of the passages of a document: the page on the left, the text with its marks."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from index.values import Passage, Span
from searchapp.models.roles import Role
from searchapp.theme import Space, Type, scaled, theme_of
from searchapp.views.marked_text import Ink, MarkedText

Index = QModelIndex | QPersistentModelIndex

MARGIN = 64  # pixels, in which the page number stands
LINES = 6
ROUNDNESS = 6
LEAD = "… "


class PassageDelegate(QStyledItemDelegate):
    """Lays each passage out once for a width."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._layouts: dict[tuple[int, str], MarkedText] = {}
        self._width = 0

    def set_width(self, width: int) -> None:
        """Takes the width of the list."""
        if width != self._width:
            self._width = width
            self.forget()

    def forget(self) -> None:
        """Drops what is laid out."""
        self._layouts.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the passage is."""
        height = self._layout_of(index.data(Role.ROW), option.font).height
        return QSize(self._width, height + 2 * Space.M)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints a passage."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = theme_of(option.palette)
        card = QRectF(option.rect).adjusted(Space.XS, 1, -Space.XS, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.selected))
            painter.drawRoundedRect(card, ROUNDNESS, ROUNDNESS)
        text = self._layout_of(index.data(Role.ROW), option.font)
        ink = Ink(QColor(theme.text), QColor(theme.mark), QColor(theme.muted))
        top = option.rect.top() + Space.M
        text.paint(painter, QPointF(option.rect.left() + MARGIN + Space.S, top), ink)
        painter.setFont(scaled(option.font, Type.SMALL))
        painter.setPen(QColor(theme.muted))
        margin = QRectF(option.rect.left() + Space.S, top, MARGIN - Space.S, 0)
        margin.setHeight(painter.fontMetrics().height() * 1.2)
        sides = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(margin, sides, str(index.data(Role.DETAIL)))
        painter.restore()

    def _layout_of(self, passage: Passage, font: QFont) -> MarkedText:
        key = (passage.offset, font.key())
        layout = self._layouts.get(key)
        if layout is None:
            text, marks = on_one_line(passage)
            width = max(self._width - MARGIN - Space.XL, 80)
            layout = MarkedText(text, marks, QFont(font), width=width, lines=LINES)
            self._layouts[key] = layout
        return layout


def on_one_line(passage: Passage) -> tuple[str, tuple[Span, ...]]:
    """The text on one line, every mark at its word; a sign in front says that a sentence is cut."""
    text = "".join(" " if letter in "\n\r\t\f\v" else letter for letter in passage.text)
    lead = LEAD if passage.offset and text[:1].islower() else ""
    shift = len(lead)
    return lead + text, tuple(Span(m.start + shift, m.end + shift) for m in passage.marks)
