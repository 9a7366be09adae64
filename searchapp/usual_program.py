"""Which program a person uses for a kind of file, as desktops on Linux keep it.

Read here and not asked of `xdg-mime`: that is a shell script which takes a tenth of a second, and
has to be installed. The files are those of the specification of associations between MIME types
and applications.
"""

import configparser
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

PDF = "application/pdf"
DEFAULTS, CACHE = "Default Applications", "MIME Cache"


def find_usual(kind: str, environment: Mapping[str, str] = os.environ) -> str | None:
    """The desktop entry of the program for a kind of file, without ".desktop"; None if unknown."""
    folders = list(_data_folders(environment))
    for file in _association_files(environment, folders):
        if entry := _first_installed(_read(file, DEFAULTS, kind), folders):
            return entry
    for folder in folders:
        if entry := _first_installed(_read(folder / "mimeinfo.cache", CACHE, kind), folders):
            return entry
    return None


def _association_files(environment: Mapping[str, str], folders: list[Path]) -> Iterator[Path]:
    """The lists of associations, those that count most first."""
    home = Path(environment.get("HOME", "/"))
    own = Path(environment.get("XDG_CONFIG_HOME") or home / ".config")
    shared = (environment.get("XDG_CONFIG_DIRS") or "/etc/xdg").split(":")
    desktops = environment.get("XDG_CURRENT_DESKTOP", "").lower().split(":")
    names = [*(f"{desktop}-mimeapps.list" for desktop in desktops if desktop), "mimeapps.list"]
    for folder in (own, *map(Path, shared), *folders):
        yield from (folder / name for name in names)


def _data_folders(environment: Mapping[str, str]) -> Iterator[Path]:
    home = Path(environment.get("HOME", "/"))
    yield Path(environment.get("XDG_DATA_HOME") or home / ".local/share") / "applications"
    shared = environment.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    yield from (Path(folder) / "applications" for folder in shared.split(":") if folder)


def _read(file: Path, section: str, kind: str) -> list[str]:
    parser = configparser.ConfigParser(
        interpolation=None, strict=False, delimiters=("=",), allow_no_value=True
    )
    try:
        parser.read(file, encoding="utf-8")
    except (configparser.Error, UnicodeDecodeError, OSError):
        return []
    value = parser.get(section, kind, fallback=None) or ""
    return [entry for entry in value.split(";") if entry]


def _first_installed(entries: list[str], folders: list[Path]) -> str | None:
    """The first entry that is there: lists name programs that were removed long ago."""
    for entry in entries:
        # A dash may stand for a folder below "applications".
        places = (entry, entry.replace("-", "/", 1))
        if any((folder / place).is_file() for folder in folders for place in places):
            return entry.removesuffix(".desktop")
    return None
