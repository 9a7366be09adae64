"""The list of completions, and the keys that lead through it."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from index.values import Completion, CompletionList, CompletionRequest, Span
from searchapp.views.completion_popup import CompletionPopup
from searchapp.views.search_bar import SearchBar

WORDS = ("luftë", "luftëtar", "luftoj")


@pytest.fixture
def bar(qtbot, dressed, speak):
    speak("en")
    bar = SearchBar()
    bar.resize(600, 300)
    qtbot.addWidget(bar)
    with qtbot.waitExposed(bar):
        bar.show()
    bar.focus_query()
    return bar


@pytest.fixture
def box(bar):
    return bar.findChild(QLineEdit)


@pytest.fixture
def popup(bar):
    return bar.findChild(CompletionPopup)


@pytest.fixture
def offer(bar, box, popup):
    """Types a text and offers words in the place of its last one."""

    def offer(text: str, words=WORDS) -> None:
        box.setText(text)
        start = text.rfind(" ") + 1
        request = CompletionRequest(text, len(text))
        found = [
            Completion(word, Span(start, len(text)), 1200 - place)
            for place, word in enumerate(words)
        ]
        bar.show_completions(CompletionList(request, tuple(found)))

    return offer


def press(qtbot, box, *keys):
    for key in keys:
        qtbot.keyClick(box, key)


def test_asks_when_one_rests_from_typing(qtbot, bar, box):
    with qtbot.waitSignal(bar.completions_wanted) as asked:
        qtbot.keyClicks(box, "paqe luf")
    assert asked.args == ["paqe luf", 8]


def test_counts_the_cursor_in_characters(qtbot, bar, box):
    box.insert("😀 ")
    with qtbot.waitSignal(bar.completions_wanted) as asked:
        qtbot.keyClicks(box, "lu")
    assert asked.args == ["😀 lu", 4]


def test_asks_nothing_of_a_text_that_is_set(qtbot, bar):
    with qtbot.assertNotEmitted(bar.completions_wanted, wait=300):
        bar.set_text("luf")


def test_offers_words_with_the_number_of_their_documents(offer, popup):
    offer("luf")
    assert popup.isVisible()
    shown = [[popup.topLevelItem(row).text(column) for column in (0, 1)] for row in range(3)]
    assert shown[0] == ["luftë", "1,200"]
    said = popup.topLevelItem(0).data(0, Qt.ItemDataRole.AccessibleTextRole)
    assert said == "luftë, 1,200 documents"


def test_leaves_the_focus_in_the_box(offer, box, popup):
    offer("luf")
    assert box.hasFocus()
    assert popup.chosen() is None


def test_offers_nothing_where_there_is_nothing(offer, popup):
    offer("luf", words=())
    assert not popup.isVisible()


def test_drops_what_comes_too_late(bar, box, popup):
    box.setText("lufta e")
    late = CompletionList(CompletionRequest("luf", 3), (Completion("luftë", Span(0, 3), 1),))
    bar.show_completions(late)
    assert not popup.isVisible()


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ([Qt.Key.Key_Tab], "paqe luftë"),
        ([Qt.Key.Key_Down, Qt.Key.Key_Tab], "paqe luftë"),
        ([Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return], "paqe luftëtar"),
        ([Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Enter], "paqe luftë"),
    ],
)
def test_takes_a_word_by_keys(qtbot, bar, offer, keys, text):
    box, popup = bar.findChild(QLineEdit), bar.findChild(CompletionPopup)
    offer("paqe luf")
    with qtbot.waitSignal(bar.query_changed) as changed:
        press(qtbot, box, *keys)
    assert changed.args == [text]
    assert box.cursorPosition() == len(text)
    assert box.hasFocus()
    assert not popup.isVisible()


def test_takes_a_word_by_a_click(qtbot, box, offer, popup):
    offer("luf")
    place = popup.visualItemRect(popup.topLevelItem(1)).center()
    qtbot.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert box.text() == "luftëtar"
    assert box.hasFocus()


def test_reads_the_first_result_where_no_word_is_chosen(qtbot, bar, box, offer, popup):
    offer("luf")
    with qtbot.waitSignal(bar.first_wanted):
        press(qtbot, box, Qt.Key.Key_Return)
    assert box.text() == "luf"
    assert not popup.isVisible()


def test_goes_on_into_the_results_below_the_last_word(qtbot, bar, box, offer, popup):
    offer("luf")
    press(qtbot, box, *[Qt.Key.Key_Down] * 3)
    assert popup.chosen().word == "luftoj"
    with qtbot.waitSignal(bar.results_wanted):
        press(qtbot, box, Qt.Key.Key_Down)
    assert not popup.isVisible()


def test_goes_back_into_the_text_above_the_first_word(qtbot, box, offer, popup):
    offer("luf")
    press(qtbot, box, Qt.Key.Key_Down, Qt.Key.Key_Up)
    assert popup.chosen() is None
    assert popup.isVisible()


def test_closes_with_escape_before_the_window_hears_of_it(qtbot, box, offer, popup):
    offer("luf")
    override = QKeyEvent(
        QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier
    )
    override.ignore()
    QApplication.sendEvent(box, override)
    assert override.isAccepted()
    press(qtbot, box, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert box.text() == "luf"


def test_closes_when_one_types_on_or_goes_away(qtbot, box, offer, popup):
    offer("luf")
    qtbot.keyClicks(box, "t")
    assert not popup.isVisible()
    offer("luf")
    box.clearFocus()
    assert not popup.isVisible()
