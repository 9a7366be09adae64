"""Which row of a list is chosen while the keyboard is in it."""

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractItemView, QListView


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

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Chooses a row."""
        super().focusInEvent(event)
        choose_row(self)
