"""The dialog of the folders and of the files in them that could not be read."""

from PySide6.QtCore import QEvent, QLocale, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QTabWidget, QWidget

from index.values import LibraryStatus
from searchapp.models.folder_words import FolderWords
from searchapp.views.close_row import CloseRow, dialog_column
from searchapp.views.confirm_row import ConfirmRow
from searchapp.views.failure_page import FailurePage
from searchapp.views.folder_page import FolderPage

WIDTH, HEIGHT = 840, 540


class FoldersDialog(QDialog):
    """The folders of the library, its failed files, and the index as a whole."""

    add_requested = Signal()
    remove_requested = Signal(str)
    exclusions_requested = Signal()
    update_requested = Signal()
    rebuild_requested = Signal()
    open_requested = Signal(str)
    retry_requested = Signal(tuple)  # of paths

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._failure_count = 0
        self._index_size = 0
        self._folders = FolderPage(self)
        self._failures = FailurePage(self)
        self._tabs = QTabWidget(self)
        self._size = QLabel(self)
        self._size.setProperty("role", "muted")
        self._update, self._rebuild = QPushButton(self), QPushButton(self)
        self._foot = CloseRow(self, self._update, self._rebuild)
        self._question = ConfirmRow(self)
        self._arrange()
        self._connect()
        self._name()

    def show_status(self, status: LibraryStatus) -> None:
        """Shows the folders and the failed files."""
        self._folders.show_folders(status.folders)
        self._failures.show_failures(status.failures)
        self._failure_count = len(status.failures)
        self._index_size = status.index_size
        for button in (self._update, self._rebuild):
            button.setEnabled(bool(status.folders))
        self._name()

    def show_failures(self) -> None:
        """Turns to the failed files."""
        self._tabs.setCurrentIndex(1)

    def show_folders(self) -> None:
        """Turns to the folders."""
        self._tabs.setCurrentIndex(0)

    def changeEvent(self, event: QEvent) -> None:
        """Speaks the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def hideEvent(self, event: QHideEvent) -> None:
        """Takes back a question that was not answered."""
        super().hideEvent(event)
        self._question.end()

    def _connect(self) -> None:
        self._folders.add_requested.connect(self.add_requested)
        self._folders.remove_requested.connect(self.remove_requested)
        self._folders.exclusions_requested.connect(self.exclusions_requested)
        self._failures.open_requested.connect(self.open_requested)
        self._failures.retry_requested.connect(self.retry_requested)
        self._update.clicked.connect(self.update_requested)
        self._rebuild.clicked.connect(self._ask_to_rebuild)
        self._question.confirmed.connect(self.rebuild_requested)
        self._question.ended.connect(self._foot.show)

    def _ask_to_rebuild(self) -> None:
        self._foot.hide()
        self._question.ask()

    def _arrange(self) -> None:
        self.resize(WIDTH, HEIGHT)
        self._tabs.setDocumentMode(True)
        for page in (self._folders, self._failures):
            self._tabs.addTab(page, "")
        column = dialog_column(self)
        column.addWidget(self._tabs, 1)
        column.addWidget(self._size)
        column.addWidget(self._foot)
        column.addWidget(self._question)

    def _name(self) -> None:
        self.setWindowTitle(self.tr("Folders"))
        self._tabs.setTabText(0, self.tr("Folders"))
        count = QLocale().toString(self._failure_count)
        self._tabs.setTabText(1, self.tr("Files not read ({count})").format(count=count))
        size = FolderWords().size(self._index_size)
        self._size.setText(self.tr("The index takes {size} on the disk.").format(size=size))
        self._size.setVisible(self._index_size > 0)
        self._update.setText(self.tr("Update now"))
        self._rebuild.setText(self.tr("Rebuild the index…"))
        self._question.say(
            self.tr(
                "Every document is read anew; until then a search finds only part of them. "
                "Those on a disk that is not connected come back with it."
            ),
            self.tr("Rebuild"),
            self.tr("Cancel"),
        )
