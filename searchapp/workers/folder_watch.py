"""The system's own watch over folders: what it tells of changes below them.

Linux counts a watch for each folder and refuses those that may not be read. So a tree with such a
folder in it is watched in parts around it, and a tree that needs too many parts not at all.
"""

import logging
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import ObservedWatch

# Without a filter our own reading would be told to us, and we would read again for ever.
EVENTS: list[type[FileSystemEvent]] = [
    *(DirCreatedEvent, DirDeletedEvent, DirMovedEvent),
    *(FileClosedEvent, FileCreatedEvent, FileDeletedEvent, FileMovedEvent),
]
if sys.platform != "linux":  # where nobody tells that a file was closed
    EVENTS.append(FileModifiedEvent)
MOST_PARTS = 30  # each takes a thread, and one of the 128 such things that a person has

logger = logging.getLogger(__name__)


class Reach(Protocol):
    """What belongs to a library; index.library.Library.scope() is one."""

    folders: tuple[str, ...]

    def holds(self, path: str, *, is_folder: bool) -> bool:
        """Whether a path is one that is read or walked."""


@dataclass(frozen=True, slots=True)
class Change:
    """A path below a folder at which something happened."""

    path: str
    is_new_folder: bool = False


class FolderWatch:
    """Watches whole folders, and tells of what concerns a library in them.

    `report` is called in a thread of the watch's own.
    """

    def __init__(self, report: Callable[[Change], None]) -> None:
        self._report = report
        self._observer = Observer()
        self._watches: dict[str, list[ObservedWatch]] = {}
        self._observer.daemon = True
        self._observer.start()

    def watch(self, folder: str, reach: Reach) -> bool:
        """Watch a folder with all below it, anew where it is watched; whether that is possible."""
        self.leave(folder)
        handler = _Handler(reach, self._report)
        watches = self._watches.setdefault(folder, [])
        try:
            for path, is_whole in parts(folder):
                watch = self._observer.schedule(
                    handler, path, recursive=is_whole, event_filter=EVENTS
                )
                watches.append(watch)
        except OSError as error:
            logger.warning("%s cannot be watched: %s", folder, error)
            self.leave(folder)
            return False
        return bool(watches)

    def leave(self, folder: str) -> None:
        """Watch a folder no longer."""
        for watch in self._watches.pop(folder, []):
            try:
                self._observer.unschedule(watch)
            except (KeyError, OSError):  # it ended by itself with the folder that it watched
                logger.debug("the watch over %s was gone already", watch.path)

    def is_alive(self, folder: str) -> bool:
        """Whether all that watch a folder are still at it."""
        alive = {emitter.watch for emitter in self._observer.emitters if emitter.is_alive()}
        watches = self._watches.get(folder, [])
        return bool(watches) and alive.issuperset(watches)

    def stop(self) -> None:
        """Watch nothing any more."""
        self._observer.stop()


class _Handler(FileSystemEventHandler):
    """Passes on what concerns a library."""

    def __init__(self, reach: Reach, report: Callable[[Change], None]) -> None:
        super().__init__()
        self._reach = reach
        self._report = report

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Tell of the place of an event, of both places of a move."""
        for place in (event.src_path, event.dest_path):
            path = os.fsdecode(place)
            if path and self._reach.holds(path, is_folder=event.is_directory):
                is_there = path != event.src_path or not isinstance(event, DirMovedEvent)
                is_new = event.is_directory and is_there and not isinstance(event, DirDeletedEvent)
                self._report(Change(path, is_new))


def parts(folder: str) -> Iterator[tuple[str, bool]]:
    """The folders to be watched, each with all below it or by itself; none where there are many."""
    shut = [path for path, is_readable in _folders_below(folder) if not is_readable]
    found = list(_around(folder, shut))
    if len(found) > MOST_PARTS:
        logger.warning("%s is not watched: too much in it cannot be read", folder)
        return
    yield from found


def _around(folder: str, shut: list[str]) -> Iterator[tuple[str, bool]]:
    inside = [path for path in shut if path.startswith(folder + os.sep)]
    if not inside:
        yield folder, True
        return
    yield folder, False
    with os.scandir(folder) as entries:
        inner = sorted(entry.path for entry in entries if entry.is_dir(follow_symlinks=False))
    for path in inner:
        if path not in shut:
            yield from _around(path, inside)


def _folders_below(folder: str) -> Iterator[tuple[str, bool]]:
    """All folders below one, each with whether it may be listed."""
    for path, names, _ in os.walk(folder):
        for name in names:
            inner = os.path.join(path, name)  # noqa: PTH118 - the name may be no text
            if not os.path.islink(inner):  # noqa: PTH114
                yield inner, os.access(inner, os.R_OK | os.X_OK)
