"""Copies an entry of an archive, or what is attached to an e-mail, into a folder.

That is what it takes to open such a document in another program. Archives come from anywhere, so
this runs in a process of its own: `gjej --copy-entry ADDRESS FOLDER`, which answers with one line
of JSON, and bounds what it reads as `file_documents` does.
"""

import json
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from index.address import entry_address, file_of, is_inside
from index.errors import ExtractionError, FailureReason
from index.extraction.content import read_content
from index.extraction.extracted import ContentError
from index.extraction.file_documents import MAX_DEPTH, MAX_ENTRIES, SIZE_LIMIT, own_name
from index.extraction.registry import format_of

PRIVATE = 0o600  # for nobody else on this machine
LONGEST_NAME = 120  # characters; a system takes 255 bytes

# What tells entries of one name apart stands behind the end of the name.
_NUMBER = re.compile(r"(?<=\.)(\w+) \(\d+\)$")


def copy_entry(address: str, folder: Path) -> Path:
    """Writes the file at an address into a folder, under its own name; raises ExtractionError."""
    file = file_of(address)
    try:
        data = _bytes_at(address, file, read_content(Path(file), SIZE_LIMIT), MAX_DEPTH)
    except ContentError as error:
        raise ExtractionError(Path(address), error.reason) from error
    copy = folder / _file_name(address)
    copy.touch(PRIVATE)
    copy.write_bytes(data)
    return copy


def main(arguments: Sequence[str]) -> int:
    """Copy, and say where to or why not; the exit code."""
    address, folder = arguments
    try:
        answer = {"copy": str(copy_entry(address, Path(folder)))}
    except ExtractionError as error:
        answer = {"reason": error.reason.value}
    except OSError:
        answer = {"reason": FailureReason.UNREADABLE.value}
    sys.stdout.write(json.dumps(answer) + "\n")
    return 0 if "copy" in answer else 1


def _bytes_at(address: str, here: str, data: bytes, depth: int) -> bytes:
    """The bytes at an address, which leads into what lies here."""
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
            return _bytes_at(address, entry_at, entry.read(SIZE_LIMIT), depth - 1)
    raise ContentError(FailureReason.VANISHED)


def _file_name(address: str) -> str:
    """A name that every system takes: it ends as the entry's does, which tells its program."""
    name = _NUMBER.sub(r"\1", address.replace("\\", "/").rpartition("/")[2])
    kept = "".join(sign if sign.isalnum() or sign in "-_.,()'& " else "_" for sign in name)
    path = Path(kept.strip(". ") or "dokument")
    return path.stem[: LONGEST_NAME - len(path.suffix)] + path.suffix
