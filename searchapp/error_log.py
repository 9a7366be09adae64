"""Errors that nobody expected: their tracebacks go to a file, one sentence goes to the window.

Python calls the hooks below in whichever thread the error happened; Qt's signal carries the news
over to the window's own thread.
"""

import logging
import sys
import threading
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

LARGEST_LOG = 1_000_000  # bytes; two older ones are kept beside it
FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"

logger = logging.getLogger(__name__)


class ErrorLog(QObject):
    """Holds the log file and Python's hooks from `install` until `remove`."""

    error_noted = Signal()

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self._handler = _open_handler(path)

    def install(self) -> None:
        """Send warnings to the file, and unexpected errors to the file and the window."""
        logging.getLogger().addHandler(self._handler)
        sys.excepthook = self._note_exception
        sys.unraisablehook = self._note_unraisable
        threading.excepthook = self._note_thread

    def remove(self) -> None:
        """Give everything back as it was."""
        sys.excepthook = sys.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        threading.excepthook = threading.__excepthook__
        logging.getLogger().removeHandler(self._handler)
        self._handler.close()

    def _note_exception(
        self,
        kind: type[BaseException],
        error: BaseException,
        traceback: TracebackType | None,
    ) -> None:
        logger.error("unexpected error", exc_info=(kind, error, traceback))
        self.error_noted.emit()

    def _note_unraisable(self, unraisable: "sys.UnraisableHookArgs") -> None:
        error = unraisable.exc_value or unraisable.exc_type()
        logger.error("error in %r", unraisable.object, exc_info=error)
        self.error_noted.emit()

    def _note_thread(self, args: threading.ExceptHookArgs) -> None:
        error = args.exc_value or args.exc_type()
        logger.error("error in the thread %r", args.thread, exc_info=error)
        self.error_noted.emit()


def _open_handler(path: Path) -> logging.Handler:
    """A handler that writes the file; one that writes nothing where the folder is closed to us."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            path, maxBytes=LARGEST_LOG, backupCount=2, encoding="utf-8"
        )
    except OSError:
        return logging.NullHandler()
    handler.setFormatter(logging.Formatter(FORMAT))
    return handler
