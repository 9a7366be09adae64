"""ZIP archives: their files, with names in whatever encoding the archiver knew."""

import zipfile
from collections.abc import Iterator
from functools import partial

from index.extraction.entry_names import clean_name
from index.extraction.extracted import Entry
from index.extraction.zip_package import open_zip, read_member

_UTF8_FLAG = 0x800


def open_zip_archive(data: bytes, _: str) -> Iterator[Entry]:
    """The files in a ZIP archive."""
    archive = open_zip(data)
    for info in archive.infolist():
        name = clean_name(_raw_name(info))
        if name and not info.is_dir():
            yield Entry(name, partial(read_member, archive, info))


def _raw_name(info: zipfile.ZipInfo) -> str | bytes:
    """The name, or its bytes where nobody said what they mean."""
    if info.flag_bits & _UTF8_FLAG:
        return info.filename
    return info.orig_filename.encode("cp437", "replace")
