"""The folders that a library was told to read, kept apart from the disposable index."""

from pathlib import Path

from index.errors import FoldersDamaged, LibraryUnwritable
from index.store.files import read_json, write_json


class FolderList:
    """The folders of a library, in the order in which they were added."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._path = root / "library.json"

    def all(self) -> tuple[Path, ...]:
        """Every folder, there or not; none where there is no list yet.

        Raises FoldersDamaged: a list that cannot be read is not an empty one, for what is not on
        the list is removed from the index.
        """
        if not self._path.exists():
            return ()
        data = read_json(self._path)
        folders = data.get("folders") if isinstance(data, dict) else None
        if not isinstance(folders, list) or not all(isinstance(path, str) for path in folders):
            raise FoldersDamaged(self._path)
        return tuple(Path(path) for path in folders)

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
