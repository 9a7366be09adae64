"""Bringing the index up to date: runs, their progress, and what a person says to them."""

from PySide6.QtCore import QObject, Slot

from index.values import RecognitionMode, UpdateRequest
from searchapp.messages import unexpected_sentence
from searchapp.paths import log_file
from searchapp.preferences import Preferences
from searchapp.translations import interface_language
from searchapp.views.main_window import MainWindow
from searchapp.workers.crew import Crew


class IndexingPresenter(QObject):
    """Starts and stops the index job, and shows how far it has come."""

    def __init__(
        self,
        window: MainWindow,
        crew: Crew,
        preferences: Preferences,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = crew.library
        self._window = window
        self._controller = crew.controller
        self._job = crew.job
        self._desk = crew.desk
        self._is_halted = False
        self._connect_job()
        window.progress.cancel_requested.connect(self.halt)
        window.progress.pause_requested.connect(self._pause_recognition)
        crew.controller.rebuild_wanted.connect(crew.job.start)
        crew.desk.changed.connect(self.update_all)
        crew.desk.recognition_changed.connect(self._follow_recognition)
        crew.watcher.update_wanted.connect(self.follow)
        preferences.language_changed.connect(self._speak)
        self._speak()

    def _connect_job(self) -> None:
        self._job.event_reported.connect(self._window.progress.show_event)
        self._job.failed.connect(self._show_failure)
        self._job.cut_off.connect(self._window.progress.end)

    @Slot()
    def update_all(self) -> None:
        """Bring everything up to date."""
        self._is_halted = False
        self._job.start()

    @Slot()
    def halt(self) -> None:
        """Stop reading, and leave what is unread until someone asks for it again."""
        self._is_halted = True
        self._job.cancel()

    @Slot(object)
    def follow(self, request: UpdateRequest) -> None:
        """Read what has changed; where reading was stopped, only that."""
        if request.only or not self._is_halted:
            self._job.update(request)

    @Slot()
    def _pause_recognition(self) -> None:
        """Recognise the text of scans later."""
        self._desk.choose_recognition(RecognitionMode.PAUSED)

    @Slot(str)
    def _follow_recognition(self, mode: str) -> None:
        self._controller.look_for_recognition()
        if mode == RecognitionMode.ON:
            self._job.start()

    @Slot(str)
    def _show_failure(self, sentence: str) -> None:
        self._window.show_error(sentence or unexpected_sentence(str(log_file(self._library))))

    @Slot()
    def _speak(self) -> None:
        self._job.set_language(interface_language())
