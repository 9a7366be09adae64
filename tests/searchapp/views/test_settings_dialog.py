"""The dialog of the settings."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QRadioButton, QSpinBox

from index.values import ReadingRules, RecognitionMode, RecognitionStatus
from searchapp.theme import DARK, LIGHT, apply_theme
from searchapp.views.settings_dialog import SettingsDialog

LATER = "Recognise it when all else is read"


@pytest.fixture
def dialog(qtbot, dressed, speak):
    speak("en")
    dialog = SettingsDialog("system", "dark", cores=4)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_has_an_edge_on_every_side(dialog, dressed, theme):
    apply_theme(dressed, theme)
    image = dialog.grab().toImage()
    right, bottom = image.width() - 1, image.height() - 1
    places = [(0, 40), (right, 40), (40, 0), (40, bottom)]
    assert {image.pixelColor(*place).name() for place in places} == {theme.outline}


def checked(dialog):
    return [each.text() for each in dialog.findChildren(QRadioButton) if each.isChecked()]


def choose(qtbot, dialog, words):
    button = next(each for each in dialog.findChildren(QRadioButton) if each.text() == words)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def test_shows_what_is_chosen(dialog):
    assert checked(dialog) == ["Same as the system", "Dark", "Comfortable", LATER]


@pytest.mark.parametrize(("words", "language"), [("Shqip", "sq"), ("English", "en")])
def test_tells_of_a_language(qtbot, dialog, words, language):
    with qtbot.waitSignal(dialog.language_chosen) as choice:
        choose(qtbot, dialog, words)
    assert choice.args == [language]


def test_tells_of_an_appearance(qtbot, dialog):
    with qtbot.waitSignal(dialog.appearance_chosen) as choice:
        choose(qtbot, dialog, "Light")
    assert choice.args == ["light"]
    assert checked(dialog) == ["Same as the system", "Light", "Comfortable", LATER]


def test_tells_how_much_room_a_result_takes(qtbot, dialog):
    with qtbot.waitSignal(dialog.density_chosen) as choice:
        choose(qtbot, dialog, "Compact")
    assert choice.args == ["compact"]
    dialog.show_density("comfortable")
    assert "Comfortable" in checked(dialog)


class TestReading:
    def test_shows_the_rules_that_hold(self, dialog):
        dialog.show_rules(ReadingRules(size_limit=50 * 1024**2, cores=3, on_battery=True))
        assert [box.value() for box in dialog.findChildren(QSpinBox)] == [50, 3]
        assert not dialog.findChild(QCheckBox).isChecked()

    def test_tells_of_each_choice_and_keeps_the_other_rules(self, qtbot, dialog):
        rules = ReadingRules(patterns=("*.tmp",))
        dialog.show_rules(rules)
        size, cores = dialog.findChildren(QSpinBox)
        with qtbot.waitSignal(dialog.rules_chosen) as choice:
            size.setValue(10)
        assert choice.args == [replace(rules, size_limit=10 * 1024**2)]
        with qtbot.waitSignal(dialog.rules_chosen):
            qtbot.keyClick(cores, Qt.Key.Key_Up)
        with qtbot.waitSignal(dialog.rules_chosen) as choice:
            qtbot.keyClick(dialog.findChild(QCheckBox), Qt.Key.Key_Space)
        assert choice.args == [
            ReadingRules(patterns=("*.tmp",), size_limit=10 * 1024**2, cores=3, on_battery=True)
        ]

    def test_offers_no_more_cores_than_there_are(self, dialog):
        assert dialog.findChildren(QSpinBox)[1].maximum() == 4

    def test_has_names_for_those_who_cannot_see_it(self, dialog):
        names = [box.accessibleName() for box in dialog.findChildren(QSpinBox)]
        assert names == ["Largest file", "Processor cores"]


def test_calls_a_language_by_its_own_name(qtbot, dialog, speak):
    speak("sq")
    qtbot.waitUntil(lambda: checked(dialog)[:2] == ["Si e sistemit", "E errët"])
    assert {"Shqip", "English"} <= {each.text() for each in dialog.findChildren(QRadioButton)}


def state_of(dialog):
    return dialog.findChild(QLabel, "recognition").text()


def test_says_what_scans_are_recognised_with(dialog):
    status = RecognitionStatus(RecognitionMode.PAUSED, "tesseract 5.3.0", ("sqi", "eng"), 2)
    dialog.show_recognition(status)
    assert state_of(dialog) == (
        "Text in pictures is recognised with tesseract 5.3.0 (sqi + eng).\n2 files wait for it."
    )
    assert checked(dialog)[3] == "Paused"


def test_says_how_to_have_scans_recognised(qtbot, dialog, speak):
    dialog.show_recognition(RecognitionStatus(RecognitionMode.ON))
    assert "apt install tesseract-ocr tesseract-ocr-sqi" in state_of(dialog)
    speak("sq")
    qtbot.waitUntil(lambda: "mungon programi tesseract" in state_of(dialog))


@pytest.mark.parametrize(("words", "mode"), [("Paused", "paused"), ("Leave it", "off")])
def test_tells_whether_scans_are_to_be_recognised(qtbot, dialog, words, mode):
    with qtbot.waitSignal(dialog.recognition_chosen) as choice:
        choose(qtbot, dialog, words)
    assert choice.args == [mode]


def test_begins_on_what_is_chosen(qtbot, dressed, speak):
    speak("en")
    dialog = SettingsDialog("sq", "dark")
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert dialog.focusWidget().text() == "Shqip"
