"""The bytes at an address: of a file, or of what lies in an archive or an e-mail.

What is read on the way is bounded as it is in `file_documents`.
"""

from pathlib import Path

from index.address import entry_address, file_of, is_inside
from index.errors import ExtractionError, FailureReason
from index.extraction.content import read_content
from index.extraction.extracted import ContentError
from index.extraction.file_documents import MAX_DEPTH, MAX_ENTRIES, own_name
from index.extraction.registry import format_of


def read_at(address: str, size_limit: int) -> bytes:
    """The bytes at an address; raises ExtractionError."""
    file = file_of(address)
    data = read_content(Path(file), size_limit)
    if address == file:
        return data
    try:
        return _read_in(address, file, data, size_limit, MAX_DEPTH)
    except ContentError as error:
        raise ExtractionError(Path(address), error.reason) from error


def _read_in(address: str, here: str, data: bytes, size_limit: int, depth: int) -> bytes:
    """The bytes at an address that leads into what lies here."""
    if address == here:
        return data
    name = here.rpartition("/")[2]
    format_ = format_of(name, data)
    if not format_.opener or not depth:
        raise ContentError(FailureReason.VANISHED)
    names: set[str] = set()
    for number, entry in enumerate(format_.open(data, name)):
        if number == MAX_ENTRIES:
            break
        entry_at = entry_address(here, own_name(entry.name, names))
        if is_inside(address, entry_at):
            return _read_in(address, entry_at, entry.read(size_limit), size_limit, depth - 1)
    raise ContentError(FailureReason.VANISHED)
