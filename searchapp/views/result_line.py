"""The line above the hits: how many there are, what was searched, what may have been meant."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from index.values import ResultPage, WordForms
from searchapp.settings import COMFORTABLE, COMPACT
from searchapp.theme import Space, Type, base_font, scaled
from searchapp.views.elided_label import ElidedLabel
from searchapp.views.hit_layout import BULLET
from searchapp.views.icons import IconButton
from searchapp.views.no_results import shortened
from searchapp.views.result_menu import ResultMenu
from searchapp.views.word_forms import WordFormsPanel

WIDEST = 16_777_215  # pixels: Qt's own bound, which is none


class ResultLine(QWidget):
    """Counts, a suggestion that can be clicked, and the forms of the words."""

    query_proposed = Signal(str)
    forms_wanted = Signal()
    density_chosen = Signal(str)
    facets_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topline")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._page: ResultPage | None = None
        self._is_waiting = False
        self._counts = ElidedLabel(self, quiet=True)
        self._suggestion = QPushButton(self)
        self._suggestion.setProperty("role", "link")
        self._suggestion.clicked.connect(self._propose)
        # It keeps its height, else the hits below would move whenever something is suggested.
        policy = self._suggestion.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._suggestion.setSizePolicy(policy)
        self._suggestion.hide()
        self._facets = IconButton("facets", self, size=16)
        self._facets.clicked.connect(self.facets_wanted)
        self._forms = IconButton("forms", self, size=16)
        self._forms.clicked.connect(self.ask_for_forms)
        self._panel = WordFormsPanel(self)
        self.menu = ResultMenu(self)
        self._density = IconButton("density", self, size=16)
        self._density.setCheckable(True)
        self._density.clicked.connect(self._choose_density)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        layout.addWidget(self._facets)
        layout.addWidget(self._counts, 1)
        layout.addWidget(self._suggestion)
        layout.addWidget(self._forms)
        layout.addWidget(self.menu)
        layout.addWidget(self._density)
        self._dress()

    def show_page(self, page: ResultPage) -> None:
        """Tells of a page of hits."""
        self._page, self._is_waiting = page, False
        self._speak()

    def ask_for_forms(self) -> None:
        """Wishes to know which forms of the query's words the library has."""
        if self._forms.isEnabled():
            self.forms_wanted.emit()

    def show_forms(self, words: Sequence[WordForms]) -> None:
        """Shows them."""
        if words:
            self._panel.show_words(words)
            self._panel.open_below(self._forms)

    def show_density(self, density: str) -> None:
        """Shows how much room a hit takes."""
        self._density.setChecked(density == COMPACT)

    def show_waiting(self) -> None:
        """Tells that the answer is still being looked for."""
        self._page, self._is_waiting = None, True
        self._speak()

    def end_waiting(self) -> None:
        """Tells nothing: no answer will come."""
        self._is_waiting = False
        self._speak()

    def changeEvent(self, event: QEvent) -> None:
        """Follows language and font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
        elif event.type() == QEvent.Type.FontChange:
            self._dress()

    def _speak(self) -> None:
        suggestion = (self._page.suggestion if self._page is not None else None) or ""
        self._counts.show_text(self._said())
        words = self.tr("Did you mean “{query}”?").format(query=shortened(suggestion))
        self._suggestion.setText(words)
        self._suggestion.setMaximumWidth(WIDEST if suggestion else 0)
        self._suggestion.setVisible(bool(suggestion))
        self._facets.name(self.tr("Narrow the result"), "Ctrl+B")
        self._forms.name(self.tr("Which forms were searched"), "F2")
        self._density.name(self.tr("Compact list"))
        self._forms.setEnabled(self._page is not None and bool(self._page.words))
        self.menu.show_result(has_hits=self._page is not None)

    def _choose_density(self, compact: bool) -> None:
        self.density_chosen.emit(COMPACT if compact else COMFORTABLE)

    def _said(self) -> str:
        if self._is_waiting:
            return self.tr("Searching…")
        return self._count_text(self._page) if self._page is not None else ""

    def _count_text(self, page: ResultPage) -> str:
        count = self.tr("%Ln result(s)", "", page.total)
        if page.complete_total < page.total:
            whole = self.tr("%Ln with all the words", "", page.complete_total)
            count += BULLET + whole
        seconds = QLocale().toString(page.seconds, "f", 3 if page.seconds < 0.1 else 1)
        return count + BULLET + self.tr("{seconds} s").format(seconds=seconds)

    def _propose(self) -> None:
        if self._page is not None and self._page.suggestion:
            self.query_proposed.emit(self._page.suggestion)

    def _dress(self) -> None:
        for widget in (self._counts, self._suggestion):
            widget.setFont(scaled(base_font(), Type.SMALL))
