"""Files packed with gzip: one file each, which may be a TAR archive."""

import gzip
import zlib
from collections.abc import Iterator
from functools import partial
from io import BytesIO

from index.errors import FailureReason
from index.extraction.entry_names import clean_name
from index.extraction.extracted import ContentError, Entry
from index.extraction.tar_archive import open_tar_archive


def open_gzip_file(data: bytes, name: str) -> Iterator[Entry]:
    """The file in a gzip file, or the files in the TAR archive that it is."""
    inner = clean_name(name[: -len(".gz")])
    if name.lower().endswith((".tgz", ".tar.gz")):
        yield from open_tar_archive(data, inner)
    else:
        yield Entry(inner, partial(_read, data))


def _read(data: bytes, limit: int) -> bytes:
    try:
        with gzip.GzipFile(fileobj=BytesIO(data)) as file:
            content = file.read(limit + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise ContentError(FailureReason.DAMAGED) from error
    if len(content) > limit:
        raise ContentError(FailureReason.TOO_LARGE)
    return content
