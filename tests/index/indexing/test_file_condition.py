"""What became of a file since it was indexed."""

import os

import pytest

from index.indexing.file_condition import condition, file_digest
from index.store.entries import FileState
from index.values import FileCondition


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "ura.txt"
    path.write_text("Ura e gurit", encoding="utf-8")
    return path


def known(path, *, digest=""):
    status = path.stat()
    return FileState(status.st_size, status.st_mtime_ns, digest)


def test_is_the_same_while_size_and_time_are(path):
    assert condition(str(path), known(path)) is FileCondition.SAME


def test_is_the_same_where_it_was_only_touched(path):
    state = known(path, digest=file_digest(str(path)))
    os.utime(path, (1, 1))
    assert condition(str(path), state) is FileCondition.SAME


def test_has_changed_where_its_content_has(path):
    state = known(path, digest=file_digest(str(path)))
    path.write_text("Ura e drunj", encoding="utf-8")
    os.utime(path, (1, 1))
    assert condition(str(path), state) is FileCondition.CHANGED


def test_has_changed_where_nothing_tells_that_it_has_not(path):
    state = known(path)
    os.utime(path, (1, 1))
    assert condition(str(path), state) is FileCondition.CHANGED


@pytest.mark.parametrize("name", ["tjeter.txt", "ura.txt/brenda.txt", "\0"])
def test_is_gone_where_no_file_is(path, name):
    assert condition(str(path.parent / name), known(path)) is FileCondition.GONE
