"""A thread with a library of its own, for work that takes longer than a search may.

Work is handed over as a function of the library and done one after the other. What it has to say
it says by signals, which Qt brings back to the window's thread.
"""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, Signal, Slot

from index.errors import GjejError
from searchapp.messages import error_sentence, unexpected_sentence
from searchapp.paths import log_file
from searchapp.workers.engine import open_library

if TYPE_CHECKING:
    from index.library import Library

LONGEST_WAIT = 10_000  # milliseconds that closing the window waits for the end of the work

logger = logging.getLogger(__name__)

Work = Callable[["Library"], None]


class _Clerk(QObject):
    """Does the work, in the thread."""

    failed = Signal(str)

    def __init__(self, root: Path) -> None:
        super().__init__()
        self._root = root
        self._library: Library | None = None

    @Slot(object)
    def do(self, work: Work) -> None:
        """Do one piece of work; what goes wrong is said."""
        try:
            if self._library is None:
                self._library = open_library(self._root)
            work(self._library)
        except GjejError as error:
            self._close()
            self.failed.emit(error_sentence(error))
        except Exception:
            logger.exception("a library thread met an unexpected error")
            self._close()
            self.failed.emit(unexpected_sentence(str(log_file(self._root))))

    @Slot()
    def stop(self) -> None:
        """Let go of the index and end the thread."""
        self._close()
        QThread.currentThread().quit()

    def _close(self) -> None:
        if self._library is not None:
            self._library.close()
            self._library = None


class LibraryThread(QObject):
    """Starts with the first work, and ends when it is told to."""

    failed = Signal(str)
    _asked = Signal(object)
    _stop_asked = Signal()

    def __init__(self, root: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = QThread(self)
        self._is_ended = False
        self._clerk = _Clerk(root)
        self._clerk.moveToThread(self._thread)
        self._asked.connect(self._clerk.do)
        self._stop_asked.connect(self._clerk.stop)
        self._clerk.failed.connect(self.failed)

    def do(self, work: Work) -> None:
        """Have something done when what was asked before is done; nothing after `stop`."""
        if self._is_ended:
            return
        if not self._thread.isRunning():
            self._thread.start()
        self._asked.emit(work)

    def stop(self) -> None:
        """End the thread after what is under way."""
        self._is_ended = True
        if self._thread.isRunning():
            self._stop_asked.emit()
            if not self._thread.wait(LONGEST_WAIT):
                logger.error("a library thread did not end")
