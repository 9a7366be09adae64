"""Which row of a list is chosen while the keyboard is in it."""

from typing import Self

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from searchapp.views.row_delegate import RowDelegate


def choose_row(rows: QAbstractItemView) -> None:
    """Chooses the row that has the focus frame, the first one where none has.

    Qt gives the frame to the first row when the keyboard comes in, but does not choose the row.
    """
    selection = rows.selectionModel()
    if selection is not None and not selection.hasSelection():
        index = rows.currentIndex()
        first = rows.model().index(0, 0)
        rows.setCurrentIndex(index if index.isValid() else first)


class ChoosingList(QListView):
    """A list in which a row is chosen as soon as it has the keyboard."""

    @classmethod
    def with_rows(cls, symbol: str, parent: QWidget, *, details: int = 1) -> Self:
        """A list of rows with a drawing, a line and one or two quiet lines below it."""
        rows = cls(parent)
        rows.setObjectName("rows")
        rows.setItemDelegate(RowDelegate(symbol, rows, details=details))
        rows.setUniformItemSizes(True)
        rows.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        rows.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        return rows

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Chooses a row."""
        super().focusInEvent(event)
        choose_row(self)
