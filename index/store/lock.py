"""One writer at a time: a lock of the operating system, freed whatever happens to its holder."""

import os
from pathlib import Path
from types import TracebackType

from whoosh.util.filelock import FileLock

from index.errors import LibraryBusy, LibraryUnwritable


class WriterLock:
    """Held while a process writes to a library; a second one is told who holds it."""

    def __init__(self, root: Path) -> None:
        self._root = root
        # The number stands in a file of its own: Windows lets nobody read a locked one.
        self._holder = root / "writer.pid"
        self._lock = FileLock(str(root / "writer.lock"))

    def __enter__(self) -> "WriterLock":
        """Take the lock; raises LibraryBusy at once where another process has it."""
        try:
            taken = self._lock.acquire(blocking=False)
        except OSError as error:
            raise LibraryUnwritable(self._root) from error
        if not taken:
            raise LibraryBusy(self._root, self._read_holder())
        try:
            self._holder.write_text(str(os.getpid()), encoding="ascii")
        except OSError as error:
            self._lock.release()
            raise LibraryUnwritable(self._root) from error
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._holder.unlink(missing_ok=True)
        self._lock.release()

    def _read_holder(self) -> int | None:
        try:
            return int(self._holder.read_text(encoding="ascii"))
        except (OSError, ValueError):
            return None
