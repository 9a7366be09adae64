"""The box in which a person types a query."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget


class SearchBar(QWidget):
    """A large box, and a quiet line of notes under it."""

    query_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QLineEdit(self)
        self._notes = QLabel(self)
        self._notes.hide()
        layout = QVBoxLayout(self)
        layout.addWidget(self._box)
        layout.addWidget(self._notes)
        self._box.textChanged.connect(self.query_changed)

    def text(self) -> str:
        """What is typed."""
        return self._box.text()

    def set_text(self, text: str) -> None:
        """Types a text as a person would: query_changed follows."""
        self._box.setText(text)

    def focus_query(self) -> None:
        """Puts the cursor into the box and selects what is there."""
        self._box.setFocus()
        self._box.selectAll()

    def show_notes(self, notes: Sequence[str]) -> None:
        """Says in one line how the query was understood; nothing where there is nothing to say."""
        self._notes.setText("  ".join(notes))
        self._notes.setVisible(bool(notes))
