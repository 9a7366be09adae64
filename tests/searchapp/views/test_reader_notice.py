"""What the reader says about a document."""

import pytest
from PySide6.QtWidgets import QLabel

from index.values import FileCondition, Mark, WordCount
from searchapp.views.reader_notice import ReaderNotice


@pytest.fixture
def notice(qtbot, dressed, speak):
    speak("en")
    notice = ReaderNotice()
    qtbot.addWidget(notice)
    notice.resize(500, 60)
    return notice


def said(notice):
    return " ".join(label.text() for label in notice.findChildren(QLabel))


def test_is_not_there_where_there_is_nothing_to_say(notice, new_reading):
    notice.show_reading(new_reading(file=FileCondition.GONE), is_undrawable=False)
    assert not notice.isHidden()
    notice.show_reading(new_reading(), is_undrawable=False)
    assert notice.isHidden()


def test_says_all_that_is_to_be_known(notice, new_reading):
    words = (WordCount("ura", 70_000), WordCount("lumi", 1))
    marks = [Mark(0, 3, 0), Mark(29, 33, 0), Mark(40, 44, 1)]
    reading = new_reading(marks=marks, words=words, file=FileCondition.CHANGED)
    notice.show_reading(reading, is_undrawable=True)
    assert said(notice).strip() == (
        "The file has changed since Gjej read it: this is the text as it was then. "
        "The pages of this document cannot be drawn: this is its text. "
        "There are very many matches: the first 2 of a word are marked."
    )


def test_speaks_the_new_language_at_once(qtbot, notice, new_reading, speak):
    notice.show_reading(new_reading(file=FileCondition.GONE), is_undrawable=False)
    speak("sq")
    qtbot.waitUntil(lambda: "Skedari nuk gjendet më" in said(notice))
