"""Where the library of a person is."""

import os
from pathlib import Path

import appdirs


def library_location(argument: str | Path | None = None) -> Path:
    """The library's folder: as given, else GJEJ_LIBRARY, else where the system keeps such data."""
    chosen = argument or os.environ.get("GJEJ_LIBRARY")
    return Path(chosen) if chosen else Path(appdirs.user_data_dir("gjej"))
