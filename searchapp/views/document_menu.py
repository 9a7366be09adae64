"""The menu of a document: what can be done with it besides reading it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget


class DocumentMenu(QMenu):
    """Opens a document or its folder elsewhere, copies its path; made anew each time it opens."""

    open_wanted = Signal()
    folder_wanted = Signal()
    path_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Document"))
        self._outside = self._add(self.tr("Open in the system's program"), "Ctrl+Enter")
        self._outside.triggered.connect(self.open_wanted)
        self._add(self.tr("Open the folder")).triggered.connect(self.folder_wanted)
        self.addSeparator()
        self._add(self.tr("Copy the path")).triggered.connect(self.path_wanted)

    def add_first(self, words: str, keys: str = "") -> QAction:
        """Adds what can be done here, above what can be done elsewhere."""
        action = QAction(_with_keys(words, keys), self)
        self.insertAction(self._outside, action)
        return action

    def _add(self, words: str, keys: str = "") -> QAction:
        action = QAction(_with_keys(words, keys), self)
        self.addAction(action)
        return action


def _with_keys(words: str, keys: str) -> str:
    """The words, and on the right the keys that do the same without the menu."""
    words = words.replace("&", "&&")
    return f"{words}\t{keys}" if keys else words
