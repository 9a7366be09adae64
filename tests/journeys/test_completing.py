"""Someone types the beginning of a word and takes the rest of it from the list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from searchapp.views.completion_popup import CompletionPopup


@pytest.fixture
def typist(reader):
    """Someone whose keys go into the query box."""
    reader.window.search_bar.focus_query()
    reader.box = reader.window.search_bar.findChild(QLineEdit)
    reader.popup = reader.window.findChild(CompletionPopup)
    return reader


def words(popup):
    return [popup.topLevelItem(row).text(0) for row in range(popup.topLevelItemCount())]


@pytest.mark.parametrize("language", ["en", "sq"])
def test_a_word_is_completed_from_the_index(typist, language):
    typist.app.preferences.choose_language(language)
    typist.qtbot.keyClicks(typist.box, "rak")
    typist.waits_until(typist.popup.isVisible)
    assert len(words(typist.popup)) == 1  # not raketat, raketë, raketës one by one
    assert words(typist.popup)[0].startswith("raket")
    typist.presses(Qt.Key.Key_Tab)
    assert typist.box.text() == words(typist.popup)[0]
    typist.waits_until(lambda: typist.titles() == ["Raketat mbi det"])
    assert typist.box.hasFocus()


def test_escape_closes_the_list_and_leaves_the_query(typist):
    typist.qtbot.keyClicks(typist.box, "bor")
    typist.waits_until(typist.popup.isVisible)
    typist.presses(Qt.Key.Key_Escape)
    assert not typist.popup.isVisible()
    assert typist.box.text() == "bor"


def test_a_slip_of_the_hand_is_put_right_with_one_click(typist):
    typist.types("kelmned")
    assert typist.app.window.result_line.isVisible() or typist.app.window.no_results.isVisible()
    typist.clicks("kelmend")
    typist.waits_until(lambda: typist.titles() == ["Bora mbuloi fshatrat"])


def test_words_close_together_are_marked_and_no_others(typist):
    typist.types("raketën AFËR/2 dështon")
    passages = [passage for hit in typist.hits() for passage in hit.passages]
    marked = {passage.text[mark.start : mark.end] for passage in passages for mark in passage.marks}
    assert marked == {"raketë", "dështoi"}
