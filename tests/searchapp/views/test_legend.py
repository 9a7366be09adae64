"""The words of the query with their colours."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from index.values import WordCount
from searchapp.views.legend import Legend

WORDS = (WordCount("luftë", 12), WordCount("veri", 3), WordCount("“në det”", 0))


@pytest.fixture
def legend(qtbot, dressed, speak):
    speak("en")
    legend = Legend()
    qtbot.addWidget(legend)
    legend.resize(400, 60)
    legend.show_words(WORDS)
    return legend


def buttons(legend):
    return [each for each in legend.findChildren(QPushButton) if not each.isHidden()]


def test_counts_each_word(legend):
    assert [button.text() for button in buttons(legend)] == ["luftë  12", "veri  3", "“në det”  0"]
    assert buttons(legend)[0].accessibleName() == "luftë, 12 matches"


def test_walks_only_what_is_pressed(qtbot, legend):
    with qtbot.waitSignal(legend.word_chosen) as chosen:
        qtbot.mouseClick(buttons(legend)[1], Qt.MouseButton.LeftButton)
    assert chosen.args == [1]
    with qtbot.waitSignal(legend.word_chosen) as chosen:
        qtbot.mouseClick(buttons(legend)[1], Qt.MouseButton.LeftButton)
    assert chosen.args == [None]


def test_presses_one_word_at_most(legend):
    legend.show_chosen(1)
    assert [button.isChecked() for button in buttons(legend)] == [False, True, False]
    legend.show_chosen(None)
    assert not any(button.isChecked() for button in buttons(legend))


def test_offers_no_word_without_matches(legend):
    assert [button.isEnabled() for button in buttons(legend)] == [True, True, False]


def test_is_not_there_for_one_word(legend):
    legend.show_words(WORDS[:1])
    assert legend.isHidden()


def test_breaks_into_lines_where_there_is_no_room(qtbot, legend):
    legend.show_words([WordCount(f"fjala{number}", number) for number in range(12)])
    layout = legend.layout()
    assert layout.heightForWidth(200) > 2 * layout.heightForWidth(4000)


def test_speaks_the_new_language_at_once(qtbot, legend, speak):
    speak("sq")
    qtbot.waitUntil(lambda: buttons(legend)[0].accessibleName() == "luftë, 12 përputhje")
