"""The index's folder: made, opened, stamped with its version, set aside when it is damaged.

The index is disposable: everything in it can be read again from the documents. So damage is one
kind of error, and the cure is always the same: set the folder aside and build a new one.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from whoosh import index as whoosh_index

from index.errors import IndexDamaged, LibraryDamaged, LibraryOutdated, LibraryUnwritable
from index.store.columnar.codec import EXTENSION
from index.store.columnar.columnar_index import ColumnarIndex
from index.store.files import read_json, write_json
from index.store.schema import build_schema, index_version

# An index of which nothing is left, and one whose files are gone or cannot be read just now.
ABSENCE = (whoosh_index.EmptyIndexError, OSError)


class Catalog:
    """The folder of the index below a library's folder."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / "index"
        self._aside = root / "index.aside"
        self._stamp = self.folder / "version.json"
        self._warning = self.folder / "damaged"

    def exists(self) -> bool:
        """Whether an index, good or damaged, is there.

        One that was never finished has no stamp, and nothing in it; one with documents has lost it.
        """
        return self._stamp.exists() or any(self.folder.glob(f"*{EXTENSION}"))

    def identity(self) -> int:
        """A number that is another one after the index was built anew; 0 where there is none."""
        try:
            return self._stamp.stat().st_mtime_ns
        except OSError:
            return 0

    def size(self) -> int:
        """How many bytes the index takes on the disk."""
        try:
            with os.scandir(self.folder) as files:
                return sum(file.stat().st_size for file in files)
        except OSError:  # none is there, or a commit has just taken a file away
            return 0

    def open(self) -> ColumnarIndex:
        """The index; raises LibraryDamaged, and LibraryOutdated where another version made it."""
        stamp = read_json(self._stamp)
        if not isinstance(stamp, dict):
            raise LibraryDamaged(self.root, "no version stamp")
        if stamp.get("version") != index_version():
            raise LibraryOutdated(self.root)
        if self._warning.exists():
            raise LibraryDamaged(self.root, "found to be damaged before")
        with self.reading():
            return ColumnarIndex.open_in(str(self.folder))

    def create(self) -> ColumnarIndex:
        """A new, empty index; what lies half-made in its place is removed."""
        try:
            shutil.rmtree(self.folder, ignore_errors=True)
            self.folder.mkdir(parents=True)
            created = ColumnarIndex.create_in(str(self.folder), build_schema())
            # Stamped last: a folder without a stamp was never finished.
            write_json(self._stamp, {"version": index_version()})
        except OSError as error:
            raise LibraryUnwritable(self.root) from error
        return created

    def set_aside(self) -> None:
        """Move the index out of the way, in place of one that was set aside before."""
        try:
            shutil.rmtree(self._aside, ignore_errors=True)
            if self.folder.exists():
                self.folder.rename(self._aside)
        except OSError as error:
            raise LibraryUnwritable(self.root) from error

    def discard_aside(self) -> None:
        """Remove the index that was set aside, once a new one stands."""
        shutil.rmtree(self._aside, ignore_errors=True)

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Turn whatever a damaged index raises into LibraryDamaged."""
        try:
            yield
        except IndexDamaged as error:
            self.note_damage()
            raise LibraryDamaged(self.root, repr(error)) from error
        except ABSENCE as error:
            raise LibraryDamaged(self.root, repr(error)) from error

    def note_damage(self) -> None:
        """Leave word for the next update, which may not read what is damaged: it builds anew."""
        with suppress(OSError):  # where nothing can be written, nothing can be mended either
            self._warning.touch()
