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

from index.errors import ExtractionError, FailureReason
from index.extraction.entry_content import read_at
from index.extraction.file_documents import SIZE_LIMIT

PRIVATE = 0o600  # for nobody else on this machine
LONGEST_NAME = 120  # characters; a system takes 255 bytes

# What tells entries of one name apart stands behind the end of the name.
_NUMBER = re.compile(r"(?<=\.)(\w+) \(\d+\)$")


def copy_entry(address: str, folder: Path) -> Path:
    """Writes the file at an address into a folder, under its own name; raises ExtractionError."""
    data = read_at(address, SIZE_LIMIT)
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


def _file_name(address: str) -> str:
    """A name that every system takes: it ends as the entry's does, which tells its program."""
    name = _NUMBER.sub(r"\1", address.replace("\\", "/").rpartition("/")[2])
    kept = "".join(sign if sign.isalnum() or sign in "-_.,()'& " else "_" for sign in name)
    path = Path(kept.strip(". ") or "dokument")
    return path.stem[: LONGEST_NAME - len(path.suffix)] + path.suffix
