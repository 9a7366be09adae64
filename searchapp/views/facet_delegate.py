"""The painter of facets: a name, a count, and a thin bar that shows its share."""

from dataclasses import dataclass

from PySide6.QtCore import QLocale, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from index.values import FacetKind
from searchapp.models.facet_model import NONE, FacetRow, RowKind
from searchapp.models.roles import Role
from searchapp.theme import Space, Theme, Type, scaled, theme_of
from searchapp.views.icons import drawing

Index = QModelIndex | QPersistentModelIndex

ICON = 14
BAR = 3  # pixels
CALM = 0.65  # how much of its colour a bar has: it is the name that is read
SIDE = Space.L
ROUNDNESS = 6
RIGHT = Qt.AlignmentFlag.AlignRight


class FacetDelegate(QStyledItemDelegate):
    """Paints headings, values and words; under the pointer a value shows what excludes it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hovered = -1  # the row under the pointer

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A line; a heading has air above it."""
        row: FacetRow = index.data(Role.ROW)
        height = QFontMetrics(scaled(option.font, Type.SMALL)).height()
        if row.row is RowKind.HEADING:
            return QSize(0, height + (Space.L if index.row() else Space.S) + Space.XS)
        if row.row is RowKind.MORE:
            return QSize(0, height + 2 * Space.XS)
        return QSize(0, height + Space.S + BAR + 2)

    def is_on_exclude(self, row: QRectF, x: float) -> bool:
        """Whether the pointer is on what excludes a value."""
        return x >= row.right() - SIDE - ICON - Space.XS

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints a row."""
        row: FacetRow = index.data(Role.ROW)
        theme = theme_of(option.palette)
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        match row.row:
            case RowKind.HEADING:
                self._paint_heading(painter, option, row, theme)
            case RowKind.MORE:
                self._paint_ground(painter, option, index, theme)
                inner = box.adjusted(SIDE, 0, -SIDE, 0)
                _write(
                    painter, _Pen(scaled(option.font, Type.SMALL), theme.accent), inner, row.text
                )
            case _:
                self._paint_ground(painter, option, index, theme)
                self._paint_value(painter, option, index, row)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, theme: Theme
    ) -> None:
        row: FacetRow = index.data(Role.ROW)
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        card = QRectF(option.rect).adjusted(Space.S, 0.5, -Space.S, -0.5)
        painter.setPen(QColor(theme.accent) if has_focus else Qt.PenStyle.NoPen)
        colour = theme.selected if row.is_kept else theme.raised
        is_plain = not row.is_kept and self.hovered != index.row()
        painter.setBrush(Qt.BrushStyle.NoBrush if is_plain else QColor(colour))
        painter.drawRoundedRect(card, ROUNDNESS, ROUNDNESS)

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, row: FacetRow, theme: Theme
    ) -> None:
        font = scaled(option.font, Type.SMALL, strong=True)
        height = QFontMetrics(font).height()
        box = QRectF(option.rect).adjusted(SIDE, 0, -SIDE, -Space.XS)
        box.setTop(box.bottom() - height)
        _write(painter, _Pen(font, theme.text), box, row.text)
        taken = QFontMetrics(font).horizontalAdvance(row.text) + Space.S
        rest = box.adjusted(taken, 0, 0, 0)
        quiet = scaled(option.font, Type.SMALL)
        _write(painter, _Pen(quiet, theme.muted, RIGHT), rest, row.detail)

    def _paint_value(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, row: FacetRow
    ) -> None:
        theme = theme_of(option.palette)
        font = scaled(option.font, Type.SMALL)
        metrics = QFontMetrics(font)
        box = QRectF(option.rect).adjusted(SIDE, Space.XS, -SIDE, 0)
        line = QRectF(box.left(), box.top(), box.width(), metrics.height())
        count = QLocale().toString(row.count) if row.count != NONE else ""
        room = metrics.horizontalAdvance(count) + Space.S
        is_hovered = self.hovered == index.row() and row.row is RowKind.VALUE
        symbol = "minus" if row.is_excluded or is_hovered else "check" if row.is_kept else ""
        if symbol:
            room = max(room, ICON + Space.S)
            colour = theme.text if is_hovered and not row.is_kept else theme.accent
            self._draw(painter, symbol, colour, line)
        else:
            _write(painter, _Pen(font, theme.muted, RIGHT), line, count)
        if row.is_kept or row.is_excluded:
            shown = line.adjusted(0, 0, -ICON - Space.S, 0)
            _write(painter, _Pen(font, theme.muted, RIGHT), shown, count)
            room = ICON + Space.S + metrics.horizontalAdvance(count) + Space.S
        name = QFont(font)
        name.setStrikeOut(row.is_excluded)
        colour = theme.muted if row.is_excluded else theme.text
        middle = row.kind is FacetKind.FOLDER
        elision = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
        text = metrics.elidedText(row.text, elision, int(line.width() - room))
        _write(painter, _Pen(name, colour), line, text)
        self._paint_bar(painter, row, line, theme)

    def _draw(self, painter: QPainter, symbol: str, colour: str, line: QRectF) -> None:
        picture = drawing(symbol, colour, ICON, painter.device().devicePixelRatioF())
        corner = line.topRight()
        corner.setX(corner.x() - ICON)
        corner.setY(line.center().y() - ICON / 2)
        painter.drawPixmap(corner, picture)

    def _paint_bar(self, painter: QPainter, row: FacetRow, line: QRectF, theme: Theme) -> None:
        bar = QRectF(line.left(), line.bottom() + 1, line.width(), BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.border))
        painter.drawRoundedRect(bar, BAR / 2, BAR / 2)
        if row.share > 0 and not row.is_excluded:
            bar.setWidth(max(BAR, bar.width() * row.share))
            ink = QColor(theme.tint(0 if row.row is RowKind.WORD else 1).ink)
            ink.setAlphaF(CALM)
            painter.setBrush(QColor(theme.accent) if row.is_kept else ink)
            painter.drawRoundedRect(bar, BAR / 2, BAR / 2)


@dataclass(frozen=True, slots=True)
class _Pen:
    """How a text is written: its font, its colour, and where in its box it stands."""

    font: QFont
    colour: str
    alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft


def _write(painter: QPainter, pen: _Pen, box: QRectF, text: str) -> None:
    painter.setFont(pen.font)
    painter.setPen(QColor(pen.colour))
    painter.drawText(box, pen.alignment | Qt.AlignmentFlag.AlignVCenter, text)
