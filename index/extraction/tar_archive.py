"""TAR archives, packed with gzip or not."""

import tarfile
import zlib
from collections.abc import Iterator
from functools import partial
from io import BytesIO

from index.errors import FailureReason
from index.extraction.entry_names import clean_name
from index.extraction.extracted import ContentError, Entry

_ERRORS = (tarfile.TarError, zlib.error, EOFError, OSError, ValueError, OverflowError)


def open_tar_archive(data: bytes, _: str) -> Iterator[Entry]:
    """The files in a TAR archive."""
    try:
        # Read from its beginning to its end, so that an archive that is packed is never
        # unpacked as a whole.
        with tarfile.open(fileobj=BytesIO(data)) as archive:
            for member in archive:
                name = clean_name(member.name.encode("utf-8", "surrogateescape"))
                if name and member.isreg():
                    yield Entry(name, partial(_read, archive, member))
    except _ERRORS as error:
        raise ContentError(FailureReason.DAMAGED) from error


def _read(archive: tarfile.TarFile, member: tarfile.TarInfo, limit: int) -> bytes:
    if member.size > limit:
        raise ContentError(FailureReason.TOO_LARGE)
    try:
        file = archive.extractfile(member)
        return file.read() if file is not None else b""
    except _ERRORS as error:
        raise ContentError(FailureReason.DAMAGED) from error
