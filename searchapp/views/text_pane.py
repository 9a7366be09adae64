"""The text of a document, and beside it the map of the matches."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from index.values import Document, Mark
from searchapp.views.document_view import DocumentView
from searchapp.views.hit_map import HitMap, Tick


class TextPane(QWidget):
    """Shows a document as text; it is only set when it is to be seen."""

    mark_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self.view = DocumentView(self)
        self._map = HitMap(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.view, 1)
        row.addWidget(self._map)
        self.setFocusProxy(self.view)
        self._map.mark_chosen.connect(self.mark_chosen)

    def show_document(self, document: Document | None, marks: Sequence[Mark]) -> None:
        """Turns to a document, or to none."""
        if document is None:
            self.view.show_text("", ())
        elif document is not self._document:
            self.view.show_text(document.text, marks, title=document.title)
        self._document = document
        self.show_marks(marks)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Marks places of the text."""
        length = max(len(self._document.text), 1) if self._document is not None else 1
        self.view.show_marks(marks)
        self._map.show_ticks([Tick(mark.start / length, mark.word) for mark in marks])

    def show_mark(self, number: int) -> None:
        """Brings a mark into sight."""
        self._map.show_current(number)
        self.view.show_mark(number)
