"""Brings an index up to date with its folders: walk, compare, read, write, commit in batches.

Reading runs in a process of its own, a few files ahead of the writing. A commit comes soon after
the start, so that a new library answers within seconds, and then ever more rarely, because each
one costs Whoosh a merge.
"""

import os
import stat
import time
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from index.errors import FailureReason, LibraryUnwritable
from index.events import (
    Committed,
    Event,
    Failed,
    Finished,
    FolderSkipped,
    Found,
    Indexed,
    Moved,
    Removed,
    Started,
)
from index.extraction.registry import is_picture
from index.extraction.worker import ExtractionWorker
from index.indexing.changes import Changes, MovedFiles, compare, is_below
from index.indexing.crawler import ClosedFolder, crawl
from index.indexing.failures import PASSING, QUIET, FailureList
from index.indexing.file_digest import file_digest
from index.indexing.scan_run import ScanRun
from index.store.entries import FileState
from index.store.writer import DocumentWriter
from index.values import Document, FileFailure

FILES_AHEAD = 16
FIRST_COMMIT_SECONDS = 1.0
LAST_COMMIT_SECONDS = 30.0

Report = Callable[[Event], None]


@dataclass(frozen=True, slots=True)
class _File:
    """A file that is being read: where it is, and its state when it was found."""

    path: str
    state: FileState


