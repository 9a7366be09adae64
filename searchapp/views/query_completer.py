"""Completes what is typed in the query box: asks when one rests, and leads keys to the list.

Down and Up choose, Tab takes the first or the chosen one, Enter the chosen one, Esc closes the
list. Past the end of the list, and with none chosen, each key does what it does without the list.
"""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from index.values import Completion, CompletionList
from searchapp.views.completion_popup import CompletionPopup
from searchapp.views.query_box import QueryBox
from searchapp.views.utf16 import Utf16Ruler

REST = 120  # milliseconds without a key after which help may be welcome


class QueryCompleter(QObject):
    """Watches a line edit; what stands in the list comes from outside."""

    completions_wanted = Signal(str, int)

    def __init__(self, box: QueryBox) -> None:
        super().__init__(box)
        self._box = box
        self.popup = CompletionPopup(box)
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._ask)
        box.textEdited.connect(self._rest.start)
        box.textChanged.connect(self.popup.hide)
        box.past_wanted.connect(self._ask)
        self.popup.taken.connect(self._take)
        box.installEventFilter(self)

    def show_completions(self, found: CompletionList) -> None:
        """Shows what was found, unless one has typed on or gone away since."""
        is_asked = (found.request.text, found.request.cursor) == self._place()
        if is_asked and self._box.hasFocus():
            self.popup.show_completions(found.completions, self._box)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes the keys that belong to the list while it is shown."""
        if event.type() == QEvent.Type.FocusOut:
            self._close()
        if not self.popup.isVisible() or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
            event.accept()  # else the window's own Esc would come first
            return True
        if event.type() == QEvent.Type.KeyPress and self._press(Qt.Key(event.key())):
            return True
        return super().eventFilter(watched, event)

    def _press(self, key: Qt.Key) -> bool:
        match key:
            case Qt.Key.Key_Down:
                if self.popup.step(1):
                    return True
                self._close()
            case Qt.Key.Key_Up:
                return self.popup.step(-1) if self.popup.chosen() is not None else False
            case Qt.Key.Key_Tab:
                self._take(self.popup.chosen() or self.popup.first())
                return True
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                chosen = self.popup.chosen()
                self._close()
                if chosen is not None:
                    self._take(chosen)
                    return True
            case Qt.Key.Key_Escape:
                self._close()
                return True
        return False

    def _place(self) -> tuple[str, int]:
        text = self._box.text()
        return text, Utf16Ruler(text).characters(self._box.cursorPosition())

    def _ask(self) -> None:
        self.completions_wanted.emit(*self._place())

    def _close(self) -> None:
        self._rest.stop()
        self.popup.hide()

    def _take(self, completion: Completion) -> None:
        """Puts the word in the place of what was typed of it; a search follows."""
        self._close()
        text, span = self._box.text(), completion.span
        completed = text[: span.start] + completion.word + text[span.end :]
        self._box.setText(completed)
        end = Utf16Ruler(completed).units(span.start + len(completion.word))
        self._box.setCursorPosition(end)
