"""All passages of a document, as rows."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from index.values import Passage, PassageList
from searchapp.models.roles import Role

Index = QModelIndex | QPersistentModelIndex


class PassageModel(QAbstractListModel):
    """A row a passage, with the page that it is on."""

    _found: PassageList | None = None

    def show_passages(self, found: PassageList | None) -> None:
        """Take the passages of a document, or of none."""
        self.beginResetModel()
        self._found = found
        self.endResetModel()

    def passage(self, row: int) -> Passage:
        """The passage of a row."""
        assert self._found is not None
        return self._found.passages[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """How many passages there are."""
        return 0 if parent.isValid() or self._found is None else len(self._found.passages)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text, the passage itself, or what stands beside it."""
        if not self.checkIndex(index, QAbstractListModel.CheckIndexOption.IndexIsValid):
            return None
        passage = self.passage(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(passage.text.split())
        if role == Role.DETAIL:
            return self._place(passage, index.row())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._place(passage, index.row())}: {passage.text}"
        if role == Role.ROW:
            return passage
        return None

    def text_of(self, rows: list[int]) -> str:
        """Passages as text to be pasted elsewhere, each with its source."""
        return "\n\n".join(self._quoted(row) for row in rows)

    def _quoted(self, row: int) -> str:
        assert self._found is not None
        passage, source = self.passage(row), self._found.source
        page = self.tr("p. {page}").format(page=passage.page) if passage.page else ""
        facts = ", ".join(fact for fact in (source.title, source.date, page, source.path) if fact)
        return f"“{passage.text}” ({facts})"

    def _place(self, passage: Passage, row: int) -> str:
        if passage.page:
            return self.tr("p. {page}").format(page=passage.page)
        return str(row + 1)