class Indexer:
    """One run over all the folders of a library."""

    def __init__(
        self,
        root: Path,
        writer: DocumentWriter,
        failures: FailureList,
        *,
        report: Report,
        is_cancelled: Callable[[], bool],
    ) -> None:
        self._root = root
        self._writer = writer
        self._failures = failures
        self._report = report
        self._is_cancelled = is_cancelled
        self._known = writer.entries()
        self._pending: deque[_File] = deque()
        self._indexed = self._failed = self._removed = self._moved = 0
        self._done = self._total = 0
        self._commit_after = FIRST_COMMIT_SECONDS
        self._committed_at = time.monotonic()

    def run(self, folders: Iterable[Path]) -> Finished:
        """Read what is new or changed, remove what is gone; a cancelled run keeps what it read.

        Raises LibraryUnwritable; what was committed before stays.
        """
        began = time.monotonic()
        changes, states = self._walk(folders)
        self._total = len(changes.to_read)
        self._report(Found(self._total))
        gone = {path: self._known[path] for path in changes.gone if path in self._known}
        cancelled = self._read_all(changes.to_read, states, MovedFiles(gone))
        if not cancelled:
            self._remove_gone(changes.gone)
        self._commit()
        if not cancelled:
            cancelled = self._read_scans()
        finished = Finished(
            indexed=self._indexed,
            failed=self._failed,
            removed=self._removed,
            moved=self._moved,
            unchanged=changes.unchanged,
            documents=self._writer.document_count(),
            seconds=round(time.monotonic() - began, 3),
            cancelled=cancelled,
        )
        self._report(finished)
        return finished

    def _read_scans(self) -> bool:
        """Recognise what has only pictures of text; whether the run was cancelled over it."""
        run = ScanRun(
            self._root,
            self._writer,
            self._failures,
            report=self._report,
            is_cancelled=self._is_cancelled,
        )
        scans = run.run()
        self._indexed += scans.recognised
        self._failed += scans.failed
        return scans.cancelled

    def _walk(self, folders: Iterable[Path]) -> tuple[Changes, dict[str, FileState]]:
        seen: dict[str, FileState] = {}
        closed: list[str] = []
        for folder in folders:
            for found in crawl(folder, except_for=self._root):
                if isinstance(found, ClosedFolder):
                    closed.append(found.path)
                    self._report(FolderSkipped(found.path))
                else:
                    seen.setdefault(found.path, found.state)
        known = {**self._known, **self._failures.settled()}
        for path in self._failures.paths():
            if path not in seen and not is_below(path, closed):
                self._failures.forget(path)
        return compare(known, seen, closed=closed), seen

    def _read_all(
        self, paths: Iterable[str], states: dict[str, FileState], moved: MovedFiles
    ) -> bool:
        """Read files until all are read or the run is cancelled; whether it was cancelled."""
        with ExtractionWorker() as worker:
            for path in paths:
                if self._is_cancelled():
                    return True
                if is_picture(Path(path)) and self._is_new_picture(path, states[path], moved):
                    self._take(_File(path, states[path]), FileFailure(path, FailureReason.SCAN))
                    continue
                self._report(Started(path, self._done, self._total))
                file = _File(path, _with_digest(path, states[path]))
                if self._keep_entry(file, moved):
                    continue
                if not _can_be_named(path):
                    self._take(file, FileFailure(path, FailureReason.STRANGE_NAME))
                    continue
                worker.submit(Path(path))
                self._pending.append(file)
                if len(self._pending) >= FILES_AHEAD:
                    self._take(self._pending.popleft(), worker.result())
            while self._pending:
                if self._is_cancelled():
                    return True
                self._take(self._pending.popleft(), worker.result())
        return False

    def _is_new_picture(self, path: str, state: FileState, moved: MovedFiles) -> bool:
        """Whether a picture need not be looked into now: its text is recognised later."""
        is_known = path in self._known or moved.may_hold(state.size)
        return not is_known and _can_be_named(path)

    def _keep_entry(self, file: _File, moved: MovedFiles) -> bool:
        """Rename the entry of a file that was moved or only touched; whether there was one."""
        if not file.state.digest:
            return False
        known = self._known.get(file.path)
        if known is not None and known.digest == file.state.digest:
            old_path: str | None = file.path
        elif known is None and moved.may_hold(file.state.size):
            old_path = moved.take(file.state.digest)
        else:
            old_path = None
        if old_path is None:
            return False
        self._writer.restamp(old_path, file.path, file.state)
        self._failures.forget(file.path)
        self._done += 1
        if old_path != file.path:
            self._known.pop(old_path)
            self._moved += 1
            self._report(Moved(file.path, old_path))
        return True

    def _take(self, file: _File, result: Document | FileFailure) -> None:
        self._done += 1
        if isinstance(result, FileFailure):
            self._failures.note(result, file.state)
            # What may pass (a file held locked for a moment) does not take the old entry away.
            if file.path in self._known and result.reason not in PASSING:
                self._writer.remove(file.path)
            if result.reason not in QUIET:
                self._failed += 1
                self._report(Failed(result, self._done, self._total))
        else:
            self._indexed += 1
            self._failures.forget(file.path)
            if result.scans:
                self._failures.note(FileFailure(file.path, FailureReason.SCAN), file.state)
            self._writer.add(result, file.state, replace=file.path in self._known)
            self._report(Indexed(file.path, self._done, self._total))
        if time.monotonic() - self._committed_at >= self._commit_after:
            self._commit()
            self._commit_after = min(2 * self._commit_after, LAST_COMMIT_SECONDS)

    def _remove_gone(self, paths: Iterable[str]) -> None:
        for path in paths:
            if path in self._known:
                self._writer.remove(path)
                self._removed += 1
                self._report(Removed(path))

    def _commit(self) -> None:
        try:
            self._failures.write()
        except OSError as error:
            raise LibraryUnwritable(self._root) from error
        self._writer.commit()
        self._committed_at = time.monotonic()
        self._report(Committed(self._writer.document_count()))


def _with_digest(path: str, state: FileState) -> FileState:
    """The state with a digest of the content; without one where the file cannot be read."""
    try:
        # A pipe that has taken a file's name must not keep us waiting for its writer.
        if not stat.S_ISREG(os.stat(path).st_mode):  # noqa: PTH116 - the path may be no text
            return state
        return FileState(state.size, state.modified, file_digest(path))
    except OSError:
        return state


def _can_be_named(path: str) -> bool:
    """Whether a file's name is text; a disk may hold names in an encoding of long ago."""
    try:
        path.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
