"""Brings the index up to date in a second process, so that the window stays free.

The process prints an event a line. They are read twenty times a second, and of those that only
tell how far the run has come the newest is passed on: the window paints no more than it can show.
"""

import json
import logging
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal, Slot

from index.events import (
    Committed,
    Event,
    Indexed,
    Moved,
    Recognised,
    Recognising,
    Removed,
    Started,
    event_from_json,
)
from index.values import UpdateRequest
from searchapp.programs import ENGINE_FOLDER, engine_command

BEAT = 50  # milliseconds between two readings
PATIENCE = 5_000  # milliseconds that a cancelled run has to commit what it read
LAST_WAIT = 2_000  # milliseconds that the closing window waits for it
MOST_PATHS = 100  # that a run is sent to; where more have changed it looks at all folders
PROGRESS = (Started, Indexed, Moved, Removed, Recognising, Recognised)
MARK = "gjej: "  # before every line that the engine writes for a person

logger = logging.getLogger(__name__)


class IndexJob(QObject):
    """One run at a time; what is asked for meanwhile is put together for the run that follows.

    A run that only recognises scans any more ends for the next one, which goes on with them.

    A run ends in one of three ways: the event Finished, `failed` with a sentence (empty where
    there is none that helps a person), or `cut_off` where it was cancelled and could not say so.
    """

    event_reported = Signal(object)
    committed = Signal()
    failed = Signal(str)
    cut_off = Signal()

    def __init__(
        self,
        library: Path,
        parent: QObject | None = None,
        *,
        patience: int = PATIENCE,
        last_wait: int = LAST_WAIT,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._last_wait = last_wait
        self._language = "en"
        self._wanted: UpdateRequest | None = None
        self._cancelled = self._is_recognising = False
        self._process = QProcess(self)
        self._process.finished.connect(self._end)
        self._process.errorOccurred.connect(self._note_error)
        self._unread = b""
        self._clock = QTimer(self, interval=BEAT)
        self._clock.timeout.connect(self._read_events)
        self._patience = QTimer(self, interval=patience, singleShot=True)
        self._patience.timeout.connect(self._process.kill)

    def is_running(self) -> bool:
        """Whether the second process is at work."""
        return self._process.state() != QProcess.ProcessState.NotRunning

    def set_language(self, language: str) -> None:
        """Have the next run speak of its faults in this language."""
        self._language = language

    @Slot()
    def start(self) -> None:
        """Bring the index up to date, after the run that is under way if there is one."""
        self.update(UpdateRequest())

    @Slot()
    def rebuild(self) -> None:
        """Build the index anew; a run that is under way would only be in the way."""
        wanted = UpdateRequest(rebuild=True)
        if self.is_running():
            self.cancel()
        self.update(wanted)

    @Slot(object)
    def update(self, request: UpdateRequest) -> None:
        """Do what is asked for, after the run that is under way if there is one."""
        if self.is_running():
            wanted = request if self._wanted is None else joined(self._wanted, request)
            if self._is_recognising:
                # Scans may take hours, and go on where they were: what is new comes before them.
                self._is_recognising = False
                self.cancel()
            self._wanted = wanted
            return
        self._wanted, self._cancelled, self._is_recognising = None, False, False
        self._unread = b""
        self._process.setProcessEnvironment(self._environment())
        self._process.setWorkingDirectory(str(ENGINE_FOLDER))
        program, *arguments = engine_command(
            "index", "--json", "--background", *options_of(request), "--library", str(self._library)
        )
        self._clock.start()
        self._process.start(program, arguments)

    @Slot()
    def cancel(self) -> None:
        """Ask the run to commit what it read and to end; after a while end it by force."""
        self._wanted = None
        if self.is_running():
            self._cancelled = True
            self._process.terminate()
            self._patience.start()

    def stop(self) -> None:
        """End the run now, for the window closes: no process is left behind."""
        self.cancel()
        if self.is_running() and not self._process.waitForFinished(self._last_wait):
            self._process.kill()
            self._process.waitForFinished(self._last_wait)

    def _environment(self) -> QProcessEnvironment:
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONUTF8", "1")
        environment.remove("LC_ALL")
        environment.insert("LC_MESSAGES", self._language)
        return environment

    @Slot()
    def _read_events(self) -> None:
        self._unread += bytes(self._process.readAllStandardOutput().data())
        *lines, self._unread = self._unread.split(b"\n")
        for event in newest_progress(list(parse_events(lines))):
            if isinstance(event, Recognising) and not self._cancelled:
                self._is_recognising = True
            self.event_reported.emit(event)
            if isinstance(event, Committed):
                self.committed.emit()

    @Slot(int, QProcess.ExitStatus)
    def _end(self, code: int, status: QProcess.ExitStatus) -> None:
        self._clock.stop()
        self._patience.stop()
        self._read_events()
        complaint = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
        if self._cancelled and (code or status == QProcess.ExitStatus.CrashExit):
            self.cut_off.emit()
        elif code or status == QProcess.ExitStatus.CrashExit:
            logger.error("the index process ended with %s (%s): %s", code, status, complaint)
            self.failed.emit(fit_to_show(complaint))
        if self._wanted is not None:
            self.update(self._wanted)

    @Slot(QProcess.ProcessError)
    def _note_error(self, error: QProcess.ProcessError) -> None:
        # Of all errors this one alone is not followed by `finished`.
        if error == QProcess.ProcessError.FailedToStart:
            self._clock.stop()
            logger.error("the index process cannot start: %s", self._process.errorString())
            self.failed.emit("")


def joined(one: UpdateRequest, other: UpdateRequest) -> UpdateRequest:
    """One request that asks for all that two ask for."""
    only = tuple(dict.fromkeys(one.only + other.only))
    is_whole = not one.only or not other.only or len(only) > MOST_PATHS
    retry = tuple(dict.fromkeys(one.retry + other.retry))
    return UpdateRequest(() if is_whole else only, retry, one.rebuild or other.rebuild)


def options_of(request: UpdateRequest) -> list[str]:
    """A request as it is typed after `gjej index`."""
    options = [f"--only={path}" for path in request.only]
    options += [f"--retry={path}" for path in request.retry]
    return [*options, "--rebuild"] if request.rebuild else options


def parse_events(lines: Iterable[bytes]) -> Iterator[Event]:
    """The events in lines of JSON; what is none is logged and passed over."""
    for line in lines:
        try:
            yield event_from_json(json.loads(line))
        except (ValueError, KeyError, TypeError):
            if line.strip():
                logger.warning("not an event: %r", line)


def newest_progress(events: Sequence[Event]) -> Iterator[Event]:
    """All that must be known, and of the events of mere progress the newest."""
    newest = max(
        (place for place, event in enumerate(events) if isinstance(event, PROGRESS)), default=None
    )
    for place, event in enumerate(events):
        if place == newest or not isinstance(event, PROGRESS):
            yield event


def fit_to_show(complaint: str) -> str:
    """The one line in which the engine tells a person what is wrong; empty for anything else."""
    line = complaint.strip()
    return line.removeprefix(MARK) if line.startswith(MARK) and "\n" not in line else ""
