"""The first start."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from searchapp.views.welcome import WelcomePage


@pytest.fixture
def page(qtbot, dressed, speak):
    speak("en")
    page = WelcomePage()
    qtbot.addWidget(page)
    page.resize(900, 600)
    with qtbot.waitExposed(page):
        page.show()
    return page


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ("Add a folder…", "add_folder_requested"),
        ("Try the sample library", "sample_requested"),
    ],
)
def test_offers_two_ways_to_begin(qtbot, page, words, wish):
    button = next(each for each in page.findChildren(QPushButton) if each.text() == words)
    with qtbot.waitSignal(getattr(page, wish)):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_says_that_a_folder_can_be_dropped(page):
    assert "You can also drop a folder on this window." in [
        label.text() for label in page.findChildren(QLabel)
    ]


def test_speaks_the_new_language_at_once(qtbot, page, speak):
    speak("sq")
    buttons = page.findChildren(QPushButton)
    albanian = ["Shto dosje…", "Provo bibliotekën shembull"]
    qtbot.waitUntil(lambda: [button.text() for button in buttons] == albanian)
