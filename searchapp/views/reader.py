"""The pane in which a document is read."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from index.values import Reading


class Reader(QWidget):
    """A document with its matches marked, and the buttons to walk them."""

    open_requested = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QPlainTextEdit(self)
        self._text.setReadOnly(True)
        self._reading: Reading | None = None
        self._current = 0
        QVBoxLayout(self).addWidget(self._text)

    def show_reading(self, reading: Reading) -> None:
        """Shows a document at its first match."""
        self._reading, self._current = reading, 0
        self._text.setPlainText(reading.document.text)

    def clear(self) -> None:
        """Forgets the document."""
        self._reading = None
        self._text.clear()

    def next_match(self) -> None:
        """Goes to the next match, after the last one to the first."""
        self._step(1)

    def previous_match(self) -> None:
        """Goes to the match before, before the first one to the last."""
        self._step(-1)

    def _step(self, by: int) -> None:
        if self._reading is not None and self._reading.marks:
            self._current = (self._current + by) % len(self._reading.marks)
