"""What the queries of a batch found, a row each."""

from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from index.values import BatchRow
from searchapp.models.roles import Role

Index = QModelIndex | QPersistentModelIndex


class BatchColumn(IntEnum):
    """What stands in which column."""

    QUERY = 0
    DOCUMENTS = 1
    WITH_ALL = 2
    BEST = 3


class BatchModel(QAbstractTableModel):
    """Rows come in as they are answered."""

    def __init__(self, parent: object = None) -> None:
        super().__init__(parent)  # type: ignore[arg-type]
        self._rows: list[BatchRow] = []

    def clear(self) -> None:
        """Forget all rows."""
        self.beginResetModel()
        self._rows = []
        self.endResetModel()

    def add_rows(self, rows: tuple[BatchRow, ...]) -> None:
        """Take rows in behind the others."""
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()

    def rows(self) -> tuple[BatchRow, ...]:
        """All rows."""
        return tuple(self._rows)

    def row(self, row: int) -> BatchRow:
        """One of them."""
        return self._rows[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """How many queries are answered."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt calls it
        """How many columns there are."""
        return 0 if parent.isValid() else len(BatchColumn)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell says."""
        if not self.checkIndex(index, QAbstractTableModel.CheckIndexOption.IndexIsValid):
            return None
        row, column = self._rows[index.row()], BatchColumn(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._cell(row, column)
        is_number = column in (BatchColumn.DOCUMENTS, BatchColumn.WITH_ALL)
        if role == Qt.ItemDataRole.TextAlignmentRole and is_number:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Role.ROW:
            return row
        return None

    def headerData(  # noqa: N802 - Qt calls it
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What a column is called."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(BatchColumn):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._names()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            is_number = section in (BatchColumn.DOCUMENTS, BatchColumn.WITH_ALL)
            side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def rename(self) -> None:
        """Say the names of the columns in another language."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(BatchColumn) - 1)

    def _cell(self, row: BatchRow, column: BatchColumn) -> str:
        match column:
            case BatchColumn.QUERY:
                return row.query.text
            case BatchColumn.DOCUMENTS:
                return QLocale().toString(row.total)
            case BatchColumn.WITH_ALL:
                return QLocale().toString(row.complete_total)
            case BatchColumn.BEST:
                return self._best(row)

    def _best(self, row: BatchRow) -> str:
        if not row.best:
            proposed = row.suggestion
            return self.tr("Did you mean “{query}”?").format(query=proposed) if proposed else ""
        best = row.best[0]
        passage = " ".join(best.passages[0].text.split()) if best.passages else ""
        return f"{best.title} — {passage}" if passage else best.title

    def _names(self) -> tuple[str, ...]:
        return (
            self.tr("Query"),
            self.tr("Documents"),
            self.tr("With all the words"),
            self.tr("Best passage"),
        )
