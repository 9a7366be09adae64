"""The dialog in which language, appearance and the cost of reading are chosen."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QButtonGroup, QDialog, QLabel, QRadioButton, QVBoxLayout, QWidget

from index.values import ReadingRules
from searchapp.theme import Space, Type, base_font, scaled
from searchapp.views.close_row import CloseRow, dialog_column
from searchapp.views.reading_choices import ReadingChoices

LANGUAGES = ("system", "sq", "en")
APPEARANCES = ("system", "light", "dark")


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

    def say(self, heading: str, names: dict[str, str]) -> None:
        """Takes the words of the heading and of each value."""
        self._heading.setText(heading)
        for value, name in names.items():
            self._buttons[value].setText(name)
            self._buttons[value].setAccessibleDescription(heading)


class SettingsDialog(QDialog):
    """Language, appearance, reading; a choice takes effect at once."""

    language_chosen = Signal(str)
    appearance_chosen = Signal(str)
    rules_chosen = Signal(object)  # ReadingRules

    def __init__(
        self, language: str, appearance: str, parent: QWidget | None = None, *, cores: int = 1
    ) -> None:
        super().__init__(parent)
        self._language = Choice(LANGUAGES, language, self)
        self._appearance = Choice(APPEARANCES, appearance, self)
        self._language.chosen.connect(self.language_chosen)
        self._appearance.chosen.connect(self.appearance_chosen)
        self._reading = ReadingChoices(cores, self)
        self._reading.rules_chosen.connect(self.rules_chosen)
        column = dialog_column(self)
        column.addWidget(self._language)
        column.addSpacing(Space.S)
        column.addWidget(self._appearance)
        column.addSpacing(Space.S)
        column.addWidget(self._reading)
        column.addSpacing(Space.S)
        column.addStretch(1)
        column.addWidget(CloseRow(self))
        self.setMinimumWidth(400)
        self._name()

    def show_rules(self, rules: ReadingRules) -> None:
        """Shows the rules by which the library is read."""
        self._reading.show_rules(rules)

    def changeEvent(self, event: QEvent) -> None:
        """Speaks the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

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
