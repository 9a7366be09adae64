"""What a person sees when nothing was found."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from index.values import ResultPage
from searchapp.models.proposals import proposals
from searchapp.theme import Space
from searchapp.views.placard import Placard

LONGEST = 60  # characters of a query in a heading or on a button


class NoResults(QWidget):
    """Says what was searched and what to try."""

    query_proposed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: ResultPage | None = None
        self._placard = Placard("search", self)
        self._tries = QVBoxLayout()
        self._tries.setSpacing(Space.S)
        self._lead = QLabel(self)
        self._lead.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._hints = QLabel(self)
        self._hints.setProperty("role", "muted")
        self._hints.setWordWrap(True)
        self._hints.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = self._placard.column
        column.addSpacing(Space.L)
        column.addWidget(self._lead)
        column.addLayout(self._tries)
        column.addSpacing(Space.M)
        column.addWidget(self._hints)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._placard)

    def show_page(self, page: ResultPage) -> None:
        """Speaks of a page without hits."""
        self._page = page
        self._speak()

    def changeEvent(self, event: QEvent) -> None:
        """Speaks the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    def _speak(self) -> None:
        if self._page is None:
            return
        query = self._page.request.text
        words = shortened(" · ".join(self._page.words) or query.strip())
        self._placard.say(
            self.tr("Nothing found"), self.tr("Searched: {words}").format(words=words)
        )
        self._show_tries(proposals(query, self._page.suggestion))
        hint = self.tr("Fewer words find more. Endings do not matter; e stands for ë, c for ç.")
        if self._page.request.filters:
            hint = self.tr("Filters are on, above: without one of them more may be found.")
        self._hints.setText(hint)

    def _show_tries(self, tries: tuple[str, ...]) -> None:
        while (item := self._tries.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for query in tries:
            button = QPushButton(shortened(query), self)
            button.setProperty("role", "chip")
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.setAccessibleName(self.tr("Search for {query}").format(query=query))
            button.clicked.connect(lambda _checked, query=query: self.query_proposed.emit(query))
            self._tries.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
            button.show()
        self._lead.setText(self.tr("Try instead:") if tries else "")
        self._lead.setVisible(bool(tries))


def shortened(query: str) -> str:
    """A query that fits on a line."""
    return query if len(query) <= LONGEST else query[: LONGEST - 1].rstrip() + "…"
