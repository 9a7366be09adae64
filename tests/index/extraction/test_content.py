"""Files on the disk that cannot be read."""

import errno
import os
import socket
import sys
from pathlib import Path

import pytest

from index.errors import ExtractionError, FailureReason
from index.extraction.content import read_content

LIMIT = 1000


def reason_for(path: Path) -> FailureReason:
    with pytest.raises(ExtractionError) as error:
        read_content(path, LIMIT)
    assert error.value.path == path
    return error.value.reason


def test_reads_all_bytes(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"a\r\n\x1a\0b")
    assert read_content(path, LIMIT) == b"a\r\n\x1a\0b"


def test_says_when_a_file_vanished(tmp_path):
    assert reason_for(tmp_path / "nuk ka.txt") is FailureReason.VANISHED


def test_says_when_a_folder_on_the_way_is_a_file(tmp_path):
    (tmp_path / "a").write_bytes(b"x")
    assert reason_for(tmp_path / "a" / "b.txt") is FailureReason.VANISHED


def test_takes_an_impossible_path_for_a_vanished_file():
    assert reason_for(Path("a\0b.txt")) is FailureReason.VANISHED


def test_says_when_a_file_is_empty(tmp_path):
    (tmp_path / "a.txt").touch()
    assert reason_for(tmp_path / "a.txt") is FailureReason.EMPTY


@pytest.mark.parametrize(("size", "is_fine"), [(LIMIT, True), (LIMIT + 1, False)])
def test_holds_the_size_limit(tmp_path, size, is_fine):
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * size)
    if is_fine:
        assert len(read_content(path, LIMIT)) == LIMIT
    else:
        assert reason_for(path) is FailureReason.TOO_LARGE


def test_refuses_a_folder(tmp_path):
    assert reason_for(tmp_path) is FailureReason.NOT_A_FILE


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no named pipes in folders")
def test_refuses_a_pipe_without_waiting_for_it(tmp_path):
    os.mkfifo(tmp_path / "a.txt")
    assert reason_for(tmp_path / "a.txt") is FailureReason.NOT_A_FILE


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no devices in folders")
def test_refuses_a_device():
    assert reason_for(Path(os.devnull)) is FailureReason.NOT_A_FILE


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="Windows has no such sockets")
def test_refuses_a_socket(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # the name of a socket must be short
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("a.txt")
        assert reason_for(Path("a.txt")) is FailureReason.NOT_A_FILE


def test_says_when_it_is_not_allowed_to_read(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"x")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    assert reason_for(path) is FailureReason.NO_PERMISSION


class BrokenPath(type(Path())):
    """A path at which the system gives an error that a test cannot bring about for real."""

    error = OSError(errno.EIO, "?")

    def stat(self, *, follow_symlinks=True):
        raise self.error


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.EACCES, FailureReason.NO_PERMISSION),
        (errno.EBUSY, FailureReason.LOCKED),
        (errno.EIO, FailureReason.UNREADABLE),
        (errno.ELOOP, FailureReason.UNREADABLE),
    ],
)
def test_names_the_systems_errors(number, reason, monkeypatch):
    monkeypatch.setattr(BrokenPath, "error", OSError(number, "?"))
    assert reason_for(BrokenPath("a.txt")) is reason


def test_calls_a_file_locked_that_another_program_holds_on_windows(monkeypatch):
    error = OSError(errno.EACCES, "?")
    error.winerror = 32
    monkeypatch.setattr(BrokenPath, "error", error)
    assert reason_for(BrokenPath("a.txt")) is FailureReason.LOCKED
