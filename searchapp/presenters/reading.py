"""Reading a document: as text, and as pages."""

from PySide6.QtCore import QObject, Slot

from index.events import Event, Finished
from index.values import ResultPage
from searchapp.models.open_document import PAGED_FORMATS
from searchapp.preferences import Preferences
from searchapp.views.main_window import MainWindow
from searchapp.workers.crew import Crew


class ReadingPresenter(QObject):
    """Gives the reader what it asks for."""

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
        self._page_job = crew.page_job
        self._connect_text(preferences)
        self._connect_pages()
        window.reader.update_requested.connect(crew.job.start)
        crew.job.event_reported.connect(self._read_again)

    def _connect_text(self, preferences: Preferences) -> None:
        window, controller = self._window, self._controller
        window.hit_list.read_requested.connect(controller.read)
        window.reader.find_requested.connect(controller.find)
        window.reader.view_chosen.connect(preferences.choose_view)
        window.reader.text_size_chosen.connect(preferences.choose_text_size)
        window.results.glance_requested.connect(controller.glance)
        controller.glance_ready.connect(window.results.show_glance)
        controller.reading_ready.connect(window.reader.show_reading)
        controller.finding_ready.connect(window.reader.show_finding)

    def _connect_pages(self) -> None:
        pages, page_job = self._window.reader.pages, self._page_job
        pages.open_requested.connect(page_job.open)
        pages.open_requested.connect(self._controller.place_words)
        pages.close_requested.connect(page_job.close)
        pages.wishes_changed.connect(page_job.wish)
        page_job.opened.connect(pages.show_sizes)
        page_job.picture_ready.connect(pages.show_picture)
        page_job.glyphs_ready.connect(pages.show_glyphs)
        page_job.failed.connect(self._window.reader.show_undrawable)
        self._controller.words_ready.connect(pages.show_words)
        self._controller.page_ready.connect(self._warm_up)

    @Slot(object)
    def _warm_up(self, page: ResultPage) -> None:
        # The process takes a moment to start, and a PDF is to be opened in less than that.
        if any(hit.format in PAGED_FORMATS for hit in page.hits):
            self._page_job.warm_up()

    @Slot(object)
    def _read_again(self, event: Event) -> None:
        """At the end of a run read a document again whose file was not the one in the index."""
        path = self._window.reader.outdated_path()
        if path and isinstance(event, Finished):
            self._controller.read(path)
