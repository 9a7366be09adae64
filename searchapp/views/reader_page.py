"""The rooms of an open document, from its head and labels down to what is read of it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from searchapp.models.open_document import OpenDocument
from searchapp.views.annotation_bar import AnnotationBar
from searchapp.views.find_bar import FindBar
from searchapp.views.reader_header import ReaderHeader
from searchapp.views.reader_notice import ReaderNotice
from searchapp.views.reading_body import ReadingBody
from searchapp.views.spoken_roles import announce


class ReaderPage(QWidget):
    """All of them stand exactly above the text, whose left edge moves with the window's width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = ReaderHeader(self)
        self.annotations = AnnotationBar(self)
        self.find_bar = FindBar(self)
        self.notice = ReaderNotice(self)
        self.body = ReadingBody(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        for room in (self.header, self.annotations, self.find_bar, self.notice):
            column.addWidget(room)
            self.body.side_changed.connect(room.set_side)
        column.addWidget(self.body, 1)

    def show_view(self, document: OpenDocument, *, as_pages: bool) -> None:
        """Turns to the text or the pages of a document, with all its marks."""
        self.body.show_document(document.reading.document, as_pages=as_pages)
        self.body.show_marks(document.marks)
        self.show_tools(document)
        self.show_notice(document)

    def show_marks(self, document: OpenDocument) -> None:
        """Marks what was searched, or what the find box has found."""
        self.header.legend.show_words(document.shown.words)
        self.body.show_marks(document.marks)
        self.show_notice(document)

    def show_match(self, document: OpenDocument) -> None:
        """Goes to the match that one stands on, and says which it is."""
        walk = document.walk
        if walk.current is not None and walk.mark is not None:
            self.body.show_mark(walk.current, walk.mark)
        self.header.show_place(walk.place, len(walk))
        self.header.legend.show_chosen(walk.word)
        self.find_bar.show_place(self.header.place_text())
        announce(self, self.header.place_text())
        self.show_page(document)

    def show_page(self, document: OpenDocument) -> None:
        """Says which page is read: the one in sight, or in a text the one of the match."""
        if self.body.shows_pages():
            self.header.show_page(self.body.pages.view.page)
        else:
            mark = document.walk.mark
            self.header.show_page_of(mark.start if mark else 0)

    def show_tools(self, document: OpenDocument) -> None:
        """Shows the tools that the document has use for."""
        self.header.tools.show_state(
            has_pages=document.has_pages(),
            shows_pages=self.body.shows_pages(),
            fits=self.body.pages.view.fits_width(),
        )

    def show_notice(self, document: OpenDocument) -> None:
        """Says what is to be known about the document."""
        self.notice.show_reading(document.shown, is_undrawable=document.is_undrawable)
