"""The painter of matches in context: the match in the middle, the text running away from it."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from index.values import ConcordanceLine
from searchapp.models.concordance_model import Column
from searchapp.models.roles import Role
from searchapp.theme import Space, Theme, Type, scaled, theme_of

Index = QModelIndex | QPersistentModelIndex

ROUNDNESS = 3.5
AIR = 2  # pixels above and below the mark


class ConcordanceDelegate(QStyledItemDelegate):
    """Paints one cell in one line; what does not fit is cut off at the far side of the match."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fonts: dict[str, tuple[QFont, QFont, QFont]] = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints a cell."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = theme_of(option.palette)
        self._paint_ground(painter, option, theme)
        column = Column(index.column())
        font, strong, small = self._fonts_of(option.font)
        if column is Column.FORM:
            self._paint_match(painter, option, index, strong, theme)
        elif column in (Column.LEFT, Column.RIGHT):
            painter.setFont(font)
            painter.setPen(QColor(theme.text))
            self._paint_context(painter, option, str(index.data()), column)
        else:
            painter.setFont(small)
            painter.setPen(QColor(theme.muted))
            box = QRectF(option.rect).adjusted(Space.S, 0, -Space.XS, 0)
            words = QFontMetricsF(small).elidedText(
                str(index.data()), Qt.TextElideMode.ElideRight, box.width()
            )
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()

    def forget(self) -> None:
        """Drops what it knows of fonts."""
        self._fonts.clear()

    def _fonts_of(self, font: QFont) -> tuple[QFont, QFont, QFont]:
        known = self._fonts.get(font.key())
        if known is None:
            plain = QFont(font)
            known = (plain, scaled(plain, Type.BODY, strong=True), scaled(plain, Type.SMALL))
            self._fonts[font.key()] = known
        return known

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(theme.selected))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(theme.raised))

    def _paint_match(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
        font: QFont,
        theme: Theme,
    ) -> None:
        line: ConcordanceLine = index.data(Role.ROW)
        metrics = QFontMetricsF(font)
        box = QRectF(option.rect)
        words = metrics.elidedText(
            line.form, Qt.TextElideMode.ElideMiddle, box.width() - 2 * Space.XS
        )
        mark = QRectF(0, 0, metrics.horizontalAdvance(words) + Space.S, metrics.height() + 2 * AIR)
        mark.moveCenter(box.center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.tint(line.word).mark))
        painter.drawRoundedRect(mark, ROUNDNESS, ROUNDNESS)
        painter.setFont(font)
        painter.setPen(QColor(theme.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_context(
        self, painter: QPainter, option: QStyleOptionViewItem, text: str, column: Column
    ) -> None:
        metrics = QFontMetricsF(painter.font())
        box = QRectF(option.rect).adjusted(Space.S, 0, -Space.S, 0)
        is_left = column is Column.LEFT
        text = text.strip()
        cut = Qt.TextElideMode.ElideLeft if is_left else Qt.TextElideMode.ElideRight
        side = Qt.AlignmentFlag.AlignRight if is_left else Qt.AlignmentFlag.AlignLeft
        words = metrics.elidedText(text, cut, box.width())
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, words)
