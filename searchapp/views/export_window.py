"""The small window that tells how far an export has come, and what could not be copied."""

from PySide6.QtCore import QEvent, QLocale, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from index.values import Exported, ExportKind, ExportRequest
from searchapp.models.failure_model import FailureModel
from searchapp.theme import Space
from searchapp.views.chosen_row import ChoosingList
from searchapp.views.elided_label import ElidedLabel

WIDTH = 460
LIST_HEIGHT = 220


class ExportWindow(QDialog):
    """Not modal: one searches on while files are written."""

    cancel_requested = Signal()
    open_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._request: ExportRequest | None = None
        self._done: Exported | None = None
        self._counts = (0, 0)
        self._fault = ""
        self._model = FailureModel(self)
        self._state = ElidedLabel(self, lines=3)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._failures = ChoosingList.with_rows("document", self)
        self._failures.setModel(self._model)
        self._failures.setMinimumHeight(LIST_HEIGHT)
        self._stop, self._open, self._close = (QPushButton(self) for _ in range(3))
        self._stop.clicked.connect(self.cancel_requested)
        self._open.clicked.connect(self._ask_to_open)
        self._close.clicked.connect(self.close)
        self._arrange()
        self._name()

    def begin(self, request: ExportRequest) -> None:
        """Tells that something is being written."""
        self._request, self._done, self._counts, self._fault = request, None, (0, 0), ""
        self._model.show_failures(())
        self._speak()

    def show_progress(self, done: int, total: int) -> None:
        """Tells how much is done."""
        self._counts = (done, total)
        self._speak()

    def finish(self, done: Exported) -> None:
        """Tells what was written, and what not."""
        self._done = done
        self._model.show_failures(done.failures)
        self._speak()
        self.adjustSize()

    def show_fault(self, sentence: str) -> None:
        """Says why nothing could be written."""
        self._fault = sentence
        self._speak()

    def is_running(self) -> bool:
        """Whether something is being written."""
        return self._request is not None and self._done is None and not self._fault

    def state(self) -> str:
        """What the window says."""
        return self._state.text()

    def changeEvent(self, event: QEvent) -> None:
        """Speaks the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _ask_to_open(self) -> None:
        if self._request is not None:
            self.open_requested.emit(self._request.target)

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.S)
        buttons.addWidget(self._open)
        buttons.addStretch(1)
        buttons.addWidget(self._stop)
        buttons.addWidget(self._close)
        for button in (self._open, self._stop, self._close):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.M)
        column.addWidget(self._state)
        column.addWidget(self._bar)
        column.addWidget(self._failures)
        column.addStretch(1)
        column.addLayout(buttons)
        self.setMinimumWidth(WIDTH)

    def _speak(self) -> None:
        running = self.is_running()
        done, total = self._counts
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.setVisible(running)
        self._stop.setVisible(running)
        self._close.setVisible(not running)
        self._failures.setVisible(bool(self._model.rowCount()))
        was_written = self._done is not None and bool(self._done.written)
        self._open.setVisible(was_written)
        self._state.show_text(self._said())

    def _said(self) -> str:
        if self._fault or self._request is None:
            return self._fault
        locale = QLocale()
        if self._done is None:
            done, total = (locale.toString(count) for count in self._counts)
            if not self._counts[1]:
                return self.tr("Writing…")
            return self.tr("Writing {done} of {total}…").format(done=done, total=total)
        if self._done.is_cancelled and not self._done.written:
            return self.tr("Stopped; nothing was written.")
        if self._request.kind is ExportKind.COPIES:
            said = self.tr("%Ln file(s) copied", "", self._done.written)
        else:
            said = self.tr("%Ln row(s) written", "", self._done.written)
        said += f" → {self._request.target}"
        if self._done.failures:
            said += " · " + self.tr("%Ln could not be copied", "", len(self._done.failures))
        return said

    def _name(self) -> None:
        self.setWindowTitle(self.tr("Taking away"))
        self._stop.setText(self.tr("Stop"))
        self._close.setText(self.tr("Close"))
        self._open.setText(self.tr("Open"))
        self._bar.setAccessibleName(self.tr("How much is written"))
        self._failures.setAccessibleName(self.tr("Files that could not be copied"))
        self._speak()
