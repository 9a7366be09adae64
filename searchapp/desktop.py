"""What the desktop around the window does for it."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget


def choose_folder(window: QWidget, title: str) -> str:
    """The folder that a person points at; empty where none."""
    return QFileDialog.getExistingDirectory(window, title, str(Path.home()))


def open_file(path: str) -> bool:
    """Open a file in the system's program; whether there is one."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(path))


def is_dark() -> bool:
    """Whether the system shows itself dark."""
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
