"""The box in which one looks for something in the document."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from searchapp.views.find_bar import FindBar


@pytest.fixture
def bar(qtbot, dressed, speak):
    speak("en")
    bar = FindBar()
    qtbot.addWidget(bar)
    bar.open()
    return bar


def box(bar):
    return bar.findChild(QLineEdit)


def test_asks_when_the_hand_rests(qtbot, bar):
    with qtbot.waitSignal(bar.find_requested) as asked:
        box(bar).setText("ur")
        box(bar).setText(" ura ")
    assert asked.args == ["ura"]


def test_asks_at_once_on_enter_and_then_walks(qtbot, bar):
    box(bar).setText("ura")
    with qtbot.waitSignal(bar.find_requested):
        qtbot.keyClick(box(bar), Qt.Key.Key_Return)
    with qtbot.waitSignal(bar.next_wanted):
        qtbot.keyClick(box(bar), Qt.Key.Key_Return)
    with qtbot.waitSignal(bar.previous_wanted):
        qtbot.keyClick(box(bar), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)


def test_asks_for_nothing_when_it_is_emptied(qtbot, bar):
    box(bar).setText("ura")
    with qtbot.waitSignal(bar.find_requested) as asked:
        box(bar).clear()
    assert asked.args == [""]


def test_is_empty_and_silent_when_it_is_shut(qtbot, bar):
    box(bar).setText("ura")
    bar.shut()
    assert bar.text() == ""
    with qtbot.assertNotEmitted(bar.find_requested, wait=200):
        pass


def test_has_a_name(bar):
    assert box(bar).accessibleName() == "Find in this document"
