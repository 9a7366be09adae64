"""The bytes of a file, or the reason why there are none.

Nothing but an ordinary file is ever opened for reading: a pipe would block for ever and a device
could be set off.
"""

import errno
import hashlib
import os
import stat
from pathlib import Path

from index.errors import ExtractionError, FailureReason

_REASONS = {
    errno.ENOENT: FailureReason.VANISHED,
    errno.ENOTDIR: FailureReason.VANISHED,
    errno.ESTALE: FailureReason.VANISHED,
    errno.EACCES: FailureReason.NO_PERMISSION,
    errno.EPERM: FailureReason.NO_PERMISSION,
    errno.EISDIR: FailureReason.NOT_A_FILE,
    errno.ENXIO: FailureReason.NOT_A_FILE,
    errno.EBUSY: FailureReason.LOCKED,
    errno.EAGAIN: FailureReason.LOCKED,
}
_SHARING_VIOLATIONS = (32, 33)  # Windows: another program holds the file or a part of it

# Without blocking, in case a pipe took the file's place since it was looked at; Windows wants to
# be told that the bytes are to be left as they are.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def read_content(path: Path, size_limit: int) -> bytes:
    """All bytes of an ordinary file that is neither empty nor larger than the limit."""
    try:
        _check(path, path.stat(), size_limit)
        with os.fdopen(os.open(path, _FLAGS), "rb") as file:
            _check(path, os.fstat(file.fileno()), size_limit)
            data = file.read(size_limit + 1)
    except OSError as error:
        raise ExtractionError(path, _reason(error)) from error
    except ValueError as error:  # a NUL in the path: no such file can be
        raise ExtractionError(path, FailureReason.VANISHED) from error
    if len(data) > size_limit:
        raise ExtractionError(path, FailureReason.TOO_LARGE)
    return data


def content_digest(data: bytes) -> str:
    """What tells this content from any other."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def _check(path: Path, status: os.stat_result, size_limit: int) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise ExtractionError(path, FailureReason.NOT_A_FILE)
    if status.st_size == 0:
        raise ExtractionError(path, FailureReason.EMPTY)
    if status.st_size > size_limit:
        raise ExtractionError(path, FailureReason.TOO_LARGE)


def _reason(error: OSError) -> FailureReason:
    if getattr(error, "winerror", None) in _SHARING_VIOLATIONS:
        return FailureReason.LOCKED
    return _REASONS.get(error.errno or 0, FailureReason.UNREADABLE)
