"""The head of the reader: what is read, where one stands in it, and the buttons."""

from bisect import bisect_right

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from index.values import Document
from searchapp.theme import Space, Type, base_font, scaled, theme_of
from searchapp.views.breadcrumb import breadcrumb
from searchapp.views.dates import date_text
from searchapp.views.elided_label import ElidedLabel
from searchapp.views.hit_layout import BULLET
from searchapp.views.icons import IconButton, icon
from searchapp.views.legend import Legend
from searchapp.views.view_tools import ViewTools


class ReaderHeader(QWidget):
    """Title, trail and date; previous, next, "3 of 17"; tools, open and close; the legend."""

    previous_wanted = Signal()
    next_wanted = Signal()
    open_wanted = Signal()
    close_wanted = Signal()
    menu_wanted = Signal(object)  # the place on the screen where it is to open

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topline")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._document: Document | None = None
        self._number, self._total, self._page_number = 0, 0, 0
        self._title = ElidedLabel(self, lines=2)
        self._meta = ElidedLabel(self, quiet=True)
        self._place = QLabel(self)
        self._page = ElidedLabel(self, quiet=True)
        self._previous = IconButton("up", self)
        self._next = IconButton("down", self)
        self._open = QPushButton(self)
        self._more = IconButton("more", self)
        self._close = IconButton("close", self)
        self.tools = ViewTools(self)
        self.legend = Legend(self)
        self._arrange()
        self._previous.clicked.connect(self.previous_wanted)
        self._next.clicked.connect(self.next_wanted)
        self._open.clicked.connect(self.open_wanted)
        self._more.clicked.connect(self._ask_for_menu)
        self._close.clicked.connect(self.close_wanted)
        self._dress()
        self._name()

    def show_document(self, document: Document) -> None:
        """Speaks of a document."""
        self._document = document
        self._speak()

    def show_place(self, number: int, total: int) -> None:
        """Says on which of the walked matches one stands."""
        self._number, self._total = number, total
        self._speak_of_place()

    def show_page(self, page: int) -> None:
        """Says which page is read, counted from 0."""
        self._page_number = page
        self._page.show_text(self._page_text())

    def show_page_of(self, offset: int) -> None:
        """Says on which page a character of the text stands."""
        pages = self._document.pages if self._document is not None else ()
        self.show_page(max(bisect_right(pages, offset, key=lambda page: page.start) - 1, 0))

    def set_side(self, side: int) -> None:
        """Stands exactly above the text, whose left edge this is."""
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(side, Space.M, max(side - Space.S, Space.M), Space.S)

    def place_text(self) -> str:
        """Where one stands among the matches: "3 of 17"."""
        return self._numbered(self._number)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offers what can be done with the document."""
        self.menu_wanted.emit(event.globalPos())

    def changeEvent(self, event: QEvent) -> None:
        """Follows language, font and theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self._speak()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._dress()

    def _ask_for_menu(self) -> None:
        self.menu_wanted.emit(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _speak(self) -> None:
        if self._document is None:
            return
        self._title.show_text(self._document.title)
        self._meta.show_text(self._meta_text(self._document))
        self._page.show_text(self._page_text())
        self._speak_of_place()

    def _speak_of_place(self) -> None:
        walkable = self._total > 0
        self._previous.setEnabled(walkable)
        self._next.setEnabled(walkable)
        self._place.setText(self.place_text())
        widest = self._numbered(self._total)
        # As wide as the last match needs, so that the buttons keep still while one walks.
        self._place.setMinimumWidth(self._place.fontMetrics().horizontalAdvance(widest))

    def _numbered(self, number: int) -> str:
        if not self._total:
            return self.tr("No matches in the text")
        locale = QLocale()
        words = self.tr("{number} of {total}")
        return words.format(number=locale.toString(number), total=locale.toString(self._total))

    def _meta_text(self, document: Document) -> str:
        facts = [
            breadcrumb(document.path),
            date_text(document.date, QLocale()) if document.date else "",
        ]
        return BULLET.join(fact for fact in facts if fact)

    def _page_text(self) -> str:
        pages = self._document.pages if self._document is not None else ()
        if not pages:
            return ""
        locale = QLocale()
        number = locale.toString(pages[min(self._page_number, len(pages) - 1)].number)
        total = locale.toString(len(pages))
        return self.tr("page {number} of {total}").format(number=number, total=total)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(self._title, 1)
        head.addWidget(self._open, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        walk = QHBoxLayout()
        walk.setSpacing(Space.XS)
        for widget in (self._place, self._previous, self._next):
            walk.addWidget(widget)
        walk.addWidget(self._page, 1)
        walk.addWidget(self.tools)
        column = QVBoxLayout(self)
        column.setSpacing(Space.XS)
        column.addLayout(head)
        column.addWidget(self._meta)
        column.addLayout(walk)
        column.addWidget(self.legend)

    def _dress(self) -> None:
        self._title.set_type(scaled(base_font(), Type.HEADING, strong=True))
        for label in (self._meta, self._page):
            label.set_type(scaled(base_font(), Type.SMALL))
        self._open.setIcon(icon("open", theme_of(self.palette()).text, 18))

    def _name(self) -> None:
        self._previous.name(self.tr("Previous match"), "Shift+F3")
        self._next.name(self.tr("Next match"), "F3")
        self._close.name(self.tr("Close the document"))
        self._more.name(self.tr("More with this document"))
        self._open.setText(self.tr("Open"))
        self._open.setToolTip(self.tr("Open in the system's program") + "  (Ctrl+Enter)")
