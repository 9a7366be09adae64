"""What a query's words were taken for: each with the forms of it that the library has."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from index.values import WordForms
from searchapp.theme import Space, Type, base_font, scaled
from searchapp.views.hit_layout import BULLET

MOST_SHOWN = 15  # forms of one word; the others are only counted
WIDTH = 380


class WordFormsPanel(QFrame):
    """A panel over the results that closes with Esc or a click beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("panel")
        self._words: tuple[WordForms, ...] = ()
        self._heading = QLabel(self)
        self._heading.setProperty("role", "muted")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.L, Space.M, Space.L, Space.L)
        self._column.setSpacing(Space.XS)
        self._column.addWidget(self._heading)
        self.setFixedWidth(WIDTH)
        self._speak()

    def show_words(self, words: Sequence[WordForms]) -> None:
        """Takes the words of a query."""
        self._words = tuple(words)
        while self._column.count() > 1:
            row = self._column.takeAt(1)
            widget = row.widget() if row is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for word in self._words:
            self._column.addSpacing(Space.S)
            self._column.addWidget(self._label(word.word, strong=True))
            self._column.addWidget(self._label(self._forms_text(word), strong=False))
        self._speak()

    def open_below(self, widget: QWidget) -> None:
        """Opens under a widget, within the window."""
        self.adjustSize()
        corner = widget.mapToGlobal(QPoint(widget.width() - self.width(), widget.height()))
        window = widget.window()
        inside = QRect(window.mapToGlobal(QPoint(0, 0)), window.size())
        corner.setX(max(inside.left() + Space.S, corner.x()))
        self.move(corner)
        self.show()

    def changeEvent(self, event: QEvent) -> None:
        """Speaks the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show_words(self._words)

    def _speak(self) -> None:
        heading = self.tr("Forms in your library")
        self._heading.setText(heading)
        self._heading.setFont(scaled(base_font(), Type.SMALL))
        spoken = [f"{word.word}: {self._forms_text(word)}" for word in self._words]
        self.setAccessibleName(heading)
        self.setAccessibleDescription("\n".join(spoken))

    def _forms_text(self, word: WordForms) -> str:
        locale = QLocale()
        # A count stays with its form where the line breaks.
        shown = [
            f"{form.text}\u00a0{locale.toString(form.count)}" for form in word.forms[:MOST_SHOWN]
        ]
        more = len(word.forms) - len(shown)
        if more > 0:
            shown.append(self.tr("%Ln more", "", more))
        return BULLET.join(shown)

    def _label(self, text: str, *, strong: bool) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFont(scaled(base_font(), Type.BODY, strong=strong))
        label.show()
        return label
