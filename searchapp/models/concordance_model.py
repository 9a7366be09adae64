"""Matches in context as the rows of a table: what is before, the match, what is after, where."""

from collections.abc import Iterable
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from index.values import Concordance, ConcordanceLine, ConcordanceRequest, Source
from searchapp.models.roles import Role

Index = QModelIndex | QPersistentModelIndex
NOTHING = Concordance(ConcordanceRequest(""))


class Column(IntEnum):
    """What stands in which column."""

    LEFT = 0
    FORM = 1
    RIGHT = 2
    SOURCE = 3
    PAGE = 4


# The head of a column stands where its text does.
_SIDES = {
    Column.LEFT: Qt.AlignmentFlag.AlignRight,
    Column.FORM: Qt.AlignmentFlag.AlignHCenter,
}


class ConcordanceModel(QAbstractTableModel):
    """A row a line; nothing is copied out of the answer, however long it is."""

    _found = NOTHING

    def show_concordance(self, found: Concordance) -> None:
        """Take an answer anew."""
        self.beginResetModel()
        self._found = found
        self.endResetModel()

    def concordance(self) -> Concordance:
        """The answer that is shown."""
        return self._found

    def line(self, row: int) -> ConcordanceLine:
        """The line of a row."""
        return self._found.lines[row]

    def source(self, row: int) -> Source:
        """The document that a row is from."""
        return self._found.sources[self._found.lines[row].source]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """How many lines there are."""
        return 0 if parent.isValid() else len(self._found.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt calls it
        """How many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell says."""
        if not self.checkIndex(index, QAbstractTableModel.CheckIndexOption.IndexIsValid):
            return None
        line = self.line(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(line, Column(index.column()))
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._found.sources[line.source].path
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{line.left}{line.form}{line.right}"
        if role == Role.ROW:
            return line
        return None

    def headerData(  # noqa: N802 - Qt calls it
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What a column is called."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(Column):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._names()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = _SIDES.get(Column(section), Qt.AlignmentFlag.AlignLeft)
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def rename(self) -> None:
        """Say the names of the columns in another language."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def text_of(self, rows: Iterable[int]) -> str:
        """Rows as text to be pasted elsewhere: each line and where it is from."""
        return "\n".join(self._quoted(row) for row in rows)

    def _quoted(self, row: int) -> str:
        line, source = self.line(row), self.source(row)
        page = self.tr("p. {page}").format(page=line.page) if line.page else ""
        facts = ", ".join(fact for fact in (source.title, source.date, page, source.path) if fact)
        return f"{line.left}{line.form}{line.right}".strip() + f" ({facts})"

    def _cell(self, line: ConcordanceLine, column: Column) -> str:
        match column:
            case Column.LEFT:
                return line.left
            case Column.FORM:
                return line.form
            case Column.RIGHT:
                return line.right
            case Column.SOURCE:
                return self._found.sources[line.source].title
            case Column.PAGE:
                return str(line.page) if line.page else ""

    def _names(self) -> tuple[str, ...]:
        return (
            self.tr("Before"),
            self.tr("Match"),
            self.tr("After"),
            self.tr("Document"),
            self.tr("Page"),
        )
