"""The folders that a library was told to read, kept apart from the disposable index."""

from pathlib import Path

from index.errors import LibraryUnwritable
from index.store.files import read_json, write_json


class FolderList:
    """The folders of a library, in the order in which they were added."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._path = root / "library.json"

    def all(self) -> tuple[Path, ...]:
        """Every folder, there or not; none where the list is missing or damaged."""
        data = read_json(self._path)
        folders = data.get("folders", []) if isinstance(data, dict) else []
        return tuple(Path(folder) for folder in folders if isinstance(folder, str))

    def add(self, folder: Path) -> None:
        """Add a folder, unless it or one above it is there; those below it are taken in by it."""
        folders = self.all()
        if any(folder.is_relative_to(other) for other in folders):
            return
        self._write([other for other in folders if not other.is_relative_to(folder)] + [folder])

    def remove(self, folder: Path) -> None:
        """Take a folder off the list, where it is on it."""
        self._write([other for other in self.all() if other != folder])

    def _write(self, folders: list[Path]) -> None:
        try:
            write_json(self._path, {"folders": [str(folder) for folder in folders]})
        except OSError as error:
            raise LibraryUnwritable(self._root) from error
