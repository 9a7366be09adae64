"""The documents of a file: one of most files, many of an archive or a mailbox.

An archive can be made to hold far more than it seems to, or itself: what is read from one file is
counted, and a fourth archive inside of one another stays closed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from index.address import entry_address
from index.errors import ExtractionError, FailureReason
from index.extraction.content import read_content
from index.extraction.extracted import ContentError, Entry
from index.extraction.registry import (
    Format,
    format_for,
    format_of,
    may_be_page,
    read_document,
)
from index.values import Document, FileFailure

SIZE_LIMIT = 200 * 1024 * 1024  # bytes of a file, and of an entry
MAX_DEPTH = 3
MAX_ENTRIES = 50_000
TOTAL_LIMIT = 1024 * 1024 * 1024  # bytes of all the entries of a file


@dataclass(slots=True)
class _Allowance:
    """What may still be read from a file."""

    size_limit: int
    entries: int
    total: int

    def read(self, entry: Entry) -> bytes:
        """The bytes of an entry."""
        limit = min(self.size_limit, self.total)
        try:
            data = entry.read(limit)
        except ContentError as error:
            if error.reason is FailureReason.TOO_LARGE and limit == self.total:
                self.total = 0
            raise
        self.total -= len(data)
        return data


def read_documents(path: Path, *, size_limit: int = SIZE_LIMIT) -> Iterator[Document | FileFailure]:
    """Reads one file in this process, and gives its documents as they are read.

    A file of no known format is tried as plain text. Whatever is wrong with the file or with an
    entry in it is a FileFailure.
    """
    try:
        data = read_content(path, size_limit)
    except ExtractionError as error:
        yield FileFailure(str(path), error.reason)
        return
    yield from _documents(
        str(path),
        format_of(path.name, data),
        data,
        0,
        _Allowance(size_limit, MAX_ENTRIES, TOTAL_LIMIT),
    )


def _documents(
    address: str, format_: Format, data: bytes, depth: int, allowance: _Allowance
) -> Iterator[Document | FileFailure]:
    if format_.reader:
        yield _read(address, format_, data)
    if not format_.opener:
        return
    found = bool(format_.reader)
    if depth == MAX_DEPTH:
        if not format_.reader:
            yield FileFailure(address, FailureReason.TOO_DEEP)
        return
    names: set[str] = set()
    try:
        for entry in format_.open(data, address.rpartition("/")[2]):
            allowance.entries -= 1
            if allowance.entries < 0 or allowance.total <= 0:
                raise ContentError(FailureReason.TOO_LARGE)
            entry_at = entry_address(address, own_name(entry.name, names))
            for document in _entry_documents(entry_at, entry, depth + 1, allowance):
                found = True
                yield document
    except ContentError as error:
        found = True
        yield FileFailure(address, error.reason)
    if not found:
        yield FileFailure(address, FailureReason.NO_TEXT)


def _entry_documents(
    address: str, entry: Entry, depth: int, allowance: _Allowance
) -> Iterator[Document | FileFailure]:
    """The documents of an entry; none where it is of no known format, as in a folder.

    Small pictures are passed over too: most that come with an e-mail are signs, not pages.
    """
    if format_for(entry.name) is None or _is_passed_over(entry.name):
        return
    try:
        data = allowance.read(entry)
    except ContentError as error:
        yield FileFailure(address, error.reason)
        return
    format_ = format_of(entry.name, data)
    if not data:
        yield FileFailure(address, FailureReason.EMPTY)
    elif not format_.is_picture or may_be_page(data):
        yield from _documents(address, format_, data, depth, allowance)


def own_name(name: str, names: set[str]) -> str:
    """The name, with a number where the archive has several entries of this name."""
    own, number = name, 1
    while own in names:
        number += 1
        own = f"{name} ({number})"
    names.add(own)
    return own


def _is_passed_over(name: str) -> bool:
    """Whether an entry is hidden, or what a Mac notes of a file beside it."""
    return any(part.startswith(".") or part == "__MACOSX" for part in name.split("/"))


def _read(address: str, format_: Format, data: bytes) -> Document | FileFailure:
    try:
        return read_document(address, format_, data)
    except ExtractionError as error:
        return FileFailure(address, error.reason)
