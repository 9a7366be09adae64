from pathlib import Path

import pytest

from index.errors import FoldersDamaged, LibraryUnwritable
from index.store.folders import FolderList
from index.values import ReadingRules


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


@pytest.mark.parametrize("content", ["", "x", "[]", "{}", '{"folders": [1, "/a"]}'])
def test_does_not_take_a_damaged_list_for_an_empty_one(tmp_path, content):
    (tmp_path / "library.json").write_text(content, encoding="utf-8")
    with pytest.raises(FoldersDamaged):
        FolderList(tmp_path).all()


def test_keeps_its_rules_beside_the_folders(tmp_path):
    rules = ReadingRules(with_hidden=True, patterns=("*.tmp",), size_limit=5, cores=1)
    folders = FolderList(tmp_path)
    folders.set_rules(rules)
    folders.add(Path("/a"))
    folders.remove(Path("/b"))
    assert (FolderList(tmp_path).all(), FolderList(tmp_path).rules()) == ((Path("/a"),), rules)


def test_has_the_usual_rules_where_none_were_chosen(tmp_path):
    assert FolderList(tmp_path).rules() == ReadingRules()
    (tmp_path / "library.json").write_text('{"folders": []}', encoding="utf-8")
    assert FolderList(tmp_path).rules() == ReadingRules()


@pytest.mark.parametrize(
    "rules",
    ["[]", '{"patterns": "x"}', '{"patterns": [1]}', '{"cores": true}', '{"size_limit": 0}'],
)
def test_does_not_take_damaged_rules_for_none(tmp_path, rules):
    text = f'{{"folders": [], "rules": {rules}}}'
    (tmp_path / "library.json").write_text(text, encoding="utf-8")
    with pytest.raises(FoldersDamaged):
        FolderList(tmp_path).rules()


def test_says_that_the_library_cannot_be_written(tmp_path):
    with pytest.raises(LibraryUnwritable):
        FolderList(tmp_path / "gone").add(Path("/a"))
