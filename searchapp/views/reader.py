"""The pane in which a document is read: as text, or page by page."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from index.values import Reading
from searchapp.models.open_document import OpenDocument
from searchapp.settings import PAGES, TEXT
from searchapp.views.document_menu import DocumentMenu
from searchapp.views.document_view import DocumentView
from searchapp.views.page_pane import PagePane
from searchapp.views.placard import Placard
from searchapp.views.reader_page import ReaderPage


class Reader(QWidget):
    """A document with its matches marked, and all that one needs to walk them."""

    open_requested = Signal(object)  # an OpenWish
    folder_requested = Signal(str)
    path_wanted = Signal(str)
    find_requested = Signal(str, str)  # path, and what is looked for in the document
    update_requested = Signal()
    passages_wanted = Signal()
    view_chosen = Signal(str)
    text_size_chosen = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._open: OpenDocument | None = None
        self._view = PAGES
        self._hint = Placard("document", self)
        self._page = ReaderPage(self)
        self._header, self._find = self._page.header, self._page.find_bar
        self._body, self.annotations = self._page.body, self._page.annotations
        self._rooms = QStackedLayout(self)
        self._rooms.addWidget(self._hint)
        self._rooms.addWidget(self._page)
        self._connect_header()
        self._connect_body()
        self._name()

    @property
    def pages(self) -> PagePane:
        """The pages, which are drawn elsewhere."""
        return self._body.pages

    @property
    def text(self) -> DocumentView:
        """The text."""
        return self._body.text.view

    def set_preferences(self, *, view: str, text_size: int) -> None:
        """Takes what was chosen at an earlier time."""
        self._view = view
        self._body.set_size(text_size)

    def show_reading(self, reading: Reading) -> None:
        """Shows a document at its first match."""
        self._open = OpenDocument(reading)
        self._find.shut()
        self._rooms.setCurrentWidget(self._page)
        self._header.show_document(reading.document)
        self._header.legend.show_words(reading.words)
        self._show_view(self._open)
        self._page.show_match(self._open)

    def show_finding(self, finding: Reading) -> None:
        """Marks what was looked for in the document instead of the words of the query."""
        document = self._open
        if document is None or finding.request.path != document.reading.request.path:
            return
        if self._find.text() == finding.request.query:
            document.find(finding, after=self._body.offset_in_sight())
            self._show_marks(document)

    def show_undrawable(self, path: str) -> None:
        """Shows the text, because the pages of a document cannot be drawn."""
        if self._open is not None and self._open.path == path:
            self._open.is_undrawable = True
            self._show_view(self._open)
            self._page.show_match(self._open)

    def show_match_at(self, start: int) -> None:
        """Goes to the match that begins at a character of the text, or to that place of it."""
        if self._open is None:
            return
        walk = self._open.walk
        walk.go_after(start)
        if walk.mark is not None and walk.mark.start == start:
            self._page.show_match(self._open)
        else:
            self._body.show_offset(start)

    def clear(self) -> None:
        """Forgets the document."""
        self._open = None
        self._find.shut()
        self.annotations.clear()
        self._body.clear()
        self._rooms.setCurrentWidget(self._hint)

    def is_empty(self) -> bool:
        """Whether no document is shown."""
        return self._open is None

    def outdated_path(self) -> str:
        """The path of the document, where its file is not the one that was indexed."""
        return self._open.path if self._open is not None and self._open.is_outdated() else ""

    def shows_pages(self) -> bool:
        """Whether pages are shown, and not text."""
        return self._body.shows_pages()

    def place_text(self) -> str:
        """Where one stands among the matches: "3 of 17"; nothing without a document."""
        return "" if self._open is None else self._header.place_text()

    def next_match(self) -> None:
        """Goes to the next match, after the last one to the first."""
        self._step(1)

    def previous_match(self) -> None:
        """Goes to the match before, before the first one to the last."""
        self._step(-1)

    def ask_to_open(self) -> None:
        """Wishes for the document in the system's program."""
        if self._open is not None:
            page = self.pages.view.page if self.shows_pages() else None
            self.open_requested.emit(self._open.wish(page))

    def open_find(self) -> None:
        """Opens the box in which one looks for something in the document."""
        if self._open is not None:
            self._find.open()

    def close_find(self) -> bool:
        """Closes the find box and marks the words of the query again; whether it was open."""
        if not self._find.isVisible():
            return False
        self._find.shut()
        self._end_finding()
        self.take_keyboard()
        return True

    def larger(self) -> None:
        """Makes letters or pages larger."""
        self._body.resize_by(1)

    def smaller(self) -> None:
        """Makes letters or pages smaller."""
        self._body.resize_by(-1)

    def take_usual_size(self) -> None:
        """Brings letters back to their usual size, pages to the width of the view."""
        self._body.take_usual_size()

    def toggle_pages(self) -> None:
        """Shows the text in place of the pages, or the pages in place of the text."""
        document = self._open
        if document is None or not document.has_pages():
            return
        offset = self._body.offset_in_sight()
        self._view = TEXT if self.shows_pages() else PAGES
        self.view_chosen.emit(self._view)
        self._show_view(document)
        self._page.show_match(document)
        if not len(document.walk):
            self._body.show_offset(offset)
        self.take_keyboard()

    def take_keyboard(self) -> None:
        """Lets the keys scroll what is read."""
        self._body.take_keyboard()

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

    def _show_view(self, document: OpenDocument) -> None:
        """Turns to the text or the pages, whichever is to be shown."""
        self._page.show_view(document, as_pages=document.has_pages() and self._view == PAGES)

    def _show_marks(self, document: OpenDocument) -> None:
        self._page.show_marks(document)
        self._page.show_match(document)

    def _show_page(self) -> None:
        if self._open is not None:
            self._page.show_page(self._open)

    def _show_tools(self) -> None:
        if self._open is not None:
            self._page.show_tools(self._open)

    def _step(self, by: int) -> None:
        if self._open is not None:
            self._open.walk.step(by)
            self._page.show_match(self._open)

    def _go(self, number: int) -> None:
        if self._open is not None:
            self._open.walk.go(number)
            self._page.show_match(self._open)

    def _walk_word(self, word: int | None) -> None:
        if self._open is not None:
            self._open.walk.walk(word)
            self._page.show_match(self._open)

    def _look_for(self, text: str) -> None:
        if not text:
            self._end_finding()
        elif self._open is not None:
            self.find_requested.emit(self._open.reading.request.path, text)

    def _end_finding(self) -> None:
        if self._open is not None and self._open.end_finding():
            self._show_marks(self._open)

    def _on_close_wanted(self) -> None:
        self.clear()
        self.closed.emit()

    def _open_menu(self, place: QPoint) -> None:
        """Opens the menu of the document at a place of the screen."""
        if self._open is None:
            return
        path = self._open.path
        menu = DocumentMenu(self)
        menu.open_wanted.connect(self.ask_to_open)
        menu.folder_wanted.connect(lambda: self.folder_requested.emit(path))
        menu.path_wanted.connect(lambda: self.path_wanted.emit(path))
        menu.popup(place)

    def _connect_header(self) -> None:
        self._header.previous_wanted.connect(self.previous_match)
        self._header.next_wanted.connect(self.next_match)
        self._header.open_wanted.connect(self.ask_to_open)
        self._header.close_wanted.connect(self._on_close_wanted)
        self._header.menu_wanted.connect(self._open_menu)
        self._header.legend.word_chosen.connect(self._walk_word)
        self._header.tools.find_wanted.connect(self.open_find)
        self._header.tools.passages_wanted.connect(self.passages_wanted)
        self._header.tools.larger_wanted.connect(self.larger)
        self._header.tools.smaller_wanted.connect(self.smaller)
        self._header.tools.fit_wanted.connect(self.take_usual_size)
        self._header.tools.pages_wanted.connect(self.toggle_pages)

    def _connect_body(self) -> None:
        self._body.mark_chosen.connect(self._go)
        self._body.place_changed.connect(self._show_page)
        self._body.zoom_changed.connect(self._show_tools)
        self._body.text_size_chosen.connect(self.text_size_chosen)
        self._find.find_requested.connect(self._look_for)
        self._find.next_wanted.connect(self.next_match)
        self._find.previous_wanted.connect(self.previous_match)
        self._find.closed.connect(self.close_find)
        self._page.notice.update_requested.connect(self.update_requested)

    def _name(self) -> None:
        self.text.setAccessibleName(self.tr("Text of the document"))
        self._hint.say(
            self.tr("Choose a result to read it here"),
            self.tr("Enter reads it, F3 goes from match to match."),
        )
