"""What belongs to a library: its folders, less what its rules leave out."""

import os
from collections.abc import Iterable
from pathlib import Path

from index.extraction.registry import format_for
from index.indexing.changes import is_below
from index.indexing.exclusions import Exclusions
from index.values import LeftOutReason, ReadingRules


class Scope:
    """Says of any path whether a library reads it. Never changes, so any thread may ask it."""

    def __init__(self, folders: Iterable[Path], rules: ReadingRules, *, library: Path) -> None:
        self.folders = tuple(str(folder) for folder in folders)
        self.rules = rules
        self._library = str(library)
        self._exclusions = Exclusions(rules)

    def find_reason(self, path: str, name: str, *, is_folder: bool) -> LeftOutReason | None:
        """Why an entry of a folder is left out; None where it is not."""
        return self._exclusions.find_reason(path, name, is_folder=is_folder)

    def is_own(self, path: str) -> bool:
        """Whether a path is the library's own folder, which nobody reads."""
        return path == self._library

    def holds(self, path: str, *, is_folder: bool) -> bool:
        """Whether a path below one of the folders is one that is read or walked.

        Asks nothing of the disk, so that it can be told of a path that is no longer there.
        """
        folder = self.folder_of(path)
        if folder is None or is_below(path, [self._library]):
            return False
        if not is_folder and format_for(path) is None:
            return False
        step = folder.rstrip("/\\")
        names = Path(path).parts[len(Path(folder).parts) :]
        for place, name in enumerate(names, start=1):
            step = step + os.sep + name
            inner = place < len(names)
            if self.find_reason(step, name, is_folder=inner or is_folder) is not None:
                return False
        return True

    def folder_of(self, path: str) -> str | None:
        """The folder of the library that a path lies in; None where it lies in none."""
        return next((folder for folder in self.folders if is_below(path, [folder])), None)
