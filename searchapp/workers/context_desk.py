"""Answers what the passages window asks: matches in context, and all passages of a document."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from index.values import Concordance, ConcordanceRequest, PassageList, ReadRequest
from searchapp.workers.library_thread import LibraryThread

if TYPE_CHECKING:
    from index.library import Library


class ContextDesk(QObject):
    """Asks a thread of its own, and lets only the newest answer through."""

    concordance_ready = Signal(object)
    passages_ready = Signal(object)
    failed = Signal(str)
    _made = Signal(object)
    _read = Signal(object)

    def __init__(self, root: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = LibraryThread(root, self)
        self._thread.failed.connect(self.failed)
        self._newest_concordance = 0
        self._newest_passages = 0
        self._made.connect(self._pass_concordance)
        self._read.connect(self._pass_passages)

    @Slot(object)
    def ask_concordance(self, wished: ConcordanceRequest) -> None:
        """Ask for every match of a query in context."""
        self._newest_concordance += 1
        request = replace(wished, serial=self._newest_concordance)

        def work(library: "Library") -> None:
            if request.serial == self._newest_concordance:
                self._made.emit(library.concordance(request))

        self._thread.do(work)

    @Slot(object)
    def ask_passages(self, wished: ReadRequest) -> None:
        """Ask for all passages of a document."""
        self._newest_passages += 1
        request = replace(wished, serial=self._newest_passages)

        def work(library: "Library") -> None:
            if request.serial == self._newest_passages:
                self._read.emit(library.passages(request))

        self._thread.do(work)

    def stop(self) -> None:
        """End the thread; answers that are under way are dropped."""
        self._newest_concordance += 1
        self._newest_passages += 1
        self._thread.stop()

    @Slot(object)
    def _pass_concordance(self, found: Concordance) -> None:
        if found.request.serial == self._newest_concordance:
            self.concordance_ready.emit(found)

    @Slot(object)
    def _pass_passages(self, found: PassageList) -> None:
        if found.request.serial == self._newest_passages:
            self.passages_ready.emit(found)
