"""The application: it builds the rooms and draws every wire between them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from index.address import file_of
from index.errors import FailureReason, GjejError
from index.events import Event, Finished
from index.messages import AWAY, NO_PROGRAM
from index.priority import core_count
from index.resources import resource_path
from index.values import FileFailure, LibraryStatus, RecognitionMode, ResultPage, UpdateRequest
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
from searchapp.views.exclusions_dialog import ExclusionsDialog
from searchapp.views.folders import FoldersDialog
from searchapp.views.main_window import MainWindow
from searchapp.views.reader import PAGED_FORMATS
from searchapp.views.settings_dialog import SettingsDialog
from searchapp.window_call import WindowCall
from searchapp.workers.folder_desk import FolderDesk
from searchapp.workers.folder_watcher import FolderWatcher
from searchapp.workers.index_job import MOST_PATHS, IndexJob
from searchapp.workers.page_job import PageJob
from searchapp.workers.preview_worker import PreviewWorker
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
        self._is_halted = False
        self._speak()
        self._wear()
        self.window = MainWindow()
        self.folders_dialog = FoldersDialog(self.window)
        self.settings_dialog = SettingsDialog(
            self._settings.language, self._settings.appearance, self.window, cores=core_count()
        )
        self.exclusions_dialog = ExclusionsDialog(self.folders_dialog)
        self.controller = SearchController(library, self)
        self.desk = FolderDesk(library, self)
        self.watcher = FolderWatcher(self)
        self.previewer = PreviewWorker(library, self)
        self.job = IndexJob(library, self)
        self.page_job = PageJob(self)
        self.job.set_language(interface_language())
        self._rest = QTimer(self, interval=REST, singleShot=True)
        self._garbage = GarbageCollector(self)
        self._wire_search()
        self._wire_reading()
        self._wire_pages()
        self._wire_indexing()
        self._wire_folders()
        self._wire_desk()
        self._wire_settings()

    def start(self) -> None:
        """Show the window, and only then turn to the index."""
        scope = self.desk.find_scope()
        if scope is not None and scope.folders:
            self.window.show_ready()
        self.window.restoreGeometry(state_of_text(self._settings.geometry))
        self.window.restore_splitter(state_of_text(self._settings.splitter))
        self.window.reader.set_preferences(
            view=self._settings.view, text_size=self._settings.text_size
        )
        self.window.show()
        self._garbage.start()
        self.controller.start()
        self.controller.look_over()
        if scope is not None and scope.folders:
            self.job.start()
            self.watcher.watch(scope)

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
        self.window.search_bar.completions_wanted.connect(self.controller.complete)
        self.controller.completions_ready.connect(self.window.search_bar.show_completions)
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
        self.window.reader.find_requested.connect(self.controller.find)
        self.window.reader.update_requested.connect(self.job.start)
        self.window.reader.view_chosen.connect(self.choose_view)
        self.window.reader.text_size_chosen.connect(self.choose_text_size)
        self.controller.reading_ready.connect(self.window.reader.show_reading)
        self.controller.finding_ready.connect(self.window.reader.show_finding)

    def _wire_pages(self) -> None:
        pages = self.window.reader.pages
        pages.open_requested.connect(self.page_job.open)
        pages.open_requested.connect(self.controller.place_words)
        pages.close_requested.connect(self.page_job.close)
        pages.wishes_changed.connect(self.page_job.wish)
        self.page_job.opened.connect(pages.show_sizes)
        self.page_job.picture_ready.connect(pages.show_picture)
        self.page_job.glyphs_ready.connect(pages.show_glyphs)
        self.controller.words_ready.connect(pages.show_words)
        self.page_job.failed.connect(self.window.reader.show_undrawable)

    def _wire_indexing(self) -> None:
        self.job.event_reported.connect(self.window.progress.show_event)
        self.job.committed.connect(self.controller.look_over)
        self.job.committed.connect(self._rest.start)
        self.job.event_reported.connect(self._read_again)
        self.job.failed.connect(self._show_job_failure)
        self.job.cut_off.connect(self.window.progress.end)
        self._rest.timeout.connect(self._search_again)
        self.window.progress.cancel_requested.connect(self.halt)
        self.window.progress.pause_requested.connect(self.pause_recognition)
        self.window.progress.failures_requested.connect(self.show_failures)

    def _wire_folders(self) -> None:
        self.window.welcome.add_folder_requested.connect(self.ask_for_folder)
        self.window.welcome.sample_requested.connect(self.add_samples)
        self.window.folder_dropped.connect(self.add_folder)
        self.window.folders_requested.connect(self.show_folders)
        self.folders_dialog.add_requested.connect(self.ask_for_folder)
        self.folders_dialog.remove_requested.connect(self.remove_folder)
        self.folders_dialog.exclusions_requested.connect(self.exclusions_dialog.show)
        self.folders_dialog.update_requested.connect(self.update_all)
        self.folders_dialog.rebuild_requested.connect(self.job.rebuild)
        self.folders_dialog.open_requested.connect(self.open_outside)
        self.folders_dialog.retry_requested.connect(self.try_again)
        self.exclusions_dialog.preview_wanted.connect(self.previewer.preview)
        self.exclusions_dialog.rules_chosen.connect(self.desk.choose_rules)
        self.exclusions_dialog.finished.connect(self.previewer.stop)
        self.previewer.preview_ready.connect(self.exclusions_dialog.show_preview)

    def _wire_desk(self) -> None:
        self.desk.rules_ready.connect(self.exclusions_dialog.show_rules)
        self.desk.rules_ready.connect(self.settings_dialog.show_rules)
        self.desk.changed.connect(self.watcher.watch)
        self.desk.changed.connect(self.controller.look_over)
        self.desk.changed.connect(self.update_all)
        self.desk.recognition_changed.connect(self._follow_recognition)
        self.desk.failed.connect(self.window.show_message)
        self.desk.unreadable.connect(self.window.show_error)
        self.watcher.update_wanted.connect(self.follow)

    def _wire_settings(self) -> None:
        self.window.settings_requested.connect(self.settings_dialog.show)
        self.window.closed.connect(self._close)
        self.settings_dialog.language_chosen.connect(self.choose_language)
        self.settings_dialog.appearance_chosen.connect(self.choose_appearance)
        self.settings_dialog.rules_chosen.connect(self.desk.choose_rules)
        self.settings_dialog.recognition_chosen.connect(self.desk.choose_recognition)
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
        self.desk.add_folder(path)

    @Slot(str)
    def remove_folder(self, path: str) -> None:
        """Take a folder and its documents out of the library; the files stay."""
        self.desk.remove_folder(path)

    @Slot()
    def update_all(self) -> None:
        """Bring everything up to date."""
        self._is_halted = False
        self.job.start()

    @Slot()
    def halt(self) -> None:
        """Stop reading, and leave what is unread until someone asks for it again."""
        self._is_halted = True
        self.job.cancel()

    @Slot(object)
    def follow(self, request: UpdateRequest) -> None:
        """Read what has changed; where reading was stopped, only that."""
        if request.only or not self._is_halted:
            self.job.update(request)

    @Slot(tuple)
    def try_again(self, paths: tuple[str, ...]) -> None:
        """Read failed files again."""
        many = len(paths) > MOST_PATHS
        folders = tuple(folder.path for folder in self._status.folders)
        self.job.update(UpdateRequest(() if many else paths, folders if many else paths))

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
        """Open a document's file in the system's program, or say why not."""
        file = file_of(path)
        if not Path(file).is_file():
            self.window.show_message(self._why_missing(path))
        elif not self._open_file(file):
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
    def choose_view(self, view: str) -> None:
        """Remember whether documents that have pages are read as pages or as text."""
        self._settings = replace(self._settings, view=view)
        self._save_settings()

    @Slot(int)
    def choose_text_size(self, size: int) -> None:
        """Remember how large letters are."""
        self._settings = replace(self._settings, text_size=size)
        self._save_settings()

    @Slot()
    def show_unexpected(self) -> None:
        """Say that something went wrong that nobody expected, and where it was noted."""
        self.window.show_message(unexpected_sentence(str(log_file(self._root))))

    @Slot()
    def pause_recognition(self) -> None:
        """Recognise the text of scans later."""
        self.desk.choose_recognition(RecognitionMode.PAUSED)

    @Slot(str)
    def _follow_recognition(self, mode: str) -> None:
        self.controller.look_for_recognition()
        if mode == RecognitionMode.ON:
            self.job.start()

    def _why_missing(self, path: str) -> str:
        if any(Path(path).is_relative_to(folder) for folder in self._status.away):
            return AWAY.in_language(interface_language(), path=path)
        return failure_sentence(FileFailure(path, FailureReason.VANISHED))

    @Slot(object)
    def _show_page(self, page: ResultPage) -> None:
        if self._page is None or page.request.text.strip() != self._page.request.text.strip():
            self.window.reader.clear()
        self._page = page
        # The process takes a moment to start, and a PDF is to be opened in less than that.
        if any(hit.format in PAGED_FORMATS for hit in page.hits):
            self.page_job.warm_up()
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

    @Slot(object)
    def _read_again(self, event: Event) -> None:
        """At the end of a run read a document again whose file was not the one in the index."""
        path = self.window.reader.outdated_path()
        if path and isinstance(event, Finished):
            self.controller.read(path)

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
        self.watcher.stop()
        self.previewer.stop()
        self.job.stop()
        self.page_job.stop()
        self.controller.stop()
        self._garbage.stop()
