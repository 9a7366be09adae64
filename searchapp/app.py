"""The application: it builds the rooms and draws every wire between them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from index.errors import FailureReason, GjejError
from index.library import Library
from index.messages import NO_PROGRAM
from index.resources import resource_path
from index.values import FileFailure, LibraryStatus, RecognitionMode, ResultPage
from searchapp.desktop import choose_folder, is_dark, open_file
from searchapp.garbage import GarbageCollector
from searchapp.messages import (
    error_sentence,
    failure_sentence,
    note_sentence,
    unexpected_sentence,
)
from searchapp.paths import log_file
from searchapp.settings import (
    load_settings,
    save_settings,
    state_of_text,
    text_of_state,
)
from searchapp.theme import apply_theme, resolve_theme
from searchapp.translations import Translator, interface_language
from searchapp.views.folders import FoldersDialog
from searchapp.views.main_window import MainWindow
from searchapp.views.settings_dialog import SettingsDialog
from searchapp.window_call import WindowCall
from searchapp.workers.index_job import IndexJob
from searchapp.workers.search_controller import SearchController

REST = 300  # milliseconds between a commit and the search that looks what it brought


class SearchApp(QObject):
    """The window, the search thread and the index job of one library."""

    def __init__(
        self,
        application: QApplication,
        library: Path,
        *,
        choose_folder: Callable[[QWidget, str], str] = choose_folder,
        open_file: Callable[[str], bool] = open_file,
    ) -> None:
        super().__init__()
        self._application = application
        self._root = library
        self._choose_folder = choose_folder
        self._open_file = open_file
        self._settings = load_settings(library)
        self._translator = Translator()
        self._status = LibraryStatus(0, (), ())
        self._page: ResultPage | None = None
        self._speak()
        self._wear()
        self.window = MainWindow()
        self.folders_dialog = FoldersDialog(self.window)
        self.settings_dialog = SettingsDialog(
            self._settings.language, self._settings.appearance, self.window
        )
        self.controller = SearchController(library, self)
        self.job = IndexJob(library, self)
        self.job.set_language(interface_language())
        self._rest = QTimer(self, interval=REST, singleShot=True)
        self._garbage = GarbageCollector(self)
        self._wire_search()
        self._wire_reading()
        self._wire_indexing()
        self._wire_folders()
        self._wire_settings()

    def start(self) -> None:
        """Show the window, and only then turn to the index."""
        has_folders = self._has_folders()
        if has_folders:
            self.window.show_ready()
        self.window.restoreGeometry(state_of_text(self._settings.geometry))
        self.window.restore_splitter(state_of_text(self._settings.splitter))
        self.window.show()
        self._garbage.start()
        self.controller.start()
        self.controller.look_over()
        if has_folders:
            self.job.start()

    @Slot(object)
    def answer(self, call: WindowCall) -> None:
        """Do what a start of the window asked for; one that was open comes to the front."""
        self.window.come_forward()
        for folder in call.folders:
            self.add_folder(folder)
        if call.query:
            self.window.search_bar.set_text(call.query)

    def _wire_search(self) -> None:
        self.window.search_bar.query_changed.connect(self.controller.search)
        self.window.no_results.query_proposed.connect(self.window.search_bar.set_text)
        self.window.hit_model.more_wanted.connect(self.controller.search_more)
        self.window.result_line.forms_wanted.connect(self.controller.explain)
        self.controller.forms_ready.connect(self.window.result_line.show_forms)
        self.controller.page_ready.connect(self._show_page)
        self.controller.query_cleared.connect(self._show_idle)
        self.controller.status_ready.connect(self._show_status)
        self.controller.failed.connect(self.window.show_message)
        self.controller.failed.connect(self.window.stop_waiting)
        self.controller.rebuild_wanted.connect(self.job.start)

    def _wire_reading(self) -> None:
        self.window.hit_list.read_requested.connect(self.controller.read)
        self.window.hit_list.open_requested.connect(self.open_outside)
        self.window.reader.open_requested.connect(self.open_outside)
        self.controller.reading_ready.connect(self.window.reader.show_reading)

    def _wire_indexing(self) -> None:
        self.job.event_reported.connect(self.window.progress.show_event)
        self.job.committed.connect(self.controller.look_over)
        self.job.committed.connect(self._rest.start)
        self.job.failed.connect(self._show_job_failure)
        self.job.cut_off.connect(self.window.progress.end)
        self._rest.timeout.connect(self._search_again)
        self.window.progress.cancel_requested.connect(self.job.cancel)
        self.window.progress.pause_requested.connect(self.pause_recognition)
        self.window.progress.failures_requested.connect(self.show_failures)

    def _wire_folders(self) -> None:
        self.window.welcome.add_folder_requested.connect(self.ask_for_folder)
        self.window.welcome.sample_requested.connect(self.add_samples)
        self.window.folder_dropped.connect(self.add_folder)
        self.window.folders_requested.connect(self.show_folders)
        self.folders_dialog.add_requested.connect(self.ask_for_folder)
        self.folders_dialog.remove_requested.connect(self.remove_folder)
        self.folders_dialog.update_requested.connect(self.job.start)

    def _wire_settings(self) -> None:
        self.window.settings_requested.connect(self.settings_dialog.show)
        self.window.closed.connect(self._close)
        self.settings_dialog.language_chosen.connect(self.choose_language)
        self.settings_dialog.appearance_chosen.connect(self.choose_appearance)
        self.settings_dialog.recognition_chosen.connect(self.choose_recognition)
        self.settings_dialog.shown.connect(self.controller.look_for_recognition)
        self.controller.recognition_ready.connect(self.settings_dialog.show_recognition)
        self._application.styleHints().colorSchemeChanged.connect(self._follow_system)

    @Slot()
    def ask_for_folder(self) -> None:
        """Let a person point at a folder, and add it."""
        path = self._choose_folder(self.window, self.tr("Add a folder"))
        if path:
            self.add_folder(path)

    @Slot()
    def add_samples(self) -> None:
        """Add the sample library."""
        self.add_folder(str(resource_path("samples")))

    @Slot(str)
    def add_folder(self, path: str) -> None:
        """Add a folder and read it."""
        self._change_folders(lambda library: library.add_folder(Path(path)))

    @Slot(str)
    def remove_folder(self, path: str) -> None:
        """Take a folder and its documents out of the library; the files stay."""
        self._change_folders(lambda library: library.remove_folder(Path(path)))

    @Slot()
    def show_folders(self) -> None:
        """Show the folders of the library."""
        self.folders_dialog.show_folders()
        self.folders_dialog.show()

    @Slot()
    def show_failures(self) -> None:
        """Show the files that could not be read."""
        self.folders_dialog.show_failures()
        self.folders_dialog.show()

    @Slot(str)
    def open_outside(self, path: str) -> None:
        """Open a document in the system's program, or say why not."""
        if not Path(path).is_file():
            failure = FileFailure(path, FailureReason.VANISHED)
            self.window.show_message(failure_sentence(failure))
        elif not self._open_file(path):
            self.window.show_message(NO_PROGRAM.in_language(interface_language(), path=path))

    @Slot(str)
    def choose_language(self, language: str) -> None:
        """Speak another language at once."""
        self._settings = replace(self._settings, language=language)
        self._speak()
        self.job.set_language(interface_language())
        self._show_notes()
        self._save_settings()

    @Slot(str)
    def choose_appearance(self, appearance: str) -> None:
        """Look light, dark or like the system at once."""
        self._settings = replace(self._settings, appearance=appearance)
        self._wear()
        self._save_settings()

    @Slot(str)
    def choose_recognition(self, mode: str) -> None:
        """Recognise the text of scans, or not; a run that is under way follows."""
        try:
            with Library.open(self._root) as library:
                library.set_recognition(RecognitionMode(mode))
        except GjejError as error:
            self.window.show_message(error_sentence(error))
            return
        self.controller.look_for_recognition()
        if mode == RecognitionMode.ON:
            self.job.start()

    @Slot()
    def pause_recognition(self) -> None:
        """Recognise the text of scans later."""
        self.choose_recognition(RecognitionMode.PAUSED)

    @Slot()
    def show_unexpected(self) -> None:
        """Say that something went wrong that nobody expected, and where it was noted."""
        self.window.show_message(unexpected_sentence(str(log_file(self._root))))

    def _has_folders(self) -> bool:
        try:
            with Library.open(self._root) as library:
                return bool(library.folders())
        except GjejError as error:
            self.window.show_error(error_sentence(error))
            return False

    def _change_folders(self, change: Callable[[Library], None]) -> None:
        try:
            with Library.open(self._root) as library:
                change(library)
        except GjejError as error:
            self.window.show_message(error_sentence(error))
            return
        self.controller.look_over()
        self.job.start()

    @Slot(object)
    def _show_page(self, page: ResultPage) -> None:
        if self._page is None or page.request.text.strip() != self._page.request.text.strip():
            self.window.reader.clear()
        self._page = page
        self._show_notes()
        self.window.show_page(page)

    def _show_notes(self) -> None:
        if self._page is not None:
            self.window.search_bar.show_notes([note_sentence(note) for note in self._page.notes])

    @Slot()
    def _show_idle(self) -> None:
        self._page = None
        self.window.reader.clear()
        if self._status.folders:
            self.window.show_idle(self._status)

    @Slot(object)
    def _show_status(self, status: LibraryStatus) -> None:
        self._status = status
        self.window.show_library(status)
        self.folders_dialog.show_status(status)
        if not status.folders:
            self.window.show_welcome()
        elif not self.window.search_bar.text().strip():
            self.window.show_idle(status)

    @Slot()
    def _search_again(self) -> None:
        self.controller.search_again(self.window.hit_model.loaded())

    @Slot(str)
    def _show_job_failure(self, sentence: str) -> None:
        self.window.show_error(sentence or unexpected_sentence(str(log_file(self._root))))

    @Slot()
    def _follow_system(self) -> None:
        if self._settings.appearance == "system":
            self._wear()

    def _speak(self) -> None:
        self._translator.install(self._application, self._settings.language)

    def _wear(self) -> None:
        theme = resolve_theme(self._settings.appearance, dark_system=is_dark())
        apply_theme(self._application, theme)

    def _save_settings(self) -> None:
        try:
            save_settings(self._root, self._settings)
        except GjejError as error:
            self.window.show_message(error_sentence(error))

    @Slot()
    def _close(self) -> None:
        self._settings = replace(
            self._settings,
            geometry=text_of_state(self.window.saveGeometry()),
            splitter=text_of_state(self.window.splitter_state()),
        )
        self._save_settings()
        self.window.hide()
        self.job.stop()
        self.controller.stop()
        self._garbage.stop()
