"""A page of things that are kept: each can be searched for, and taken off the list."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from searchapp.models.kept_rows import KeptModel, KeptRow
from searchapp.theme import Space
from searchapp.views.chosen_row import ChoosingList


class KeptPage(QWidget):
    """A sentence, the rows, and the buttons below them."""

    row_chosen = Signal(object)
    news_chosen = Signal(object)
    remove_requested = Signal(object)

    def __init__(self, symbol: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = KeptModel(self)
        self._lead = QLabel(self)
        self._lead.setProperty("role", "muted")
        self._lead.setWordWrap(True)
        self._rows = ChoosingList.with_rows(symbol, self)
        self._rows.setModel(self._model)
        self._search, self._news, self._remove = (QPushButton(self) for _ in range(3))
        self._search.clicked.connect(lambda: self._tell(self.row_chosen))
        self._news.clicked.connect(lambda: self._tell(self.news_chosen))
        self._remove.clicked.connect(lambda: self._tell(self.remove_requested))
        self._rows.activated.connect(lambda: self._tell(self.row_chosen))
        self._rows.selectionModel().selectionChanged.connect(self._offer)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(Space.S)
        for button in (self._search, self._news):
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
        self._buttons.addWidget(self._remove)
        for button in (self._search, self._news, self._remove):
            button.setAutoDefault(False)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, Space.M, 0, Space.S)
        self.column.setSpacing(Space.M)
        self.column.addWidget(self._lead)
        self.column.addWidget(self._rows)
        self.column.addLayout(self._buttons)
        self._offer()

    def add_button(self, button: QPushButton) -> None:
        """Puts one more button behind the others."""
        button.setAutoDefault(False)
        self._buttons.addWidget(button)

    def say(self, lead: str, name: str, *, search: str, news: str = "", remove: str = "") -> None:
        """Takes the words."""
        self._lead.setText(lead)
        self._rows.setAccessibleName(name)
        self._search.setText(search)
        self._news.setText(news)
        self._news.setVisible(bool(news))
        self._remove.setText(remove)

    def show_rows(self, rows: Sequence[KeptRow]) -> None:
        """Takes the rows anew; the chosen one stays chosen."""
        chosen = self.chosen()
        self._model.show_rows(rows)
        for place, row in enumerate(rows):
            if chosen is not None and row.query == chosen.query:
                self._rows.setCurrentIndex(self._model.index(place, 0))
        self._offer()

    def chosen(self) -> KeptRow | None:
        """The row that is chosen."""
        indexes = self._rows.selectionModel().selectedIndexes()
        return self._model.row(indexes[0].row()) if indexes else None

    def rows(self) -> list[KeptRow]:
        """All rows."""
        return [self._model.row(place) for place in range(self._model.rowCount())]

    def choose(self, place: int) -> None:
        """Chooses a row."""
        self._rows.setCurrentIndex(self._model.index(place, 0))

    def _offer(self) -> None:
        row = self.chosen()
        self._search.setEnabled(row is not None)
        self._news.setEnabled(row is not None and bool(row.news))
        self._remove.setEnabled(row is not None and bool(row.name))

    def _tell(self, signal: object) -> None:
        row = self.chosen()
        if row is not None:
            signal.emit(row)  # type: ignore[attr-defined]
