"""The process that reads files, with files that it does not survive."""

import os
import select
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.errors import FailureReason
from index.extraction.file_documents import read_documents
from index.extraction.worker import ExtractionWorker
from index.values import Document, FileFailure

ROOT = Path(__file__).parents[3]
MEBIBYTE = 1024 * 1024
NAMES = ["një.txt", "dy.txt", "tre.txt", "katër.txt", "pesë.txt"]


def extract_or_misbehave(path: Path, *, size_limit: int) -> Iterator[Document | FileFailure]:
    """Reads a file, unless its name says what to do instead."""
    if path.stem.startswith("hang"):
        threading.Event().wait()
    if path.stem.startswith("crash"):
        signal.raise_signal(signal.SIGSEGV)
    if path.stem.startswith("swollen"):
        bytearray(300 * MEBIBYTE)
        os.abort()
    if path.stem.startswith("raise"):
        raise ZeroDivisionError
    if path.stem.startswith("killed"):
        os.kill(os.getpid(), signal.SIGKILL)
    if path.stem.startswith("hungry"):
        bytearray(64 * 1024 * MEBIBYTE)
    sys.stderr.write("a parser chatters\n")
    yield from read_documents(path, size_limit=size_limit)
    if path.stem.startswith("late crash"):
        signal.raise_signal(signal.SIGSEGV)


def hang_asleep(path: Path, *, size_limit: int) -> Iterator[Document]:
    """Says that it reads, and waits for ever."""
    with path.open("wb", buffering=0) as pipe:
        pipe.write(b"reading")
        threading.Event().wait()
    raise AssertionError(size_limit)


def hang_at_work(path: Path, *, size_limit: int) -> Iterator[Document]:
    """Says that it reads, and lets no other thread of the process run any more."""
    with path.open("wb", buffering=0) as pipe:
        pipe.write(b"reading")
        sum(range(10**15))  # one call into C, which keeps the interpreter to itself
    raise AssertionError(size_limit)


def report_process(path: Path, *, size_limit: int) -> Iterator[Document]:
    """Tells about the process instead of reading the file."""
    text = f"{os.getpid()} {os.nice(0)}"
    yield Document(path=str(path), title="", text=text, format="txt")


def write(folder: Path, *names: str) -> list[Path]:
    paths = [folder / name for name in names]
    for path in paths:
        path.write_text(f"Ky është skedari {path.name}.", encoding="utf-8")
    return paths


def read_all(worker: ExtractionWorker, paths: list[Path]) -> list[str]:
    for path in paths:
        worker.submit(path)
    outcomes = [outcome for _ in paths for outcome in worker.results()]
    assert [outcome.path for outcome in outcomes] == [str(path) for path in paths]
    return [out.reason if isinstance(out, FileFailure) else out.text for out in outcomes]


def test_answers_in_the_order_of_submission(tmp_path):
    paths = write(tmp_path, *NAMES)
    with ExtractionWorker() as worker:
        assert read_all(worker, paths) == [f"Ky është skedari {name}." for name in NAMES]


def test_counts_what_is_not_answered_yet(tmp_path):
    paths = write(tmp_path, "një.txt", "dy.txt")
    with ExtractionWorker() as worker:
        worker.submit(paths[0])
        worker.submit(paths[1])
        list(worker.results())
        assert len(worker) == 1


def test_takes_submissions_between_results(tmp_path):
    paths = write(tmp_path, "një.txt", "dy.txt", "tre.txt")
    with ExtractionWorker() as worker:
        worker.submit(paths[0])
        worker.submit(paths[1])
        (first,) = worker.results()
        worker.submit(paths[2])
        (second,), (third,) = worker.results(), worker.results()
        assert [first.path, second.path, third.path] == list(map(str, paths))


