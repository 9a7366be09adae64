"""The ZIP file of XML parts that a DOCX or ODT document is.

The parts come from anywhere: no entity is expanded, nothing is fetched, and a part that unpacks to
a hundred times its size is not unpacked to the end.
"""

import struct
import zipfile
import zlib
from io import BytesIO

from lxml import etree

from index.errors import FailureReason
from index.extraction.extracted import ContentError
from index.extraction.xml_tree import parse_xml

# A thick book has 10 MiB of XML; its tree takes some ten times as much.
PART_LIMIT = 64 * 1024 * 1024

_OLE_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PART = "EncryptedPackage".encode("utf-16-le")
_ENCRYPTED_FLAG = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # the others may ask for any memory they like

_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    OverflowError,
    NotImplementedError,
)


def open_zip(data: bytes) -> zipfile.ZipFile:
    """The ZIP file that the bytes are; raises ContentError."""
    try:
        return zipfile.ZipFile(BytesIO(data))
    except _ERRORS as error:
        raise ContentError(FailureReason.DAMAGED) from error


def read_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, limit: int) -> bytes:
    """The bytes of a file in a ZIP file, so many at most; raises ContentError."""
    if info.flag_bits & _ENCRYPTED_FLAG:
        raise ContentError(FailureReason.ENCRYPTED)
    if info.compress_type not in _METHODS:
        raise ContentError(FailureReason.DAMAGED)
    try:
        with archive.open(info) as part:
            data = part.read(limit + 1)
    except _ERRORS as error:
        raise ContentError(FailureReason.DAMAGED) from error
    if len(data) > limit:
        raise ContentError(FailureReason.TOO_LARGE)
    return data


class ZipPackage:
    """An opened document of XML parts."""

    def __init__(self, data: bytes) -> None:
        if data.startswith(_OLE_MARK) and _ENCRYPTED_PART in data:
            raise ContentError(FailureReason.ENCRYPTED)
        self._zip = open_zip(data)
        self._left = 2 * PART_LIMIT

    def names(self) -> list[str]:
        """The names of all parts, in the order of the file."""
        return self._zip.namelist()

    def has(self, name: str) -> bool:
        """Whether there is a part of this name."""
        return name in self._zip.NameToInfo

    def read_part(self, name: str) -> etree._Element:
        """The root of a part that the document cannot do without."""
        return parse_xml(self.read(name))

    def find_part(self, name: str) -> etree._Element | None:
        """The root of a part that may be missing; one that is broken counts as missing."""
        if not self.has(name):
            return None
        try:
            return self.read_part(name)
        except ContentError:
            return None

    def read(self, name: str) -> bytes:
        """The bytes of a part that the document cannot do without."""
        try:
            info = self._zip.getinfo(name)
        except KeyError as error:
            raise ContentError(FailureReason.DAMAGED) from error
        data = read_member(self._zip, info, min(PART_LIMIT, self._left))
        self._left -= len(data)
        return data
