"""Where the window keeps what it remembers: all of it is in the library's folder."""

from pathlib import Path

from index.location import library_location


def library_folder(argument: str | None = None) -> Path:
    """The library's folder, the same that the command line takes, as a full path."""
    return library_location(argument).absolute()


def settings_file(library: Path) -> Path:
    """The file of the window's settings."""
    return library / "settings.ini"


def log_file(library: Path) -> Path:
    """The file that tells of unexpected errors."""
    return library / "gjej.log"