def test_goes_on_after_crash_hang_and_hunger(tmp_path):
    names = ["a.txt", "crash.txt", "b.txt", "hang.txt", "c.txt", "hungry.txt", "d.txt"]
    paths = write(tmp_path, *names)
    with ExtractionWorker(extract=extract_or_misbehave, time_limit=3) as worker:
        assert read_all(worker, paths) == [
            "Ky është skedari a.txt.",
            FailureReason.CRASHED,
            "Ky është skedari b.txt.",
            FailureReason.TIMEOUT,
            "Ky është skedari c.txt.",
            FailureReason.OUT_OF_MEMORY,
            "Ky është skedari d.txt.",
        ]


def test_keeps_the_documents_that_came_before_a_crash(tmp_path):
    paths = write(tmp_path, "a.txt", "late crash.txt", "b.txt")
    with ExtractionWorker(extract=extract_or_misbehave) as worker:
        for path in paths:
            worker.submit(path)
        outcomes = [list(worker.results()) for _ in paths]
    assert [len(file) for file in outcomes] == [1, 2, 1]
    assert outcomes[1][1] == FileFailure(str(paths[1]), FailureReason.CRASHED)


def test_calls_an_unexpected_exception_a_crash_and_logs_it(tmp_path, caplog):
    paths = write(tmp_path, "raise.txt", "b.txt")
    with ExtractionWorker(extract=extract_or_misbehave) as worker:
        assert read_all(worker, paths) == [FailureReason.CRASHED, "Ky është skedari b.txt."]
    assert "ZeroDivisionError" in caplog.text


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_takes_the_system_killing_it_for_want_of_memory(tmp_path):
    with ExtractionWorker(extract=extract_or_misbehave) as worker:
        assert read_all(worker, write(tmp_path, "killed.txt")) == [FailureReason.OUT_OF_MEMORY]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell the memory")
def test_takes_the_end_of_a_swollen_process_for_want_of_memory(tmp_path):
    limit = 1024 * MEBIBYTE
    with ExtractionWorker(extract=extract_or_misbehave, memory_limit=limit) as worker:
        assert read_all(worker, write(tmp_path, "swollen.txt")) == [FailureReason.OUT_OF_MEMORY]


def test_refuses_a_file_over_the_size_limit(tmp_path):
    path = tmp_path / "gjatë.txt"
    path.write_text("fjalë " * 100, encoding="utf-8")
    with ExtractionWorker(size_limit=100) as worker:
        assert read_all(worker, [path]) == [FailureReason.TOO_LARGE]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no niceness")
def test_reads_in_another_process_at_low_priority(tmp_path):
    with ExtractionWorker(extract=report_process) as worker:
        (text,) = read_all(worker, write(tmp_path, "a.txt"))
    process, niceness = map(int, text.split())
    assert process != os.getpid()
    assert niceness > os.nice(0)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_leaves_signals_to_the_parent(tmp_path, number):
    with ExtractionWorker(extract=report_process) as worker:
        paths = write(tmp_path, "a.txt", "b.txt")
        (first,) = read_all(worker, paths[:1])
        os.kill(int(first.split()[0]), number)
        assert read_all(worker, paths[1:]) == [first]


def test_keeps_the_screen_clean(tmp_path, capfd):
    paths = write(tmp_path, "a.txt", "raise.txt", "crash.txt", "b.txt")
    with ExtractionWorker(extract=extract_or_misbehave) as worker:
        read_all(worker, paths)
    assert capfd.readouterr() == ("", "")


PARENT = """
import sys
from pathlib import Path
from index.extraction.worker import ExtractionWorker
from tests.index.extraction import test_worker
with ExtractionWorker(extract=getattr(test_worker, sys.argv[1]), time_limit=1) as worker:
    worker.submit(Path(sys.argv[2]))
    sys.stdin.read()
"""


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no named pipes in folders")
@pytest.mark.parametrize("hang", [hang_asleep, hang_at_work])
def test_leaves_no_orphan_when_the_parent_is_killed(tmp_path, hang):
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    command = [sys.executable, "-c", PARENT, hang.__name__, str(pipe)]
    with (
        subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE) as parent,
        pipe.open("rb") as end,
    ):
        assert end.read(7) == b"reading"
        parent.kill()
        assert select.select([end], [], [], 30)[0], "the reading process outlived its parent"
        assert end.read() == b""
