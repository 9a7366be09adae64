"""Walks the folders of a library and says what is there.

A link to a folder is followed where it leads out of all the folders of the library, and no link is
followed inside of what it shows. All else that a link can show is found where it really is, so
nothing is read twice, and no link can make a loop.
"""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from index.extraction.registry import format_for
from index.indexing.changes import is_below
from index.indexing.exclusions import CACHE_TAG
from index.indexing.scope import Scope
from index.store.entries import FileState
from index.values import LeftOut, LeftOutReason

JUNCTION = 0xA0000003  # IO_REPARSE_TAG_MOUNT_POINT of Windows
CACHE_SIGNATURE = b"Signature: 8a477f597d28d172789f06886806bc55"
MOST_INODE = 2**63 - 1  # what a column of the index holds


@dataclass(frozen=True, slots=True)
class SeenFile:
    """A file that can be read here, with its size and time of change."""

    path: str
    state: FileState


@dataclass(frozen=True, slots=True)
class ClosedFolder:
    """A folder that is away or could not be listed: what was known below it stays known."""

    path: str


@dataclass(frozen=True, slots=True)
class MountPoint:
    """A folder in which another disk or a share shows itself."""

    path: str


Found = SeenFile | ClosedFolder | MountPoint | LeftOut


def crawl(folder: Path, scope: Scope, *, mounts: frozenset[str] = frozenset()) -> Iterator[Found]:
    """What is below a folder, in the order of its path; never raises for what it finds.

    `mounts` are the folders in which another disk showed itself before: where one of them is
    empty now and on the disk of its parent, that disk is not plugged in.
    """
    return _Crawl(scope, mounts).walk(str(folder))


def file_state(file: os.DirEntry[str] | Path) -> FileState:
    """Size, time of change and number; zeros for what cannot be asked, which fails when read."""
    try:
        status = file.stat()
    except OSError:
        return FileState(0, 0)
    size = status.st_size if stat.S_ISREG(status.st_mode) else 0
    inode = status.st_ino if status.st_ino <= MOST_INODE else 0
    return FileState(size, status.st_mtime_ns, inode=inode)


@dataclass(frozen=True, slots=True)
class _Step:
    """A folder that is to be listed."""

    path: str
    parent_device: int
    is_shown: bool = False  # whether a link led here


class _Crawl:
    """One walk: the folders that wait, and those that links have shown."""

    def __init__(self, scope: Scope, mounts: frozenset[str]) -> None:
        self._scope = scope
        self._mounts = mounts
        self._real_folders = [os.path.realpath(folder) for folder in scope.folders]
        self._shown: list[str] = []  # real paths that links have led to

    def walk(self, folder: str) -> Iterator[Found]:
        waiting = [_Step(folder, _device(str(Path(folder).parent)))]
        while waiting:
            step = waiting.pop()
            try:
                with os.scandir(step.path) as listing:
                    entries = sorted(listing, key=lambda entry: entry.name)
            except OSError:
                yield ClosedFolder(step.path)
                continue
            device = _device(step.path)
            if device != step.parent_device and not step.is_shown:
                yield MountPoint(step.path)
            elif step.path in self._mounts and not entries:
                yield ClosedFolder(step.path)
            if not self._scope.rules.with_program_folders and _is_cache(step.path, entries):
                yield LeftOut(step.path, is_folder=True, reason=LeftOutReason.PROGRAM_FOLDER)
                continue
            inner: list[_Step] = []
            for entry in entries:
                if not _is_folder(entry):
                    yield from self._file(entry)
                elif (left_out := self._left_out(entry, is_folder=True)) is not None:
                    yield left_out
                elif self._is_walked(entry, step):
                    is_shown = step.is_shown or entry.is_symlink()
                    inner.append(_Step(entry.path, device, is_shown))
            waiting.extend(reversed(inner))

    def _file(self, entry: os.DirEntry[str]) -> Iterator[SeenFile | LeftOut]:
        if format_for(entry.name) is None:
            return
        left_out = self._left_out(entry, is_folder=False)
        if left_out is not None:
            yield left_out
        elif not entry.is_symlink() or self._leads_out(entry.path):
            yield SeenFile(entry.path, file_state(entry))

    def _left_out(self, entry: os.DirEntry[str], *, is_folder: bool) -> LeftOut | None:
        reason = self._scope.find_reason(entry.path, entry.name, is_folder=is_folder)
        return None if reason is None else LeftOut(entry.path, is_folder, reason)

    def _is_walked(self, entry: os.DirEntry[str], step: _Step) -> bool:
        if self._scope.is_own(entry.path):
            return False
        if not entry.is_symlink() and not _is_junction(entry):
            return True
        if step.is_shown or not self._leads_out(entry.path):
            return False
        self._shown.append(os.path.realpath(entry.path))
        return True

    def _leads_out(self, path: str) -> bool:
        """Whether a link shows what is found nowhere else in this walk."""
        target = os.path.realpath(path)
        is_above = any(is_below(folder, [target]) for folder in self._real_folders)
        return not is_above and not is_below(target, [*self._real_folders, *self._shown])


def _device(folder: str) -> int:
    try:
        return os.stat(folder).st_dev  # noqa: PTH116 - the path may be no text
    except OSError:
        return 0


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _is_junction(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a link of Windows that does not call itself one."""
    try:
        status = entry.stat(follow_symlinks=False) if os.name == "nt" else None
    except OSError:
        return False
    return getattr(status, "st_reparse_tag", 0) == JUNCTION


def _is_cache(folder: str, entries: list[os.DirEntry[str]]) -> bool:
    if not any(entry.name == CACHE_TAG for entry in entries):
        return False
    try:
        with (Path(folder) / CACHE_TAG).open("rb") as file:
            return file.read(len(CACHE_SIGNATURE)) == CACHE_SIGNATURE
    except OSError:
        return False
