"""The line in which the reader says what is to be known about the document."""

from collections import Counter

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from index.values import FileCondition, Reading
from searchapp.theme import Space, Type, base_font, scaled, theme_of
from searchapp.views.elided_label import ElidedLabel
from searchapp.views.icons import drawing

ICON = 18


class ReaderNotice(QWidget):
    """Sentences, and where it helps a button that brings the index up to date."""

    update_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._reading: Reading | None = None
        self._is_undrawable = False
        self._icon = QLabel(self)
        self._sentence = ElidedLabel(self, lines=3)
        self._update = QPushButton(self)
        self._update.setProperty("role", "link")
        self._update.clicked.connect(self._on_update_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.S, Space.M, Space.S)
        row.setSpacing(Space.S)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._update)
        self._dress()
        self._name()
        self.hide()

    def show_reading(self, reading: Reading, *, is_undrawable: bool) -> None:
        """Says what is to be known of a document; hidden where there is nothing to say."""
        self._reading, self._is_undrawable = reading, is_undrawable
        self._update.setEnabled(True)
        self._speak(reading)

    def set_side(self, side: int) -> None:
        """Stands exactly above the text, whose left edge this is."""
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(side, Space.S, max(side - Space.S, Space.M), Space.S)

    def changeEvent(self, event: QEvent) -> None:
        """Follows language and theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            if self._reading is not None:
                self._speak(self._reading)
        elif event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._dress()

    def _speak(self, reading: Reading) -> None:
        sentences = [self._file_sentence(reading.file)]
        if self._is_undrawable:
            words = self.tr("The pages of this document cannot be drawn: this is its text.")
            sentences.append(words)
        if reading.total > len(reading.marks):
            most = max(Counter(mark.word for mark in reading.marks).values())
            words = self.tr("There are very many matches: the first {count} of a word are marked.")
            sentences.append(words.format(count=QLocale().toString(most)))
        said = " ".join(filter(None, sentences))
        self._sentence.show_text(said)
        self._update.setVisible(reading.file is not FileCondition.SAME)
        self.setVisible(bool(said))

    def _file_sentence(self, condition: FileCondition) -> str:
        match condition:
            case FileCondition.SAME:
                return ""
            case FileCondition.CHANGED:
                return self.tr(
                    "The file has changed since Gjej read it: this is the text as it was then."
                )
            case FileCondition.GONE:
                return self.tr("The file is no longer there: this is its text as Gjej read it.")

    def _on_update_wanted(self) -> None:
        self._update.setEnabled(False)
        self.update_requested.emit()

    def _dress(self) -> None:
        colour = theme_of(self.palette()).accent
        self._icon.setPixmap(drawing("warning", colour, ICON, self.devicePixelRatioF()))
        self._sentence.set_type(scaled(base_font(), Type.SMALL))
        self._update.setFont(scaled(base_font(), Type.SMALL))

    def _name(self) -> None:
        self._update.setText(self.tr("Update now"))
