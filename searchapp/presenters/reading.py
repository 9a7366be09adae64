"""Reading a document: as text, as pages, and in the system's own program."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from index.address import file_of
from index.errors import FailureReason
from index.events import Event, Finished
from index.messages import AWAY, NO_PROGRAM
from index.values import FileFailure, LibraryStatus, ResultPage
from searchapp.messages import failure_sentence
from searchapp.preferences import Preferences
from searchapp.translations import interface_language
from searchapp.views.main_window import MainWindow
from searchapp.views.reader import PAGED_FORMATS
from searchapp.workers.crew import Crew


class ReadingPresenter(QObject):
    """Gives the reader what it asks for, and opens files outside."""

    def __init__(
        self,
        window: MainWindow,
        crew: Crew,
        preferences: Preferences,
        open_file: Callable[[str], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._controller = crew.controller
        self._page_job = crew.page_job
        self._open_file = open_file
        self._status = LibraryStatus(0, (), ())
        self._connect_text(preferences)
        self._connect_pages()
        window.reader.update_requested.connect(crew.job.start)
        crew.job.event_reported.connect(self._read_again)

    def _connect_text(self, preferences: Preferences) -> None:
        window, controller = self._window, self._controller
        window.hit_list.read_requested.connect(controller.read)
        window.hit_list.open_requested.connect(self.open_outside)
        window.reader.open_requested.connect(self.open_outside)
        window.reader.find_requested.connect(controller.find)
        window.reader.view_chosen.connect(preferences.choose_view)
        window.reader.text_size_chosen.connect(preferences.choose_text_size)
        controller.reading_ready.connect(window.reader.show_reading)
        controller.finding_ready.connect(window.reader.show_finding)
        controller.status_ready.connect(self._note_status)

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

    @Slot(str)
    def open_outside(self, path: str) -> None:
        """Open a document's file in the system's program, or say why not."""
        file = file_of(path)
        if not Path(file).is_file():
            self._window.show_message(self._why_missing(path))
        elif not self._open_file(file):
            self._window.show_message(NO_PROGRAM.in_language(interface_language(), path=path))

    @Slot(str)
    def open_written(self, path: str) -> None:
        """Open a file or a folder that was written, in the system's program."""
        if not self._open_file(path):
            self._window.show_message(NO_PROGRAM.in_language(interface_language(), path=path))

    def _why_missing(self, path: str) -> str:
        if any(Path(path).is_relative_to(folder) for folder in self._status.away):
            return AWAY.in_language(interface_language(), path=path)
        return failure_sentence(FileFailure(path, FailureReason.VANISHED))

    @Slot(object)
    def _note_status(self, status: LibraryStatus) -> None:
        self._status = status

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
