"""A process that reads files, as its parent holds it."""

import signal
import sys
import time
import weakref
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from index.errors import FailureReason
from index.extraction.file_reader import Answer, Extract, Limits, read_files

if sys.platform != "win32":
    import resource
    from multiprocessing import resource_tracker

# Nobody but the system kills it while it is waited for, and that for want of memory.
_CAUSES = {
    -getattr(signal, "SIGKILL", 9): FailureReason.OUT_OF_MEMORY,
    -getattr(signal, "SIGALRM", 14): FailureReason.TIMEOUT,
}

_END_LIMIT = 5.0
START_LIMIT = 60.0  # seconds for Python and the parsers to load, on a machine that is very busy


class ReadingProcess:
    """A running process that answers each path with its documents, in order."""

    def __init__(self, extract: Extract, limits: Limits) -> None:
        context = get_context("spawn")
        self._connection, other_end = context.Pipe()
        process = context.Process(
            target=read_files, args=(other_end, extract, limits), name="gjej-reading", daemon=True
        )
        with _signals_held():
            process.start()
        other_end.close()
        self._process = process
        self._limits = limits
        self._ready = False
        self._since = 0.0  # when it could begin with the document that it is reading
        self.unanswered = 0
        self.answered = 0
        self.kill = weakref.finalize(self, _end, process, self._connection)

    def wait_until_ready(self) -> bool:
        """Waits until files are read; False where the process ended before it got there."""
        if not self._ready and self._connection.poll(START_LIMIT):
            with suppress(EOFError, OSError):
                self._ready = self._connection.recv()
            self._since = time.monotonic()
        return self._ready

    def send(self, path: Path) -> None:
        """Hands over a path; that the process is dead is noticed at receive()."""
        if self.unanswered == 0:
            self._since = time.monotonic()
        self.unanswered += 1
        with suppress(OSError):
            self._connection.send(path)

    def receive(self) -> Answer:
        """The next answer; raises TimeoutError or, where the process died, EOFError."""
        left = self._since + self._limits.seconds - time.monotonic()
        if not self._connection.poll(max(left, 0)):
            raise TimeoutError
        try:
            answer: Answer = self._connection.recv()
        except OSError as error:
            raise EOFError from error
        self._since = time.monotonic()
        if answer.outcome is None:
            self.unanswered -= 1
            self.answered += 1
        return answer

    def cause_of_death(self) -> FailureReason:
        """Why a process that closed its pipe ended."""
        self._process.join(_END_LIMIT)
        code = self._process.exitcode or 0
        if code == -signal.SIGABRT and _most_memory() > self._limits.memory // 4:
            return FailureReason.OUT_OF_MEMORY  # C++ ends so where a large piece is refused
        return _CAUSES.get(code, FailureReason.CRASHED)


def _most_memory() -> int:
    """The bytes that the largest of the ended processes had; 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


def _end(process: BaseProcess, connection: Connection) -> None:
    process.kill()
    process.join(_END_LIMIT)
    if process.exitcode is not None:  # else it hangs in a broken disk, where no signal reaches it
        process.close()
    connection.close()


@contextmanager
def _signals_held() -> Iterator[None]:
    """Starts a process deaf to Ctrl+C from its first moment on, before it can say so itself."""
    if sys.platform == "win32":
        yield
        return
    resource_tracker.ensure_running()  # it would let the signals through again at its own start
    held = {signal.SIGINT, signal.SIGTERM}
    before = signal.pthread_sigmask(signal.SIG_BLOCK, held)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
