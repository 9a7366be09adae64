"""The dialog in which language, appearance and the cost of reading are chosen."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from index.values import ReadingRules, RecognitionMode, RecognitionStatus
from searchapp.messages import recognition_sentence
from searchapp.settings import COMFORTABLE, COMPACT
from searchapp.theme import Space, Type, base_font, scaled
from searchapp.views.close_row import CloseRow, dialog_column
from searchapp.views.reading_choices import ReadingChoices

LANGUAGES = ("system", "sq", "en")
APPEARANCES = ("system", "light", "dark")
RECOGNITIONS = tuple(mode.value for mode in RecognitionMode)

STATE_WIDTH = 320


class Choice(QWidget):
    """A heading, and buttons of which one is chosen."""

    chosen = Signal(str)

    def __init__(
        self, values: tuple[str, ...], current: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._heading = QLabel(self)
        self._heading.setFont(scaled(base_font(), Type.BODY, strong=True))
        self._group = QButtonGroup(self)
        self._buttons = {value: QRadioButton(self) for value in values}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(self._heading)
        for value, button in self._buttons.items():
            self._group.addButton(button)
            column.addWidget(button)
            button.setChecked(value == current)
            button.clicked.connect(lambda _checked, value=value: self.chosen.emit(value))

    def choose(self, value: str) -> None:
        """Shows another value as the chosen one."""
        self._buttons[value].setChecked(True)

    def take_keyboard(self) -> None:
        """Stands on what is chosen, not on what comes first."""
        chosen = self._group.checkedButton()
        if chosen is not None:
            chosen.setFocus()

    def say(self, heading: str, names: dict[str, str]) -> None:
        """Takes the words of the heading and of each value."""
        self._heading.setText(heading)
        for value, name in names.items():
            self._buttons[value].setText(name)
            self._buttons[value].setAccessibleDescription(heading)


class SettingsDialog(QDialog):
    """Language, appearance, reading, recognition of scans; a choice takes effect at once."""

    language_chosen = Signal(str)
    appearance_chosen = Signal(str)
    density_chosen = Signal(str)
    rules_chosen = Signal(object)  # ReadingRules
    recognition_chosen = Signal(str)
    shown = Signal()  # what is known of recognition may be out of date

    def __init__(
        self, language: str, appearance: str, parent: QWidget | None = None, *, cores: int = 1
    ) -> None:
        super().__init__(parent)
        self._language = Choice(LANGUAGES, language, self)
        self._appearance = Choice(APPEARANCES, appearance, self)
        self._density = Choice((COMFORTABLE, COMPACT), COMFORTABLE, self)
        self._recognition = Choice(RECOGNITIONS, RecognitionMode.ON, self)
        self._state = QLabel(self)
        self._state.setProperty("role", "muted")
        self._state.setWordWrap(True)
        self._state.setMinimumWidth(STATE_WIDTH)
        self._state.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._state.setObjectName("recognition")
        self._known: RecognitionStatus | None = None
        self._language.chosen.connect(self.language_chosen)
        self._appearance.chosen.connect(self.appearance_chosen)
        self._density.chosen.connect(self.density_chosen)
        self._recognition.chosen.connect(self.recognition_chosen)
        self._reading = ReadingChoices(cores, self)
        self._reading.rules_chosen.connect(self.rules_chosen)
        self._arrange()
        self._name()

    def show_density(self, density: str) -> None:
        """Shows how much room a result takes."""
        self._density.choose(density)

    def show_rules(self, rules: ReadingRules) -> None:
        """Shows the rules by which the library is read."""
        self._reading.show_rules(rules)

    def show_recognition(self, status: RecognitionStatus) -> None:
        """Says what scans are recognised with, whether they are, and how many wait."""
        self._known = status
        self._recognition.choose(status.mode)
        self._recognition.setEnabled(bool(status.languages))
        self._speak_of_recognition()
        self.adjustSize()

    def showEvent(self, event: QShowEvent) -> None:
        """Asks for what may have changed since the dialog was last seen."""
        super().showEvent(event)
        self._language.take_keyboard()
        self.shown.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Speaks the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _arrange(self) -> None:
        """The window on the left, reading on the right: under each other they would be too high."""
        halves = QHBoxLayout()
        halves.setSpacing(Space.XXL)
        for rooms in (
            (self._language, self._appearance, self._density),
            (self._reading, self._recognition, self._state),
        ):
            half = QVBoxLayout()
            half.setSpacing(Space.L)
            for room in rooms:
                half.addWidget(room)
            half.addStretch(1)
            halves.addLayout(half)
        column = dialog_column(self)
        column.addLayout(halves, 1)
        column.addWidget(CloseRow(self))

    def _name(self) -> None:
        self.setWindowTitle(self.tr("Settings"))
        # A language is called by its own name, so that who is lost in the other one finds back.
        names = {"system": self.tr("Same as the system"), "sq": "Shqip", "en": "English"}
        self._language.say(self.tr("Language"), names)
        looks = {
            "system": self.tr("Same as the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
        }
        self._appearance.say(self.tr("Appearance"), looks)
        rooms = {COMFORTABLE: self.tr("Comfortable"), COMPACT: self.tr("Compact")}
        self._density.say(self.tr("List of results"), rooms)
        modes = {
            RecognitionMode.ON.value: self.tr("Recognise it when all else is read"),
            RecognitionMode.PAUSED.value: self.tr("Paused"),
            RecognitionMode.OFF.value: self.tr("Leave it"),
        }
        self._recognition.say(self.tr("Text in scans and pictures"), modes)
        self._speak_of_recognition()

    def _speak_of_recognition(self) -> None:
        if self._known is None:
            return
        sentences = [recognition_sentence(self._known)]
        if self._known.waiting:
            sentences.append(self.tr("%Ln file(s) wait for it.", "", self._known.waiting))
        self._state.setText("\n".join(sentences))
        # A dialog asks words that wrap for one line only, and would squeeze all else for the rest.
        self._state.setMinimumHeight(self._state.heightForWidth(self._state.minimumWidth()))
