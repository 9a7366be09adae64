"""Brings an index up to date with its folders: walk, compare, read, write, commit in batches.

Reading runs in a process of its own, a few files ahead of the writing. A commit comes soon after
the start, so that a new library answers within seconds, and then ever more rarely, because each
one costs Whoosh a merge.

A file that was only renamed or moved is known by its number on the disk, its size and its time of
change: its entry is kept without a look into it. One that came from another disk, or was only
touched, is known by the digest of its content.
"""

import os
import stat
import time
from collections import deque
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from index.address import file_of
from index.errors import FailureReason, LibraryUnwritable
from index.events import (
    Committed,
    Failed,
    Finished,
    FolderSkipped,
    Found,
    Indexed,
    Moved,
    Paused,
    Removed,
    Started,
)
from index.extraction.registry import is_picture
from index.extraction.worker import ExtractionWorker
from index.indexing.changes import Changes, MovedFiles, compare, is_below
from index.indexing.disk_walk import DiskWalk, walk
from index.indexing.failures import MOMENTARY, PASSING, QUIET, FailureList
from index.indexing.file_condition import file_digest
from index.indexing.known_files import KnownFiles
from index.indexing.scan_run import ScanRun
from index.indexing.scope import Scope
from index.indexing.supervision import Supervision
from index.indexing.surveyor import Surveyor
from index.store.entries import FileState
from index.store.writer import DocumentWriter
from index.values import Document, FileFailure, UpdateRequest

FILES_AHEAD = 64
FIRST_BATCH = 100  # documents after which a commit comes, whether its time has come or not
FIRST_COMMIT_SECONDS = 1.0
LAST_COMMIT_SECONDS = 30.0
SHORT_RUN = 20  # files that are read on battery too: to wait would save nothing
GONE = FileState(0, 0)


@dataclass(frozen=True, slots=True)
class _File:
    """A file that is being read: where it is, and its state when it was found."""

    path: str
    state: FileState


