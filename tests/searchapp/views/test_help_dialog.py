"""What F1 shows."""

import pytest
from PySide6.QtWidgets import QLabel

from searchapp.views.help_dialog import HelpDialog


@pytest.fixture
def dialog(qtbot, dressed, speak):
    speak("en")
    dialog = HelpDialog()
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def said(dialog):
    return {label.text() for label in dialog.findChildren(QLabel) if not label.isHidden()}


@pytest.mark.parametrize(
    "keys", ["Ctrl+L, Ctrl+K", "Enter", "Ctrl+Enter", "F3, Shift+F3", "Esc", "Ctrl+,", "F1", "F2"]
)
def test_names_every_key(dialog, keys):
    assert keys in said(dialog)


def test_shows_the_query_language_by_examples(dialog):
    assert {"“mountain road”", "mountain -road", "moun*", "=mountains"} <= said(dialog)


def test_shows_the_albanian_words_of_the_query_language(qtbot, dialog, speak):
    speak("sq")
    albanian = {"mal OSE kodër", "titulli:mal", "„rrugë mali“", "=malet"}
    qtbot.waitUntil(lambda: albanian <= said(dialog))
    assert dialog.windowTitle() == "Ndihma"
