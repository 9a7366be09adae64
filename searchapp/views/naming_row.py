"""A line to type a name in, and the button that takes it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from searchapp.theme import Space

HEIGHT = 34  # as high as the button


class NamingRow(QWidget):
    """Offers its button while there is a name and something to be named."""

    named = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = QLineEdit(self)
        self._line.setObjectName("find")  # it looks like the other small boxes
        self._line.setFixedHeight(HEIGHT)
        self._button = QPushButton(self)
        self._button.setAutoDefault(False)
        self._can_name = True
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(self._line, 1)
        row.addWidget(self._button)
        self._line.textChanged.connect(self._offer)
        self._line.returnPressed.connect(self._take)
        self._button.clicked.connect(self._take)
        self._offer()

    def say(self, hint: str, button: str) -> None:
        """Takes the words."""
        self._line.setPlaceholderText(hint)
        self._line.setAccessibleName(hint)
        self._button.setText(button)

    def show_name(self, name: str, *, can_name: bool) -> None:
        """Proposes a name."""
        self._can_name = can_name
        self._line.setText(name)
        self._line.setEnabled(can_name)
        self._offer()

    def take_keyboard(self) -> None:
        """Lets a name be typed."""
        self._line.setFocus()
        self._line.selectAll()

    def _offer(self) -> None:
        self._button.setEnabled(self._can_name and bool(self._line.text().strip()))

    def _take(self) -> None:
        if self._button.isEnabled():
            self.named.emit(self._line.text().strip())
