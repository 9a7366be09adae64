"""What rules leave out, as rows."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from index.values import LeftOut, LeftOutReason
from searchapp.models.roles import Role

Index = QModelIndex | QPersistentModelIndex


class LeftOutModel(QAbstractListModel):
    """A row a file or folder: its path, and below it why it is left out."""

    _left_out: tuple[LeftOut, ...] = ()

    def show_left_out(self, left_out: tuple[LeftOut, ...]) -> None:
        """Takes the files and folders anew."""
        self.beginResetModel()
        self._left_out = left_out
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """How many are shown."""
        return 0 if parent.isValid() else len(self._left_out)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The path, the reason below it, and whether it is a folder."""
        if not self.checkIndex(index, QAbstractListModel.CheckIndexOption.IndexIsValid):
            return None
        one = self._left_out[index.row()]
        answers: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: one.path,
            Qt.ItemDataRole.ToolTipRole: one.path,
            Role.DETAIL: self._reason(one.reason),
            Role.SYMBOL: "folder" if one.is_folder else "document",
        }
        return answers.get(role)

    def _reason(self, reason: LeftOutReason) -> str:
        reasons = {
            LeftOutReason.HIDDEN: self.tr("hidden"),
            LeftOutReason.PROGRAM_FOLDER: self.tr("part of a program"),
            LeftOutReason.PATTERN: self.tr("named in your list"),
        }
        return reasons[reason]
