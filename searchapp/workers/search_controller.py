"""Stands between the window and the search thread: the newest wish wins."""

import logging
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal, Slot

from index.values import (
    CompletionList,
    CompletionRequest,
    Reading,
    ReadRequest,
    ResultPage,
    SearchRequest,
    Standout,
)
from searchapp.workers.search_worker import Newest, SearchWorker

if TYPE_CHECKING:
    from index.library import Library

USUAL_HITS = 20
FIRST_HITS = 10  # more than a screen shows, less than makes anyone wait
TURN = 0.001  # seconds that the search thread may keep Python to itself while the window waits
LONGEST_WAIT = 10_000  # milliseconds; what a search may still take when the window closes

logger = logging.getLogger(__name__)


class SearchController(QObject):
    """Sends wishes to the worker and lets only the newest answer through."""

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
    query_cleared = Signal()
    _search_asked = Signal(object)
    _forms_asked = Signal(object)
    _read_asked = Signal(object)
    _find_asked = Signal(object)
    _glance_asked = Signal(object)
    _status_asked = Signal(int)
    _recognition_asked = Signal()
    _words_asked = Signal(str)
    _completions_asked = Signal(object)
    _work_asked = Signal(object)
    _standout_asked = Signal(object)
    _load_asked = Signal()
    _stop_asked = Signal()

    def __init__(self, root: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._newest = Newest()
        self._text = ""
        self._filters: tuple[str, ...] = ()
        self._like = ""
        self._with_facets = False
        self._answered: SearchRequest | None = None
        self._thread = QThread(self)
        self._worker = SearchWorker(root, self._newest)
        self._worker.moveToThread(self._thread)
        self._load_asked.connect(self._worker.load)
        self._worker.loaded.connect(self.loaded)
        self._search_asked.connect(self._worker.search)
        self._forms_asked.connect(self._worker.explain)
        self._read_asked.connect(self._worker.read)
        self._find_asked.connect(self._worker.find)
        self._glance_asked.connect(self._worker.glance)
        self._status_asked.connect(self._worker.look_over)
        self._recognition_asked.connect(self._worker.look_for_recognition)
        self._words_asked.connect(self._worker.place_words)
        self._completions_asked.connect(self._worker.complete)
        self._work_asked.connect(self._worker.do)
        self._standout_asked.connect(self._worker.stand_out)
        self._worker.standout_ready.connect(self._pass_standout)
        self._stop_asked.connect(self._worker.stop)
        self._worker.page_ready.connect(self._pass_page)
        self._worker.forms_ready.connect(self._pass_forms)
        self._worker.reading_ready.connect(self._pass_reading)
        self._worker.finding_ready.connect(self._pass_finding)
        self._worker.glance_ready.connect(self._pass_glance)
        self._worker.status_ready.connect(self.status_ready)
        self._worker.recognition_ready.connect(self.recognition_ready)
        self._worker.words_ready.connect(self.words_ready)
        self._worker.completions_ready.connect(self._pass_completions)
        self._worker.failed.connect(self.failed)
        self._worker.rebuild_wanted.connect(self.rebuild_wanted)

    def start(self) -> None:
        """Start the search thread; when the engine is there, it is `loaded`."""
        # Python's own 5 ms, waited again and again in one painting, can be seen.
        sys.setswitchinterval(TURN)
        self._load_asked.emit()
        self._thread.start()

    def stop(self) -> None:
        """End the search thread; answers that are under way are dropped."""
        self._newest.search += 1
        self._newest.reading += 1
        self._newest.finding += 1
        self._newest.glance += 1
        self._newest.status += 1
        self._newest.completion += 1
        if self._thread.isRunning():
            self._stop_asked.emit()
            if not self._thread.wait(LONGEST_WAIT):
                logger.error("the search thread did not end")

    @Slot(str)
    def search(self, text: str) -> None:
        """Ask for the first hits of a query; an empty one is answered by `query_cleared`."""
        self._text = text
        if self._asks():
            self._ask(self._request(limit=FIRST_HITS))
        else:
            self._newest.search += 1
            self._answered = None
            self.query_cleared.emit()

    @Slot(int)
    def search_more(self, offset: int) -> None:
        """Ask for the hits after those that are shown, unless a search is still under way."""
        if self._answered is not None and self._answered.serial == self._newest.search:
            self._ask(replace(self._request(offset=offset), with_facets=False))

    def narrow(self, filters: tuple[str, ...], like: str = "") -> None:
        """Search what is typed with other filters, or by what is like a document."""
        self._filters, self._like = filters, like
        self.search(self._text)

    def count_facets(self, *, wanted: bool) -> None:
        """Have results counted from now on, and the one that is shown at once; or not."""
        self._with_facets = wanted
        if wanted and self._answered is not None:
            self.search_again(FIRST_HITS)

    @Slot()
    def stand_out(self) -> None:
        """Ask which words stand out in the result that is shown."""
        if self._answered is not None and self._answered.serial == self._newest.search:
            self._standout_asked.emit(replace(self._answered, offset=0, with_facets=False))

    def search_again(self, shown: int) -> None:
        """Ask the same query of the index as it is now, for at least as many hits as are shown."""
        if self._asks():
            self._ask(self._request(limit=max(shown, FIRST_HITS)))

    @Slot()
    def explain(self) -> None:
        """Ask for the forms of the query's words; that takes longer than the hits."""
        if self._answered is not None:
            self._forms_asked.emit(replace(self._answered, offset=0, with_forms=True))

    @Slot(str)
    def read(self, path: str) -> None:
        """Ask for a document with the matches of the query whose hits are shown."""
        self._newest.reading += 1
        self._read_asked.emit(self._reading(path, self._newest.reading))

    @Slot(str)
    def glance(self, path: str) -> None:
        """Ask for a document, as to read it, for a glance at it."""
        self._newest.glance += 1
        self._glance_asked.emit(self._reading(path, self._newest.glance))

    @Slot(str, str)
    def find(self, path: str, text: str) -> None:
        """Ask for a document with the matches of what is looked for in it alone."""
        self._newest.finding += 1
        self._find_asked.emit(ReadRequest(path, text, self._newest.finding))

    @Slot(str, int)
    def complete(self, text: str, cursor: int) -> None:
        """Ask what the word before the cursor may become."""
        self._newest.completion += 1
        request = CompletionRequest(text, cursor, self._newest.completion)
        self._completions_asked.emit(request)

    @Slot()
    def look_over(self) -> None:
        """Ask for the library's status."""
        self._newest.status += 1
        self._status_asked.emit(self._newest.status)

    @Slot(str)
    def place_words(self, path: str) -> None:
        """Ask where the words stand that were recognised in a document."""
        self._words_asked.emit(path)

    @Slot()
    def look_for_recognition(self) -> None:
        """Ask what scans are recognised with."""
        self._recognition_asked.emit()

    def ask(self, work: Callable[["Library"], None]) -> None:
        """Have the search thread do something with its library."""
        self._work_asked.emit(work)

    def _reading(self, path: str, serial: int) -> ReadRequest:
        """The wish for a document with the matches of the query whose hits are shown."""
        query = self._answered.text if self._answered else self._text
        like = self._answered.like if self._answered else ""
        return ReadRequest(path, query, serial, like)

    def _asks(self) -> bool:
        return bool(self._text.strip() or self._filters or self._like)

    def _request(self, *, offset: int = 0, limit: int = USUAL_HITS) -> SearchRequest:
        return SearchRequest(
            self._text,
            offset=offset,
            limit=limit,
            filters=self._filters,
            like=self._like,
            with_facets=self._with_facets,
        )

    def _ask(self, request: SearchRequest) -> None:
        self._newest.search += 1
        self._search_asked.emit(replace(request, serial=self._newest.search))

    @Slot(object)
    def _pass_page(self, page: ResultPage) -> None:
        if page.request.serial == self._newest.search:
            self._answered = page.request
            self.page_ready.emit(page)

    @Slot(object)
    def _pass_forms(self, page: ResultPage) -> None:
        if page.request.serial == self._newest.search:
            self.forms_ready.emit(page.word_forms)

    @Slot(object)
    def _pass_standout(self, found: Standout) -> None:
        if found.request.serial == self._newest.search:
            self.standout_ready.emit(found)

    @Slot(object)
    def _pass_reading(self, reading: Reading) -> None:
        if reading.request.serial == self._newest.reading:
            self.reading_ready.emit(reading)

    @Slot(object)
    def _pass_finding(self, finding: Reading) -> None:
        if finding.request.serial == self._newest.finding:
            self.finding_ready.emit(finding)

    @Slot(object)
    def _pass_glance(self, reading: Reading) -> None:
        if reading.request.serial == self._newest.glance:
            self.glance_ready.emit(reading)

    @Slot(object)
    def _pass_completions(self, found: CompletionList) -> None:
        if found.request.serial == self._newest.completion:
            self.completions_ready.emit(found)
