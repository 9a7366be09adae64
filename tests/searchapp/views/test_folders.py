"""The dialog of the folders."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListView, QPushButton, QTabWidget

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
    _, view = rows(dialog)
    view.clearSelection()
    assert not remove.isEnabled()
    place = view.visualRect(view.model().index(1, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(dialog.remove_requested) as wish:
        qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert wish.args == ["/media/usb"]


def test_chooses_a_folder_when_the_keyboard_comes(qtbot, dialog):
    _, view = rows(dialog)
    button(dialog, "Close").setFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.selectionModel().selectedRows()[0].row() == 0
    with qtbot.waitSignal(dialog.remove_requested) as wish:
        qtbot.mouseClick(button(dialog, "Remove"), Qt.MouseButton.LeftButton)
    assert wish.args == ["/d/a"]


def test_offers_no_removal_of_nothing(qtbot, dialog):
    dialog.show_status(LibraryStatus(0, (), ()))
    _, view = rows(dialog)
    button(dialog, "Close").setFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert not button(dialog, "Remove").isEnabled()


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


class TestFailures:
    @pytest.fixture
    def failures(self, dialog):
        dialog.show_failures()
        rows(dialog)[1].setFocus(Qt.FocusReason.TabFocusReason)
        return dialog

    def test_can_be_opened(self, qtbot, failures):
        with qtbot.waitSignal(failures.open_requested) as wish:
            qtbot.mouseClick(button(failures, "Open"), Qt.MouseButton.LeftButton)
        assert wish.args == ["/d/a/b.pdf"]

    @pytest.mark.parametrize("words", ["Try again", "Try all again"])
    def test_can_be_tried_again(self, qtbot, failures, words):
        with qtbot.waitSignal(failures.retry_requested) as wish:
            qtbot.mouseClick(button(failures, words), Qt.MouseButton.LeftButton)
        assert wish.args == [("/d/a/b.pdf",)]

    def test_offer_nothing_where_there_is_none(self, failures):
        failures.show_status(LibraryStatus(15, FOLDERS, ()))
        words = ("Open", "Try again", "Try all again")
        assert not any(button(failures, each).isEnabled() for each in words)

    def test_stay_chosen_when_others_come(self, failures):
        other = FileFailure("/d/a/a.pdf", FailureReason.DAMAGED)
        failures.show_status(LibraryStatus(15, FOLDERS, (other, *FAILURES)))
        assert rows(failures)[1].currentIndex().data() == "/d/a/b.pdf"


class TestRebuild:
    def test_is_wished_for_only_after_a_question(self, qtbot, dialog):
        qtbot.mouseClick(button(dialog, "Rebuild the index…"), Qt.MouseButton.LeftButton)
        assert dialog.focusWidget().text() == "Cancel"
        with qtbot.waitSignal(dialog.rebuild_requested):
            qtbot.mouseClick(button(dialog, "Rebuild"), Qt.MouseButton.LeftButton)
        assert button(dialog, "Rebuild the index…").isVisible()

    def test_can_be_left(self, qtbot, dialog):
        qtbot.mouseClick(button(dialog, "Rebuild the index…"), Qt.MouseButton.LeftButton)
        with qtbot.assertNotEmitted(dialog.rebuild_requested):
            qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Space)
        assert button(dialog, "Update now").isVisible()
        assert not button(dialog, "Rebuild").isVisible()


def test_tells_how_much_the_index_takes(dialog):
    dialog.show_status(LibraryStatus(15, FOLDERS, (), index_size=2_300_000))
    words = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert "The index takes 2.3 MB on the disk." in words


def test_leads_to_what_is_left_out(qtbot, dialog):
    with qtbot.waitSignal(dialog.exclusions_requested):
        qtbot.mouseClick(button(dialog, "What is left out…"), Qt.MouseButton.LeftButton)


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
    assert {"Shto dosje…", "Hiq", "Çfarë lihet jashtë…", "Rindërto treguesin…"} <= words
    assert {"Hap", "Provo përsëri", "Provoji të gjithë përsëri", "Përditëso tani"} <= words
