"""What a person keeps as rows: saved searches, past queries, labels."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from searchapp.models.roles import Role

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class KeptRow:
    """A row: what it says, and the query that it stands for."""

    text: str
    detail: str
    query: str
    symbol: str
    name: str = ""  # under which it is kept
    news: str = ""  # the query for what is new in it; nothing where nothing is


class KeptModel(QAbstractListModel):
    """A row for each thing that is kept."""

    _rows: tuple[KeptRow, ...] = ()

    def show_rows(self, rows: Sequence[KeptRow]) -> None:
        """Takes the rows anew."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row(self, place: int) -> KeptRow:
        """The row at a place."""
        return self._rows[place]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row says, and the quiet line below it."""
        if not self.checkIndex(index, QAbstractListModel.CheckIndexOption.IndexIsValid):
            return None
        row = self._rows[index.row()]
        answers: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: row.text,
            Qt.ItemDataRole.ToolTipRole: f"{row.text}\n{row.detail}",
            Qt.ItemDataRole.AccessibleTextRole: f"{row.text}. {row.detail}",
            Role.DETAIL: row.detail,
            Role.SYMBOL: row.symbol,
        }
        return answers.get(role)
