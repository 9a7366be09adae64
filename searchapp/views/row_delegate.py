"""The painter of rows of two lines: a path, and a quiet word about it."""

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
    """Paints a drawing, the row's text and the detail below it."""

    def __init__(self, symbol: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._symbol = symbol

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines and some air."""
        del index
        small = QFontMetrics(scaled(option.font, Type.SMALL)).height()
        return QSize(0, QFontMetrics(option.font).height() + small + Space.XS + 2 * Space.S)

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
        symbol = "warning" if warned else self._symbol
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
        lines = (
            (option.font, theme.text, str(index.data()), Qt.AlignmentFlag.AlignTop),
            (
                scaled(option.font, Type.SMALL),
                theme.muted,
                str(index.data(Role.DETAIL)),
                Qt.AlignmentFlag.AlignBottom,
            ),
        )
        for font, colour, words, edge in lines:
            painter.setFont(font)
            painter.setPen(QColor(colour))
            shown = QFontMetrics(font).elidedText(
                words, Qt.TextElideMode.ElideMiddle, int(box.width())
            )
            painter.drawText(box, edge | Qt.AlignmentFlag.AlignLeft, shown)
