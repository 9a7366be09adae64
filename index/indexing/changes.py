"""Compares what the index knows with what is on the disk. Pure: reads neither."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from index.store.entries import FileState


@dataclass(frozen=True, slots=True)
class Changes:
    """What an update has to do; every tuple is in the order of the disk or of the index."""

    to_read: tuple[str, ...]  # new and changed files
    gone: tuple[str, ...]  # known, no longer on the disk
    unchanged: int


def compare(
    known: Mapping[str, FileState],
    seen: Mapping[str, FileState],
    *,
    closed: Iterable[str] = (),
) -> Changes:
    """What has changed between two states of the disk.

    A file is unchanged while size and time of change are. Files below a `closed` folder are
    neither seen nor gone: a disk that is not plugged in keeps its documents.
    """
    to_read = tuple(
        path
        for path, state in seen.items()
        if path not in known or not same_stamp(known[path], state)
    )
    shut = tuple(closed)
    gone = tuple(path for path in known if path not in seen and not is_below(path, shut))
    return Changes(to_read, gone, unchanged=len(seen) - len(to_read))


def same_stamp(one: FileState, other: FileState) -> bool:
    """Whether two states have the same size and time of change."""
    return (one.size, one.modified) == (other.size, other.modified)


def is_below(path: str, folders: Iterable[str]) -> bool:
    """Whether a path is one of the folders or lies below one."""
    return any(
        path == folder or path.startswith((folder.rstrip("/\\") + "/", folder.rstrip("/\\") + "\\"))
        for folder in folders
    )


class MovedFiles:
    """Finds for a new file the vanished one that it was; each is given out once."""

    def __init__(self, gone: Mapping[str, FileState]) -> None:
        self._gone = dict(gone)
        self._by_digest = {state.digest: path for path, state in gone.items() if state.digest}
        self._by_identity = {_identity(state): path for path, state in gone.items() if state.inode}
        self._sizes = {state.size for state in gone.values()}

    def may_hold(self, size: int) -> bool:
        """Whether a vanished file had this size: others need not be compared by content."""
        return size in self._sizes

    def take_same(self, state: FileState) -> str | None:
        """The path of the vanished file that has another name now; its content is not asked."""
        return self._take(self._by_identity.get(_identity(state))) if state.inode else None

    def take(self, digest: str) -> str | None:
        """The path of the vanished file with this content, which may be on another disk now."""
        return self._take(self._by_digest.get(digest))

    def _take(self, path: str | None) -> str | None:
        if path is None or self._gone.pop(path, None) is None:
            return None
        return path


def _identity(state: FileState) -> tuple[int, int, int]:
    # The number alone is given to a new file as soon as an old one is deleted.
    return state.inode, state.size, state.modified
