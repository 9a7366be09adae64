"""The folders of the library as rows."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from index.values import FolderStatus
from searchapp.models.library_words import LibraryWords
from searchapp.models.roles import Role

Index = QModelIndex | QPersistentModelIndex


class FolderModel(QAbstractListModel):
    """A row a folder: its path, and below it how many documents it gave."""

    _folders: tuple[FolderStatus, ...] = ()

    def show_folders(self, folders: tuple[FolderStatus, ...]) -> None:
        """Takes the folders anew."""
        self.beginResetModel()
        self._folders = folders
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """How many folders there are."""
        return 0 if parent.isValid() else len(self._folders)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The path, the detail below it, or the folder itself."""
        if not self.checkIndex(index, QAbstractListModel.CheckIndexOption.IndexIsValid):
            return None
        folder = self._folders[index.row()]
        answers: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: folder.path,
            Qt.ItemDataRole.ToolTipRole: folder.path,
            Role.DETAIL: self._detail(folder),
            Role.WARNING: not folder.available,
        }
        return answers.get(role)

    def _detail(self, folder: FolderStatus) -> str:
        documents = LibraryWords().documents(folder.documents)
        if folder.available:
            return documents
        return self.tr("Not found at the moment; {documents} kept").format(documents=documents)
