"""Searches and reads in a thread of its own, so that the window only paints.

Requests wait in the thread's event queue. The window notes the newest serial of each kind in
`Newest` before it asks, so that a request which was overtaken while it waited is skipped here
instead of being worked through.
"""

import logging
from collections.abc import Callable
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from index.errors import GjejError, LibraryDamaged, LibraryOutdated
from index.values import CompletionRequest, ReadRequest, SearchRequest
from searchapp.messages import built_anew_sentence, error_sentence, unexpected_sentence
from searchapp.paths import log_file
from searchapp.workers.engine import open_library

if TYPE_CHECKING:
    from index.library import Library

logger = logging.getLogger(__name__)


@dataclass(slots=True)
class Newest:
    """The newest serial of each kind of request: written by the window, read by the worker."""

    search: int = 0
    reading: int = 0
    finding: int = 0
    glance: int = 0
    status: int = 0
    completion: int = 0


class SearchWorker(QObject):
    """Owns the library of the search thread; every answer is a signal."""

    loaded = Signal()
    page_ready = Signal(object)
    reading_ready = Signal(object)
    finding_ready = Signal(object)
    glance_ready = Signal(object)
    status_ready = Signal(object)
    recognition_ready = Signal(object)
    words_ready = Signal(str, object)
    forms_ready = Signal(object)
    completions_ready = Signal(object)
    standout_ready = Signal(object)
    failed = Signal(str)
    rebuild_wanted = Signal()
    _standout_postponed = Signal(object)

    def __init__(self, root: Path, newest: Newest) -> None:
        super().__init__()
        self._root = root
        self._newest = newest
        self._library: Library | None = None
        self._waits_for_rebuild = False
        queued = Qt.ConnectionType.QueuedConnection
        self._standout_postponed.connect(self.stand_out, queued)

    @Slot()
    def load(self) -> None:
        """Read the engine from the disk, before anything is asked; its faults wait for that."""
        try:
            open_library(self._root).close()
        except GjejError as error:
            logger.warning("the library cannot be opened: %r", error)
        self.loaded.emit()

    @Slot(object)
    def search(self, request: SearchRequest) -> None:
        """Answer with a ResultPage, unless a newer query is waiting."""
        if request.serial == self._newest.search:
            self._answer(lambda library: self.page_ready.emit(library.search(request)))

    @Slot(object)
    def explain(self, request: SearchRequest) -> None:
        """Answer with a ResultPage that has the forms of its words, unless it was overtaken."""
        if request.serial == self._newest.search:
            self._answer(lambda library: self.forms_ready.emit(library.search(request)))

    @Slot(object)
    def read(self, request: ReadRequest) -> None:
        """Answer with a Reading, unless a newer wish to read is waiting."""
        if request.serial == self._newest.reading:
            self._answer(lambda library: self.reading_ready.emit(library.read(request)))

    @Slot(object)
    def find(self, request: ReadRequest) -> None:
        """Answer with a Reading, unless something newer is to be found in a document."""
        if request.serial == self._newest.finding:
            self._answer(lambda library: self.finding_ready.emit(library.read(request)))

    @Slot(object)
    def glance(self, request: ReadRequest) -> None:
        """Answer with a Reading, unless one glances at another document by now."""
        if request.serial == self._newest.glance:
            self._answer(lambda library: self.glance_ready.emit(library.read(request)))

    @Slot(object)
    def complete(self, request: CompletionRequest) -> None:
        """Answer with a CompletionList, unless one has typed on."""
        if request.serial == self._newest.completion:
            self._answer(lambda library: self.completions_ready.emit(library.complete(request)))

    @Slot(object)
    def stand_out(self, request: SearchRequest) -> None:
        """Answer with a Standout, unless one has typed on; whatever else is asked comes first."""
        serials = astuple(self._newest)

        def is_overtaken() -> bool:
            return astuple(self._newest) != serials

        def work(library: "Library") -> None:
            found = library.stand_out(request, is_cancelled=is_overtaken)
            if found is not None:
                self.standout_ready.emit(found)
            else:
                self._standout_postponed.emit(request)  # behind what is waited for

        if request.serial == self._newest.search:
            self._answer(work)

    @Slot(int)
    def look_over(self, serial: int) -> None:
        """Answer with the LibraryStatus, unless it is about to be asked for again."""

        def work(library: "Library") -> None:
            self.status_ready.emit(library.status())
            library.prepare()

        if serial == self._newest.status:
            self._answer(work)

    @Slot(str)
    def place_words(self, path: str) -> None:
        """Answer with where the recognised words of a document stand."""
        self._answer(lambda library: self.words_ready.emit(path, library.word_boxes(path)))

    @Slot()
    def look_for_recognition(self) -> None:
        """Answer with the RecognitionStatus."""
        self._answer(lambda library: self.recognition_ready.emit(library.recognition()))

    @Slot(object)
    def do(self, work: Callable[["Library"], None]) -> None:
        """Do something with the library; what comes of it is told by who asked."""
        self._answer(work)

    @Slot()
    def stop(self) -> None:
        """Let go of the index and end the thread."""
        self._close()
        QThread.currentThread().quit()

    def _answer(self, work: Callable[["Library"], None]) -> None:
        try:
            work(self._open())
            self._waits_for_rebuild = False
        except (LibraryDamaged, LibraryOutdated) as error:
            self._wish_for_rebuild(error)
        except GjejError as error:
            self.failed.emit(error_sentence(error))
        except Exception:
            logger.exception("the search thread met an unexpected error")
            self.failed.emit(unexpected_sentence(str(log_file(self._root))))

    def _wish_for_rebuild(self, error: GjejError) -> None:
        """Ask once, until something is found again: a rebuild that cures nothing must not loop."""
        logger.warning("the index must be built anew: %r", error)
        self._close()
        self.failed.emit(built_anew_sentence())
        if not self._waits_for_rebuild:
            self._waits_for_rebuild = True
            self.rebuild_wanted.emit()

    def _open(self) -> "Library":
        if self._library is None:
            self._library = open_library(self._root)
        return self._library

    def _close(self) -> None:
        if self._library is not None:
            self._library.close()
            self._library = None
