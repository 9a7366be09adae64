"""Remembers which files gave no document, so that they are listed, and tried again in time."""

from collections.abc import Callable, Mapping
from pathlib import Path

from index.address import can_hold_documents, file_of, is_inside
from index.errors import FailureReason
from index.store.entries import FileState
from index.store.files import read_json, write_json
from index.values import FileFailure

# What is nobody's fault for long: the entry of a file that was read before stays meanwhile.
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

# What is over before the file itself changes, so it is tried again at every update.
MOMENTARY = frozenset({FailureReason.LOCKED, FailureReason.VANISHED})
ANOTHER_STATE = FileState(-1, -1)  # that no file is in


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
        return tuple(failure for failure in self.noted() if failure.reason not in QUIET)

    def noted(self) -> tuple[FileFailure, ...]:
        """Every file that was noted, by path, also those that wait to be recognised."""
        return tuple(FileFailure(path, self._failures[path][0]) for path in sorted(self._failures))

    def waiting(self) -> Mapping[str, FileState]:
        """The files with pages whose text is still to be recognised."""
        return {
            path: state
            for path, (reason, state) in self._failures.items()
            if reason is FailureReason.SCAN
        }

    def states(self) -> Mapping[str, FileState]:
        """The state in which each file failed, by its path.

        What is over in a moment has a state that no file is in, so that it is read again.
        """
        return {
            file_of(path): ANOTHER_STATE if reason in MOMENTARY else state
            for path, (reason, state) in self._failures.items()
        }

    def try_again(self, is_due: Callable[[str, FailureReason], bool]) -> None:
        """Have the next walk take some failed files for changed ones."""
        for path, (reason, _) in self._failures.items():
            if is_due(path, reason):
                self._failures[path] = (reason, ANOTHER_STATE)

    def note(self, failure: FileFailure, state: FileState) -> None:
        """Remember that a file failed while it was in this state."""
        self._failures[failure.path] = (failure.reason, state)

    def forget(self, path: str) -> None:
        """Forget a file that is read again, or is no longer there, with all that is in it."""
        for address in self._addresses(path):
            del self._failures[address]

    def move(self, old_path: str, path: str, state: FileState) -> None:
        """Note that a file is at another path or in another state; what passes has passed."""
        for address in self._addresses(old_path):
            reason, _ = self._failures.pop(address)
            if reason not in PASSING:
                self._failures[path + address.removeprefix(old_path)] = (reason, state)

    def _addresses(self, path: str) -> list[str]:
        """The addresses of all failures in a file."""
        if can_hold_documents(path):
            return [address for address in self._failures if is_inside(address, path)]
        return [path] if path in self._failures else []

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
