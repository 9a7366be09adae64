"""The keys and the query language, with examples."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from searchapp.theme import Space, Type, base_font, scaled
from searchapp.views.close_row import CloseRow, dialog_column
from searchapp.views.query_guide import FIRST_COLUMN, QueryGuide, key_label

WIDTH, HEIGHT = 680, 680


class HelpDialog(QDialog):
    """What F1 shows."""

    query_proposed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query_heading = self._new_heading()
        self._key_heading = self._new_heading()
        self._scroll = QScrollArea(self)
        self._forms = QLabel(self)
        self._forms.setWordWrap(True)
        self._forms.setProperty("role", "muted")
        self._guide = QueryGuide(self)
        self._guide.query_proposed.connect(self.query_proposed)
        self._keys = QGridLayout()
        self._keys.setHorizontalSpacing(Space.L)
        self._keys.setVerticalSpacing(Space.S)
        self._keys.setColumnStretch(1, 1)
        self._keys.setColumnMinimumWidth(0, FIRST_COLUMN)
        self.resize(WIDTH, HEIGHT)
        self._arrange()
        self._name()

    def changeEvent(self, event: QEvent) -> None:
        """Speaks the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _new_heading(self) -> QLabel:
        heading = QLabel(self)
        heading.setFont(scaled(base_font(), Type.TITLE, strong=True))
        return heading

    def _arrange(self) -> None:
        inside = QWidget(self)
        page = QVBoxLayout(inside)
        page.setContentsMargins(0, 0, Space.M, 0)
        page.setSpacing(Space.M)
        page.addWidget(self._query_heading)
        page.addWidget(self._forms)
        page.addWidget(self._guide)
        page.addSpacing(Space.M)
        page.addWidget(self._key_heading)
        page.addLayout(self._keys)
        page.addStretch(1)
        scroll = self._scroll
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        column = dialog_column(self)
        column.addWidget(scroll, 1)
        column.addWidget(CloseRow(self))

    def _name(self) -> None:
        self.setWindowTitle(self.tr("Help"))
        self._scroll.setAccessibleName(self.tr("Help"))
        self._query_heading.setText(self.tr("Searching"))
        self._key_heading.setText(self.tr("Keys"))
        self._forms.setText(
            self.tr(
                "Every form of a word is found, whatever its ending, and ë and ç may be typed as "
                "e and c. Documents with all the words come first. A click on an example tries it."
            )
        )
        while (item := self._keys.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for row, (keys, meaning) in enumerate(self._key_table()):
            self._keys.addWidget(key_label(keys, self), row, 0, Qt.AlignmentFlag.AlignLeft)
            words = QLabel(meaning, self)
            words.setWordWrap(True)
            self._keys.addWidget(words, row, 1)

    def _key_table(self) -> list[tuple[str, str]]:
        return [
            ("Ctrl+L, Ctrl+K", self.tr("to the search box")),
            ("↓", self.tr("from the box into the results")),
            ("↓", self.tr("in the empty box: what was asked before")),
            ("Tab", self.tr("complete the word; ↓ and Enter choose another, Esc none")),
            ("Enter", self.tr("read the result; in the box, the first one")),
            (self.tr("Space"), self.tr("glance at the result without leaving the list")),
            ("Ctrl+C", self.tr("copy the passage of the result with its source")),
            ("→, ←", self.tr("show the documents similar to a result, hide them")),
            ("Ctrl+Enter", self.tr("open in another program, a PDF at its page")),
            ("F3, Shift+F3", self.tr("next match, previous match")),
            ("Ctrl+F", self.tr("find something in the document that is read")),
            ("Ctrl+T", self.tr("the pages of a PDF, or its text")),
            ("Ctrl++, Ctrl+−, Ctrl+0", self.tr("larger, smaller, usual size")),
            ("Ctrl+D", self.tr("give the document a star, or take it off")),
            ("Ctrl+E, Ctrl+N", self.tr("labels of the document, a note on it")),
            ("Ctrl+Shift+F", self.tr("a form that writes the query")),
            ("Ctrl+H, Ctrl+S", self.tr("saved and past searches, save this search")),
            ("Ctrl+B", self.tr("what the result is made of, to narrow it")),
            ("Ctrl+M", self.tr("more like the chosen result")),
            ("Esc", self.tr("back: from the text to the results, from there to the box")),
            ("Ctrl+,", self.tr("settings")),
            ("F1", self.tr("this help")),
            ("F2", self.tr("which forms of the words were searched")),
            ("F4, Shift+F4", self.tr("every match in context; all passages of the document")),
            ("Ctrl+Shift+S", self.tr("take the result away: table, document, copies")),
            ("Ctrl+Shift+B", self.tr("many queries at once")),
        ]
