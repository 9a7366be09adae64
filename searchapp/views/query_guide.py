"""The query language in examples: what to type, and what it finds."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from searchapp.theme import Space

FIRST_COLUMN = 190  # the tables of examples and of keys stand under each other


class QueryGuide(QWidget):
    """Two columns: an example as it is typed, and what it finds."""

    def __init__(self, parent: QWidget | None = None, *, brief: bool = False) -> None:
        super().__init__(parent)
        self._brief = brief
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.L)
        self._grid.setVerticalSpacing(Space.S)
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
                old.deleteLater()
        for row, (example, meaning) in enumerate(self._examples()):
            self._grid.addWidget(key_label(example, self), row, 0, Qt.AlignmentFlag.AlignLeft)
            words = QLabel(meaning, self)
            words.setWordWrap(not self._brief)
            self._grid.addWidget(words, row, 1)

    def _examples(self) -> list[tuple[str, str]]:
        brief = [
            (self.tr("mountain road"), self.tr("both words, with any ending")),
            (self.tr("“mountain road”"), self.tr("the words next to each other")),
            (self.tr("mountain -road"), self.tr("without the second word")),
            (self.tr("date:2023-05"), self.tr("dated May 2023")),
        ]
        if self._brief:
            return brief
        return [
            *brief,
            (self.tr("mountain OR hill"), self.tr("one of the words, or both")),
            (self.tr("mountain AND road"), self.tr("only documents with both words")),
            (self.tr("mountain NOT (road OR hill)"), self.tr("without what follows; brackets too")),
            (
                self.tr("“mountain road”~5"),
                self.tr("the words close together, up to five others between them"),
            ),
            (self.tr("mountain NEAR/5 road"), self.tr("the same with words, “phrases”, brackets")),
            (self.tr("=mountains"), self.tr("the word exactly as it is typed")),
            (self.tr("moun*"), self.tr("all words that begin so")),
            (self.tr("*tain"), self.tr("all words that end so")),
            (self.tr("m?unt*in"), self.tr("any letter, any letters inside")),
            (self.tr("mountian~"), self.tr("also what differs by a letter; ~2 by two")),
            (self.tr("mountain^3 road"), self.tr("the first word counts three times as much")),
            *self._field_examples(),
        ]

    def _field_examples(self) -> list[tuple[str, str]]:
        return [
            (self.tr("title:mountain"), self.tr("in the title")),
            (self.tr("author:Durham"), self.tr("by this author")),
            (self.tr("folder:reports"), self.tr("in a folder of this name, at any depth")),
            (self.tr("path:reports/2023"), self.tr("with this in the file's path or name")),
            (self.tr("type:pdf"), self.tr("only files of this kind")),
            (self.tr("language:Albanian"), self.tr("only documents in this language")),
            (self.tr("date:2020..2023"), self.tr("between two dates: years, months or days")),
            (self.tr("date:>2020-05"), self.tr("after a date; also >=, <, <=")),
            (
                self.tr("date:last week"),
                self.tr("also today, yesterday, this month, last year, last 7 days, 5 May 2023"),
            ),
        ]


def key_label(text: str, parent: QWidget) -> QLabel:
    """A label that looks like a key or like something typed."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", "key")
    return label
