"""The box in which a person types a query, and what there is to say about it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from index.values import CompletionList, QueryPart
from searchapp.theme import Space, Type, base_font, scaled
from searchapp.views.elided_label import ElidedLabel
from searchapp.views.query_box import QueryBox
from searchapp.views.query_completer import QueryCompleter

NOTE_GAP = "   "


class SearchBar(QWidget):
    """A large box, and a quiet line of notes under it."""

    query_changed = Signal(str)
    completions_wanted = Signal(str, int)
    parts_wanted = Signal(str)
    results_wanted = Signal()
    first_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QueryBox(self)
        self._completer = QueryCompleter(self._box)
        self._notes = ElidedLabel(self, lines=2, quiet=True)
        self._notes.hide()
        self.setFocusProxy(self._box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.XS)
        layout.addWidget(self._box)
        layout.addWidget(self._notes)
        self._box.textChanged.connect(self.parts_wanted)
        self._box.textChanged.connect(self.query_changed)
        self._completer.completions_wanted.connect(self.completions_wanted)
        self._box.results_wanted.connect(self.results_wanted)
        self._box.first_wanted.connect(self.first_wanted)
        self._box.open_wanted.connect(self.open_wanted)
        self._dress()

    def text(self) -> str:
        """What is typed."""
        return self._box.text()

    def set_text(self, text: str) -> None:
        """Types a text as a person would: query_changed follows."""
        self._box.setText(text)

    def focus_query(self) -> None:
        """Puts the cursor into the box and selects what is there."""
        self._box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._box.selectAll()

    def show_completions(self, found: CompletionList) -> None:
        """Offers what the word that is being typed may become."""
        self._completer.show_completions(found)

    def show_parts(self, parts: Sequence[QueryPart]) -> None:
        """Colours what of the text is more than words."""
        self._box.show_parts(parts)

    def show_notes(self, notes: Sequence[str]) -> None:
        """Says in one line how the query was understood; nothing where there is nothing to say."""
        self._notes.show_text(NOTE_GAP.join(notes))
        self._notes.setVisible(bool(notes))

    def notes_text(self) -> str:
        """What is said about the query."""
        return self._notes.text()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._dress()

    def _dress(self) -> None:
        self._notes.set_type(scaled(base_font(), Type.SMALL))
