"""By what a file is known again, and what became of it since it was indexed."""

import hashlib
import os
import stat
from dataclasses import replace

from index.address import file_of
from index.indexing.changes import same_stamp
from index.store.entries import FileState
from index.values import FileCondition

_BYTES_AT_ONCE = 1 << 20


def condition(path: str, known: FileState) -> FileCondition:
    """Whether a file is still the one that was indexed; a touched one is, by its content.

    Of an entry of an archive it is the archive that is looked at.
    """
    path = file_of(path)
    try:
        status = os.stat(path)  # noqa: PTH116 - an index of another machine may hold any path
        state = FileState(status.st_size, status.st_mtime_ns)
        if same_stamp(state, known):
            return FileCondition.SAME
        if state.size != known.size or not known.digest:
            return FileCondition.CHANGED
        same = file_digest(path) == known.digest
    except (OSError, ValueError):
        return FileCondition.GONE
    return FileCondition.SAME if same else FileCondition.CHANGED


def file_digest(path: str) -> str:
    """The digest by which the index knows a content; raises OSError."""
    digest = hashlib.blake2b(digest_size=16)
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123
        while data := file.read(_BYTES_AT_ONCE):
            digest.update(data)
    return digest.hexdigest()


def with_digest(path: str, state: FileState) -> FileState:
    """The state with a digest of the content; without one where the file cannot be read."""
    try:
        # A pipe that has taken a file's name must not keep us waiting for its writer.
        if not stat.S_ISREG(os.stat(path).st_mode):  # noqa: PTH116 - the path may be no text
            return state
        return replace(state, digest=file_digest(path))
    except OSError:
        return state


def can_be_named(path: str) -> bool:
    """Whether a file's name is text; a disk may hold names in an encoding of long ago."""
    try:
        path.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
