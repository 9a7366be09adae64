"""The bytes of what stands at an address: a file, or an entry however deep in other files."""

from pathlib import Path

from index.address import entry_address, file_of, is_inside
from index.errors import ExtractionError, FailureReason
from index.extraction.content import read_content
from index.extraction.extracted import ContentError
from index.extraction.file_documents import MAX_DEPTH, SIZE_LIMIT, own_name
from index.extraction.registry import format_of


def read_address(address: str, *, size_limit: int = SIZE_LIMIT) -> bytes:
    """The bytes at an address; raises ExtractionError where there are none to be had."""
    path = Path(file_of(address))
    data = read_content(path, size_limit)
    here = str(path)
    for _ in range(MAX_DEPTH + 1):
        if here == address:
            return data
        try:
            here, data = _enter(here, data, address, size_limit)
        except ContentError as error:
            raise ExtractionError(Path(address), error.reason) from error
    raise ExtractionError(Path(address), FailureReason.TOO_DEEP)


def _enter(here: str, data: bytes, address: str, size_limit: int) -> tuple[str, bytes]:
    """The entry that an address leads into next, under its address, and its bytes."""
    kind = format_of(here.rpartition("/")[2], data)
    if not kind.opener:
        raise ContentError(FailureReason.VANISHED)
    names: set[str] = set()
    for entry in kind.open(data, here.rpartition("/")[2]):
        entry_at = entry_address(here, own_name(entry.name, names))
        if is_inside(address, entry_at):
            return entry_at, entry.read(size_limit)
    raise ContentError(FailureReason.VANISHED)
