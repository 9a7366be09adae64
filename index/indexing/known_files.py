"""The files that the index knows, each with the documents that were found in it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from index.address import file_of
from index.store.entries import FileState


class KnownFiles:
    """What was on the disk at the last update: most files hold one document, some hold many."""

    def __init__(self, entries: Mapping[str, FileState]) -> None:
        self._states: dict[str, FileState] = {}
        self._addresses: defaultdict[str, set[str]] = defaultdict(set)
        for address, state in entries.items():
            path = file_of(address)
            self._states[path] = state
            self._addresses[path].add(address)

    def states(self) -> Mapping[str, FileState]:
        """The state of every file, by its path."""
        return self._states

    def find_state(self, path: str) -> FileState | None:
        """The state of a file; None where it is not known."""
        return self._states.get(path)

    def addresses(self, path: str) -> frozenset[str]:
        """The addresses of a file's documents; none where it is not known."""
        return frozenset(self._addresses.get(path, ()))

    def documents(self) -> Iterator[tuple[str, FileState]]:
        """The address of every document, with the state of its file."""
        for path, addresses in self._addresses.items():
            for address in addresses:
                yield address, self._states[path]

    def note(self, path: str, addresses: Iterable[str], state: FileState) -> None:
        """Note what was read in a file; it may be nothing."""
        found = set(addresses)
        if found:
            self._states[path], self._addresses[path] = state, found
        elif path in self._states:
            self.forget(path)

    def forget(self, path: str) -> None:
        """Forget a file, which has become another one."""
        del self._states[path]
        del self._addresses[path]
