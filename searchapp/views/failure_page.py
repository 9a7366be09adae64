"""The page of the files that could not be read, with the reason of each."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from index.values import FileFailure
from searchapp.models.failure_model import FailureModel
from searchapp.theme import Space
from searchapp.views.chosen_row import ChoosingList


class FailurePage(QWidget):
    """The failed files as rows; each can be opened and tried again."""

    open_requested = Signal(str)
    retry_requested = Signal(tuple)  # of paths

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._failures: tuple[FileFailure, ...] = ()
        self._model = FailureModel(self)
        self._lead = QLabel(self)
        self._lead.setProperty("role", "muted")
        self._lead.setWordWrap(True)
        self._rows = ChoosingList.with_rows("document", self)
        self._rows.setModel(self._model)
        self._open, self._retry, self._retry_all = (QPushButton(self) for _ in range(3))
        self._open.clicked.connect(self._ask_to_open)
        self._retry.clicked.connect(self._ask_to_retry)
        self._retry_all.clicked.connect(self._ask_to_retry_all)
        self._rows.activated.connect(self._ask_to_open)
        self._rows.selectionModel().selectionChanged.connect(self._offer)
        self._arrange()
        self._name()
        self._offer()

    def show_failures(self, failures: tuple[FileFailure, ...]) -> None:
        """Takes the failed files anew; the chosen one stays chosen."""
        if failures == self._failures:
            return
        chosen = self._rows.currentIndex().data()
        self._failures = failures
        self._model.show_failures(failures)
        for row, failure in enumerate(failures):
            if failure.path == chosen:
                self._rows.setCurrentIndex(self._model.index(row, 0))
        self._name()
        self._offer()

    def changeEvent(self, event: QEvent) -> None:
        """Speaks the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _offer(self) -> None:
        is_chosen = self._rows.selectionModel().hasSelection()
        self._open.setEnabled(is_chosen)
        self._retry.setEnabled(is_chosen)
        self._retry_all.setEnabled(bool(self._failures))

    def _chosen(self) -> tuple[str, ...]:
        return tuple(str(index.data()) for index in self._rows.selectionModel().selectedIndexes())

    def _ask_to_open(self) -> None:
        for path in self._chosen():
            self.open_requested.emit(path)

    def _ask_to_retry(self) -> None:
        self.retry_requested.emit(self._chosen())

    def _ask_to_retry_all(self) -> None:
        self.retry_requested.emit(tuple(failure.path for failure in self._failures))

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.S)
        for button in (self._open, self._retry):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self._retry_all)
        for button in (self._open, self._retry, self._retry_all):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.M, 0, Space.S)
        column.setSpacing(Space.M)
        column.addWidget(self._lead)
        column.addWidget(self._rows)
        column.addLayout(buttons)

    def _name(self) -> None:
        self._lead.setText(
            self.tr("Gjej tries these files again when they change.")
            if self._failures
            else self.tr("Every file that was found could be read.")
        )
        self._rows.viewport().update()
        self._rows.setAccessibleName(self.tr("Files that could not be read"))
        self._open.setText(self.tr("Open"))
        self._open.setToolTip(self.tr("Open in the system's program"))
        self._retry.setText(self.tr("Try again"))
        self._retry_all.setText(self.tr("Try all again"))
