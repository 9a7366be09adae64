"""Writes what was found to files, beside whatever else is done."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from index.values import ExportRequest
from searchapp.workers.library_thread import LibraryThread

if TYPE_CHECKING:
    from index.library import Library


class ExportDesk(QObject):
    """Exports one thing after the other, in a thread of its own."""

    begun = Signal(object)  # ExportRequest
    progressed = Signal(int, int)
    exported = Signal(object)  # Exported
    failed = Signal(str)

    def __init__(self, root: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = LibraryThread(root, self)
        self._thread.failed.connect(self.failed)
        self._serial = 0  # an export of an older one is to end

    @Slot(object)
    def export(self, request: ExportRequest) -> None:
        """Write something; what is under way is finished first."""
        serial = self._serial
        self.begun.emit(request)

        def work(library: "Library") -> None:
            done = library.export(
                request,
                report=self.progressed.emit,
                is_cancelled=lambda: serial != self._serial,
            )
            self.exported.emit(done)

        self._thread.do(work)

    @Slot()
    def cancel(self) -> None:
        """End what is under way and what waits."""
        self._serial += 1

    def stop(self) -> None:
        """End the thread."""
        self.cancel()
        self._thread.stop()
