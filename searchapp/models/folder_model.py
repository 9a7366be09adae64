"""The folders of the library as rows."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from index.values import FolderStatus
from searchapp.models.collation import in_order
from searchapp.models.folder_words import FolderWords
from searchapp.models.roles import Role

Index = QModelIndex | QPersistentModelIndex


class FolderModel(QAbstractListModel):
    """A row a folder: its path, and below it what it gave and in which formats."""

    _folders: tuple[FolderStatus, ...] = ()

    def show_folders(self, folders: tuple[FolderStatus, ...]) -> None:
        """Takes the folders anew."""
        self.beginResetModel()
        self._folders = tuple(in_order(folders, lambda folder: folder.path))
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """How many folders there are."""
        return 0 if parent.isValid() else len(self._folders)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The path, and the quiet lines below it."""
        if not self.checkIndex(index, QAbstractListModel.CheckIndexOption.IndexIsValid):
            return None
        folder = self._folders[index.row()]
        words = FolderWords()
        answers: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: folder.path,
            Qt.ItemDataRole.ToolTipRole: folder.path,
            Qt.ItemDataRole.AccessibleTextRole: f"{folder.path}. {words.facts(folder)}",
            Role.DETAIL: words.facts(folder),
            Role.MORE: words.formats(folder.formats),
            Role.WARNING: not (folder.available and folder.is_whole),
        }
        return answers.get(role)
