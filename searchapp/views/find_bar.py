"""The box in which one looks for something in the document that is read."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from searchapp.theme import Space
from searchapp.views.icons import IconButton

REST = 120  # milliseconds after the last key: a long document takes a moment to search
NARROWEST_PLACE = 90


class FindBar(QWidget):
    """A line under the head of the reader; Enter walks on, Esc closes it."""

    find_requested = Signal(str)
    next_wanted = Signal()
    previous_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topline")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._box = QLineEdit(self)
        self._box.setObjectName("find")
        self._box.setClearButtonEnabled(False)
        self._place = QLabel(self)
        self._place.setProperty("role", "muted")
        self._place.setMinimumWidth(NARROWEST_PLACE)
        self._previous = IconButton("up", self)
        self._next = IconButton("down", self)
        self._close = IconButton("close", self)
        self._rest = QTimer(self, interval=REST, singleShot=True)
        self._rest.timeout.connect(self._ask)
        self._box.textChanged.connect(self._wait)
        self._previous.clicked.connect(self.previous_wanted)
        self._next.clicked.connect(self.next_wanted)
        self._close.clicked.connect(self.closed)
        self.setFocusProxy(self._box)
        self._arrange()
        self._name()
        self.hide()

    def text(self) -> str:
        """What is looked for."""
        return self._box.text().strip()

    def open(self) -> None:
        """Shows the box, what was looked for last chosen to be typed over."""
        self.show()
        self._box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._box.selectAll()

    def shut(self) -> None:
        """Hides the box, empty."""
        self._box.clear()
        self._rest.stop()
        self._place.clear()
        self.hide()

    def set_side(self, side: int) -> None:
        """Stands exactly above the text, whose left edge this is."""
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(side, Space.S, max(side - Space.S, Space.M), Space.S)

    def show_place(self, words: str) -> None:
        """Says where among what was found one stands."""
        self._place.setText(words if self.text() else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next place, with Shift to the one before."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif self._rest.isActive():
            self._rest.stop()
            self._ask()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.previous_wanted.emit()
        else:
            self.next_wanted.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Speaks the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _wait(self, text: str) -> None:
        del text
        self._rest.start()

    def _ask(self) -> None:
        self.find_requested.emit(self.text())

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.S, Space.M, Space.S)
        row.setSpacing(Space.XS)
        row.addWidget(self._box, 1)
        row.addSpacing(Space.XS)
        for widget in (self._place, self._previous, self._next, self._close):
            row.addWidget(widget)

    def _name(self) -> None:
        self._box.setPlaceholderText(self.tr("Find in this document"))
        self._box.setAccessibleName(self.tr("Find in this document"))
        self._previous.name(self.tr("Previous match"), "Shift+Enter")
        self._next.name(self.tr("Next match"), "Enter")
        self._close.name(self.tr("Close the find box"), "Esc")
