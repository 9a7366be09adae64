"""What the desktop around the window does for it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QProcess, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget


def choose_folder(window: QWidget, title: str) -> str:
    """The folder that a person points at; empty where none."""
    return QFileDialog.getExistingDirectory(window, title, str(Path.home()))


def open_file(path: str) -> bool:
    """Open a file in the system's program; whether there is one."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(path))


def start_program(command: Sequence[str]) -> bool:
    """Start a program that goes on without us; whether there is one."""
    process = QProcess()
    process.setProgram(command[0])
    process.setArguments(list(command[1:]))
    # What it has to say is for no terminal of ours.
    process.setStandardOutputFile(QProcess.nullDevice())
    process.setStandardErrorFile(QProcess.nullDevice())
    # PySide gives the number of the process too; its stub speaks of the answer alone.
    started: object = process.startDetached()
    return bool(started[0] if isinstance(started, tuple) else started)


def is_dark() -> bool:
    """Whether the system shows itself dark."""
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
