"""The line that tells how far an indexing run is."""

from PySide6.QtCore import QEvent, QLocale, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from index.events import (
    Committed,
    Event,
    Failed,
    Finished,
    FolderSkipped,
    Found,
    Indexed,
    Paused,
    Recognised,
    Recognising,
    Started,
)
from index.values import LibraryStatus
from searchapp.theme import Space
from searchapp.views.elided_label import ElidedLabel
from searchapp.views.icons import IconButton
from searchapp.views.progress_words import ProgressWords

SHOWN_AFTERWARDS = 8000  # milliseconds for which the summary of a run stays
BAR = 120


class IndexProgress(QWidget):
    """Counts, the current file, a bar and a button to stop; hidden when nothing runs."""

    cancel_requested = Signal()
    pause_requested = Signal()  # of recognising scans: all else is done by then
    failures_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ProgressWords(self)
        self._last: Event | None = None
        self._error = ""
        self._is_running = False
        self._skipped: list[str] = []  # folders, in this run
        self._failed: set[str] = set()  # files, in this run
        self._known: frozenset[str] = frozenset()  # files that failed before
        self._away: frozenset[str] = frozenset()  # folders that were away before
        self._has_new_failures = False
        self._sentence = ElidedLabel(self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(BAR)
        self._count = QLabel(self)
        self._count.setProperty("role", "muted")
        self._failures = QPushButton(self)
        self._failures.setProperty("role", "link")
        self._pause = QPushButton(self)
        self._stop = QPushButton(self)
        self._close = IconButton("close", self, size=16)
        self._rest = QTimer(self, singleShot=True, interval=SHOWN_AFTERWARDS)
        self._arrange()
        self._failures.clicked.connect(self.failures_requested)
        self._pause.clicked.connect(self.pause_requested)
        self._stop.clicked.connect(self._ask_to_stop)
        self._close.clicked.connect(self.hide)
        self._rest.timeout.connect(self.hide)
        self._name()
        self.hide()

    def show_event(self, event: Event) -> None:
        """Takes the next event of a run; one that finds nothing to do is not seen at all."""
        if isinstance(event, FolderSkipped) and event.path in self._away:
            return
        if not self._is_running:
            if not self._is_worth_a_word(event):
                return
            self._begin()
        if isinstance(event, FolderSkipped):
            self._skipped.append(event.path)
        if isinstance(event, Failed):
            self._failed.add(event.failure.path)
            self._has_new_failures |= event.failure.path not in self._known
        self._last = event
        if isinstance(event, Finished):
            self._end(event)
        self._speak()

    def show_error(self, sentence: str) -> None:
        """Says why a run ended early; it stays until it is closed."""
        self._last, self._error = None, sentence
        self._rest.stop()
        self._set_running(running=False)
        self._sentence.show_text(sentence)
        self.show()

    def error(self) -> str:
        """Why a run ended early, while it is being said."""
        return "" if self.isHidden() else self._error

    def show_status(self, status: LibraryStatus) -> None:
        """Takes the files that could not be read, of which a run tries only some again."""
        self._known = frozenset(failure.path for failure in status.failures)
        self._away = frozenset(status.away)
        if not self._is_running:
            self._failed = set()
            self._speak()

    def end(self) -> None:
        """Falls silent: the run was ended by force."""
        self._error = ""
        self._set_running(running=False)
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Speaks the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self._speak()

    def _is_worth_a_word(self, event: Event) -> bool:
        """Whether a run shows itself with this event: many look at the folders and find nothing."""
        if isinstance(event, Finished):
            if self._error:
                self.end()  # what was wrong is not wrong any more
            return self._words.has_news(event)
        return not isinstance(event, Committed) and event != Found(0)

    def _begin(self) -> None:
        self._rest.stop()
        self._error, self._skipped, self._failed = "", [], set()
        self._has_new_failures = False
        self._bar.setRange(0, 0)
        self._stop.setEnabled(True)
        self._count.clear()
        self._set_running(running=True)
        self.show()

    def _end(self, event: Finished) -> None:
        self._set_running(running=False)
        if self._skipped or self._has_new_failures:
            return
        if self._words.has_news(event):
            self._rest.start()
        else:
            self.hide()

    def _set_running(self, *, running: bool) -> None:
        self._is_running = running
        self._bar.setVisible(running)
        self._count.setVisible(running)
        self._stop.setVisible(running)
        self._pause.hide()  # until there is something to pause
        self._close.setVisible(not running)
        self._show_failures()

    def _speak(self) -> None:
        event = self._last
        if event is None:
            return
        sentence = self._words.sentence(event)
        if self._skipped and isinstance(event, (FolderSkipped, Finished)):
            # What a run brought can be seen; that a folder was not there can only be read here.
            sentence = self._words.skipped(self._skipped)
        if sentence:
            self._sentence.show_text(sentence)
        if isinstance(event, Found):
            self._bar.setRange(0, event.total)
        if isinstance(event, (Started, Indexed, Failed, Paused)):
            self._show_count(event.done, event.total)
        if isinstance(event, (Recognising, Recognised)):
            self._show_scans(event)
        self._show_failures()

    def _show_failures(self) -> None:
        count = len(self._known | self._failed)
        told = self._has_new_failures or not self._is_running
        self._failures.setText(self._words.failures(count))
        self._failures.setVisible(count > 0 and told and self._last is not None)

    def _show_count(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        locale = QLocale()
        words = self.tr("{done} of {total}")
        self._count.setText(words.format(done=locale.toString(done), total=locale.toString(total)))

    def _show_scans(self, event: Recognising | Recognised) -> None:
        self._bar.setRange(0, event.total)
        self._bar.setValue(event.done)
        self._pause.show()
        locale = QLocale()
        number = min(event.done + 1, event.total)
        words = self.tr("Scan {number} of {total}")
        shown = words.format(number=locale.toString(number), total=locale.toString(event.total))
        self._count.setText(shown)

    def _ask_to_stop(self) -> None:
        self._stop.setEnabled(False)
        self._sentence.show_text(self.tr("Stopping…"))
        self.cancel_requested.emit()

    def _arrange(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.M)
        layout.addWidget(self._sentence, 1)
        for widget in (self._failures, self._bar, self._count, self._pause, self._stop):
            layout.addWidget(widget)
        layout.addWidget(self._close)

    def _name(self) -> None:
        self._stop.setText(self.tr("Stop"))
        self._pause.setText(self.tr("Pause"))
        self._pause.setToolTip(self.tr("Recognise scans later; the settings take it up again"))
        self._bar.setAccessibleName(self.tr("Progress of reading"))
        self._close.name(self.tr("Hide this line"))
