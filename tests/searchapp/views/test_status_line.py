"""The quiet line at the bottom."""

import pytest

from index.events import Found
from index.values import FolderStatus, LibraryStatus
from searchapp.views.status_line import StatusLine


@pytest.fixture
def line(qtbot, dressed, speak):
    speak("en")
    line = StatusLine()
    qtbot.addWidget(line)
    line.resize(900, 40)
    line.show()
    return line


def test_says_something_in_passing(line):
    assert line.message() == ""
    line.show_message("Skedari nuk është më aty.")
    assert line.message() == "Skedari nuk është më aty."


def test_keeps_its_height_whatever_it_shows(line):
    height = line.height()
    line.show_message("Skedari nuk është më aty.")
    line.progress.show_event(Found(12))
    line.show_status(LibraryStatus(3, (FolderStatus("/d", 3, True),), ()))
    assert line.height() == height
