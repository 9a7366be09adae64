"""What the last runs found in the folders of a library: counts, failures, disks that are away."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from index.errors import FolderReason
from index.indexing.changes import is_below
from index.indexing.failures import FailureList
from index.store.survey import Survey, SurveyFile, Tally
from index.values import FolderStatus, Hit, LibraryStatus, ResultPage


class Overview:
    """Reads what was written down of the folders, anew where that has changed."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._file = SurveyFile(root)
        self._survey = Survey()
        self._change = 0

    def status(self, folders: Sequence[Path], documents: int, index_size: int) -> LibraryStatus:
        """The library at a glance; documents and the size of the index are the caller's."""
        noted = FailureList(self._root / "failures.json")
        failures = noted.all()
        failed, waiting = [failure.path for failure in failures], noted.waiting()
        survey = self._last()
        found = tuple(self._folder(str(folder), survey, failed, waiting) for folder in folders)
        return LibraryStatus(documents, found, failures, index_size=index_size, away=survey.away)

    def waiting(self) -> int:
        """How many files wait for their text to be recognised."""
        return len(FailureList(self._root / "failures.json").waiting())

    def marked(self, page: ResultPage) -> ResultPage:
        """The page, with those hits marked whose disk is away."""
        away = self._last().away
        if not away:
            return page
        return replace(page, hits=tuple(_marked(hit, away) for hit in page.hits))

    def _last(self) -> Survey:
        change = self._file.changed()
        if change != self._change:
            self._survey, self._change = self._file.read(), change
        return self._survey

    def _folder(
        self, folder: str, survey: Survey, failed: Iterable[str], waiting: Iterable[str]
    ) -> FolderStatus:
        tally = survey.tallies.get(folder, Tally())
        return FolderStatus(
            path=folder,
            documents=tally.documents,
            available=folder not in survey.away and why_not(Path(folder), self._root) is None,
            is_whole=not any(is_below(path, [folder]) for path in survey.away),
            formats=tally.formats,
            failures=sum(is_below(path, [folder]) for path in failed),
            scans=sum(is_below(path, [folder]) for path in waiting),
            size=tally.size,
            updated=tally.updated,
        )


def why_not(folder: Path, root: Path) -> FolderReason | None:
    """Why a folder cannot be read into the library at root; None where it can."""
    try:
        if not folder.exists():
            return FolderReason.MISSING
        if not folder.is_dir():
            return FolderReason.NOT_A_FOLDER
    except OSError:
        return FolderReason.NO_PERMISSION
    if not os.access(folder, os.R_OK | os.X_OK):
        return FolderReason.NO_PERMISSION
    if folder == root or folder.is_relative_to(root):
        return FolderReason.INSIDE_LIBRARY
    return None


def _marked(hit: Hit, away: tuple[str, ...]) -> Hit:
    """The hit, and what is folded below it, marked where the disk is away."""
    similar = tuple(
        replace(other, available=not is_below(other.path, away)) for other in hit.similar
    )
    return replace(hit, available=not is_below(hit.path, away), similar=similar)
