"""The dialog in which language and appearance are chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget


class SettingsDialog(QDialog):
    """Language and appearance; a choice takes effect at once."""

    language_chosen = Signal(str)
    appearance_chosen = Signal(str)

    def __init__(self, language: str, appearance: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._appearance = appearance
