"""Where the library of a person is."""

import os
import sys
from pathlib import Path

import appdirs

FOLDERS_FILE = "library.json"  # in the library's folder: the folders that it is of
PORTABLE = "library"  # a folder of this name beside a packed program makes it portable


def library_location(argument: str | Path | None = None) -> Path:
    """The library's folder.

    It is the one that is given, else GJEJ_LIBRARY, else the one beside a packed program, else the
    place where the system keeps such data.
    """
    chosen = argument or os.environ.get("GJEJ_LIBRARY") or portable_library()
    return Path(chosen) if chosen else Path(appdirs.user_data_dir("gjej"))


def is_in_use(library: Path) -> bool:
    """Whether folders were ever added to a library: told without opening it."""
    return (library / FOLDERS_FILE).exists()


def portable_library() -> Path | None:
    """The library that travels with a packed program; None where there is none."""
    if not getattr(sys, "frozen", False):
        return None
    beside = Path(sys.executable).parent / PORTABLE
    return beside if beside.is_dir() else None
