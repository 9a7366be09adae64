"""Has the index follow the folders of the library while the window is open.

The changes that the system tells of are put together for a moment, so that a save that writes three
files, or a copied folder, is one wish. What it forgets to tell or cannot tell (its queue is full, a
share of another machine) is found by looking at everything from time to time, and that a disk came
or went by looking at the folders themselves every few seconds. All of this may wait for a slow
disk, so it happens in a thread of its own that nobody waits for.
"""

import logging
import os
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import PurePath
from queue import Empty, SimpleQueue

from PySide6.QtCore import QObject, Signal

from index.values import UpdateRequest
from searchapp.workers.folder_watch import Change, FolderWatch, Reach

MOST_PATHS = 100  # that a run is sent to; where more have changed it looks at their folders
LAST_WAIT = 1.0  # seconds that the closing window waits for the thread

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How long is waited for what, in seconds."""

    quiet: float = 0.3  # without a further change, before a run is wished for
    longest: float = 1.0  # that a change waits while others come
    look: float = 5.0  # between two looks whether the folders are there
    rescan: float = 600.0  # between two looks at everything
    blind_rescan: float = 60.0  # the same, where a folder cannot be watched
    renewal: float = 10.0  # between two renewals of a watch


class FolderWatcher(QObject):
    """Wishes for an update when something changes in the folders."""

    update_wanted = Signal(object)

    def __init__(self, parent: QObject | None = None, *, rhythm: Rhythm | None = None) -> None:
        super().__init__(parent)
        self._guard = FolderGuard(self.update_wanted.emit, rhythm or Rhythm())

    def watch(self, reach: Reach) -> None:
        """Watch the folders of a library from now on, and none that were watched before."""
        if not self._guard.is_alive():
            self._guard.start()
        self._guard.watch(reach)

    def stop(self) -> None:
        """Watch nothing any more."""
        if self._guard.is_alive():
            self._guard.stop()
            self._guard.join(LAST_WAIT)


class FolderGuard(threading.Thread):
    """The thread that watches; all that it is told waits in one queue."""

    def __init__(self, wish: Callable[[UpdateRequest], None], rhythm: Rhythm) -> None:
        # A daemon: a share that hangs must not keep the program from ending.
        super().__init__(name="gjej-watching", daemon=True)
        self._wish = wish
        self._rhythm = rhythm
        self._told: SimpleQueue[Change | Reach | None] = SimpleQueue()
        self._reach: Reach | None = None
        self._identities: dict[str, tuple[int, int] | None] = {}
        self._blind: set[str] = set()
        self._changed: dict[str, None] = {}
        self._first_change = self._last_change = 0.0
        self._to_renew: set[str] = set()
        self._looked = self._scanned = time.monotonic()
        self._renewed = self._looked - rhythm.renewal
        self._is_ending = threading.Event()

    def watch(self, reach: Reach) -> None:
        """Watch these folders instead of those before."""
        self._told.put(reach)

    def stop(self) -> None:
        """End the thread; it wishes for nothing any more."""
        self._is_ending.set()
        self._told.put(None)

    def run(self) -> None:
        """Wait for what there is to do, and do it."""
        watch = FolderWatch(self._told.put)
        while True:
            try:
                told = self._told.get(timeout=max(self._due() - time.monotonic(), 0.0))
            except Empty:
                self._act(watch, time.monotonic())
                continue
            if told is None:
                break
            if isinstance(told, Change):
                self._note(told)
            else:
                self._take(watch, told)
        watch.stop()

    def _due(self) -> float:
        """When there is something to do next."""
        times = [self._looked + self._rhythm.look]
        if self._changed:
            quiet = self._last_change + self._rhythm.quiet
            times.append(min(quiet, self._first_change + self._rhythm.longest))
        return min(times)

    def _note(self, change: Change) -> None:
        now = time.monotonic()
        if not self._changed:
            self._first_change = now
        self._last_change = now
        self._changed[change.path] = None
        if change.is_new_folder and self._reach is not None:
            # One that was moved here from elsewhere is not watched by itself.
            self._to_renew.update(
                folder
                for folder in self._reach.folders
                if change.path.startswith(folder.rstrip(os.sep) + os.sep)
            )
        if now - self._first_change >= self._rhythm.longest:
            self._release()  # else a flood of changes would keep all of them waiting

    def _take(self, watch: FolderWatch, reach: Reach) -> None:
        for folder in self._identities:
            watch.leave(folder)
        self._reach = reach
        self._blind.clear()
        self._identities = {folder: identity(folder) for folder in reach.folders}
        for folder, there in self._identities.items():
            if there is not None:
                self._watch(watch, folder)
        self._looked = self._scanned = time.monotonic()

    def _watch(self, watch: FolderWatch, folder: str) -> None:
        if self._reach is not None and watch.watch(folder, self._reach):
            self._blind.discard(folder)
        else:
            self._blind.add(folder)

    def _act(self, watch: FolderWatch, now: float) -> None:
        if self._to_renew and now - self._renewed >= self._rhythm.renewal:
            self._renew(watch)
        if self._changed:
            self._release()
        if now - self._looked >= self._rhythm.look:
            self._look(watch)
        every = self._rhythm.blind_rescan if self._blind else self._rhythm.rescan
        if self._identities and now - self._scanned >= every:
            self._scanned = now
            self._ask(UpdateRequest())

    def _renew(self, watch: FolderWatch) -> None:
        self._renewed = time.monotonic()
        for folder in self._to_renew & self._identities.keys():
            self._watch(watch, folder)
        self._to_renew.clear()

    def _release(self) -> None:
        only = gathered(self._changed)
        self._changed.clear()
        self._ask(UpdateRequest(only=only))

    def _look(self, watch: FolderWatch) -> None:
        """See which folders came, went, or are watched no longer."""
        is_news = False
        for folder, before in self._identities.items():
            there = identity(folder)
            is_lost = there is not None and folder not in self._blind
            if there != before or (is_lost and not watch.is_alive(folder)):
                is_news = True
                self._identities[folder] = there
                watch.leave(folder)
                if there is not None:
                    self._watch(watch, folder)
        self._looked = time.monotonic()
        if is_news:
            self._scanned = self._looked
            self._ask(UpdateRequest())

    def _ask(self, request: UpdateRequest) -> None:
        if not self._is_ending.is_set():
            self._wish(request)


def identity(folder: str) -> tuple[int, int] | None:
    """What tells a folder from another one in its place; None where none is there."""
    try:
        status = os.stat(folder)  # noqa: PTH116 - the path may be no text
    except OSError:
        return None
    return status.st_dev, status.st_ino


def gathered(paths: Iterable[str]) -> tuple[str, ...]:
    """The paths to look at; none, which stands for everything, where they are too many."""
    chosen = _topmost(paths)
    if len(chosen) > MOST_PATHS:
        chosen = _topmost(str(PurePath(path).parent) for path in chosen)
    return chosen if len(chosen) <= MOST_PATHS else ()


def _topmost(paths: Iterable[str]) -> tuple[str, ...]:
    """Paths without those that lie below others of them."""
    top: list[str] = []
    for path in sorted(set(paths), key=lambda path: PurePath(path).parts):
        if not top or not path.startswith(top[-1] + os.sep):
            top.append(path)
    return tuple(top)
