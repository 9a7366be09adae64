"""The dialog in which folders are added and removed, and failed files are looked at."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from index.values import LibraryStatus


class FoldersDialog(QDialog):
    """The folders of the library, and the files in them that could not be read."""

    add_requested = Signal()
    remove_requested = Signal(str)
    update_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status: LibraryStatus | None = None

    def show_status(self, status: LibraryStatus) -> None:
        """Shows the folders and the failed files."""
        self._status = status

    def show_failures(self) -> None:
        """Turns to the failed files."""
