"""The panel that tells which forms were searched."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from index.values import WordForm, WordForms
from searchapp.views.icons import IconButton
from searchapp.views.result_line import ResultLine
from searchapp.views.word_forms import MOST_SHOWN, WordFormsPanel

WAR = WordForms("lufte", (WordForm("luftës", 1200), WordForm("luftën", 3)))
BRIDGE = WordForms("ura", (WordForm("ura", 1),))


def forms_button(line):
    buttons = line.findChildren(IconButton)
    return next(one for one in buttons if one.accessibleName() == "Which forms were searched")


@pytest.fixture
def line(qtbot, dressed, speak):
    speak("en")
    line = ResultLine()
    qtbot.addWidget(line)
    line.resize(600, 40)
    line.show()
    return line


def texts(panel: WordFormsPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def test_names_each_word_with_its_forms(line, new_page):
    line.show_forms((WAR, BRIDGE))
    panel = line.findChild(WordFormsPanel)
    forms = "luftës\u00a01,200  ·  luftën\u00a03"
    assert texts(panel) == ["Forms in your library", "lufte", forms, "ura", "ura\u00a01"]
    assert panel.accessibleDescription() == f"lufte: {forms}\nura: ura\u00a01"


def test_forgets_the_words_of_the_query_before(line, new_page):
    line.show_forms((WAR, BRIDGE))
    line.show_forms((BRIDGE,))
    assert texts(line.findChild(WordFormsPanel))[1:] == ["ura", "ura\u00a01"]


def test_counts_the_forms_that_have_no_room(line, new_page):
    many = WordForms("a", tuple(WordForm(f"a{n}", 1) for n in range(MOST_SHOWN + 4)))
    line.show_forms((many,))
    assert texts(line.findChild(WordFormsPanel))[-1].endswith("4 more")


def test_speaks_albanian(qtbot, line, new_page, speak):
    line.show_forms((WAR,))
    speak("sq")
    panel = line.findChild(WordFormsPanel)
    qtbot.waitUntil(lambda: texts(panel)[0] == "Trajtat në bibliotekën tuaj")


def test_closes_with_escape(line, new_page):
    line.show_forms((WAR,))
    panel = line.findChild(WordFormsPanel)
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_has_nothing_to_open_without_words(line, new_page):
    line.show_page(new_page(1, words=()))
    assert not forms_button(line).isEnabled()
    line.show_forms(())
    assert not line.findChild(WordFormsPanel).isVisible()


def test_asks_for_the_forms_at_a_click(qtbot, line, new_page):
    line.show_page(new_page(1, words=("ura",)))
    with qtbot.waitSignal(line.forms_wanted):
        qtbot.mouseClick(forms_button(line), Qt.MouseButton.LeftButton)
