"""OLE files: the folders and streams in one file that documents of old Office programs are.

The directory and its tables come from anywhere, and the library that reads them raises whatever
it stumbles over; here all of that is one error.
"""

import struct
from datetime import datetime
from io import BytesIO

import olefile

from index.errors import FailureReason
from index.extraction.characters import clean_line
from index.extraction.dates import moment_date
from index.extraction.encodings import decode_text
from index.extraction.extracted import ContentError, Extracted
from index.values import Page

_ERRORS = (
    OSError,
    ValueError,
    IndexError,
    KeyError,
    TypeError,
    AttributeError,
    OverflowError,
    RecursionError,
    AssertionError,
    struct.error,
)
_STREAM_LIMIT = 128 * 1024 * 1024
_ENCRYPTED = ("EncryptedPackage", "EncryptionInfo")


class OleFile:
    """An opened OLE file."""

    def __init__(self, data: bytes) -> None:
        try:
            self._file = olefile.OleFileIO(BytesIO(data))
            self._paths = dict.fromkeys("/".join(path) for path in self._file.listdir())
        except _ERRORS as error:
            raise ContentError(FailureReason.DAMAGED) from error
        if any(name in self._paths for name in _ENCRYPTED):
            raise ContentError(FailureReason.ENCRYPTED)

    def paths(self) -> list[str]:
        """The paths of all streams, "Folder/Stream"."""
        return list(self._paths)

    def read(self, path: str) -> bytes:
        """The bytes of a stream that the document cannot do without."""
        data = self.find(path)
        if data is None:
            raise ContentError(FailureReason.DAMAGED)
        return data

    def find(self, path: str) -> bytes | None:
        """The bytes of a stream; None where it is missing or broken."""
        if path not in self._paths:
            return None
        try:
            if self._file.get_size(path) > _STREAM_LIMIT:
                raise ContentError(FailureReason.TOO_LARGE)
            data = self._file.openstream(path).read()
        except _ERRORS:
            return None
        return data if isinstance(data, bytes) else None

    def with_properties(self, text: str, pages: tuple[Page, ...] = ()) -> Extracted:
        """The text with what the document tells about itself."""
        if not text.strip():
            raise ContentError(FailureReason.NO_TEXT)
        try:
            known = self._file.get_metadata()
        except _ERRORS:
            return Extracted(text, pages=pages)
        created = known.create_time
        return Extracted(
            text,
            title=_text(known.title, known.codepage),
            author=_text(known.author, known.codepage),
            date=moment_date(created) if isinstance(created, datetime) else "",
            pages=pages,
        )


def _text(value: object, code_page: object) -> str:
    """A property in the code page that the document says, which is not always true."""
    if not isinstance(value, bytes):
        return ""
    value = value.rstrip(b"\0")
    if code_page in (65001, -535, None):
        try:
            return clean_line(value.decode("utf-8"))
        except UnicodeDecodeError:
            pass
    try:
        return clean_line(decode_text(value))
    except ContentError:
        return ""
