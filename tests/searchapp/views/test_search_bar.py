"""The box and its notes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton

from index.queries import query_parts
from index.values import QueryPartKind
from searchapp.theme import DARK, LIGHT, apply_theme, contrast
from searchapp.views.query_inks import ink_of
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
    bar.set_text("ura")
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


EXAMPLES = {
    "titulli:ura": QueryPartKind.FIELD,
    "ura DHE lumi": QueryPartKind.OPERATOR,
    '"ura e re" x': QueryPartKind.PHRASE,
    "lloji:pdf": QueryPartKind.VALUE,
    "bibliotek*": QueryPartKind.PATTERN,
}


class TestColours:
    @pytest.fixture(autouse=True)
    def coloured(self, bar):
        bar.parts_wanted.connect(lambda text: bar.show_parts(query_parts(text)))

    def has(self, box, colour):
        image = box.grab().toImage()
        points = ((x, y) for x in range(40, 260) for y in range(8, image.height() - 8))
        return any(image.pixelColor(*point).name() == colour for point in points)

    @pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
    @pytest.mark.parametrize("text", EXAMPLES)
    def test_show_what_is_more_than_a_word(self, bar, box, theme, text):
        apply_theme(QApplication.instance(), theme)
        ink = ink_of(EXAMPLES[text], theme)
        bar.set_text("plain words")
        assert not self.has(box, ink)
        bar.set_text(text)
        assert self.has(box, ink)

    def test_underline_what_is_ignored(self, bar, box):
        bar.set_text("muri DHE")
        assert self.has(box, LIGHT.accent)  # the dots

    def test_leave_typing_and_undoing_as_they_are(self, qtbot, bar, box):
        qtbot.keyClicks(box, "ura DHE")
        box.setCursorPosition(0)
        qtbot.keyClicks(box, "e")
        assert (box.text(), box.cursorPosition()) == ("eura DHE", 1)
        box.undo()
        assert box.text() == "ura DHE"
        box.setSelection(0, 3)
        qtbot.keyClicks(box, "x")
        assert box.text() == "x DHE"

    def test_fall_on_the_right_letters_after_signs_of_two_units(self, bar, box):
        bar.set_text("😀😀 ura DHE lumi")
        assert [part.start for part in box.parts()] == [7]
        assert self.has(box, ink_of(QueryPartKind.OPERATOR, LIGHT))

    def test_leave_a_letter_alone_that_is_being_composed(self, qapp, bar, box):
        bar.set_text("ura DHE lumi")
        qapp.sendEvent(box, QInputMethodEvent("ç", []))
        box.show_parts(box.parts())
        qapp.sendEvent(box, QInputMethodEvent("", []))
        assert box.text() == "ura DHE lumi"
        commit = QInputMethodEvent("", [])
        commit.setCommitString("ç")
        qapp.sendEvent(box, commit)
        assert box.text() == "ura DHE lumiç"

    def test_can_be_read(self):
        for theme in (LIGHT, DARK):
            for kind in QueryPartKind:
                assert contrast(ink_of(kind, theme), theme.surface) >= 4.5, (theme.name, kind)
