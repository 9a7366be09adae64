"""The tools of the reader: find, smaller, larger, fit the width, text or page."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from searchapp.theme import Space
from searchapp.views.icons import IconButton


class ViewTools(QWidget):
    """A row of small buttons; those for pages are there with a document that has pages."""

    find_wanted = Signal()
    passages_wanted = Signal()
    larger_wanted = Signal()
    smaller_wanted = Signal()
    fit_wanted = Signal()
    pages_wanted = Signal(bool)  # whether the pages are wanted, or the text

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find = IconButton("search", self)
        self._passages = IconButton("context", self)
        self._smaller = IconButton("minus", self)
        self._larger = IconButton("plus", self)
        self._fit = IconButton("fit-width", self)
        self._pages = IconButton("page", self)
        self._pages.setCheckable(True)
        self._find.clicked.connect(self.find_wanted)
        self._passages.clicked.connect(self.passages_wanted)
        self._smaller.clicked.connect(self.smaller_wanted)
        self._larger.clicked.connect(self.larger_wanted)
        self._fit.clicked.connect(self.fit_wanted)
        self._pages.clicked.connect(self.pages_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS // 2)
        sizes = (self._smaller, self._larger, self._fit)
        for button in (self._find, self._passages, *sizes, self._pages):
            row.addWidget(button)
        self.show_state(has_pages=False, shows_pages=False, fits=True)

    def show_state(self, *, has_pages: bool, shows_pages: bool, fits: bool) -> None:
        """Shows what there is to choose, and what is chosen."""
        self._pages.setVisible(has_pages)
        self._pages.setChecked(shows_pages)
        self._fit.setVisible(shows_pages)
        self._fit.setEnabled(not fits)
        self._shows_pages = shows_pages
        self._name()

    def changeEvent(self, event: QEvent) -> None:
        """Speaks the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _name(self) -> None:
        self._find.name(self.tr("Find in this document"), "Ctrl+F")
        self._passages.name(self.tr("All passages of this document"), "Shift+F4")
        self._smaller.name(self.tr("Smaller"), "Ctrl+−")
        self._larger.name(self.tr("Larger"), "Ctrl++")
        self._fit.name(self.tr("Fit the width"), "Ctrl+0")
        self._pages.name(
            self.tr("Show the text") if self._shows_pages else self.tr("Show the pages"), "Ctrl+T"
        )
