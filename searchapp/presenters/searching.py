"""Typing, and the hits that answer it."""

from PySide6.QtCore import QObject, QTimer, Slot

from index.values import LibraryStatus, ResultPage
from searchapp.messages import note_sentence
from searchapp.preferences import Preferences
from searchapp.views.main_window import MainWindow
from searchapp.workers.crew import Crew

REST = 300  # milliseconds between a commit and the search that looks what it brought


class SearchPresenter(QObject):
    """Shows the hits of what is typed, and searches again when the index has grown."""

    def __init__(
        self,
        window: MainWindow,
        crew: Crew,
        preferences: Preferences,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._controller = crew.controller
        self._status = LibraryStatus(0, (), ())
        self._page: ResultPage | None = None
        self._rest = QTimer(self, interval=REST, singleShot=True)
        self._connect_window()
        self._connect_answers()
        self._rest.timeout.connect(self._search_again)
        crew.job.committed.connect(self._controller.look_over)
        crew.job.committed.connect(self._rest.start)
        preferences.language_changed.connect(self._show_notes)

    def _connect_window(self) -> None:
        window, controller = self._window, self._controller
        window.search_bar.query_changed.connect(controller.search)
        window.search_bar.completions_wanted.connect(controller.complete)
        window.no_results.query_proposed.connect(window.search_bar.set_text)
        window.hit_model.more_wanted.connect(controller.search_more)
        window.result_line.forms_wanted.connect(controller.explain)

    def _connect_answers(self) -> None:
        window, controller = self._window, self._controller
        controller.completions_ready.connect(window.search_bar.show_completions)
        controller.forms_ready.connect(window.result_line.show_forms)
        controller.page_ready.connect(self._show_page)
        controller.query_cleared.connect(self._show_idle)
        controller.status_ready.connect(self._show_status)
        controller.failed.connect(window.show_message)
        controller.failed.connect(window.stop_waiting)

    @Slot(object)
    def _show_page(self, page: ResultPage) -> None:
        if self._page is None or page.request.text.strip() != self._page.request.text.strip():
            self._window.reader.clear()
        self._page = page
        self._show_notes()
        self._window.show_page(page)

    @Slot()
    def _show_notes(self) -> None:
        if self._page is not None:
            self._window.search_bar.show_notes([note_sentence(note) for note in self._page.notes])

    @Slot()
    def _show_idle(self) -> None:
        self._page = None
        self._window.reader.clear()
        if self._status.folders:
            self._window.show_idle(self._status)

    @Slot(object)
    def _show_status(self, status: LibraryStatus) -> None:
        self._status = status
        self._window.show_library(status)
        if not status.folders:
            self._window.show_welcome()
        elif self._page is None and not self._window.search_bar.text().strip():
            self._window.show_idle(status)

    @Slot()
    def _search_again(self) -> None:
        self._controller.search_again(self._window.hit_model.loaded())
