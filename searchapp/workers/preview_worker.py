"""Finds out what some rules would leave out, while they are still being typed."""

import logging
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from index.errors import GjejError
from index.values import Preview, ReadingRules
from searchapp.workers.engine import open_library

if TYPE_CHECKING:
    pass

logger = logging.getLogger(__name__)


class PreviewWorker(QObject):
    """Walks the folders in a thread of its own; the newest rules win."""

    preview_ready = Signal(object)
    _walked = Signal(int, object)

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = library
        self._newest = 0
        self._walked.connect(self._pass_preview)

    @Slot(object)
    def preview(self, rules: ReadingRules) -> None:
        """Ask what these rules would leave out; a walk for others ends."""
        self._newest += 1
        # A daemon: a disk that hangs must not keep the program from ending.
        threading.Thread(target=self._walk, args=(self._newest, rules), daemon=True).start()

    @Slot()
    def stop(self) -> None:
        """End the walk that is under way."""
        self._newest += 1

    def _walk(self, serial: int, rules: ReadingRules) -> None:
        try:
            with open_library(self._root) as library:
                preview = library.preview(rules, is_cancelled=lambda: serial != self._newest)
        except GjejError:
            logger.warning("no preview of what would be left out", exc_info=True)
            return
        if serial == self._newest:
            self._walked.emit(serial, preview)

    @Slot(int, object)
    def _pass_preview(self, serial: int, preview: Preview) -> None:
        if serial == self._newest:
            self.preview_ready.emit(preview)
