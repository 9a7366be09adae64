"""The painter of rows: a path, and one or two quiet lines about it."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from searchapp.models.roles import Role
from searchapp.theme import Space, Type, scaled, theme_of
from searchapp.views.icons import drawing

Index = QModelIndex | QPersistentModelIndex

ICON = 20
ROUNDNESS = 6


class RowDelegate(QStyledItemDelegate):
    """Paints a drawing, the row's text and the details below it."""

    def __init__(self, symbol: str, parent: QObject | None = None, *, details: int = 1) -> None:
        super().__init__(parent)
        self._symbol = symbol
        self._details = (Role.DETAIL, Role.MORE)[:details]

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The lines and some air."""
        del index
        small = QFontMetrics(scaled(option.font, Type.SMALL)).height() + Space.XS
        height = QFontMetrics(option.font).height() + len(self._details) * small
        return QSize(0, height + 2 * Space.S)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints a row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = theme_of(option.palette)
        card = QRectF(option.rect).adjusted(1, 1, -1, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.selected))
            painter.drawRoundedRect(card, ROUNDNESS, ROUNDNESS)
        warned = bool(index.data(Role.WARNING))
        symbol = "warning" if warned else str(index.data(Role.SYMBOL) or self._symbol)
        picture = drawing(
            symbol,
            theme.accent if warned else theme.muted,
            ICON,
            painter.device().devicePixelRatioF(),
        )
        left = card.left() + Space.M
        painter.drawPixmap(QPointF(left, card.center().y() - ICON / 2), picture)
        text = card.adjusted(Space.M + ICON + Space.M, Space.S, -Space.M, -Space.S)
        self._write(painter, option, index, text)
        painter.restore()

    def _write(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, box: QRectF
    ) -> None:
        theme = theme_of(option.palette)
        small = scaled(option.font, Type.SMALL)
        lines = [(option.font, theme.text, str(index.data()))]
        lines += [(small, theme.muted, str(index.data(role) or "")) for role in self._details]
        top = box.top()
        for font, colour, words in lines:
            metrics = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(QColor(colour))
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, int(box.width()))
            line = QRectF(box.left(), top, box.width(), metrics.height())
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft, shown)
            top += metrics.height() + Space.XS
