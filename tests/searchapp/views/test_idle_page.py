"""The library at rest."""

import pytest
from PySide6.QtWidgets import QLabel

from index.values import FolderStatus, LibraryStatus
from searchapp.views.idle_page import IdlePage


@pytest.fixture
def page(qtbot, dressed, speak):
    speak("en")
    page = IdlePage()
    qtbot.addWidget(page)
    return page


def said(page):
    return [label.text() for label in page.findChildren(QLabel)]


def test_tells_how_much_there_is_to_search(page):
    page.show_status(LibraryStatus(3, (FolderStatus("/d", 3, True),), ()))
    assert "3 documents in 1 folder" in said(page)


def test_says_that_nothing_is_read_yet(qtbot, page, speak):
    page.show_status(LibraryStatus(0, (FolderStatus("/d", 0, True),), ()))
    assert "Nothing to search yet" in said(page)
    speak("sq")
    page.show_status(LibraryStatus(0, (FolderStatus("/d", 0, True),), ()))
    assert "Ende nuk ka dokumente" in said(page)
