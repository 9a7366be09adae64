"""The pane in which a document is read."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from index.values import Reading
from searchapp.views.document_view import DocumentView
from searchapp.views.placard import Placard
from searchapp.views.reader_header import ReaderHeader


class Reader(QWidget):
    """A document with its matches marked, and the buttons to walk them."""

    open_requested = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._reading: Reading | None = None
        self._current = 0
        self._header = ReaderHeader(self)
        self._text = DocumentView(self)
        self._hint = Placard("document", self)
        self._page = QWidget(self)
        self._rooms = QStackedLayout(self)
        self._arrange()
        self._text.side_changed.connect(self._header.set_side)
        self._header.previous_wanted.connect(self.previous_match)
        self._header.next_wanted.connect(self.next_match)
        self._header.open_wanted.connect(self.ask_to_open)
        self._header.close_wanted.connect(self._on_close_wanted)
        self._name()

    def show_reading(self, reading: Reading) -> None:
        """Shows a document at its first match."""
        self._reading, self._current = reading, 0
        self._rooms.setCurrentWidget(self._page)
        self._text.show_text(reading.document.text, reading.marks)
        self._show_match()

    def clear(self) -> None:
        """Forgets the document."""
        self._reading, self._current = None, 0
        self._text.show_text("", ())
        self._rooms.setCurrentWidget(self._hint)

    def is_empty(self) -> bool:
        """Whether no document is shown."""
        return self._reading is None

    def place_text(self) -> str:
        """Where one stands among the matches: "3 of 17"; nothing without a document."""
        return "" if self._reading is None else self._header.place_text()

    def next_match(self) -> None:
        """Goes to the next match, after the last one to the first."""
        self._step(1)

    def previous_match(self) -> None:
        """Goes to the match before, before the first one to the last."""
        self._step(-1)

    def ask_to_open(self) -> None:
        """Wishes for the document in the system's program."""
        if self._reading is not None:
            self.open_requested.emit(self._reading.document.path)

    def take_keyboard(self) -> None:
        """Lets the keys scroll the text."""
        self._text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter opens the document outside."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.ask_to_open()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speaks the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _step(self, by: int) -> None:
        if self._reading is not None and self._reading.marks:
            self._current = (self._current + by) % len(self._reading.marks)
            self._show_match()

    def _show_match(self) -> None:
        if self._reading is None:
            return
        if self._reading.marks:
            self._text.show_mark(self._current)
        self._header.show_place(self._reading, self._current)

    def _on_close_wanted(self) -> None:
        self.clear()
        self.closed.emit()

    def _arrange(self) -> None:
        column = QVBoxLayout(self._page)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._text, 1)
        self._rooms.addWidget(self._hint)
        self._rooms.addWidget(self._page)

    def _name(self) -> None:
        self._text.setAccessibleName(self.tr("Text of the document"))
        self._hint.say(
            self.tr("Choose a result to read it here"),
            self.tr("Enter reads it, F3 goes from match to match."),
        )
