"""What the desktop around the window does for it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QProcess, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget


def choose_folder(window: QWidget, title: str) -> str:
    """The folder that a person points at; empty where none."""
    return QFileDialog.getExistingDirectory(window, title, str(Path.home()))


def choose_file(window: QWidget, title: str) -> str:
    """The file that a person points at; empty where none."""
    path, _ = QFileDialog.getOpenFileName(window, title, str(Path.home()))
    return path


def choose_new_file(window: QWidget, title: str, name: str) -> str:
    """Where a person wants a file to be written, which is asked about where there is one."""
    path, _ = QFileDialog.getSaveFileName(window, title, str(Path.home() / name))
    return path


@dataclass(frozen=True, slots=True)
class FileChoices:
    """How a person is asked for files and folders."""

    folder: Callable[[QWidget, str], str] = choose_folder
    file: Callable[[QWidget, str], str] = choose_file
    new_file: Callable[[QWidget, str, str], str] = choose_new_file


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
