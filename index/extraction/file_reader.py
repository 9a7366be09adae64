"""The life of the process in which files are opened.

A file from anywhere can crash a parser, hang it or eat all memory. So the parsers run in a process
of their own, at low priority and with limits, which its parent kills and replaces without losing
anything. It never outlives its parent: it ends when the pipe closes; a thread watches the parent
while a file is being read; and should a parser hold that thread up as well, the system's own alarm
clock ends the process.
"""

import os
import pickle
import signal
import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Protocol

from index.errors import FailureReason
from index.extraction.freed_memory import keep_freed_memory
from index.values import Document, FileFailure

if sys.platform != "win32":
    import resource

_GRACE = 1.0  # seconds that the parent has to end a hung process before it ends itself
_PRIORITY = 10


class Extract(Protocol):
    """A function that reads one file; it must be importable by name."""

    def __call__(self, path: Path, *, size_limit: int) -> Iterator[Document | FileFailure]:
        """Reads the file, a document at a time."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one document may cost."""

    seconds: float
    memory: int
    size: int


@dataclass(frozen=True, slots=True)
class Answer:
    """A document of a file, or why there is none; after its last one comes an answer without.

    `detail` is a traceback for the log where something was unexpected.
    """

    outcome: Document | FileFailure | None
    detail: str = ""


_END = pickle.dumps(Answer(None))


def read_files(connection: Connection, extract: Extract, limits: Limits) -> None:
    """Reads files until the pipe closes: the whole life of the process."""
    _withdraw()
    _limit_memory(limits.memory)
    keep_freed_memory()
    threading.Thread(target=_follow_parent, daemon=True).start()
    with suppress(EOFError, OSError):
        connection.send(True)
        while True:
            answers = _answers(connection.recv(), extract, limits)
            packed = b""
            while packed != _END:
                with _alarm(limits.seconds + _GRACE):
                    packed = next(answers, _END)
                connection.send_bytes(packed)


def _withdraw() -> None:
    """Leaves signals to the parent, the screen to others and the processor to whoever wants it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    if sys.platform != "win32":
        os.nice(_PRIORITY)


def _limit_memory(limit: int) -> None:
    if sys.platform == "win32":
        return
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    if most != resource.RLIM_INFINITY:
        limit = min(limit, most)
    with suppress(ValueError, OSError):  # macOS has the name and refuses the deed
        resource.setrlimit(resource.RLIMIT_AS, (limit, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _follow_parent() -> None:
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


@contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    """Ends the process after a time, even when a parser never comes back to Python."""
    if sys.platform == "win32":
        yield
        return
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _answers(path: Path, extract: Extract, limits: Limits) -> Iterator[bytes]:
    """All answers to a path, as bytes: packing a document takes memory too."""
    failure = FileFailure(str(path), FailureReason.OUT_OF_MEMORY)
    try:
        for outcome in extract(path, size_limit=limits.size):
            yield pickle.dumps(Answer(outcome))
    except MemoryError:
        yield pickle.dumps(Answer(failure))
    except Exception:  # noqa: BLE001 - the worker's edge: one bad file must not end a run
        detail = traceback.format_exc()
        yield pickle.dumps(Answer(replace(failure, reason=FailureReason.CRASHED), detail))
