"""The dialog in which one says what is not to be read."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QListView, QPlainTextEdit, QPushButton

from index.values import LeftOut, LeftOutReason, Preview, ReadingRules
from searchapp.views.exclusions_dialog import ExclusionsDialog

RULES = ReadingRules(patterns=("skica/", "*.tmp"), cores=1)


@pytest.fixture
def dialog(qtbot, dressed, speak):
    speak("en")
    dialog = ExclusionsDialog()
    qtbot.addWidget(dialog)
    dialog.show_rules(RULES)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def said(dialog):
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def click(qtbot, dialog, words):
    button = next(each for each in dialog.findChildren(QPushButton) if each.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_shows_the_rules_that_hold(dialog):
    assert dialog.findChild(QPlainTextEdit).toPlainText() == "skica/\n*.tmp"
    assert all(box.isChecked() for box in dialog.findChildren(QCheckBox))
    assert dialog.rules() == RULES


def test_asks_for_a_preview_when_it_opens(qtbot, dialog):
    dialog.close()
    with qtbot.waitSignal(dialog.preview_wanted) as wish:
        dialog.show()
    assert wish.args == [RULES]


def test_asks_for_a_preview_of_what_is_typed(qtbot, dialog):
    with qtbot.waitSignal(dialog.preview_wanted) as wish:
        dialog.findChild(QPlainTextEdit).setPlainText(" arkivi \n\n*.tmp\narkivi")
    assert wish.args[0].patterns == ("arkivi", "*.tmp")
    with qtbot.waitSignal(dialog.preview_wanted) as wish:
        qtbot.keyClick(dialog.findChildren(QCheckBox)[0], Qt.Key.Key_Space)
    assert wish.args[0].with_hidden


def test_shows_the_preview(dialog):
    left_out = (
        LeftOut("/d/skica", is_folder=True, reason=LeftOutReason.PATTERN),
        LeftOut("/d/a.tmp", is_folder=False, reason=LeftOutReason.PATTERN),
    )
    dialog.show_preview(Preview(RULES, files=1200, folders=1, first=left_out))
    assert "Left out by this: 1 folder · 1,200 files  (the first 2 are shown)" in said(dialog)
    assert dialog.findChild(QListView).model().rowCount() == 2
    assert not dialog.grab().isNull()


def test_says_that_nothing_is_left_out(dialog):
    dialog.show_preview(Preview(RULES, 0, 0, ()))
    assert "Nothing is left out by this." in said(dialog)


def test_saves_what_was_chosen(qtbot, dialog):
    dialog.findChild(QPlainTextEdit).setPlainText("arkivi")
    with qtbot.waitSignal(dialog.rules_chosen) as choice:
        click(qtbot, dialog, "Save")
    assert choice.args == [ReadingRules(patterns=("arkivi",), cores=1)]
    assert dialog.isHidden()


def test_forgets_what_was_not_saved(qtbot, dialog):
    dialog.findChild(QPlainTextEdit).setPlainText("arkivi")
    with qtbot.assertNotEmitted(dialog.rules_chosen):
        click(qtbot, dialog, "Cancel")
    dialog.show()
    assert dialog.rules() == RULES


def test_leaves_the_list_of_names_with_the_tab_key(qtbot, dialog):
    names = dialog.findChild(QPlainTextEdit)
    names.setFocus()
    qtbot.keyClick(names, Qt.Key.Key_Tab)
    assert not names.hasFocus()
    assert names.accessibleName() == "Names to leave out"


def test_speaks_the_new_language_at_once(qtbot, dialog, speak):
    speak("sq")
    qtbot.waitUntil(lambda: dialog.windowTitle() == "Çfarë lihet jashtë")
    assert {each.text() for each in dialog.findChildren(QPushButton)} == {"Ruaj", "Anulo"}
