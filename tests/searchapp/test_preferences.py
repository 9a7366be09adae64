"""What is chosen is done at once, and kept where it can be."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPalette

from searchapp.preferences import Preferences
from searchapp.settings import load_settings
from searchapp.theme import DARK


@pytest.fixture
def preferences(qapp, tmp_path, speak):
    """The preferences of an empty library; the application speaks English again afterwards."""
    speak("en")
    yield Preferences(qapp, tmp_path)
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())


def test_speaks_a_language_and_keeps_it(preferences, qtbot, tmp_path):
    with qtbot.waitSignal(preferences.language_changed):
        preferences.choose_language("sq")
    assert QCoreApplication.translate("FolderPresenter", "Add a folder") == "Shto dosje"
    assert load_settings(tmp_path).language == "sq"


def test_wears_a_palette(preferences, qapp):
    preferences.choose_appearance("dark")
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.window.lower()


def test_keeps_several_choices_together(preferences, tmp_path):
    preferences.choose_view("text")
    preferences.choose_text_size(125)
    saved = load_settings(tmp_path)
    assert (saved.view, saved.text_size) == ("text", 125)


def test_holds_a_choice_that_cannot_be_kept(preferences, qtbot, tmp_path):
    # A folder in the place of the draft stops even root from writing it.
    (tmp_path / "settings.new").mkdir()
    with qtbot.waitSignal(preferences.failed):
        preferences.choose_text_size(150)
    assert preferences.settings.text_size == 150
