"""The dialog of the folders."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QPushButton, QTabWidget

from index.errors import FailureReason
from index.values import FileFailure, FolderStatus, LibraryStatus
from searchapp.views.folders import FoldersDialog

FOLDERS = (FolderStatus("/d/a", 12, True), FolderStatus("/media/usb", 3, False))
FAILURES = (FileFailure("/d/a/b.pdf", FailureReason.ENCRYPTED),)


@pytest.fixture
def dialog(qtbot, dressed, speak):
    speak("en")
    dialog = FoldersDialog()
    qtbot.addWidget(dialog)
    dialog.show_status(LibraryStatus(15, FOLDERS, FAILURES))
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def button(dialog, words):
    return next(each for each in dialog.findChildren(QPushButton) if each.text() == words)


def rows(dialog):
    view = next(each for each in dialog.findChildren(QListView) if each.isVisible())
    return [view.model().index(row, 0).data() for row in range(view.model().rowCount())], view


def test_lists_the_folders(dialog):
    assert rows(dialog)[0] == ["/d/a", "/media/usb"]


def test_wishes_for_another_folder(qtbot, dialog):
    with qtbot.waitSignal(dialog.add_requested):
        qtbot.mouseClick(button(dialog, "Add a folder…"), Qt.MouseButton.LeftButton)


def test_removes_only_a_folder_that_is_chosen(qtbot, dialog):
    remove = button(dialog, "Remove")
    assert not remove.isEnabled()
    _, view = rows(dialog)
    place = view.visualRect(view.model().index(1, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(dialog.remove_requested) as wish:
        qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert wish.args == ["/media/usb"]


def test_wishes_for_an_update(qtbot, dialog):
    with qtbot.waitSignal(dialog.update_requested):
        qtbot.mouseClick(button(dialog, "Update now"), Qt.MouseButton.LeftButton)


def test_updates_nothing_without_folders(dialog):
    dialog.show_status(LibraryStatus(0, (), ()))
    assert not button(dialog, "Update now").isEnabled()
    assert not button(dialog, "Remove").isEnabled()


def test_lists_the_files_that_failed(dialog):
    dialog.show_failures()
    assert rows(dialog)[0] == ["/d/a/b.pdf"]
    assert dialog.findChild(QTabWidget).tabText(1) == "Files not read (1)"
    dialog.show_folders()
    assert rows(dialog)[0] == ["/d/a", "/media/usb"]


def test_paints_its_rows_without_a_word_from_qt(dialog):
    assert not dialog.grab().isNull()
    dialog.show_failures()
    assert not dialog.grab().isNull()


def test_closes_with_escape_and_with_its_button(qtbot, dialog):
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden()
    dialog.show()
    qtbot.mouseClick(button(dialog, "Close"), Qt.MouseButton.LeftButton)
    assert dialog.isHidden()


def test_speaks_the_new_language_at_once(qtbot, dialog, speak):
    speak("sq")
    qtbot.waitUntil(lambda: dialog.windowTitle() == "Dosjet")
    words = {each.text() for each in dialog.findChildren(QPushButton)}
    assert words == {"Shto dosje…", "Hiq", "Përditëso tani", "Mbyll"}
