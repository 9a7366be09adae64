"""A form for those who prefer forms: it shows the query that it writes while it is filled in."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from index.values import QueryForm
from searchapp.theme import Space
from searchapp.views.close_row import CloseRow, dialog_column
from searchapp.views.elided_label import ElidedLabel

WIDTH = 600
WORDS = ("all_words", "any_words", "no_words", "phrase")
LINES = (*WORDS, "near_words", "title", "author", "folder", "label", "first_date", "last_date")
FARTHEST = 99


class QueryFormDialog(QDialog):
    """Each field asks for something; an empty one asks for nothing."""

    form_changed = Signal(object)  # a QueryForm
    query_proposed = Signal(str)
    shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query = ""
        self._is_read = True
        self._lines = {name: QLineEdit(self) for name in LINES}
        self._labels = {name: QLabel(self) for name in (*LINES, "format", "language")}
        self._distance = QSpinBox(self)
        self._distance.setRange(0, FARTHEST)
        self._distance.setValue(QueryForm().distance)
        self._distance_words = QLabel(self)
        self._format, self._language = QComboBox(self), QComboBox(self)
        self._notice = QLabel(self)
        self._notice.setProperty("role", "muted")
        self._notice.setWordWrap(True)
        self._written = ElidedLabel(self, lines=2, quiet=True)
        self._search, self._empty = QPushButton(self), QPushButton(self)
        self._search.setProperty("role", "primary")
        self._search.setDefault(True)
        self._arrange()
        self._connect()
        self._name()

    def show_choices(self, formats: Sequence[str], languages: Mapping[str, str]) -> None:
        """Takes the kinds of files and the languages that there are to choose from."""
        for box, items in (
            (self._format, {name: name.upper() for name in formats}),
            (self._language, languages),
        ):
            chosen = box.currentData()
            box.blockSignals(True)
            box.clear()
            box.addItem(self.tr("any"), "")
            for value, words in sorted(items.items(), key=lambda item: item[1]):
                box.addItem(words, value)
            box.setCurrentIndex(max(box.findData(chosen), 0))
            box.blockSignals(False)

    def show_form(self, form: QueryForm | None) -> None:
        """Fills in a query that is typed; None is one that says more than a form can."""
        self._is_read = form is not None
        form = form or QueryForm()
        for name, line in self._lines.items():
            line.setText(str(getattr(form, name)))
        self._distance.setValue(form.distance)
        self._format.setCurrentIndex(max(self._format.findData(form.format), 0))
        self._language.setCurrentIndex(max(self._language.findData(form.language), 0))
        self._notice.setVisible(not self._is_read)
        self._tell()

    def show_query(self, query: str) -> None:
        """Shows the query that the form stands for now."""
        self._query = query
        self._written.show_text(self.tr("Query: {query}").format(query=query or "…"))
        self._search.setEnabled(bool(query))

    def form(self) -> QueryForm:
        """What is filled in."""
        filled: dict[str, Any] = {name: line.text() for name, line in self._lines.items()}
        return QueryForm(
            **filled,
            distance=self._distance.value(),
            format=str(self._format.currentData() or ""),
            language=str(self._language.currentData() or ""),
        )

    def open(self) -> None:
        """Opens with what is typed."""
        self.shown.emit()
        self.show()
        self.raise_()
        self.activateWindow()
        self._lines["all_words"].setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Is as high as its fields ask for."""
        super().showEvent(event)
        self.adjustSize()

    def changeEvent(self, event: QEvent) -> None:
        """Speaks the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self._tell()

    def _connect(self) -> None:
        for line in self._lines.values():
            line.textEdited.connect(self._tell)
        self._distance.valueChanged.connect(self._tell)
        self._format.currentIndexChanged.connect(self._tell)
        self._language.currentIndexChanged.connect(self._tell)
        self._search.clicked.connect(self._propose)
        self._empty.clicked.connect(lambda: self.show_form(QueryForm()))

    def _tell(self) -> None:
        self.form_changed.emit(self.form())

    def _propose(self) -> None:
        self.query_proposed.emit(self._query)
        self.hide()

    def _arrange(self) -> None:
        self.setMinimumWidth(WIDTH)
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.S)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        for row, name in enumerate(WORDS):
            grid.addWidget(self._label_of(name, self._lines[name]), row, 0)
            grid.addWidget(self._lines[name], row, 1, 1, 3)
        near = QHBoxLayout()
        near.setSpacing(Space.S)
        near.addWidget(self._lines["near_words"], 1)
        near.addWidget(self._distance)
        near.addWidget(self._distance_words)
        grid.addWidget(self._labels["near_words"], 4, 0)
        grid.addLayout(near, 4, 1, 1, 3)
        grid.setRowMinimumHeight(5, Space.S)
        pairs: tuple[tuple[str, QWidget], ...] = (
            ("title", self._lines["title"]),
            ("author", self._lines["author"]),
            ("folder", self._lines["folder"]),
            ("label", self._lines["label"]),
            ("format", self._format),
            ("language", self._language),
            ("first_date", self._lines["first_date"]),
            ("last_date", self._lines["last_date"]),
        )
        for place, (name, widget) in enumerate(pairs):
            row, column = 6 + place // 2, 2 * (place % 2)
            grid.addWidget(self._label_of(name, widget), row, column)
            grid.addWidget(widget, row, column + 1)
        for line in self._lines.values():
            line.setObjectName("find")
        for button in (self._search, self._empty):
            button.setAutoDefault(button is self._search)
        whole = dialog_column(self)
        whole.addWidget(self._notice)
        whole.addLayout(grid)
        whole.addWidget(self._written)
        whole.addWidget(CloseRow(self, self._search, self._empty))
        self._search.setAutoDefault(True)
        self._notice.hide()

    def _label_of(self, name: str, widget: QWidget) -> QLabel:
        self._labels[name].setBuddy(widget)
        return self._labels[name]

    def _name(self) -> None:
        self.setWindowTitle(self.tr("Search form"))
        for name, words in self._words().items():
            self._labels[name].setText(words)
            field = self._lines.get(name)
            if field is not None:
                field.setAccessibleName(words)
        self._format.setAccessibleName(self._labels["format"].text())
        self._language.setAccessibleName(self._labels["language"].text())
        self._distance.setAccessibleName(self.tr("Words between them, at the most"))
        self._distance_words.setText(self.tr("words between, at the most"))
        for name in ("first_date", "last_date"):
            self._lines[name].setPlaceholderText("22.07.2023")
        self._notice.setText(
            self.tr("What is typed says more than this form can: here a new query begins.")
        )
        self._search.setText(self.tr("Search"))
        self._empty.setText(self.tr("Empty the form"))

    def _words(self) -> dict[str, str]:
        return {
            "all_words": self.tr("All these words"),
            "any_words": self.tr("Any of these words"),
            "no_words": self.tr("None of these words"),
            "phrase": self.tr("This exact wording"),
            "near_words": self.tr("Near each other"),
            "title": self.tr("In the title"),
            "author": self.tr("Author"),
            "folder": self.tr("Folder"),
            "label": self.tr("Label"),
            "format": self.tr("Kind of file"),
            "language": self.tr("Language"),
            "first_date": self.tr("From"),
            "last_date": self.tr("To"),
        }
