"""Has documents copied out of archives and e-mails, each by a process, into a private folder."""

import json
import logging
import shutil
import tempfile
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer, Signal, Slot

from index.command_line import COPY_OPTION
from index.errors import FailureReason
from searchapp.open_wish import OpenWish
from searchapp.programs import ENGINE_FOLDER, engine_command

PATIENCE = 60_000  # milliseconds; a large archive is read from its beginning

logger = logging.getLogger(__name__)


class CopyJob(QObject):
    """The copies live as long as the window; what a person changes in one is lost with it."""

    copied = Signal(object, str)  # OpenWish, and where the copy is
    failed = Signal(str, object)  # an address, and the FailureReason

    def __init__(self, parent: QObject | None = None, *, patience: int = PATIENCE) -> None:
        super().__init__(parent)
        self._patience = patience
        self._folder: Path | None = None
        self._processes: list[QProcess] = []

    @Slot(object)
    def copy(self, wish: OpenWish) -> None:
        """Copy the document of a wish; `copied` or `failed` follows."""
        try:
            folder = self._new_folder()
        except OSError:
            logger.exception("no folder for copies")
            self.failed.emit(wish.path, FailureReason.UNREADABLE)
            return
        process = QProcess(self)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.setWorkingDirectory(str(ENGINE_FOLDER))
        process.finished.connect(partial(self._note_end, process, wish))
        process.errorOccurred.connect(partial(self._note_error, process, wish))
        self._processes.append(process)
        QTimer.singleShot(self._patience, process, process.kill)
        program, *arguments = engine_command(COPY_OPTION, wish.path, str(folder))
        process.start(program, arguments)

    def stop(self) -> None:
        """Remove all copies, for the window closes."""
        for process in self._processes:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(500)
        self._processes.clear()
        if self._folder is not None:
            # A program on Windows may hold a copy open; the system clears the folder later.
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None

    def _new_folder(self) -> Path:
        """A folder for one copy, so that none takes the place of another of its name."""
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="gjej-"))
        return Path(tempfile.mkdtemp(dir=self._folder))

    def _note_end(
        self, process: QProcess, wish: OpenWish, code: int, status: QProcess.ExitStatus
    ) -> None:
        self._processes.remove(process)
        process.deleteLater()
        try:
            answer = json.loads(bytes(process.readAllStandardOutput().data()))
        except ValueError:
            logger.error("copying ended with %s, %s", code, status)
            was_killed = status is QProcess.ExitStatus.CrashExit
            reason = FailureReason.TIMEOUT if was_killed else FailureReason.CRASHED
            answer = {"reason": reason.value}
        if "copy" in answer:
            self.copied.emit(wish, answer["copy"])
        else:
            self.failed.emit(wish.path, FailureReason(answer["reason"]))

    def _note_error(self, process: QProcess, wish: OpenWish, error: QProcess.ProcessError) -> None:
        """A process that did not start tells of no end."""
        if error is QProcess.ProcessError.FailedToStart:
            self._note_end(process, wish, -1, QProcess.ExitStatus.NormalExit)
