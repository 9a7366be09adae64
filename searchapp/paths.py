"""Where the window keeps what it remembers: all of it is in the library's folder."""

import os
from pathlib import Path

from appdirs import user_data_dir


def library_folder(argument: str | None = None) -> Path:
    """The library's folder: the one that was asked for, else GJEJ_LIBRARY, else the system's."""
    chosen = argument or os.environ.get("GJEJ_LIBRARY") or user_data_dir("gjej", appauthor=False)
    return Path(chosen).absolute()


def settings_file(library: Path) -> Path:
    """The file of the window's settings."""
    return library / "settings.ini"


def log_file(library: Path) -> Path:
    """The file that tells of unexpected errors."""
    return library / "gjej.log"
