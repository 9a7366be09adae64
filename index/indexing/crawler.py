"""Walks the folders of a library and says what files are there."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from index.extraction.registry import format_for
from index.store.entries import FileState

# Folders that hold programs' own files, never a person's documents.
PASSED_OVER = frozenset({"node_modules", "__pycache__"})


@dataclass(frozen=True, slots=True)
class SeenFile:
    """A file that can be read here, with its size and time of change."""

    path: str
    state: FileState


@dataclass(frozen=True, slots=True)
class ClosedFolder:
    """A folder that could not be listed: what was known below it stays known."""

    path: str


def crawl(folder: Path, *, except_for: Path) -> Iterator[SeenFile | ClosedFolder]:
    """Every file below a folder whose format is known, in the order of its path.

    Hidden files and folders are passed over, so is `except_for` (the library's own folder).
    Links to folders are not followed: what they show is found where it really is, and a link
    that leads upwards cannot make a loop. Never raises for what it finds on the disk.
    """
    waiting = [str(folder)]
    while waiting:
        current = waiting.pop()
        try:
            with os.scandir(current) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError:
            yield ClosedFolder(current)
            continue
        folders = []
        for entry in entries:
            if entry.name.startswith(".") or entry.path == str(except_for):
                continue
            if _is_folder(entry):
                if entry.name not in PASSED_OVER and not entry.is_symlink():
                    folders.append(entry.path)
            elif format_for(Path(entry.name)) is not None:
                yield SeenFile(entry.path, file_state(entry))
        waiting.extend(reversed(folders))


def file_state(file: os.DirEntry[str] | Path) -> FileState:
    """Size and time of change; zeros for what cannot be asked, which then fails when read."""
    try:
        status = file.stat()
    except OSError:
        return FileState(0, 0)
    size = status.st_size if stat.S_ISREG(status.st_mode) else 0
    return FileState(size, status.st_mtime_ns)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False
