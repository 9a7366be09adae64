"""The head of the reader: what is read, where one stands in it, and the buttons."""

from bisect import bisect_right

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from index.values import Document, Reading
from searchapp.theme import Space, Type, base_font, scaled, theme_of
from searchapp.views.breadcrumb import breadcrumb
from searchapp.views.dates import date_text
from searchapp.views.elided_label import ElidedLabel
from searchapp.views.hit_layout import BULLET
from searchapp.views.icons import IconButton, icon


class ReaderHeader(QWidget):
    """Title, trail and date; previous, next, "3 of 17"; open and close."""

    previous_wanted = Signal()
    next_wanted = Signal()
    open_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topline")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._reading: Reading | None = None
        self._current = 0
        self._title = ElidedLabel(self, lines=2)
        self._meta = ElidedLabel(self, quiet=True)
        self._place = QLabel(self)
        self._page = QLabel(self)
        self._page.setProperty("role", "muted")
        self._previous = IconButton("up", self)
        self._next = IconButton("down", self)
        self._open = QPushButton(self)
        self._close = IconButton("close", self)
        self._arrange()
        self._previous.clicked.connect(self.previous_wanted)
        self._next.clicked.connect(self.next_wanted)
        self._open.clicked.connect(self.open_wanted)
        self._close.clicked.connect(self.close_wanted)
        self._dress()
        self._name()

    def show_place(self, reading: Reading, current: int) -> None:
        """Speaks of a document and of the match in it that one stands on."""
        self._reading, self._current = reading, current
        self._speak()

    def set_side(self, side: int) -> None:
        """Stands exactly above the text, whose left edge this is."""
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(side, Space.M, max(side - Space.S, Space.M), Space.S)

    def place_text(self) -> str:
        """Where one stands among the matches: "3 of 17"."""
        return self._numbered(self._current + 1)

    def changeEvent(self, event: QEvent) -> None:
        """Follows language, font and theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self._speak()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._dress()

    def _speak(self) -> None:
        if self._reading is None:
            return
        walkable = bool(self._reading.marks)
        self._previous.setEnabled(walkable)
        self._next.setEnabled(walkable)
        self._place.setText(self.place_text())
        widest = self._numbered(len(self._reading.marks))
        # As wide as the last match needs, so that the buttons keep still while one walks.
        self._place.setMinimumWidth(self._place.fontMetrics().horizontalAdvance(widest))
        self._title.show_text(self._reading.document.title)
        self._meta.show_text(self._meta_text(self._reading.document))
        self._page.setText(self._page_text(self._reading.document))

    def _numbered(self, number: int) -> str:
        total = len(self._reading.marks) if self._reading is not None else 0
        if not total:
            return self.tr("No matches in the text")
        locale = QLocale()
        words = self.tr("{number} of {total}")
        return words.format(number=locale.toString(number), total=locale.toString(total))

    def _meta_text(self, document: Document) -> str:
        facts = [
            breadcrumb(document.path),
            date_text(document.date, QLocale()) if document.date else "",
        ]
        return BULLET.join(fact for fact in facts if fact)

    def _page_text(self, document: Document) -> str:
        if not document.pages or self._reading is None:
            return ""
        marks = self._reading.marks
        start = marks[self._current].start if marks else 0
        place = bisect_right(document.pages, start, key=lambda page: page.start) - 1
        locale = QLocale()
        number = locale.toString(document.pages[max(place, 0)].number)
        total = locale.toString(len(document.pages))
        return self.tr("page {number} of {total}").format(number=number, total=total)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(self._title, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        walk = QHBoxLayout()
        walk.setSpacing(Space.XS)
        for widget in (self._place, self._previous, self._next, self._page):
            walk.addWidget(widget)
        walk.addStretch(1)
        walk.addWidget(self._open)
        column = QVBoxLayout(self)
        column.setSpacing(Space.XS)
        column.addLayout(head)
        column.addWidget(self._meta)
        column.addLayout(walk)

    def _dress(self) -> None:
        self._title.set_type(scaled(base_font(), Type.HEADING, strong=True))
        self._meta.set_type(scaled(base_font(), Type.SMALL))
        self._open.setIcon(icon("open", theme_of(self.palette()).text, 18))

    def _name(self) -> None:
        self._previous.name(self.tr("Previous match"), "Shift+F3")
        self._next.name(self.tr("Next match"), "F3")
        self._close.name(self.tr("Close the document"))
        self._open.setText(self.tr("Open"))
        self._open.setToolTip(self.tr("Open in the system's program") + "  (Ctrl+Enter)")
