"""`python -m index.recognition FOLDER PROGRAM LANGUAGES TURNED`: a process that recognises scans.

It reads a line of JSON a document from its input, and answers with a line a page, then one with the
document. A file that takes long gives way to the others after a while: what was recognised until
then is its document, and the rest comes when it is asked for again. The whole process has the
lowest priority, and the program tesseract inherits that and the limit on memory.
"""

import contextlib
import json
import os
import signal
import sys
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

from index.errors import ExtractionError
from index.recognition.recognised_page import EMPTY_PAGE
from index.recognition.recognised_pages import RecognisedPages, kept_under
from index.recognition.scan_reader import Scan
from index.recognition.tesseract import Tesseract
from index.values import Document

if sys.platform != "win32":
    import resource

TURN = 300.0  # seconds for a file before it has to let others go first
MEMORY_LIMIT = 2 * 1024**3
NICENESS = 19


def read_scan(request: dict[str, Any], pages: RecognisedPages, tesseract: Tesseract) -> Document:
    """The document with all that could be recognised in a turn; raises ExtractionError, OSError."""
    began = time.monotonic()
    address = request["path"]
    with Scan(address, request["size_limit"]) as scan:
        key = kept_under(address, request["digest"])
        if key != request["digest"]:
            pages.note(key, scan.digest)
        known = dict(pages.read(scan.digest))
        wanted = scan.pages()
        missing = [number for number in wanted if number not in known]
        for done, number in enumerate(missing, start=len(wanted) - len(missing)):
            if time.monotonic() - began > TURN:
                break
            _say({"page": done + 1, "of": len(wanted)})
            try:
                known[number] = scan.recognise(number, tesseract)
            except TimeoutError:
                known[number] = EMPTY_PAGE  # and not kept: it may have been the machine's fault
                continue
            pages.add(scan.digest, number, known[number])
        return scan.document(known)


def answer(request: dict[str, Any], pages: RecognisedPages, tesseract: Tesseract) -> dict[str, Any]:
    """The last line of the answer to a request."""
    try:
        return {"document": asdict(read_scan(request, pages, tesseract))}
    except ExtractionError as error:
        return {"failure": error.reason}
    except OSError as error:
        return {"unwritable": str(error)}


def main(arguments: list[str]) -> int:
    """Answers until there are no more requests."""
    folder, program, languages, turned = arguments
    _withdraw()
    pages = RecognisedPages(Path(folder))
    tesseract = Tesseract(program, "", tuple(languages.split("+")), turned == "1")
    for line in sys.stdin.buffer:
        _say(answer(json.loads(line), pages, tesseract))
    return 0


def _say(data: dict[str, Any]) -> None:
    sys.stdout.buffer.write(json.dumps(data).encode("ascii") + b"\n")
    sys.stdout.buffer.flush()


def _withdraw() -> None:
    """Leaves Ctrl+C to the parent, and the processor and the memory to whoever wants them."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "win32":
        return
    os.nice(NICENESS)
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    limit = MEMORY_LIMIT if most == resource.RLIM_INFINITY else min(MEMORY_LIMIT, most)
    with contextlib.suppress(ValueError, OSError):  # macOS has the name and refuses the deed
        resource.setrlimit(resource.RLIMIT_AS, (limit, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
