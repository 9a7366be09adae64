"""Recognises the scans that a run over the folders has left, when all else can be searched.

A scan that takes long gives way to the others after its turn, with the pages that it has so far,
and comes again at the end. PDFs come first: an album of photographs must not keep them waiting.
"""

import time
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from index.address import file_of
from index.errors import LibraryUnwritable
from index.events import Failed, Paused, Recognised, Recognising
from index.extraction.registry import is_picture
from index.indexing.crawler import file_state
from index.indexing.failures import QUIET, FailureList
from index.indexing.file_condition import file_digest
from index.indexing.ledger import Ledger
from index.indexing.supervision import Supervision
from index.recognition.recognition_process import PageBegun, RecognitionProcess
from index.recognition.tesseract import find_tesseract
from index.store.entries import FileState
from index.store.recognition_choice import RecognitionChoice
from index.values import Document, FileFailure, RecognitionMode

COMMIT_SECONDS = 30.0
FOLDER = "recognised"  # below the library's folder


@dataclass(frozen=True, slots=True)
class ScansRead:
    """What came of the scans of a run."""

    recognised: int
    failed: int
    cancelled: bool


class ScanRun:
    """One run over the files that wait for their text to be recognised."""

    def __init__(
        self,
        root: Path,
        ledger: Ledger,
        failures: FailureList,
        supervision: Supervision,
        *,
        size_limit: int,
    ) -> None:
        """Documents take the places of older ones in the ledger."""
        self._root = root
        self._ledger = ledger
        self._failures = failures
        self._supervision = supervision
        self._report = supervision.report
        self._size_limit = size_limit
        self._choice = RecognitionChoice(root)
        self._waiting: Mapping[str, FileState] = {}
        self._left: dict[str, int] = {}  # pages that a file's last turn has left
        self._recognised = self._failed = self._done = 0
        self._committed_at = time.monotonic()

    def run(self) -> ScansRead:
        """Recognise what waits, unless that is switched off or paused, or nothing here can do it.

        Raises LibraryUnwritable; what was recognised until then is kept.
        """
        self._waiting = self._failures.waiting()
        if self._waiting and self._choice.mode() is RecognitionMode.ON:
            tesseract = find_tesseract()
            if tesseract is not None and tesseract.languages:
                process = RecognitionProcess(
                    self._root / FOLDER, tesseract, size_limit=self._size_limit
                )
                with process:
                    self._read_all(process)
                self._commit()
        return ScansRead(self._recognised, self._failed, self._supervision.is_cancelled())

    def _read_all(self, process: RecognitionProcess) -> None:
        files = deque(sorted(self._waiting, key=lambda path: (is_picture(path), path)))
        while files:
            self._wait_while_paused()
            if self._is_stopped():
                return
            path = files.popleft()
            try:
                state = _state(path)
                result = process.read(
                    path,
                    state.digest,
                    report=lambda page, path=path: self._tell(path, page),  # type: ignore[misc]
                    is_stopped=self._has_to_rest,
                )
            except OSError as error:
                if not Path(file_of(path)).exists():
                    continue  # gone since the walk: the next one will notice
                raise LibraryUnwritable(self._root) from error
            if result is None:
                files.appendleft(path)  # it goes on at the next page, now or in another run
            elif isinstance(result, FileFailure):
                self._note(result, state)
            elif self._take(result, state):
                files.append(path)
            if time.monotonic() - self._committed_at >= COMMIT_SECONDS:
                self._commit()

    def _take(self, document: Document, state: FileState) -> bool:
        """Write a document; whether it has pages left that another turn may read."""
        self._ledger.write_recognised(document, state)
        left = len(document.scans)
        if left and left != self._left.get(document.path):
            self._left[document.path] = left
            return True
        self._failures.forget(document.path)
        self._done += 1
        self._recognised += 1
        self._report(Recognised(document.path, self._done, len(self._waiting)))
        return False

    def _note(self, failure: FileFailure, state: FileState) -> None:
        self._failures.note(failure, state)
        self._done += 1
        if failure.reason not in QUIET:
            self._failed += 1
            self._report(Failed(failure, self._done, len(self._waiting)))

    def _tell(self, path: str, page: PageBegun) -> None:
        total = len(self._waiting)
        self._report(Recognising(path, self._done, total, page.number, page.of))

    def _is_stopped(self) -> bool:
        return self._supervision.is_cancelled() or self._choice.mode() is not RecognitionMode.ON

    def _has_to_rest(self) -> bool:
        return self._is_stopped() or self._supervision.is_paused()

    def _wait_while_paused(self) -> None:
        if self._supervision.is_paused():
            self._commit()
            self._report(Paused(self._done, len(self._waiting)))
            self._supervision.wait_while_paused(self._is_stopped)

    def _commit(self) -> None:
        self._ledger.commit()
        self._committed_at = time.monotonic()


def _state(path: str) -> FileState:
    """The state in which a file is about to be read, or an entry of it; raises OSError."""
    file = file_of(path)
    return replace(file_state(Path(file)), digest=file_digest(file))
