"""The line above the hits."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from searchapp.views.result_line import ResultLine


@pytest.fixture
def line(qtbot, dressed, speak):
    speak("en")
    line = ResultLine()
    qtbot.addWidget(line)
    line.resize(600, 40)
    line.show()
    return line


@pytest.mark.parametrize(
    ("total", "facts", "words"),
    [
        (1, {}, "1 result  ·  0.004 s"),
        (1204, {}, "1,204 results  ·  0.004 s"),
        (12, {"complete_total": 3}, "12 results  ·  3 with all the words  ·  0.004 s"),
        (12, {"seconds": 1.26}, "12 results  ·  1.3 s"),
    ],
)
def test_counts_what_was_found(line, new_page, total, facts, words):
    line.show_page(new_page(1, total=total, **facts))
    assert line.findChild(QLabel).text() == words


def test_counts_in_albanian(qtbot, line, new_page, speak):
    line.show_page(new_page(1, total=2))
    speak("sq")
    qtbot.waitUntil(lambda: line.findChild(QLabel).text() == "2 rezultate  ·  0,004 s")


def test_offers_what_may_have_been_meant(qtbot, line, new_page):
    line.show_page(new_page(1, suggestion="ura e gurit"))
    link = line.findChild(QPushButton)
    assert link.text() == "Did you mean “ura e gurit”?"
    with qtbot.waitSignal(line.query_proposed) as proposal:
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert proposal.args == ["ura e gurit"]


def test_offers_nothing_without_a_suggestion(line, new_page):
    line.show_page(new_page(1))
    assert line.findChild(QPushButton).isHidden()
