"""The dialog of the settings."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton

from searchapp.views.settings_dialog import SettingsDialog


@pytest.fixture
def dialog(qtbot, dressed, speak):
    speak("en")
    dialog = SettingsDialog("system", "dark")
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def checked(dialog):
    return [each.text() for each in dialog.findChildren(QRadioButton) if each.isChecked()]


def choose(qtbot, dialog, words):
    button = next(each for each in dialog.findChildren(QRadioButton) if each.text() == words)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def test_shows_what_is_chosen(dialog):
    assert checked(dialog) == ["Same as the system", "Dark"]


@pytest.mark.parametrize(("words", "language"), [("Shqip", "sq"), ("English", "en")])
def test_tells_of_a_language(qtbot, dialog, words, language):
    with qtbot.waitSignal(dialog.language_chosen) as choice:
        choose(qtbot, dialog, words)
    assert choice.args == [language]


def test_tells_of_an_appearance(qtbot, dialog):
    with qtbot.waitSignal(dialog.appearance_chosen) as choice:
        choose(qtbot, dialog, "Light")
    assert choice.args == ["light"]
    assert checked(dialog) == ["Same as the system", "Light"]


def test_calls_a_language_by_its_own_name(qtbot, dialog, speak):
    speak("sq")
    qtbot.waitUntil(lambda: checked(dialog) == ["Si e sistemit", "E errët"])
    assert {"Shqip", "English"} <= {each.text() for each in dialog.findChildren(QRadioButton)}
