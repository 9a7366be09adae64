"""The page of the folders: what each gave, and buttons to add, remove and leave out."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from index.values import FolderStatus
from searchapp.models.folder_model import FolderModel
from searchapp.theme import Space
from searchapp.views.chosen_row import ChoosingList


class FolderPage(QWidget):
    """The folders of the library as rows."""

    add_requested = Signal()
    remove_requested = Signal(str)
    exclusions_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = FolderModel(self)
        self._rows = ChoosingList.with_rows("folder", self, details=2)
        self._rows.setModel(self._model)
        self._add, self._remove, self._exclusions = (QPushButton(self) for _ in range(3))
        self._add.clicked.connect(self.add_requested)
        self._remove.clicked.connect(self._ask_to_remove)
        self._exclusions.clicked.connect(self.exclusions_requested)
        self._rows.selectionModel().selectionChanged.connect(self._offer_removal)
        self._arrange()
        self._name()
        self._offer_removal()

    def show_folders(self, folders: tuple[FolderStatus, ...]) -> None:
        """Takes the folders anew; the chosen one stays chosen."""
        chosen = self._rows.currentIndex().data()
        self._model.show_folders(folders)
        for row, folder in enumerate(folders):
            if folder.path == chosen:
                self._rows.setCurrentIndex(self._model.index(row, 0))
        self._exclusions.setEnabled(bool(folders))
        self._offer_removal()

    def changeEvent(self, event: QEvent) -> None:
        """Speaks the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _offer_removal(self) -> None:
        self._remove.setEnabled(self._rows.selectionModel().hasSelection())

    def _ask_to_remove(self) -> None:
        for index in self._rows.selectionModel().selectedIndexes():
            self.remove_requested.emit(str(index.data()))

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.S)
        for button in (self._add, self._remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self._exclusions)
        for button in (self._add, self._remove, self._exclusions):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.M, 0, Space.S)
        column.setSpacing(Space.M)
        column.addWidget(self._rows)
        column.addLayout(buttons)

    def _name(self) -> None:
        self._rows.viewport().update()
        self._rows.setAccessibleName(self.tr("Folders of the library"))
        self._add.setText(self.tr("Add a folder…"))
        self._remove.setText(self.tr("Remove"))
        self._remove.setToolTip(self.tr("Forgets the folder; the files themselves stay untouched"))
        self._exclusions.setText(self.tr("What is left out…"))
