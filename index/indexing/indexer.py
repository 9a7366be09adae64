"""Brings an index up to date with its folders: walk, compare, read, write, commit in batches.

Reading runs in a process of its own, a few files ahead of the writing.

A file that was only renamed or moved is known by its number on the disk, its size and its time of
change: its entry is kept without a look into it. One that came from another disk, or was only
touched, is known by the digest of its content.
"""

import os
import time
from collections import deque
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from index.address import file_of
from index.errors import FailureReason
from index.events import Finished, FolderSkipped, Found, Paused, Started
from index.extraction.registry import is_picture
from index.extraction.worker import ExtractionWorker
from index.indexing.changes import Changes, MovedFiles, compare, is_below
from index.indexing.disk_walk import DiskWalk, walk
from index.indexing.failures import MOMENTARY, FailureList
from index.indexing.file_condition import can_be_named, with_digest
from index.indexing.ledger import Ledger
from index.indexing.scan_run import ScanRun
from index.indexing.scope import Scope
from index.indexing.supervision import Supervision
from index.indexing.surveyor import Surveyor
from index.store.entries import FileState
from index.store.writer import DocumentWriter
from index.values import FileFailure, UpdateRequest

FILES_AHEAD = 64
SHORT_RUN = 20  # files that are read on battery too: to wait would save nothing


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
        self._ledger = Ledger(root, writer, failures, self._surveyor, supervision)
        self._known = self._ledger.known
        self._counts = self._ledger.counts
        self._pending: deque[_File] = deque()
        self._size_limit = 0

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
            self._ledger.start(len(changes.to_read))
            self._report(Found(self._counts.total))
            if changes.to_read and not is_new:
                rooms.enter_context(worker)
            known = self._known.states()
            gone = {path: known[path] for path in changes.gone if path in known}
            cancelled = self._read_all(worker, changes.to_read, look.seen, MovedFiles(gone))
        if not cancelled:
            self._ledger.remove(changes.gone)
            self._surveyor.note_end(scope, look)
        self._ledger.commit()
        if not cancelled:
            cancelled = self._read_scans()
        finished = self._finished(changes, time.monotonic() - began, cancelled=cancelled)
        self._report(finished)
        return finished

    def _finished(self, changes: Changes, seconds: float, *, cancelled: bool) -> Finished:
        return Finished(
            indexed=self._counts.indexed,
            failed=self._counts.failed,
            removed=self._counts.removed,
            moved=self._counts.moved,
            unchanged=changes.unchanged,
            documents=self._writer.document_count(),
            seconds=round(seconds, 3),
            cancelled=cancelled,
        )

    def _read_scans(self) -> bool:
        """Recognise what has only pictures of text; whether the run was cancelled over it."""
        run = ScanRun(
            self._root,
            self._ledger,
            self._failures,
            self._supervision,
            size_limit=self._size_limit,
        )
        scans = run.run()
        self._counts.indexed += scans.recognised
        self._counts.failed += scans.failed
        return scans.cancelled

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
        for path in paths:
            self._wait_while_paused()
            if self._is_cancelled():
                return True
            if self._keep_renamed(path, states[path], moved):
                continue
            # The digest of what is too large to be read is not worth the reading.
            is_too_large = states[path].size > self._size_limit
            if not is_too_large and self._is_new_picture(path, states[path], moved):
                self._fail(_File(path, states[path]), FailureReason.SCAN)
                continue
            self._report(Started(path, self._counts.done, self._counts.total))
            state = states[path] if is_too_large else with_digest(path, states[path])
            file = _File(path, state)
            if self._keep_entry(file, moved):
                continue
            if not can_be_named(path):
                self._fail(file, FailureReason.STRANGE_NAME)
                continue
            worker.submit(Path(path))
            self._pending.append(file)
            if len(self._pending) >= FILES_AHEAD:
                self._take_next(worker)
        while self._pending:
            if self._is_cancelled():
                return True
            self._take_next(worker)
        return False

    def _take_next(self, worker: ExtractionWorker) -> None:
        file = self._pending.popleft()
        self._ledger.take(file.path, file.state, worker.results())

    def _fail(self, file: _File, reason: FailureReason) -> None:
        self._ledger.take(file.path, file.state, [FileFailure(file.path, reason)])

    def _is_new_picture(self, path: str, state: FileState, moved: MovedFiles) -> bool:
        """Whether a picture need not be looked into now: its text is recognised later."""
        is_known = self._known.find_state(path) is not None or moved.may_hold(state.size)
        return is_picture(path) and not is_known and can_be_named(path)

    def _wait_while_paused(self) -> None:
        left = self._counts.total - self._counts.done
        if left <= SHORT_RUN or not self._supervision.is_paused():
            return
        self._ledger.commit()
        self._report(Paused(self._counts.done, self._counts.total))
        self._supervision.wait_while_paused(self._is_cancelled)

    def _keep_renamed(self, path: str, state: FileState, moved: MovedFiles) -> bool:
        """Keep the entry of a file that only has another name now, without reading the file."""
        if self._known.find_state(path) is not None or not can_be_named(path):
            return False
        old_path = moved.take_same(state)
        old_state = self._known.find_state(old_path) if old_path is not None else None
        if old_path is None or old_state is None:
            return False
        self._ledger.rename(old_path, path, replace(state, digest=old_state.digest))
        return True

    def _keep_entry(self, file: _File, moved: MovedFiles) -> bool:
        """Rename the entry of a file that was moved or only touched; whether there was one."""
        if not file.state.digest or not can_be_named(file.path):
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
        self._ledger.rename(old_path, file.path, file.state)
        return True
