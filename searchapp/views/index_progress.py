"""The line that tells how far an indexing run is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from index.events import Event


class IndexProgress(QWidget):
    """Counts, the current file, a bar and a button to stop; hidden when nothing runs."""

    cancel_requested = Signal()
    failures_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = QLabel(self)
        QHBoxLayout(self).addWidget(self._label)
        self.hide()

    def show_event(self, event: Event) -> None:
        """Takes the next event of a run."""
        self._label.setText(type(event).__name__)
        self.show()

    def show_error(self, sentence: str) -> None:
        """Says why a run ended early."""
        self._label.setText(sentence)
        self.show()
