"""The box and its notes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QToolButton

from searchapp.views.search_bar import SearchBar


@pytest.fixture
def bar(qtbot, dressed, speak):
    speak("en")
    bar = SearchBar()
    qtbot.addWidget(bar)
    with qtbot.waitExposed(bar):
        bar.show()
    bar.focus_query()
    return bar


@pytest.fixture
def box(bar):
    return bar.findChild(QLineEdit)


def test_tells_of_every_letter(qtbot, bar, box):
    told = []
    bar.query_changed.connect(told.append)
    qtbot.keyClicks(box, "ura")
    assert told == ["u", "ur", "ura"]
    assert bar.text() == "ura"


def test_takes_letters_that_the_keyboard_composes(qtbot, bar, box):
    with qtbot.waitSignal(bar.query_changed) as change:
        box.insert("çështje")
    assert change.args == ["çështje"]


def test_tells_of_a_text_that_is_set(qtbot, bar):
    with qtbot.waitSignal(bar.query_changed) as change:
        bar.set_text("ura")
    assert change.args == ["ura"]


@pytest.mark.parametrize(
    ("key", "modifier", "wish"),
    [
        (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, "results_wanted"),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "first_wanted"),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier, "first_wanted"),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier, "open_wanted"),
    ],
    ids=["down", "enter", "enter of the keypad", "control and enter"],
)
def test_leads_out_of_the_box(qtbot, bar, key, modifier, wish):
    with qtbot.waitSignal(getattr(bar, wish)):
        qtbot.keyClick(bar.focusProxy(), key, modifier)


def test_selects_what_is_there_when_one_comes_back(bar, box):
    bar.set_text("ura e gurit")
    bar.focus_query()
    assert box.selectedText() == "ura e gurit"


def test_is_emptied_with_a_click(qtbot, bar):
    cross = bar.findChild(QToolButton)
    assert not cross.isVisible()
    bar.set_text("ura")
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert bar.text() == ""
    assert not cross.isVisible()


def test_shows_notes_only_where_there_are_some(bar):
    bar.show_notes(["Një shënim.", "Edhe një."])
    assert bar.notes_text() == "Një shënim.   Edhe një."
    low = bar.sizeHint().height()
    bar.show_notes([])
    assert bar.notes_text() == ""
    assert bar.sizeHint().height() < low


def test_is_named_in_the_language_of_the_window(qtbot, box, speak):
    assert box.accessibleName() == "Query"
    speak("sq")
    qtbot.waitUntil(lambda: box.placeholderText() == "Kërkoni në dokumentet tuaja")
    assert box.accessibleName() == "Kërkesa"
