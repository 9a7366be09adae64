"""What a person has chosen, at work: the language is spoken, the palette worn, all of it kept."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from index.errors import GjejError
from searchapp.desktop import is_dark
from searchapp.settings import Settings, load_settings, save_settings
from searchapp.theme import apply_theme, resolve_theme
from searchapp.translations import Translator


class Preferences(QObject):
    """The settings of one library's window."""

    language_changed = Signal()
    density_changed = Signal(str)
    failed = Signal(object)  # a GjejError: the choice holds, but is not kept

    def __init__(
        self, application: QApplication, library: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._application = application
        self._library = library
        self._translator = Translator()
        self.settings: Settings = load_settings(library)
        self._speak()
        self._wear()
        application.styleHints().colorSchemeChanged.connect(self._follow_system)

    def change(self, **choices: Any) -> None:
        """Set fields of Settings by name, and keep them; `failed` tells where they cannot be."""
        self.settings = replace(self.settings, **choices)
        try:
            save_settings(self._library, self.settings)
        except GjejError as error:
            self.failed.emit(error)

    @Slot(str)
    def choose_language(self, language: str) -> None:
        """Speak another language at once."""
        self.change(language=language)
        self._speak()
        self.language_changed.emit()

    @Slot(str)
    def choose_appearance(self, appearance: str) -> None:
        """Look light, dark or like the system at once."""
        self.change(appearance=appearance)
        self._wear()

    @Slot(str)
    def choose_view(self, view: str) -> None:
        """Remember whether documents that have pages are read as pages or as text."""
        self.change(view=view)

    @Slot(str)
    def choose_density(self, density: str) -> None:
        """Let a hit take more room or less."""
        self.change(density=density)
        self.density_changed.emit(density)

    @Slot(int)
    def choose_text_size(self, size: int) -> None:
        """Remember how large letters are."""
        self.change(text_size=size)

    @Slot()
    def _follow_system(self) -> None:
        if self.settings.appearance == "system":
            self._wear()

    def _speak(self) -> None:
        self._translator.install(self._application, self.settings.language)

    def _wear(self) -> None:
        theme = resolve_theme(self.settings.appearance, dark_system=is_dark())
        apply_theme(self._application, theme)
