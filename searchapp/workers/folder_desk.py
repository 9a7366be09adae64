"""Where folders and rules of the library are changed, one quick wish after the other."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from index.errors import GjejError
from index.values import ReadingRules, RecognitionMode
from searchapp.messages import error_sentence
from searchapp.workers.engine import open_library
from searchapp.workers.folder_watch import Reach

if TYPE_CHECKING:
    from index.library import Library


class FolderDesk(QObject):
    """Opens the library for a moment, changes it, and tells what belongs to it now."""

    changed = Signal(object)  # the scope of the library
    rules_ready = Signal(object)
    recognition_changed = Signal(str)
    failed = Signal(str)
    unreadable = Signal(str)

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = library

    def find_scope(self) -> Reach | None:
        """What belongs to the library; None, and `unreadable`, where that cannot be read."""
        try:
            with open_library(self._root) as library:
                scope = library.scope()
        except GjejError as error:
            self.unreadable.emit(error_sentence(error))
            return None
        self.rules_ready.emit(scope.rules)
        return scope

    @Slot(str)
    def add_folder(self, path: str) -> None:
        """Add a folder."""
        self._change(lambda library: library.add_folder(Path(path)))

    @Slot(str)
    def remove_folder(self, path: str) -> None:
        """Take a folder out of the library; the files stay."""
        self._change(lambda library: library.remove_folder(Path(path)))

    @Slot(object)
    def choose_rules(self, rules: ReadingRules) -> None:
        """Read by other rules."""
        self._change(lambda library: library.set_rules(rules))

    @Slot(str)
    def choose_recognition(self, mode: str) -> None:
        """Recognise the text of scans, or not; a run that is under way follows."""
        if self._do(lambda library: library.set_recognition(RecognitionMode(mode))):
            self.recognition_changed.emit(mode)

    def _change(self, change: Callable[["Library"], None]) -> None:
        scope = self.find_scope() if self._do(change) else None
        if scope is not None:
            self.changed.emit(scope)

    def _do(self, change: Callable[["Library"], None]) -> bool:
        """Change the library; whether that was possible."""
        try:
            with open_library(self._root) as library:
                change(library)
        except GjejError as error:
            self.failed.emit(error_sentence(error))
            return False
        return True
