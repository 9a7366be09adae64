"""Looks at the disk for an update: at all folders of a library, or at some paths in them only."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from index.indexing.changes import is_below
from index.indexing.crawler import (
    ClosedFolder,
    Found,
    MountPoint,
    SeenFile,
    crawl,
    file_state,
)
from index.indexing.scope import Scope
from index.store.entries import FileState


@dataclass(frozen=True, slots=True)
class DiskWalk:
    """What was seen."""

    seen: dict[str, FileState]
    closed: tuple[str, ...]  # folders that are away or cannot be listed
    mounts: tuple[str, ...]  # folders in which another disk shows itself, also one that is away
    only: tuple[str, ...]  # the paths that were looked at; none where it was all of them

    def covers(self, path: str) -> bool:
        """Whether a path was looked at: of others nothing is known anew."""
        return not self.only or is_below(path, self.only)


def walk(
    scope: Scope,
    *,
    only: Sequence[str] = (),
    mounts: Iterable[str] = (),
    report_closed: Callable[[str], None],
) -> DiskWalk:
    """Look at all folders, or at these paths only.

    `mounts` are those of the last walk: what is missing of them is away, not deleted.
    """
    known_mounts = frozenset(mount for mount in mounts if scope.holds(mount, is_folder=True))
    seen: dict[str, FileState] = {}
    closed: list[str] = []
    present: list[str] = []
    for found in _look(scope, only, known_mounts):
        if isinstance(found, SeenFile):
            seen.setdefault(found.path, found.state)
        elif isinstance(found, MountPoint):
            present.append(found.path)
        elif isinstance(found, ClosedFolder):
            closed.append(found.path)
            report_closed(found.path)
    for mount in sorted(known_mounts - set(present)):
        if not os.path.lexists(mount) and not is_below(mount, closed):
            closed.append(mount)
            report_closed(mount)
    kept = [
        mount
        for mount in sorted(known_mounts)
        if is_below(mount, closed) or (only and mount not in present)
    ]
    return DiskWalk(seen, tuple(closed), tuple(dict.fromkeys([*present, *kept])), tuple(only))


def _look(scope: Scope, only: Sequence[str], mounts: frozenset[str]) -> Iterator[Found]:
    if not only:
        for folder in scope.folders:
            yield from crawl(Path(folder), scope, mounts=mounts)
        return
    folders = {scope.folder_of(path) for path in only}
    for owner in sorted(folder for folder in folders if folder is not None):
        # Of a folder that is away nothing below was deleted.
        if not os.path.isdir(owner):  # noqa: PTH112
            yield ClosedFolder(owner)
    for path in only:
        yield from _look_at(Path(path), scope, mounts)


def _look_at(path: Path, scope: Scope, mounts: frozenset[str]) -> Iterator[Found]:
    if path.is_dir():
        if str(path) in scope.folders or scope.holds(str(path), is_folder=True):
            yield from crawl(path, scope, mounts=mounts)
    elif os.path.lexists(path) and scope.holds(str(path), is_folder=False):
        yield SeenFile(str(path), file_state(path))
