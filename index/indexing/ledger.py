"""What a run writes down: documents, files that gave none, and the counts of each folder.

These belong together: they are changed together here, and committed together. The list of failures
goes to the disk before the documents, because its loss costs no more than a second look.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from index.address import file_of
from index.errors import FailureReason, LibraryUnwritable
from index.events import Committed, Failed, Indexed, Moved, Removed
from index.indexing.commit_clock import CommitClock
from index.indexing.failures import PASSING, QUIET, FailureList
from index.indexing.known_files import KnownFiles
from index.indexing.supervision import Supervision
from index.indexing.surveyor import Surveyor
from index.store.entries import FileState
from index.store.writer import DocumentWriter
from index.values import Document, FileFailure

GONE = FileState(0, 0)


@dataclass(slots=True)
class Counts:
    """What came of the files of a run so far; `done` of `total` files were dealt with."""

    indexed: int = 0
    failed: int = 0
    removed: int = 0
    moved: int = 0
    done: int = 0
    total: int = 0


class Ledger:
    """The index, the failures and the counts of a library, as one run changes them."""

    def __init__(
        self,
        root: Path,
        writer: DocumentWriter,
        failures: FailureList,
        surveyor: Surveyor,
        supervision: Supervision,
    ) -> None:
        self._root = root
        self._writer = writer
        self._failures = failures
        self._surveyor = surveyor
        self._report = supervision.report
        self._clock = CommitClock()
        self.known = KnownFiles(writer.entries())
        self.counts = Counts()

    def start(self, total: int) -> None:
        """So many files are to be read from now on."""
        self.counts.total = total
        self._clock.start()

    def take(self, path: str, state: FileState, results: Iterable[Document | FileFailure]) -> None:
        """Write what came of a file. What it no longer holds goes, unless it may come back."""
        self.counts.done += 1
        old = self.known.addresses(path)
        left, found = set(old), set[str]()
        self._failures.forget(path)
        for result in results:
            if isinstance(result, FileFailure):
                self._note_failure(result, state)
                if result.path == path and result.reason in PASSING:
                    left.clear()
                    found |= old
            else:
                left.discard(result.path)
                found.add(result.path)
                self._write(result, state, replace=result.path in old)
        for address in left:
            self._writer.remove(address)
        self.known.note(path, found, state)
        self._commit_in_time()

    def write_recognised(self, document: Document, state: FileState) -> None:
        """Write the document of a scan in place of what was known of it."""
        self._writer.add(document, state, replace=True)
        file = file_of(document.path)
        self.known.note(file, self.known.addresses(file) | {document.path}, state)

    def rename(self, old_path: str, path: str, state: FileState) -> None:
        """Keep the documents of a file that has another path now, or was only touched."""
        addresses = {
            address: path + address.removeprefix(old_path)
            for address in self.known.addresses(old_path)
        }
        for address, new_address in addresses.items():
            self._writer.restamp(address, new_address, state)
        self._failures.move(old_path, path, state)
        self.counts.done += 1
        self.known.forget(old_path)
        self.known.note(path, addresses.values(), state)
        if old_path != path:
            self.counts.moved += 1
            self._report(Moved(path, old_path))
        self._commit_in_time()

    def remove(self, paths: Iterable[str]) -> None:
        """Remove all that was found in these files."""
        for path in paths:
            self._failures.forget(path)
            for address in self.known.addresses(path):
                self._writer.remove(address)
                self.counts.removed += 1
                self._report(Removed(address))
            self.known.note(path, (), GONE)

    def commit(self) -> None:
        """Make all that was written down searchable and safe; raises LibraryUnwritable."""
        try:
            self._failures.write()
            self._surveyor.write(self.known.documents())
        except OSError as error:
            raise LibraryUnwritable(self._root) from error
        self._writer.commit()
        self._clock.start()
        self._report(Committed(self._writer.document_count()))

    def _write(self, document: Document, state: FileState, *, replace: bool) -> None:
        self.counts.indexed += 1
        self._writer.add(document, state, replace=replace)
        if document.scans:
            self._failures.note(FileFailure(document.path, FailureReason.SCAN), state)
        self._report(Indexed(document.path, self.counts.done, self.counts.total))

    def _note_failure(self, failure: FileFailure, state: FileState) -> None:
        self._failures.note(failure, state)
        if failure.reason not in QUIET:
            self.counts.failed += 1
            self._report(Failed(failure, self.counts.done, self.counts.total))

    def _commit_in_time(self) -> None:
        if self._clock.is_due(self.counts.indexed):
            self.commit()
