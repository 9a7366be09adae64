"""All pages that were ever recognised, kept by the content of their file.

    LIBRARY/recognised/
        ab/ab12..           one file of a scan: a heading, then a record a page
        cd/cd34..           of a scan in an archive: where its content is kept

What lies in an archive is kept by its own content, so that it is not recognised again when the
archive gets another entry. But only the archive's digest is known to who looks for its pages,
hence a note that leads from that and the entry's address to the content.

Recognising a page takes seconds, so this is kept when the index is built anew. A record is added
when its page is done: who stops in the middle of a book goes on there. What a crash left half
written at the end of a file is passed over, and so is what is damaged.
"""

import struct
import zlib
from collections.abc import Mapping
from pathlib import Path

from index.address import file_of
from index.extraction.content import content_digest
from index.recognition.recognised_page import RecognisedPage, pack_page, unpack_page

HEADING = b"Gjej: recognised pages 1\n"
NOTE = b"Gjej: same content as "
_RECORD = struct.Struct("<III")  # number of the page, length and checksum of what follows


def kept_under(address: str, digest: str) -> str:
    """By what the pages of a document are found, whose file has this digest."""
    inside = address.removeprefix(file_of(address))
    return (
        content_digest(f"{digest}{inside}".encode("utf-8", "surrogatepass")) if inside else digest
    )


class RecognisedPages:
    """The recognised pages of a library."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, digest: str) -> Mapping[int, RecognisedPage]:
        """The pages of a content by their numbers, as far as they were recognised."""
        data = self._content(digest)
        if data.startswith(NOTE):
            data = self._content(data.removeprefix(NOTE).decode("ascii", "replace"))
        return _pages(data) if data.startswith(HEADING) else {}

    def note(self, key: str, digest: str) -> None:
        """Have the pages of a content found by a key besides; raises OSError."""
        note = NOTE + digest.encode("ascii")
        if self._content(key) != note:
            path = self._file(key)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(note)

    def add(self, digest: str, number: int, page: RecognisedPage) -> None:
        """Keep a page; raises OSError."""
        path = self._file(digest)
        path.parent.mkdir(parents=True, exist_ok=True)
        content = pack_page(page)
        record = _RECORD.pack(number, len(content), zlib.crc32(content)) + content
        whole = _end_of_records(path)
        with path.open("r+b" if whole else "wb") as file:
            # Written over a half record, if there is one: what came after it would be lost.
            file.truncate(whole)
            file.seek(whole)
            file.write(record if whole else HEADING + record)

    def _content(self, digest: str) -> bytes:
        """What a file holds; nothing where there is none."""
        try:
            return self._file(digest).read_bytes()
        except (OSError, ValueError):  # a damaged note may lead anywhere
            return b""

    def _file(self, digest: str) -> Path:
        return self._folder / digest[:2] / digest


def _end_of_records(path: Path) -> int:
    """Where the last whole record of a file ends; 0 where there is no good file."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return 0
    if not data.startswith(HEADING):
        return 0
    place = len(HEADING)
    while (end := _end_of_record(data, place)) is not None:
        place = end
    return place


def _end_of_record(data: bytes, place: int) -> int | None:
    if place + _RECORD.size > len(data):
        return None
    _, length, _ = _RECORD.unpack_from(data, place)
    end: int = place + _RECORD.size + length
    return end if end <= len(data) else None


def _pages(data: bytes) -> dict[int, RecognisedPage]:
    pages: dict[int, RecognisedPage] = {}
    place = len(HEADING)
    while (end := _end_of_record(data, place)) is not None:
        number, _, checksum = _RECORD.unpack_from(data, place)
        content = data[place + _RECORD.size : end]
        if zlib.crc32(content) == checksum:
            pages[number] = unpack_page(content)
        place = end
    return pages
