"""Reading files one after the other in a process that may die of any of them."""

import logging
from collections import deque
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self

from index.errors import FailureReason
from index.extraction.file_documents import SIZE_LIMIT, read_documents
from index.extraction.file_reader import Extract, Limits
from index.extraction.reading_process import ReadingProcess
from index.values import Document, FileFailure

TIME_LIMIT = 60.0
MEMORY_LIMIT = 2 * 1024**3

# Paths that wait in the pipe, few enough for it never to fill up: whoever takes many results at
# once, and then works on them for a while, finds as many read when it comes back.
_AHEAD, _AHEAD_CHARACTERS = 64, 8192
_STARTS = 3

# After these nothing that the process says can be trusted.
_FATAL = (FailureReason.TIMEOUT, FailureReason.OUT_OF_MEMORY, FailureReason.CRASHED)

_LOGGER = logging.getLogger(__name__)
_LOGGER.addHandler(logging.NullHandler())  # a program without a log keeps its screen clean


class ExtractionWorker:
    """Reads files in a separate process; one bad file costs that file only.

    `submit` paths ahead, so that the next file is read while the last one is worked on; each
    `results` are the answers to the oldest path. A context manager: the process lives in between.
    """

    def __init__(
        self,
        *,
        extract: Extract = read_documents,
        time_limit: float = TIME_LIMIT,
        memory_limit: int = MEMORY_LIMIT,
        size_limit: int = SIZE_LIMIT,
    ) -> None:
        self._extract = extract
        self._limits = Limits(time_limit, memory_limit, size_limit)
        self._submitted: deque[Path] = deque()
        self._process: ReadingProcess | None = None

    def __enter__(self) -> Self:
        self._process = ReadingProcess(self._extract, self._limits)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._end_process()
        self._submitted.clear()

    def __len__(self) -> int:
        return len(self._submitted)

    def submit(self, path: Path) -> None:
        """Queues a file."""
        self._submitted.append(path)
        if self._process is not None:
            self._feed(self._process)

    def results(self) -> Iterator[Document | FileFailure]:
        """What came of the oldest file that was submitted and not answered yet; waits for it.

        Gives each of its documents as soon as it is read, and is to be used to its end. Raises
        IndexError where there is no such file, and RuntimeError where no process can be started.
        """
        path = self._submitted[0]
        given = 0
        while True:
            process = self._ready_process()
            is_fresh = process.answered == 0
            outcome = self._outcome(process, path)
            is_fatal = (
                isinstance(outcome, FileFailure)
                and outcome.reason in _FATAL
                and outcome.path == str(path)  # of an entry, the process itself says so
            )
            if is_fatal:
                self._end_process()
                # What earlier files left behind may be to blame: a fresh process tries once more.
                if not is_fresh and not given and not _is_late(outcome):
                    continue
            if outcome is None or is_fatal:
                self._submitted.popleft()
            if outcome is not None:
                given += 1
                yield outcome
            if outcome is None or is_fatal:
                return

    def _outcome(self, process: ReadingProcess, path: Path) -> Document | FileFailure | None:
        try:
            answer = process.receive()
        except TimeoutError:
            return FileFailure(str(path), FailureReason.TIMEOUT)
        except EOFError:
            return FileFailure(str(path), process.cause_of_death())
        if answer.detail:
            _LOGGER.error("Reading %s failed:\n%s", path, answer.detail)
        return answer.outcome

    def _ready_process(self) -> ReadingProcess:
        for _ in range(_STARTS):
            process = self._process or ReadingProcess(self._extract, self._limits)
            self._process = process
            self._feed(process)
            if process.wait_until_ready():
                return process
            self._end_process()
        raise RuntimeError("the process that reads files does not start")

    def _feed(self, process: ReadingProcess) -> None:
        """Hands over the next paths; always two, so that one is read while another waits."""
        waiting = sum(len(str(path)) for path in islice(self._submitted, process.unanswered))
        for path in islice(self._submitted, process.unanswered, _AHEAD):
            waiting += len(str(path))
            if waiting > _AHEAD_CHARACTERS and process.unanswered > 1:
                return
            process.send(path)

    def _end_process(self) -> None:
        if self._process is not None:
            self._process.kill()
        self._process = None


def _is_late(outcome: Document | FileFailure | None) -> bool:
    return isinstance(outcome, FileFailure) and outcome.reason is FailureReason.TIMEOUT
