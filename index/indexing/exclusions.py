"""Which names are left out: hidden ones, those of programs, and those that a person named.

A pattern is a name in which * stands for any letters and ? for one: `*.tmp`, `skica`, `viti-20??`.
It holds for files and folders at any depth; with / at its end for folders only. A pattern with / in
it is compared with the end of the path, and one that begins like a whole path with the whole path.
Small and capital letters are the same.
"""

import fnmatch
import re
import unicodedata
from collections.abc import Iterable

from index.values import LeftOutReason, ReadingRules

# Folders that hold programs' own files, never a person's documents; in small letters.
PROGRAM_FOLDERS = frozenset(
    {
        *("node_modules", "bower_components", "__pycache__", "site-packages", "venv", ".venv"),
        *(".git", ".hg", ".svn", ".bzr", "cvs"),
        *("cache", "caches", ".cache", "cacheddata", "code cache", "gpucache", ".tox"),
        *(".mypy_cache", ".pytest_cache", ".ruff_cache", ".gradle", ".npm", ".cargo"),
        *("$recycle.bin", "system volume information", "lost+found", ".trash", ".trashes"),
    }
)
# What Word and LibreOffice put beside a document while it is open.
LOCK_FILES = ("~$", ".~lock.")
# A folder with this file in it is a cache, says its program (bford.info/cachedir).
CACHE_TAG = "CACHEDIR.TAG"

NOTHING = re.compile(r"(?!)")


class Exclusions:
    """Says of each file and folder whether some rules leave it out, and why."""

    def __init__(self, rules: ReadingRules) -> None:
        self._with_hidden = rules.with_hidden
        self._with_program_folders = rules.with_program_folders
        patterns = [tidy for one in rules.patterns if (tidy := _tidied(one))]
        self._has_patterns = bool(patterns)
        self._names, self._folder_names = _compiled(one for one in patterns if _is_name(one))
        self._paths, self._folder_paths = _compiled(one for one in patterns if not _is_name(one))

    def find_reason(self, path: str, name: str, *, is_folder: bool) -> LeftOutReason | None:
        """Why a file or folder is left out; None where it is not."""
        if not self._with_program_folders and _is_of_a_program(name, is_folder=is_folder):
            return LeftOutReason.PROGRAM_FOLDER
        if not self._with_hidden and name.startswith("."):
            return LeftOutReason.HIDDEN
        if self._has_patterns and self._matches(path, name, is_folder=is_folder):
            return LeftOutReason.PATTERN
        return None

    def _matches(self, path: str, name: str, *, is_folder: bool) -> bool:
        name, path = _comparable(name), _comparable(path)
        if self._names.fullmatch(name) or self._paths.fullmatch(path):
            return True
        found = self._folder_names.fullmatch(name) or self._folder_paths.fullmatch(path)
        return is_folder and found is not None


def _is_of_a_program(name: str, *, is_folder: bool) -> bool:
    if is_folder:
        return name.lower() in PROGRAM_FOLDERS
    return name.startswith(LOCK_FILES)


def _is_name(pattern: str) -> bool:
    return "/" not in pattern.rstrip("/")


def _tidied(pattern: str) -> str:
    """A pattern as it is compared; empty where nothing of it is left."""
    tidy = _comparable(pattern.strip())
    return tidy if tidy.strip("/") else ""


def _comparable(text: str) -> str:
    return unicodedata.normalize("NFC", text.replace("\\", "/")).casefold()


def _compiled(patterns: Iterable[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """One expression for the patterns of anything, one for those of folders only."""
    anything: list[str] = []
    folders: list[str] = []
    for pattern in patterns:
        bare = pattern.rstrip("/")
        expression = fnmatch.translate(bare)
        if not _is_name(pattern) and not re.match(r"/|[a-z]:/", bare):
            expression = "(?:.*/)?" + expression
        (folders if pattern.endswith("/") else anything).append(expression)
    return _any_of(anything), _any_of(folders)


def _any_of(expressions: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in expressions)) if expressions else NOTHING
