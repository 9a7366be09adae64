"""The application: it builds the window, the workers, and the presenters that join them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget

from index.location import is_in_use
from searchapp.desktop import FileChoices, choose_folder, open_file, start_program
from searchapp.garbage import GarbageCollector
from searchapp.messages import unexpected_sentence
from searchapp.paths import log_file
from searchapp.preferences import Preferences
from searchapp.presenters.batches import BatchPresenter
from searchapp.presenters.choosing import SettingsPresenter
from searchapp.presenters.exporting import ExportPresenter
from searchapp.presenters.folders import FolderPresenter
from searchapp.presenters.indexing import IndexingPresenter
from searchapp.presenters.narrowing import NarrowingPresenter
from searchapp.presenters.notebook import NotebookPresenter
from searchapp.presenters.outside import OutsidePresenter
from searchapp.presenters.passages import PassagesPresenter
from searchapp.presenters.queries import QueryPresenter
from searchapp.presenters.reading import ReadingPresenter
from searchapp.presenters.searching import SearchPresenter
from searchapp.settings import state_of_text, text_of_state
from searchapp.views.main_window import MainWindow
from searchapp.window_call import WindowCall
from searchapp.workers.crew import Crew
from searchapp.workers.outside_desk import OutsideDesk


class SearchApp(QObject):
    """The window, the search thread and the index job of one library."""

    def __init__(  # noqa: PLR0913 - all that a person is asked with, so that tests can answer
        self,
        application: QApplication,
        library: Path,
        *,
        choose_folder: Callable[[QWidget, str], str] = choose_folder,
        open_file: Callable[[str], bool] = open_file,
        start_program: Callable[[Sequence[str]], bool] = start_program,
        files: FileChoices | None = None,
    ) -> None:
        super().__init__()
        self.preferences = Preferences(application, library, self)
        self.window = MainWindow()
        self.crew = Crew(library, self)
        self._garbage = GarbageCollector(self)
        self._present(choose_folder)
        self.outside = OutsidePresenter(
            self.window,
            self.crew,
            OutsideDesk(self, open_file=open_file, start_program=start_program),
            self,
        )
        self.folders.connect_rooms(self.indexing, self.outside)
        self._present_exploring(replace(files or FileChoices(), folder=choose_folder))
        self.window.closed.connect(self._close)

    def start(self) -> None:
        """Show the window, and only then turn to the index."""
        if is_in_use(self.crew.library):
            self.window.show_ready()
        self._restore()
        self.window.show()
        self._garbage.start()
        self.crew.start()

    @Slot(object)
    def answer(self, call: WindowCall) -> None:
        """Do what a start of the window asked for; one that was open comes to the front."""
        self.window.come_forward()
        for folder in call.folders:
            self.folders.add_folder(folder)
        if call.query:
            self.window.search_bar.set_text(call.query)

    @Slot()
    def show_unexpected(self) -> None:
        """Say that something went wrong that nobody expected, and where it was noted."""
        self.window.show_message(unexpected_sentence(str(log_file(self.crew.library))))

    def _present(self, choose_folder: Callable[[QWidget, str], str]) -> None:
        """Joins window and crew, a subject at a time; who is told first is built first."""
        window, crew, preferences = self.window, self.crew, self.preferences
        self.searching = SearchPresenter(window, crew, preferences, self)
        self.narrowing = NarrowingPresenter(window, crew.controller, preferences, self)
        self.reading = ReadingPresenter(window, crew, preferences, self)
        self.folders = FolderPresenter(window, crew, choose_folder, self)
        self.indexing = IndexingPresenter(window, crew, preferences, self)
        self.asking = QueryPresenter(window, crew, self)
        self.keeping = NotebookPresenter(window, crew, self)
        self.choosing = SettingsPresenter(window, crew, preferences, self)

    def _present_exploring(self, files: FileChoices) -> None:
        """Joins the windows beside the main one."""
        window, crew = self.window, self.crew
        self.passages = PassagesPresenter(window, crew, self)
        self.exporting = ExportPresenter(window, self.passages.dialog, crew, files, self)
        self.exporting.connect_outside(self.outside.desk.open_written)
        self.batches = BatchPresenter(window, crew, files, self)

    def _restore(self) -> None:
        settings = self.preferences.settings
        self.window.restoreGeometry(state_of_text(settings.geometry))
        self.window.restore_splitter(state_of_text(settings.splitter))
        self.window.reader.set_preferences(view=settings.view, text_size=settings.text_size)

    @Slot()
    def _close(self) -> None:
        self.preferences.change(
            geometry=text_of_state(self.window.saveGeometry()),
            splitter=text_of_state(self.window.splitter_state()),
        )
        self.window.hide()
        self.crew.stop()
        self.outside.desk.stop()
        self._garbage.stop()
