"""`python -m index.rendering`: the process that draws pages, until its input ends.

A PDF from anywhere can crash PDFium, hang it or make it eat all memory. Here that costs the
pages only: the window hears that the process is gone, and shows the text.
"""

import contextlib
import json
import signal
import sys
from array import array
from typing import BinaryIO

import pypdfium2 as pdfium

from index.errors import ExtractionError
from index.rendering.frames import Header, write_frame
from index.rendering.pdf_pages import PdfPages

if sys.platform != "win32":
    import resource

TIME_LIMIT = 20  # seconds for one answer
MEMORY_LIMIT = 2 * 1024**3


class PageServer:
    """Answers requests about one open PDF after another."""

    def __init__(self, answers: BinaryIO) -> None:
        self._answers = answers
        self._pages: PdfPages | None = None

    def answer(self, request: Header) -> None:
        """Write the answer to a request; what a file cannot give is told as `failed`."""
        if request["kind"] == "close":
            self._close()
            return
        known = {"serial": request["serial"], "kind": request["kind"]}
        try:
            self._answer(request, known)
        except (ExtractionError, pdfium.PdfiumError, MemoryError, OSError):
            write_frame(self._answers, {**request, "text": "", "failed": True})

    def _answer(self, request: Header, known: Header) -> None:
        if request["kind"] == "open":
            self._open(request["path"])
        pages = self._pages
        if pages is None:
            raise OSError
        match request:
            case {"kind": "open", "path": path}:
                write_frame(self._answers, {**known, "path": path, "sizes": pages.sizes()})
            case {"kind": "picture", "number": number, "width": width}:
                picture = pages.picture(number, width)
                shape = {"across": picture.width, "down": picture.height}
                header = {**known, "number": number, "width": width, **shape}
                write_frame(self._answers, header, picture.pixels)
            case {"kind": "glyphs", "number": number, "text": text}:
                glyphs = pages.glyphs(number, text)
                header = {**known, "number": number, "count": len(glyphs.places)}
                write_frame(self._answers, header, _packed(glyphs.places, glyphs.boxes))

    def _open(self, address: str) -> None:
        self._close()
        self._pages = PdfPages(address)

    def _close(self) -> None:
        if self._pages is not None:
            self._pages.close()
            self._pages = None


def _packed(places: "array[int]", boxes: "array[float]") -> bytes:
    return places.tobytes() + boxes.tobytes()


def _limit() -> None:
    """Keeps the process from outgrowing its task; Ctrl+C is for the window alone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "win32":
        return
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    limit = MEMORY_LIMIT if most == resource.RLIM_INFINITY else min(MEMORY_LIMIT, most)
    with contextlib.suppress(ValueError, OSError):  # macOS has the name and refuses the deed
        resource.setrlimit(resource.RLIMIT_AS, (limit, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _set_alarm(seconds: int) -> None:
    """Has the system end the process after a time, even if PDFium never comes back."""
    if sys.platform != "win32":
        signal.alarm(seconds)


def main() -> int:
    """Answers until the window closes the pipe."""
    _limit()
    server = PageServer(sys.stdout.buffer)
    for line in sys.stdin.buffer:
        _set_alarm(TIME_LIMIT)
        server.answer(json.loads(line))
        _set_alarm(0)
    return 0


if __name__ == "__main__":
    sys.exit(main())
