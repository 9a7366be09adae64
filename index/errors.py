"""What can go wrong in the engine.

    GjejError
    ├── ExtractionError     one file gives no document: becomes a FileFailure in the report
    ├── FolderError         a folder cannot be added
    ├── DocumentNotFound    the index holds no document at this path
    ├── ExportFailed        what was found cannot be written to a file
    ├── QueriesUnreadable   a file of queries cannot be read
    ├── IndexDamaged        bytes of the index are not what was written
    └── LibraryError
        ├── LibraryUnwritable   the library's folder cannot be written
        ├── LibraryBusy         another process is writing to it
        ├── LibraryDamaged      the index on disk cannot be trusted
        ├── FoldersDamaged      the list of folders cannot be read
        ├── CollectionUnreadable    stars, notes or past queries cannot be read just now
        ├── LibraryMissing      there is no library in this folder
        └── LibraryOutdated     another version of Gjej made the index

Errors carry data, never a sentence: `index.messages` has the sentences, in every language.
"""

import errno
from enum import StrEnum
from pathlib import Path


class FailureReason(StrEnum):
    """Why a file gave no document."""

    VANISHED = "vanished"
    NO_PERMISSION = "no-permission"
    LOCKED = "locked"
    NOT_A_FILE = "not-a-file"
    TOO_LARGE = "too-large"
    TOO_DEEP = "too-deep"
    EMPTY = "empty"
    NO_TEXT = "no-text"
    SCAN = "scan"
    NO_WORDS = "no-words"
    BINARY = "binary"
    STRANGE_NAME = "strange-name"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    TIMEOUT = "timeout"
    OUT_OF_MEMORY = "out-of-memory"
    CRASHED = "crashed"
    UNREADABLE = "unreadable"


class FolderReason(StrEnum):
    """Why a folder cannot be added."""

    MISSING = "folder-missing"
    NOT_A_FOLDER = "not-a-folder"
    NO_PERMISSION = "folder-no-permission"
    INSIDE_LIBRARY = "folder-inside-library"


class GjejError(Exception):
    """Root of all errors that the engine raises on purpose."""


class ExtractionError(GjejError):
    """A file gives no document."""

    def __init__(self, path: Path, reason: FailureReason) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason


class FolderError(GjejError):
    """A folder cannot be added to the library."""

    def __init__(self, path: Path, reason: FolderReason) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason


class DocumentNotFound(GjejError):  # noqa: N818 - a plain word says it better
    """The index holds no document at this path."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


class ExportFailed(GjejError):  # noqa: N818
    """What was found cannot be written where a person wished it to be."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path

    @property
    def is_full(self) -> bool:
        """Whether the disk is full."""
        return isinstance(self.__cause__, OSError) and self.__cause__.errno == errno.ENOSPC


class QueriesUnreadable(GjejError):  # noqa: N818
    """A file of queries is not there, or is not text."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


class IndexDamaged(GjejError):  # noqa: N818
    """Bytes of the index are not what was written; the catalog says which library it is."""

    def __init__(self, name: str, detail: str) -> None:
        super().__init__(name, detail)
        self.name = name
        self.detail = detail


class LibraryError(GjejError):
    """The library as a whole cannot be used as asked."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


class LibraryUnwritable(LibraryError):  # noqa: N818
    """The library's folder cannot be made or written."""

    @property
    def is_full(self) -> bool:
        """Whether its disk, or what a person may have of it, is full."""
        # Windows has no name for a quota that is used up.
        full = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
        return isinstance(self.__cause__, OSError) and self.__cause__.errno in full


class LibraryBusy(LibraryError):  # noqa: N818
    """Another process is writing to the library; `pid` is its number where it is known."""

    def __init__(self, path: Path, pid: int | None = None) -> None:
        super().__init__(path)
        self.pid = pid


class LibraryDamaged(LibraryError):  # noqa: N818
    """The index on disk cannot be read; `detail` is for the log, not for the screen."""

    def __init__(self, path: Path, detail: str) -> None:
        super().__init__(path)
        self.detail = detail


class LibraryOutdated(LibraryError):  # noqa: N818
    """The index was made by another version of the analyser or schema and must be built anew."""


class FoldersDamaged(LibraryError):  # noqa: N818
    """The list of the library's folders is there and cannot be read: nothing is removed on it."""


class CollectionUnreadable(LibraryError):  # noqa: N818
    """A file of what a person has made is there, and the disk does not give it."""


class LibraryMissing(LibraryError):  # noqa: N818
    """There is no library in this folder, and it was only to be read."""
