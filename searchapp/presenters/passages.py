"""The passages window: every match of the result in context, and all passages of a document."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from index.values import Reading, ResultPage
from searchapp.views.main_window import MainWindow
from searchapp.views.passages_window import PassagesWindow
from searchapp.workers.crew import Crew

REST = 400  # milliseconds after the last hits until an open window follows a new query


@dataclass(frozen=True, slots=True)
class Goal:
    """A match that is to be read."""

    query: str
    path: str
    start: int


class PassagesPresenter(QObject):
    """Keeps the passages window beside what is searched and read, and leads back from it."""

    def __init__(self, window: MainWindow, crew: Crew, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._controller = crew.controller
        self._desk = crew.context
        self._query = ""
        self._total = 0
        self._reading: Reading | None = None
        self._goal: Goal | None = None
        self._rest = QTimer(self, interval=REST, singleShot=True)
        self.dialog = PassagesWindow()
        self._connect_dialog()
        self._connect_window()
        self._connect_answers()

    def _connect_dialog(self) -> None:
        self.dialog.concordance.concordance_wanted.connect(self._desk.ask_concordance)
        self.dialog.concordance.match_requested.connect(self.go_to)
        self.dialog.passages.match_requested.connect(self.go_to)
        self._desk.concordance_ready.connect(self.dialog.concordance.show_concordance)
        self._desk.passages_ready.connect(self.dialog.passages.show_passages)
        self._desk.failed.connect(self._window.show_message)
        self._desk.failed.connect(self.dialog.concordance.end_waiting)

    def _connect_window(self) -> None:
        window = self._window
        window.closed.connect(self.dialog.close)
        window.result_line.menu.context_wanted.connect(self.open_concordance)
        window.reader.passages_wanted.connect(self.open_passages)
        for keys, slot in (("F4", self.open_concordance), ("Shift+F4", self.open_passages)):
            QShortcut(QKeySequence(keys), window).activated.connect(slot)

    def _connect_answers(self) -> None:
        self._controller.page_ready.connect(self._note_page)
        self._controller.query_cleared.connect(self._forget)
        self._controller.reading_ready.connect(self._note_reading)
        self._rest.timeout.connect(self._follow)

    @Slot()
    def open_concordance(self) -> None:
        """Show every match of the result in context."""
        self._follow()
        self.dialog.open_concordance()

    @Slot()
    def open_passages(self) -> None:
        """Show all passages of the document that is read, or else of the hit that is chosen."""
        hit = self._window.hit_list.currentIndex()
        if self._reading is not None and not self._window.reader.is_empty():
            request = self._reading.request
            self._desk.ask_passages(request.path, request.query)
        elif hit.isValid():
            self._desk.ask_passages(self._window.hit_model.hit(hit.row()).path, self._query)
        self._follow()
        self.dialog.open_passages()

    @Slot(str, str, int)
    def go_to(self, query: str, path: str, start: int) -> None:
        """Read a document at a match, with the query's hits beside it."""
        self._goal = Goal(query, path, start)
        self._window.come_forward()
        if query == self._query:
            self._controller.read(path)
        else:
            self._window.search_bar.set_text(query)

    @Slot(object)
    def _note_page(self, page: ResultPage) -> None:
        is_new = (page.request.text, page.total) != (self._query, self._total)
        self._query, self._total = page.request.text, page.total
        if is_new:
            self._rest.start()
        if self._goal is not None and is_new:
            if self._goal.query == self._query:
                self._controller.read(self._goal.path)
            else:
                self._goal = None

    @Slot(object)
    def _note_reading(self, reading: Reading) -> None:
        self._reading = reading
        goal, self._goal = self._goal, None
        if goal is not None and goal.path == reading.request.path:
            self._window.reader.show_match_at(goal.start)
        elif self.dialog.isVisible():
            self._desk.ask_passages(reading.request.path, reading.request.query)

    @Slot()
    def _forget(self) -> None:
        self._query, self._total = "", 0

    @Slot()
    def _follow(self) -> None:
        """Ask for the matches of the newest query, where somebody looks at them or is about to."""
        self._rest.stop()
        page = self.dialog.concordance
        is_answered = page.model.concordance().request.text == self._query
        if self.sender() is self._rest and not self.dialog.isVisible():
            return
        if not is_answered or self.sender() is self._rest:
            self.dialog.show_query(self._query)
            page.show_query(self._query)
