import os

import pytest

from index.errors import LibraryBusy, LibraryUnwritable
from index.store.lock import WriterLock


def test_names_the_process_that_holds_it(tmp_path):
    with WriterLock(tmp_path), pytest.raises(LibraryBusy) as caught, WriterLock(tmp_path):
        pass
    assert caught.value.pid == os.getpid()


def test_is_free_after_its_holder_fails(tmp_path):
    with pytest.raises(ZeroDivisionError), WriterLock(tmp_path):
        raise ZeroDivisionError
    with WriterLock(tmp_path):
        assert (tmp_path / "writer.pid").exists()
    assert not (tmp_path / "writer.pid").exists()


def test_says_that_the_folder_cannot_be_written(tmp_path):
    with pytest.raises(LibraryUnwritable), WriterLock(tmp_path / "gone"):
        pass
