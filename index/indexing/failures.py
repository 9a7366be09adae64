"""Remembers which files gave no document, so that they are listed, and tried again in time."""

from collections.abc import Mapping
from pathlib import Path

from index.errors import FailureReason
from index.store.entries import FileState
from index.store.files import read_json, write_json
from index.values import FileFailure

# What may be over without a change of the file itself, so it is tried again at every update.
PASSING = frozenset(
    {
        FailureReason.NO_PERMISSION,
        FailureReason.LOCKED,
        FailureReason.UNREADABLE,
        FailureReason.VANISHED,
        FailureReason.OUT_OF_MEMORY,
    }
)

# What is no failure: a picture whose text is still to be recognised, or that has none.
QUIET = frozenset({FailureReason.SCAN, FailureReason.NO_WORDS})


class FailureList:
    """The failed files of a library, kept in a file of its own.

    It is written before the commit that it belongs to. Were it lost, the files would be read once
    more, and no harm done.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._failures: dict[str, tuple[FailureReason, FileState]] = {}
        self._read()

    def all(self) -> tuple[FileFailure, ...]:
        """Every failed file, by path."""
        return tuple(
            FileFailure(path, self._failures[path][0])
            for path in sorted(self._failures)
            if self._failures[path][0] not in QUIET
        )

    def waiting(self) -> Mapping[str, FileState]:
        """The files with pages whose text is still to be recognised."""
        return {
            path: state
            for path, (reason, state) in self._failures.items()
            if reason is FailureReason.SCAN
        }

    def settled(self) -> Mapping[str, FileState]:
        """Files that need not be tried again while they stay as they are."""
        return {
            path: state for path, (reason, state) in self._failures.items() if reason not in PASSING
        }

    def paths(self) -> tuple[str, ...]:
        """The paths of all failed files."""
        return tuple(self._failures)

    def note(self, failure: FileFailure, state: FileState) -> None:
        """Remember that a file failed while it was in this state."""
        self._failures[failure.path] = (failure.reason, state)

    def forget(self, path: str) -> None:
        """Forget a file that was read, or is no longer there."""
        self._failures.pop(path, None)

    def write(self) -> None:
        """Keep the list on disk; raises OSError."""
        write_json(
            self._path,
            [
                [path, reason, state.size, state.modified]
                for path, (reason, state) in sorted(self._failures.items())
            ],
        )

    def _read(self) -> None:
        rows = read_json(self._path)
        try:
            for path, reason, size, modified in rows or []:
                self._failures[str(path)] = (FailureReason(reason), FileState(size, modified))
        except (TypeError, ValueError):
            self._failures.clear()
