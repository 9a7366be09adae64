"""The query language in examples that can be clicked: what to type, and what it finds."""

from itertools import groupby

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from index.query_table import PARTS, QUERY_TABLE, QueryExample
from searchapp.theme import Space, Type, base_font, scaled
from searchapp.translations import interface_language

FIRST_COLUMN = 220  # the tables of examples and of keys stand under each other
BRIEF = (0, 1, 6, 21)  # rows of the table that are shown where there is room for few


class QueryGuide(QWidget):
    """Two columns: an example as it is typed, and what it finds."""

    query_proposed = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, brief: bool = False) -> None:
        super().__init__(parent)
        self._brief = brief
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.L)
        self._grid.setVerticalSpacing(Space.XS + 2)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnMinimumWidth(0, 0 if brief else FIRST_COLUMN)
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Speaks the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()

    def _fill(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        language = interface_language()
        if self._brief:
            for place in BRIEF:
                self._add(QUERY_TABLE[place], language)
            return
        for part, examples in groupby(QUERY_TABLE, key=lambda example: example.part):
            self._add_heading(PARTS[part].in_language(language))
            for example in examples:
                self._add(example, language)

    def _add_heading(self, text: str) -> None:
        heading = QLabel(text, self)
        heading.setFont(scaled(base_font(), Type.BODY, strong=True))
        row = self._grid.rowCount()
        heading.setContentsMargins(0, Space.M if row > 1 else 0, 0, 0)
        self._grid.addWidget(heading, row, 0, 1, 2)

    def _add(self, example: QueryExample, language: str) -> None:
        row = self._grid.rowCount()
        query = example.query.in_language(language)
        button = QPushButton(query, self)
        button.setProperty("role", "example")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setAutoDefault(False)
        button.setAccessibleName(self.tr("Search for {query}").format(query=query))
        button.clicked.connect(lambda _checked, query=query: self.query_proposed.emit(query))
        meaning = example.meaning.in_language(language)
        # Where there is room for few, there is room for the gist only.
        words = QLabel(meaning.partition(";")[0] if self._brief else meaning, self)
        words.setWordWrap(not self._brief)
        self._grid.addWidget(button, row, 0, Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(words, row, 1)


def key_label(text: str, parent: QWidget) -> QLabel:
    """A label that looks like a key."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", "key")
    return label
