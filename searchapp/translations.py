"""The language of the window: which one, and Qt's translator for it."""

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from index.messages import LANGUAGES
from index.resources import resource_path


def resolve_language(choice: str, system: QLocale) -> str:
    """The language for "system", "sq" or "en"; English where the system speaks neither."""
    wanted = QLocale.languageToCode(system.language()) if choice == "system" else choice
    return wanted if wanted in LANGUAGES else "en"


def interface_locale(language: str, system: QLocale) -> QLocale:
    """How numbers and dates are written: the system's way where it speaks the language."""
    if QLocale.languageToCode(system.language()) == language:
        return system
    return QLocale(QLocale.Language.Albanian if language == "sq" else QLocale.Language.English)


def interface_language() -> str:
    """The language that the window speaks now."""
    return resolve_language("system", QLocale())


class Translator:
    """Holds the translator that is installed, and changes it while the program runs."""

    def __init__(self) -> None:
        self._translator: QTranslator | None = None

    def install(self, app: QCoreApplication, language: str) -> str:
        """Makes the window speak "system", "sq" or "en"; returns the language that it is."""
        chosen = resolve_language(language, QLocale.system())
        QLocale.setDefault(interface_locale(chosen, QLocale.system()))
        self.remove(app)
        self._translator = QTranslator()
        self._translator.load(str(resource_path("translations", f"gjej_{chosen}.qm")))
        app.installTranslator(self._translator)
        return chosen

    def remove(self, app: QCoreApplication) -> None:
        """Lets the window speak the language of the source again."""
        if self._translator is not None:
            app.removeTranslator(self._translator)
            self._translator = None
