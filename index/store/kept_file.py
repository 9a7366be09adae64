"""A file of what a person has made by hand, which no crash and no damage may lose.

It is replaced whole, and the version before stays beside it. A file that cannot be understood is
renamed, never overwritten, and the version before takes its place. Several processes may change
the same file: each reads, changes and writes under a lock.
"""

import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Generic, TypeVar

from whoosh.util.filelock import FileLock

from index.errors import CollectionUnreadable, LibraryUnwritable
from index.store.files import write_json

Content = TypeVar("Content")
MISSHAPEN = (AttributeError, KeyError, TypeError, ValueError)  # what reading other data may raise


class KeptFile(Generic[Content]):
    """A JSON file, read with one function and written with another."""

    def __init__(
        self,
        path: Path,
        *,
        read: Callable[[Any], Content],
        write: Callable[[Content], Any],
    ) -> None:
        """`read` is given None where there is no file, and raises of MISSHAPEN at damage."""
        self._path = path
        self._older = path.with_name(f"{path.stem}.previous{path.suffix}")
        self._lock = path.with_name(f"{path.name}.lock")
        self._read, self._write = read, write
        self._stamp: tuple[int, ...] | None = None
        self._content: Content | None = None
        self.damaged: Path | None = None  # what was set aside since it was last said

    def get(self) -> Content:
        """What the file holds; raises CollectionUnreadable where the disk does not give it."""
        stamp = self._find_stamp()
        if self._content is None or stamp != self._stamp:
            self._content, self._stamp = self._load(), self._find_stamp()
        return self._content

    def change(self, edit: Callable[[Content], Content]) -> Content:
        """Replace the content by what is made of it; nothing is written where that is equal.

        Raises CollectionUnreadable and LibraryUnwritable, and then the file is as it was.
        """
        lock = FileLock(str(self._lock))
        try:
            lock.acquire(blocking=True)
        except OSError as error:
            raise LibraryUnwritable(self._path.parent) from error
        try:
            old = self.get()
            new = edit(old)
            if new != old:
                self._save(new)
            return new
        finally:
            lock.release()

    def take_damaged(self) -> Path | None:
        """Where a damaged version was put, once; None where there was none."""
        damaged, self.damaged = self.damaged, None
        return damaged

    def _save(self, content: Content) -> None:
        fresh = self._path.with_name(f"{self._path.name}.fresh")
        try:
            write_json(fresh, self._write(content))
            if self._path.exists():
                self._path.replace(self._older)
            fresh.replace(self._path)
        except OSError as error:
            raise LibraryUnwritable(self._path.parent) from error
        self._content, self._stamp = content, self._find_stamp()

    def _load(self) -> Content:
        for path in (self._path, self._older):
            try:
                return self._read(json.loads(path.read_bytes()))
            except FileNotFoundError:
                continue  # never written, or a crash came between two renames
            except OSError as error:
                raise CollectionUnreadable(path) from error
            except MISSHAPEN:
                self._set_aside(path)
        return self._read(None)

    def _set_aside(self, path: Path) -> None:
        number = 1
        while (aside := path.with_name(f"{self._path.stem}.damaged-{number}.json")).exists():
            number += 1
        with suppress(OSError):  # where nothing can be renamed, nothing can be written either
            path.replace(aside)
            self.damaged = self.damaged or aside

    def _find_stamp(self) -> tuple[int, ...]:
        try:
            state = self._path.stat()
        except OSError:
            return ()
        return state.st_mtime_ns, state.st_size, state.st_ino
