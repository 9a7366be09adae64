"""Asks the queries of a file one after the other, and writes down what they found."""

import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from index.values import BatchQueries, BatchRow
from searchapp.translations import interface_language
from searchapp.workers.library_thread import LibraryThread

if TYPE_CHECKING:
    from index.library import Library

TELLING = 0.1  # seconds between two reports: a window that is told of each query does nothing else


class BatchDesk(QObject):
    """Runs a batch in a thread of its own."""

    queries_ready = Signal(object)  # BatchQueries
    rows_ready = Signal(tuple)  # of BatchRow
    finished = Signal(bool)  # whether it came to its end
    saved = Signal(str)
    failed = Signal(str)

    def __init__(self, root: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = LibraryThread(root, self)
        self._thread.failed.connect(self.failed)
        self._serial = 0  # a batch of an older one is to end

    @Slot(str)
    def run(self, path: str) -> None:
        """Ask the queries of a file; a batch that is under way ends."""
        self._serial += 1
        serial = self._serial

        def work(library: "Library") -> None:
            if serial != self._serial:
                return
            queries = library.queries(Path(path))
            self.queries_ready.emit(queries)
            self._ask(library, queries, serial)

        self._thread.do(work)

    @Slot()
    def cancel(self) -> None:
        """End the batch after the query that is being asked."""
        self._serial += 1

    @Slot(str, tuple)
    def save(self, path: str, rows: tuple[BatchRow, ...]) -> None:
        """Write rows as a table."""
        language = interface_language()

        def work(library: "Library") -> None:
            library.save_batch(rows, Path(path), language=language)
            self.saved.emit(path)

        self._thread.do(work)

    def stop(self) -> None:
        """End the thread."""
        self.cancel()
        self._thread.stop()

    def _ask(self, library: "Library", queries: BatchQueries, serial: int) -> None:
        rows: list[BatchRow] = []
        told = time.monotonic()
        for row in library.batch(queries.queries):
            rows.append(row)
            if time.monotonic() - told > TELLING:
                self.rows_ready.emit(tuple(rows))
                rows.clear()
                told = time.monotonic()
            if serial != self._serial:
                break
        self.rows_ready.emit(tuple(rows))
        self.finished.emit(serial == self._serial)
