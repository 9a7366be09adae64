from pathlib import Path

import pytest

from index.errors import LibraryUnwritable
from index.store.folders import FolderList


def test_keeps_folders_in_the_order_of_their_adding(tmp_path):
    folders = FolderList(tmp_path)
    folders.add(Path("/b"))
    folders.add(Path("/a"))
    assert FolderList(tmp_path).all() == (Path("/b"), Path("/a"))


def test_takes_a_folder_below_another_for_known(tmp_path):
    folders = FolderList(tmp_path)
    folders.add(Path("/a"))
    folders.add(Path("/a/b"))
    assert folders.all() == (Path("/a"),)


def test_takes_in_folders_below_a_new_one(tmp_path):
    folders = FolderList(tmp_path)
    folders.add(Path("/a/b"))
    folders.add(Path("/a"))
    assert folders.all() == (Path("/a"),)


def test_removes_a_folder(tmp_path):
    folders = FolderList(tmp_path)
    folders.add(Path("/a"))
    folders.remove(Path("/a"))
    folders.remove(Path("/a"))
    assert folders.all() == ()


@pytest.mark.parametrize("content", ["", "[]", '{"folders": [1, "/a"]}'])
def test_reads_what_it_can_of_a_damaged_list(tmp_path, content):
    (tmp_path / "library.json").write_text(content, encoding="utf-8")
    assert FolderList(tmp_path).all() in ((), (Path("/a"),))


def test_says_that_the_library_cannot_be_written(tmp_path):
    with pytest.raises(LibraryUnwritable):
        FolderList(tmp_path / "gone").add(Path("/a"))
