"""The files that gave no document, as rows."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from index.values import FileFailure
from searchapp.messages import failure_sentence
from searchapp.models.collation import in_order
from searchapp.models.roles import Role

Index = QModelIndex | QPersistentModelIndex


class FailureModel(QAbstractListModel):
    """A row a file: its path, and below it the reason in the language of the window."""

    _failures: tuple[FileFailure, ...] = ()

    def show_failures(self, failures: tuple[FileFailure, ...]) -> None:
        """Takes the failed files anew."""
        self.beginResetModel()
        self._failures = tuple(in_order(failures, lambda failure: failure.path))
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """How many files failed."""
        return 0 if parent.isValid() else len(self._failures)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The path, or the reason below it."""
        if not self.checkIndex(index, QAbstractListModel.CheckIndexOption.IndexIsValid):
            return None
        failure = self._failures[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return failure.path
        if role == Role.DETAIL:
            return failure_sentence(failure)
        return None
