"""Keeps the survey of a library true while a run goes on."""

import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from index.indexing.disk_walk import DiskWalk
from index.indexing.scope import Scope
from index.indexing.tally import count
from index.store.entries import FileState
from index.store.survey import SurveyFile


class Surveyor:
    """Holds the survey of the last run, and makes the one of this run out of it."""

    def __init__(self, root: Path) -> None:
        self._file = SurveyFile(root)
        self._survey = self._file.read()
        self._folders: tuple[str, ...] = ()
        self._updated = {path: tally.updated for path, tally in self._survey.tallies.items()}

    @property
    def mounts(self) -> tuple[str, ...]:
        """The folders in which another disk or a share showed itself."""
        return self._survey.mounts

    def has_limit(self, size_limit: int) -> bool:
        """Whether files were called too large by this limit."""
        return self._survey.size_limit == size_limit

    def note_walk(self, scope: Scope, look: DiskWalk) -> None:
        """Take what a walk found of the disks; the counts follow with `write`."""
        self._folders = scope.folders
        away = [path for path in self._survey.away if look.only and not look.covers(path)]
        self._survey = replace(
            self._survey,
            away=tuple(dict.fromkeys([*away, *look.closed])),
            mounts=look.mounts,
            size_limit=self._survey.size_limit if look.only else scope.rules.size_limit,
        )

    def note_end(self, scope: Scope, look: DiskWalk) -> None:
        """Note that what was looked at is up to date now."""
        now = time.time()
        for path in look.only or scope.folders:
            folder = scope.folder_of(path)
            if folder is not None and folder not in look.closed:
                self._updated[folder] = now

    def write(self, documents: Iterable[tuple[str, FileState]]) -> None:
        """Count the documents and keep the survey; raises OSError."""
        tallies = count(documents, self._folders, updated=self._updated)
        self._survey = replace(self._survey, tallies=tallies)
        self._file.write(self._survey)
