"""A question in a dialog, in the place of its buttons, before something that takes long."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from searchapp.theme import Space


class ConfirmRow(QWidget):
    """What will happen, and two buttons: do it, or leave it. Hidden until it is asked."""

    confirmed = Signal()
    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = QLabel(self)
        self._question.setWordWrap(True)
        self._yes, self._no = QPushButton(self), QPushButton(self)
        self._yes.setProperty("role", "primary")
        self._yes.clicked.connect(self._confirm)
        self._no.clicked.connect(self.end)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(self._question, 1)
        for button in (self._yes, self._no):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.hide()

    def say(self, question: str, yes: str, no: str) -> None:
        """Takes the words."""
        self._question.setText(question)
        self._yes.setText(yes)
        self._yes.setAccessibleDescription(question)
        self._no.setText(no)

    def ask(self) -> None:
        """Asks, with the harmless answer under the keyboard."""
        self.show()
        self._no.setFocus()

    def end(self) -> None:
        """Takes the question back."""
        self.hide()
        self.ended.emit()

    def _confirm(self) -> None:
        self.end()
        self.confirmed.emit()
