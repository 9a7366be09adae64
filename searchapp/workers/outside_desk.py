"""Opens documents in other programs, and says what a person should know of that."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path, PurePath

from PySide6.QtCore import QObject, Signal, Slot

from index.address import file_of
from index.errors import FailureReason
from index.messages import AWAY, NO_PROGRAM
from index.values import FileFailure, LibraryStatus
from searchapp.desktop import open_file, start_program
from searchapp.messages import failure_sentence
from searchapp.open_wish import OpenWish
from searchapp.translations import interface_language
from searchapp.usual_program import PDF, find_usual
from searchapp.viewers import VIEWED_SUFFIXES, Viewer, choose_viewer, known_viewers
from searchapp.workers.copy_job import CopyJob


class OutsideDesk(QObject):
    """A PDF opens at its page where the person's program can be told it; all else as usual."""

    said = Signal(str)

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        open_file: Callable[[str], bool] = open_file,
        start_program: Callable[[Sequence[str]], bool] = start_program,
        find_usual: Callable[[str], str | None] = find_usual,
    ) -> None:
        super().__init__(parent)
        self._open_file = open_file
        self._start_program = start_program
        self._find_usual = find_usual
        self._away: Sequence[str] = ()
        self._copies = CopyJob(self)
        self._copies.copied.connect(self._open_copy)
        self._copies.failed.connect(self._say_failure)

    @Slot(object)
    def note_status(self, status: LibraryStatus) -> None:
        """Take which disks are away."""
        self._away = status.away

    @Slot(str)
    def open_file(self, path: str) -> None:
        """Open a file of which no place is known."""
        self.open(OpenWish(path))

    @Slot(object)
    def open(self, wish: OpenWish) -> None:
        """Open a document at its place, or say why not."""
        file = file_of(wish.path)
        if not Path(file).is_file():
            self.said.emit(self._why_missing(wish.path))
        elif file != wish.path:
            words = self.tr("Taking “{name}” out of its archive…")
            self.said.emit(words.format(name=PurePath(wish.path).name))
            self._copies.copy(wish)
        else:
            self._show(wish)

    @Slot(str)
    def open_folder(self, path: str) -> None:
        """Open the folder that a document's file is in."""
        folder = Path(file_of(path)).parent
        if not folder.is_dir():
            self.said.emit(self._why_missing(path))
        elif not self._open_file(str(folder)):
            self._say_unopenable(str(folder))

    @Slot(str)
    def open_written(self, path: str) -> None:
        """Open a file or a folder that was written."""
        if not self._open_file(path):
            self._say_unopenable(path)

    def stop(self) -> None:
        """Remove the copies, for the window closes."""
        self._copies.stop()

    @Slot(object, str)
    def _open_copy(self, wish: OpenWish, copy: str) -> None:
        if self._show(replace(wish, path=copy)):
            words = self.tr(
                "A temporary copy of “{name}” was opened: what you change in it is not kept."
            )
            self.said.emit(words.format(name=PurePath(copy).name))

    @Slot(str, object)
    def _say_failure(self, address: str, reason: FailureReason) -> None:
        self.said.emit(failure_sentence(FileFailure(address, reason)))

    def _show(self, wish: OpenWish) -> bool:
        """Opens a file in the best program that there is; whether one took it."""
        viewer = self._viewer_for(wish)
        if viewer is not None:
            program = viewer.find_program()
            if program is not None and self._start_program(viewer.command(program, wish)):
                return True
            words = self.tr(
                "{viewer} did not start: the document opens in the system's usual program."
            )
            self.said.emit(words.format(viewer=viewer.name))
        elif wish.page is not None and wish.page > 1:
            words = self.tr(
                "Opened in the usual program, which cannot be told the page: turn to page {page}."
            )
            self.said.emit(words.format(page=wish.page))
        if self._open_file(wish.path):
            return True
        self._say_unopenable(wish.path)
        return False

    def _viewer_for(self, wish: OpenWish) -> Viewer | None:
        """The program that can be told the place; none where there is no place to tell."""
        if not wish.path.lower().endswith(VIEWED_SUFFIXES) or not (wish.page or wish.words):
            return None
        viewers = known_viewers()
        usual = self._find_usual(PDF)
        if usual is None:
            viewers = tuple(viewer for viewer in viewers if viewer.find_program())
        return choose_viewer(viewers, usual)

    def _why_missing(self, path: str) -> str:
        if any(Path(path).is_relative_to(folder) for folder in self._away):
            return AWAY.in_language(interface_language(), path=path)
        return failure_sentence(FileFailure(path, FailureReason.VANISHED))

    def _say_unopenable(self, path: str) -> None:
        self.said.emit(NO_PROGRAM.in_language(interface_language(), path=path))
