"""The dialog in which folders are added and removed, and failed files are looked at."""

from PySide6.QtCore import QEvent, QLocale, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from index.values import LibraryStatus
from searchapp.models.failure_model import FailureModel
from searchapp.models.folder_model import FolderModel
from searchapp.theme import Space
from searchapp.views.close_row import CloseRow, dialog_column
from searchapp.views.row_delegate import RowDelegate

WIDTH, HEIGHT = 640, 460


class FoldersDialog(QDialog):
    """The folders of the library, and the files in them that could not be read."""

    add_requested = Signal()
    remove_requested = Signal(str)
    update_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._failure_count = 0
        self._folders = FolderModel(self)
        self._failures = FailureModel(self)
        self._folder_list = self._new_list("folder")
        self._folder_list.setModel(self._folders)
        self._failure_list = self._new_list("document")
        self._failure_list.setModel(self._failures)
        self._failure_lead = QLabel(self)
        self._failure_lead.setProperty("role", "muted")
        self._failure_lead.setWordWrap(True)
        self._tabs = QTabWidget(self)
        self._add, self._remove, self._update = (QPushButton(self) for _ in range(3))
        for button in (self._add, self._remove):
            button.setAutoDefault(False)
        self._arrange()
        self._connect()
        self._name()
        self._offer_removal()

    def show_status(self, status: LibraryStatus) -> None:
        """Shows the folders and the failed files."""
        self._folders.show_folders(status.folders)
        self._failures.show_failures(status.failures)
        self._failure_count = len(status.failures)
        self._update.setEnabled(bool(status.folders))
        self._name()
        self._offer_removal()

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

    def _connect(self) -> None:
        self._add.clicked.connect(self.add_requested)
        self._remove.clicked.connect(self._ask_to_remove)
        self._update.clicked.connect(self.update_requested)
        self._folder_list.selectionModel().selectionChanged.connect(self._offer_removal)

    def _offer_removal(self) -> None:
        self._remove.setEnabled(self._folder_list.currentIndex().isValid())

    def _ask_to_remove(self) -> None:
        index = self._folder_list.currentIndex()
        if index.isValid():
            self.remove_requested.emit(str(index.data()))

    def _new_list(self, symbol: str) -> QListView:
        rows = QListView(self)
        rows.setObjectName("rows")
        rows.setItemDelegate(RowDelegate(symbol, rows))
        rows.setUniformItemSizes(True)
        rows.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        rows.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        return rows

    def _arrange(self) -> None:
        self.resize(WIDTH, HEIGHT)
        self._tabs.setDocumentMode(True)
        buttons = QWidget(self)
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(self._add)
        row.addWidget(self._remove)
        row.addStretch(1)
        pages = ((self._folder_list, buttons), (self._failure_lead, self._failure_list))
        for widgets in pages:
            page = QWidget(self)
            column = QVBoxLayout(page)
            column.setContentsMargins(0, Space.M, 0, Space.S)
            column.setSpacing(Space.M)
            for widget in widgets:
                column.addWidget(widget)
            self._tabs.addTab(page, "")
        column = dialog_column(self)
        column.addWidget(self._tabs, 1)
        column.addWidget(CloseRow(self, self._update))

    def _name(self) -> None:
        self.setWindowTitle(self.tr("Folders"))
        self._tabs.setTabText(0, self.tr("Folders"))
        count = QLocale().toString(self._failure_count)
        self._tabs.setTabText(1, self.tr("Files not read ({count})").format(count=count))
        self._failure_lead.setText(
            self.tr("Gjej tries these files again when they change.")
            if self._failure_count
            else self.tr("Every file that was found could be read.")
        )
        for rows in (self._folder_list, self._failure_list):
            rows.viewport().update()
        self._folder_list.setAccessibleName(self.tr("Folders of the library"))
        self._failure_list.setAccessibleName(self.tr("Files that could not be read"))
        self._add.setText(self.tr("Add a folder…"))
        self._remove.setText(self.tr("Remove"))
        self._remove.setToolTip(self.tr("Forgets the folder; the files themselves stay untouched"))
        self._update.setText(self.tr("Update now"))
