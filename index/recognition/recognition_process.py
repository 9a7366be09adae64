"""The process that recognises scans, as its parent holds it: asked, listened to, ended at once."""

import contextlib
import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from index.errors import FailureReason
from index.extraction.file_documents import SIZE_LIMIT
from index.recognition.tesseract import PICTURE_LIMIT, Tesseract
from index.values import Document, FileFailure, Page

RECOGNISE_OPTION = "--recognise-scans"
# A page may be read twice, and drawing it takes its time too.
PAGE_LIMIT = 2 * PICTURE_LIMIT + 60
_LOOK = 0.2  # seconds between two looks whether to go on
_END_LIMIT = 5.0


@dataclass(frozen=True, slots=True)
class PageBegun:
    """A page of a file is being recognised."""

    number: int
    of: int


class RecognitionProcess:
    """Recognises files one after the other; a context manager: the process lives in between.

    A crash or a hang costs the file that it happened at, and the next file has a new process.
    """

    def __init__(self, folder: Path, tesseract: Tesseract, *, size_limit: int = SIZE_LIMIT) -> None:
        """What was recognised is kept in the folder."""
        self._size_limit = size_limit
        # Packed into one program, Python has no `-m`: the program itself knows the option.
        is_packed = bool(getattr(sys, "frozen", False))
        module = [RECOGNISE_OPTION] if is_packed else ["-m", "index.recognition"]
        self._command = [sys.executable, *module, str(folder), tesseract.program]
        self._command += ["+".join(tesseract.languages), str(int(tesseract.knows_orientation))]
        self._process: subprocess.Popen[bytes] | None = None
        self._lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._end()

    def read(
        self,
        path: str,
        digest: str,
        *,
        report: Callable[[PageBegun], None],
        is_stopped: Callable[[], bool],
    ) -> Document | FileFailure | None:
        """The document of a scan, or why there is none; None where it was stopped on the way.

        The path may lead into an archive; the digest is that of the file in which it is.

        The document's `scans` are the pages that are still to be read, if another turn is wanted.
        Raises OSError where what was recognised cannot be kept.
        """
        self._ask({"path": path, "digest": digest, "size_limit": self._size_limit})
        while True:
            try:
                answer = self._next_answer(is_stopped)
            except (TimeoutError, EOFError) as error:
                self._end()
                is_late = isinstance(error, TimeoutError)
                reason = FailureReason.TIMEOUT if is_late else FailureReason.CRASHED
                return FileFailure(path, reason)
            if answer is None:
                self._end()
                return None
            if "page" in answer:
                report(PageBegun(answer["page"], answer["of"]))
            elif "unwritable" in answer:
                raise OSError(answer["unwritable"])
            elif "failure" in answer:
                return FileFailure(path, FailureReason(answer["failure"]))
            else:
                return _document(answer["document"])

    def _ask(self, request: dict[str, str | int]) -> None:
        process = self._process or self._start()
        if process.stdin is not None:
            # That the process has died is noticed when its answer does not come.
            with contextlib.suppress(OSError):
                process.stdin.write(json.dumps(request).encode("ascii") + b"\n")
                process.stdin.flush()

    def _next_answer(self, is_stopped: Callable[[], bool]) -> dict[str, Any] | None:
        until = time.monotonic() + PAGE_LIMIT
        while time.monotonic() < until:
            if is_stopped():
                return None
            try:
                line = self._lines.get(timeout=_LOOK)
            except queue.Empty:
                continue
            if not line:
                raise EOFError
            answer: dict[str, Any] = json.loads(line)
            return answer
        raise TimeoutError

    def _start(self) -> subprocess.Popen[bytes]:
        self._lines = queue.SimpleQueue()
        self._process = subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            # `python -m` looks into the current folder first, which may hold anything.
            env={**os.environ, "OPENBLAS_NUM_THREADS": "1"},
            cwd=Path(__file__).resolve().parent.parent.parent,
            start_new_session=True,  # so that tesseract can be ended together with it
        )
        arguments = (self._process, self._lines)
        threading.Thread(target=_listen, args=arguments, daemon=True).start()
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        if sys.platform == "win32":
            process.kill()
        else:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(_END_LIMIT)
        if process.stdin is not None:
            with contextlib.suppress(OSError):
                process.stdin.close()


def _listen(process: subprocess.Popen[bytes], lines: "queue.SimpleQueue[bytes]") -> None:
    """Passes on the lines of a process, and an empty one at their end."""
    if process.stdout is not None:
        with process.stdout as stream:
            for line in stream:
                lines.put(line)
    lines.put(b"")


def _document(values: dict[str, Any]) -> Document:
    pages = tuple(Page(**page) for page in values["pages"])
    return Document(**{**values, "pages": pages, "scans": tuple(values["scans"])})
