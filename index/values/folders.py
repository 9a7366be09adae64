"""What is read of which folders, and what came of it."""

from dataclasses import dataclass
from enum import StrEnum

from index.values.documents import FileFailure


@dataclass(frozen=True, slots=True)
class UpdateRequest:
    """What is wished of one update beside bringing everything up to date."""

    only: tuple[str, ...] = ()  # paths to look at; none stands for all folders
    retry: tuple[str, ...] = ()  # failed files, or folders of such, to be tried again
    rebuild: bool = False  # build the index anew


@dataclass(frozen=True, slots=True)
class ReadingRules:
    """What is read of the folders, and what reading may cost the machine."""

    with_hidden: bool = False  # hidden files and folders too
    with_program_folders: bool = False  # node_modules, .git and caches too
    patterns: tuple[str, ...] = ()  # names and paths to leave out
    size_limit: int = 200 * 1024 * 1024  # bytes a file
    cores: int = 2  # processors that reading may keep busy
    on_battery: bool = False  # read on while the computer runs on battery


class LeftOutReason(StrEnum):
    """Why a file or a folder is not read."""

    HIDDEN = "hidden"
    PROGRAM_FOLDER = "program-folder"
    PATTERN = "pattern"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file or a folder that the rules leave out, with all that is in it."""

    path: str
    is_folder: bool
    reason: LeftOutReason


@dataclass(frozen=True, slots=True)
class Preview:
    """What some rules would leave out: how much of it, and the first of it."""

    rules: ReadingRules
    files: int
    folders: int
    first: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class FormatCount:
    """How many documents of a format there are."""

    format: str  # name in the registry
    documents: int


@dataclass(frozen=True, slots=True)
class FolderStatus:
    """A folder of the library."""

    path: str
    documents: int
    available: bool  # False where it vanished or cannot be read
    is_whole: bool = True  # False where a disk or a share in it is away
    formats: tuple[FormatCount, ...] = ()  # most frequent first
    failures: int = 0
    size: int = 0  # bytes of the files that were read
    updated: float = 0.0  # seconds since 1970; 0 where it was never read
    scans: int = 0  # documents with pages whose text is still to be recognised


@dataclass(frozen=True, slots=True)
class LibraryStatus:
    """The library at a glance."""

    documents: int
    folders: tuple[FolderStatus, ...]
    failures: tuple[FileFailure, ...]
    index_size: int = 0  # bytes that the index takes
    away: tuple[str, ...] = ()  # folders whose documents are kept and cannot be opened
