"""The painter of the rows in the list of hits."""

from collections import OrderedDict

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from searchapp.models.hit_rows import HitRow
from searchapp.models.roles import Role
from searchapp.settings import COMFORTABLE
from searchapp.theme import Space, Theme, theme_of
from searchapp.views.hit_layout import LOOKS, HitLayout
from searchapp.views.marked_text import Ink

Index = QModelIndex | QPersistentModelIndex
Key = tuple[str, bool, bool]  # path, whether it is below another hit, whether it is unfolded

INSET = Space.S  # between the row's card and the edges of the list
CARD_ROUNDNESS = 8
KEPT = 120  # layouts: some screens full; each takes fifty kilobytes
BAR = 3  # the accent at the left of the chosen row


class HitDelegate(QStyledItemDelegate):
    """Lays each hit out once and keeps it while it is among those painted last.

    Qt asks for all heights again whenever a page of hits is added, so these are kept until the
    width, the font or the hits change.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._layouts: OrderedDict[Key, HitLayout] = OrderedDict()
        self._heights: dict[Key, int] = {}
        self._width = 0
        self._density = COMFORTABLE
        self._inks: dict[str, Ink] = {}

    def set_width(self, width: int) -> None:
        """Takes the width of the list."""
        if width != self._width:
            self._width = width
            self.forget()

    def set_density(self, density: str) -> None:
        """Takes how much room a hit may take."""
        self._density = density
        self.forget()

    def forget(self) -> None:
        """Drops what is laid out: hits, language, font or width are others now."""
        self._layouts.clear()
        self._heights.clear()

    def layouts_kept(self) -> int:
        """How many hits are laid out at the moment."""
        return len(self._layouts)

    def is_on_fold(self, index: Index, place: QPointF, font: QFont) -> bool:
        """Whether a point, counted from the row's top left corner, is on what unfolds the row."""
        return self._layout_of(index, font).is_on_fold(place - QPointF(INSET, 0))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The list's width, and the height that the hit takes in it."""
        height = self._heights.get(_key(index))
        if height is None:
            height = self._layout_of(index, option.font).height
        return QSize(self._width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints a row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = theme_of(option.palette)
        self._paint_ground(painter, option, theme)
        place = QPointF(option.rect.left() + INSET, option.rect.top())
        self._layout_of(index, option.font).paint(painter, place, self._ink(theme))
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        card = QRectF(option.rect).adjusted(INSET, 1, -INSET, -2)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or hovered:
            painter.setBrush(QColor(theme.selected if chosen else theme.raised))
            painter.drawRoundedRect(card, CARD_ROUNDNESS, CARD_ROUNDNESS)
        else:
            painter.setBrush(QColor(theme.border))
            painter.drawRect(
                QRectF(card.left() + Space.L, card.bottom(), card.width() - 2 * Space.L, 1)
            )
        if chosen:
            painter.setBrush(QColor(theme.accent))
            bar = QRectF(card.left(), card.top() + 8, BAR, card.height() - 16)
            painter.drawRoundedRect(bar, BAR / 2, BAR / 2)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(theme.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            edge = card.adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(edge, CARD_ROUNDNESS, CARD_ROUNDNESS)

    def _layout_of(self, index: Index, font: QFont) -> HitLayout:
        key = _key(index)
        layout = self._layouts.get(key)
        if layout is None:
            # A copy: the font of a style option dies with it, and the layout lives on.
            layout = HitLayout(
                index.data(Role.ROW),
                width=self._width - 2 * INSET,
                font=QFont(font),
                look=LOOKS[self._density],
            )
            self._layouts[key] = layout
            self._heights[key] = layout.height
            if len(self._layouts) > KEPT:
                self._layouts.popitem(last=False)
        self._layouts.move_to_end(key)
        return layout

    def _ink(self, theme: Theme) -> Ink:
        if theme.name not in self._inks:
            colours = QColor(theme.text), QColor(theme.mark), QColor(theme.muted)
            self._inks[theme.name] = Ink(*colours)
        return self._inks[theme.name]


def _key(index: Index) -> Key:
    row: HitRow = index.data(Role.ROW)
    return row.hit.path, bool(row.parent), row.is_unfolded
