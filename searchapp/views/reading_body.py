"""What is read: the text of a document or its pages, whichever is shown."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from index.values import Document, Mark
from searchapp.settings import TEXT_SIZES, USUAL_SIZE
from searchapp.theme import Space
from searchapp.views.page_pane import PagePane
from searchapp.views.text_pane import TextPane


class ReadingBody(QStackedWidget):
    """Marks, matches and places mean the same to text and pages."""

    mark_chosen = Signal(int)
    place_changed = Signal()  # another page is read
    zoom_changed = Signal()
    side_changed = Signal(int)
    text_size_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._size = USUAL_SIZE
        self.text = TextPane(self)
        self.pages = PagePane(self)
        self.addWidget(self.text)
        self.addWidget(self.pages)
        self.text.view.side_changed.connect(self._pass_side)
        self.text.view.size_wanted.connect(self.resize_by)
        self.text.mark_chosen.connect(self.mark_chosen)
        self.pages.mark_chosen.connect(self.mark_chosen)
        self.pages.page_changed.connect(self.place_changed)
        self.pages.view.zoom_changed.connect(self.zoom_changed)

    def show_document(self, document: Document, *, as_pages: bool) -> None:
        """Turns to a document, as text or as pages; nothing in it is marked."""
        self._document = document
        self._turn_to(self.pages if as_pages else self.text)
        if as_pages:
            self.pages.show_document(document)
            self.side_changed.emit(Space.L)
        else:
            self.text.show_document(document, ())
            self.side_changed.emit(self.text.view.side())

    def clear(self) -> None:
        """Forgets the document."""
        self._document = None
        self.text.show_document(None, ())
        self.pages.show_document(None)

    def shows_pages(self) -> bool:
        """Whether pages are shown, and not text."""
        return self.currentWidget() is self.pages

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Marks places of the document."""
        if self.shows_pages():
            self.pages.show_marks(marks)
        else:
            self.text.show_marks(marks)

    def show_mark(self, number: int, mark: Mark) -> None:
        """Brings a mark into sight."""
        if self.shows_pages():
            self.pages.show_mark(number, mark)
        else:
            self.text.show_mark(number)

    def show_offset(self, offset: int) -> None:
        """Brings a character of the text, or its page, to the top."""
        if self.shows_pages():
            self.pages.view.go_to_offset(offset)
        else:
            self.text.view.show_offset(offset)

    def offset_in_sight(self) -> int:
        """Where in the text what is read begins."""
        if self.shows_pages() and self._document is not None:
            return self._document.pages[self.pages.view.page].start
        return self.text.view.offset_in_sight()

    def set_size(self, size: int) -> None:
        """Makes letters as large as was chosen at an earlier time."""
        self._size = size
        self.text.view.set_size(size)

    def resize_by(self, steps: int) -> None:
        """Makes letters or pages larger or smaller."""
        if self.shows_pages():
            self.pages.view.zoom_by(steps)
        else:
            place = TEXT_SIZES.index(self._size) + steps
            self._choose_size(TEXT_SIZES[min(max(place, 0), len(TEXT_SIZES) - 1)])

    def take_usual_size(self) -> None:
        """Brings letters back to their usual size, pages to the width of the view."""
        if self.shows_pages():
            self.pages.view.set_zoom(None)
        else:
            self._choose_size(USUAL_SIZE)

    def take_keyboard(self) -> None:
        """Lets the keys scroll."""
        pane = self.pages if self.shows_pages() else self.text
        pane.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _turn_to(self, pane: QWidget) -> None:
        """Shows a pane; the keyboard goes along, which Qt would hand to the first list in it."""
        focus = QApplication.focusWidget()
        has_keyboard = focus is not None and self.isAncestorOf(focus)
        self.setCurrentWidget(pane)
        if has_keyboard:
            self.take_keyboard()

    def _choose_size(self, size: int) -> None:
        if size != self._size:
            self.set_size(size)
            self.text_size_chosen.emit(size)

    def _pass_side(self, side: int) -> None:
        if not self.shows_pages():
            self.side_changed.emit(side)