class Indexer:
    """One run over the folders of a library."""

    def __init__(
        self,
        root: Path,
        writer: DocumentWriter,
        failures: FailureList,
        supervision: Supervision,
    ) -> None:
        self._root = root
        self._writer = writer
        self._failures = failures
        self._supervision = supervision
        self._report = supervision.report
        self._is_cancelled = supervision.is_cancelled
        self._surveyor = Surveyor(root)
        self._known = KnownFiles(writer.entries())
        self._pending: deque[_File] = deque()
        self._indexed = self._failed = self._removed = self._moved = 0
        self._done = self._total = 0
        self._size_limit = 0
        self._has_first_batch = False
        self._commit_after = FIRST_COMMIT_SECONDS
        self._committed_at = time.monotonic()

    def run(self, scope: Scope, request: UpdateRequest) -> Finished:
        """Read what is new or changed, remove what is gone; a cancelled run keeps what it read.

        Raises LibraryUnwritable; what was committed before stays.
        """
        began = time.monotonic()
        self._size_limit = scope.rules.size_limit
        self._renew_failures(scope, request)
        is_new = not self._known.states()
        worker = ExtractionWorker(size_limit=scope.rules.size_limit)
        with ExitStack() as rooms:
            if is_new:  # there will be something to read: the process starts meanwhile
                rooms.enter_context(worker)
            look, changes = self._walk(scope, request)
            self._total = len(changes.to_read)
            self._report(Found(self._total))
            if changes.to_read and not is_new:
                rooms.enter_context(worker)
            known = self._known.states()
            gone = {path: known[path] for path in changes.gone if path in known}
            cancelled = self._read_all(worker, changes.to_read, look.seen, MovedFiles(gone))
        if not cancelled:
            self._remove_gone(changes.gone)
            self._surveyor.note_end(scope, look)
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
            self._failures,
            self._supervision,
            write=self._write_recognised,
            commit=self._commit,
        )
        scans = run.run()
        self._indexed += scans.recognised
        self._failed += scans.failed
        return scans.cancelled

    def _write_recognised(self, document: Document, state: FileState) -> None:
        self._writer.add(document, state, replace=True)
        self._known.note(document.path, [document.path], state)

    def _walk(self, scope: Scope, request: UpdateRequest) -> tuple[DiskWalk, Changes]:
        look = walk(
            scope,
            only=request.only,
            mounts=self._surveyor.mounts,
            report_closed=lambda path: self._report(FolderSkipped(path)),
        )
        self._surveyor.note_walk(scope, look)
        for failure in self._failures.noted():
            path = file_of(failure.path)
            is_kept = is_below(path, look.closed) and failure.reason not in MOMENTARY
            if path not in look.seen and look.covers(path) and not is_kept:
                self._failures.forget(path)
        # A file that failed, or an entry in it, is known in the state in which it failed.
        known = {**self._known.states(), **self._failures.states()}
        covered = {path: state for path, state in known.items() if look.covers(path)}
        return look, compare(covered if look.only else known, look.seen, closed=look.closed)

    def _renew_failures(self, scope: Scope, request: UpdateRequest) -> None:
        """Have failed files tried again where a person asks for it, or the cause was removed."""
        other_limit = not self._surveyor.has_limit(scope.rules.size_limit)
        is_empty = not self._known.states()

        def is_due(path: str, reason: FailureReason) -> bool:
            return (
                is_below(path, request.retry)
                or (reason is FailureReason.TOO_LARGE and other_limit)
                or (reason is FailureReason.NO_PERMISSION and os.access(path, os.R_OK))
                # What could be read of a file with scans was lost with the index.
                or (reason is FailureReason.SCAN and is_empty)
            )

        self._failures.try_again(is_due)

    def _read_all(
        self,
        worker: ExtractionWorker,
        paths: Iterable[str],
        states: Mapping[str, FileState],
        moved: MovedFiles,
    ) -> bool:
        """Read files until all are read or the run is cancelled; whether it was cancelled."""
        self._committed_at = time.monotonic()
        for path in paths:
            self._wait_while_paused()
            if self._is_cancelled():
                return True
            if self._keep_renamed(path, states[path], moved):
                continue
            # The digest of what is too large to be read is not worth the reading.
            is_too_large = states[path].size > self._size_limit
            if not is_too_large and self._is_new_picture(path, states[path], moved):
                self._take(_File(path, states[path]), [FileFailure(path, FailureReason.SCAN)])
                continue
            self._report(Started(path, self._done, self._total))
            state = states[path] if is_too_large else _with_digest(path, states[path])
            file = _File(path, state)
            if self._keep_entry(file, moved):
                continue
            if not _can_be_named(path):
                self._take(file, [FileFailure(path, FailureReason.STRANGE_NAME)])
                continue
            worker.submit(Path(path))
            self._pending.append(file)
            if len(self._pending) >= FILES_AHEAD:
                self._take(self._pending.popleft(), worker.results())
        while self._pending:
            if self._is_cancelled():
                return True
            self._take(self._pending.popleft(), worker.results())
        return False

    def _is_new_picture(self, path: str, state: FileState, moved: MovedFiles) -> bool:
        """Whether a picture need not be looked into now: its text is recognised later."""
        is_known = self._known.find_state(path) is not None or moved.may_hold(state.size)
        return is_picture(Path(path)) and not is_known and _can_be_named(path)

    def _wait_while_paused(self) -> None:
        if self._total - self._done <= SHORT_RUN or not self._supervision.is_paused():
            return
        self._commit()
        self._report(Paused(self._done, self._total))
        self._supervision.wait_while_paused(self._is_cancelled)

    def _keep_renamed(self, path: str, state: FileState, moved: MovedFiles) -> bool:
        """Keep the entry of a file that only has another name now, without reading the file."""
        if self._known.find_state(path) is not None or not _can_be_named(path):
            return False
        old_path = moved.take_same(state)
        old_state = self._known.find_state(old_path) if old_path is not None else None
        if old_path is None or old_state is None:
            return False
        self._rename(old_path, path, replace(state, digest=old_state.digest))
        return True

    def _keep_entry(self, file: _File, moved: MovedFiles) -> bool:
        """Rename the entry of a file that was moved or only touched; whether there was one."""
        if not file.state.digest or not _can_be_named(file.path):
            return False
        known = self._known.find_state(file.path)
        if known is not None and known.digest == file.state.digest:
            old_path: str | None = file.path
        elif known is None and moved.may_hold(file.state.size):
            old_path = moved.take(file.state.digest)
        else:
            old_path = None
        if old_path is None:
            return False
        self._rename(old_path, file.path, file.state)
        return True

    def _rename(self, old_path: str, path: str, state: FileState) -> None:
        addresses = {
            address: path + address.removeprefix(old_path)
            for address in self._known.addresses(old_path)
        }
        for address, new_address in addresses.items():
            self._writer.restamp(address, new_address, state)
        self._failures.move(old_path, path, state)
        self._done += 1
        self._known.forget(old_path)
        self._known.note(path, addresses.values(), state)
        if old_path != path:
            self._moved += 1
            self._report(Moved(path, old_path))
        self._commit_in_time()

    def _take(self, file: _File, results: Iterable[Document | FileFailure]) -> None:
        """Write what came of a file. What it no longer holds goes, unless it may come back."""
        self._done += 1
        old = self._known.addresses(file.path)
        left, found = set(old), set[str]()
        self._failures.forget(file.path)
        for result in results:
            if isinstance(result, FileFailure):
                self._note_failure(result, file.state)
                if result.path == file.path and result.reason in PASSING:
                    left.clear()
                    found |= old
            else:
                self._indexed += 1
                left.discard(result.path)
                found.add(result.path)
                self._writer.add(result, file.state, replace=result.path in old)
                if result.scans:
                    scan = FileFailure(result.path, FailureReason.SCAN)
                    self._failures.note(scan, file.state)
                self._report(Indexed(result.path, self._done, self._total))
        for address in left:
            self._writer.remove(address)
        self._known.note(file.path, found, file.state)
        self._commit_in_time()

    def _note_failure(self, failure: FileFailure, state: FileState) -> None:
        self._failures.note(failure, state)
        if failure.reason not in QUIET:
            self._failed += 1
            self._report(Failed(failure, self._done, self._total))

    def _commit_in_time(self) -> None:
        """Commit early at first, so that one can search at once, and then more rarely."""
        is_first_batch = self._indexed >= FIRST_BATCH and not self._has_first_batch
        if is_first_batch or time.monotonic() - self._committed_at >= self._commit_after:
            self._has_first_batch = self._indexed >= FIRST_BATCH
            self._commit()
            self._commit_after = min(2 * self._commit_after, LAST_COMMIT_SECONDS)

    def _remove_gone(self, paths: Iterable[str]) -> None:
        for path in paths:
            self._failures.forget(path)
            for address in self._known.addresses(path):
                self._writer.remove(address)
                self._removed += 1
                self._report(Removed(address))
            self._known.note(path, (), GONE)

    def _commit(self) -> None:
        try:
            self._failures.write()
            self._surveyor.write(self._known.documents())
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
        return replace(state, digest=file_digest(path))
    except OSError:
        return state


def _can_be_named(path: str) -> bool:
    """Whether a file's name is text; a disk may hold names in an encoding of long ago."""
    try:
        path.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
