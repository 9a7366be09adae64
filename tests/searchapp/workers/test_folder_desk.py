"""Where folders and rules are changed."""

import pytest

from index.library import Library
from index.values import ReadingRules, RecognitionMode
from searchapp.workers.folder_desk import FolderDesk


@pytest.fixture
def root(tmp_path):
    return tmp_path / "library"


@pytest.fixture
def desk(qtbot, root):
    return FolderDesk(root)


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "dokumente"
    folder.mkdir()
    return folder


def test_adds_and_removes_a_folder(qtbot, desk, folder):
    with qtbot.waitSignal(desk.changed) as change:
        desk.add_folder(str(folder))
    assert change.args[0].folders == (str(folder),)
    with qtbot.waitSignal(desk.changed) as change:
        desk.remove_folder(str(folder))
    assert change.args[0].folders == ()


def test_keeps_the_rules_that_are_chosen(qtbot, desk, root):
    rules = ReadingRules(patterns=("*.tmp",))
    with qtbot.waitSignals([desk.changed, desk.rules_ready]):
        desk.choose_rules(rules)
    with Library.open(root) as library:
        assert library.rules() == rules


def test_keeps_whether_scans_are_recognised(qtbot, desk, root):
    with qtbot.waitSignal(desk.recognition_changed) as change:
        desk.choose_recognition("paused")
    assert change.args == ["paused"]
    with Library.open(root) as library:
        assert library.recognition().mode is RecognitionMode.PAUSED


def test_says_why_a_folder_cannot_be_added(qtbot, desk, folder):
    with qtbot.waitSignal(desk.failed) as fault, qtbot.assertNotEmitted(desk.changed):
        desk.add_folder(str(folder / "askund"))
    assert "askund" in fault.args[0]


def test_says_that_the_list_of_folders_is_damaged(qtbot, desk, root):
    root.mkdir()
    (root / "library.json").write_text("[]", encoding="utf-8")
    with qtbot.waitSignal(desk.unreadable):
        assert desk.find_scope() is None
