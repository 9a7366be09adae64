"""Strip, pages and map together."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest

from index.values import Document, Mark, Page
from searchapp.models.page_model import COUNT_ROLE, PICTURE_ROLE
from searchapp.page_values import PagePicture, PageSizes, PictureWish
from searchapp.views.page_pane import PagePane

PAGES = tuple(Page(number + 1, 10 * number, 10 * number + 8) for number in range(30))
DOCUMENT = Document("/d/ura.pdf", "Ura", "x" * 300, "pdf", pages=PAGES)


@pytest.fixture
def pane(qtbot, dressed):
    pane = PagePane()
    qtbot.addWidget(pane)
    pane.wished = []
    pane.wishes_changed.connect(pane.wished.append)
    pane.resize(800, 600)
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


@pytest.fixture
def opened(qtbot, pane):
    with qtbot.waitSignal(pane.open_requested):
        pane.show_document(DOCUMENT)
    pane.show_marks([Mark(1, 3), Mark(5, 7), Mark(21, 22)])
    pane.show_sizes(PageSizes("/d/ura.pdf", ((595.0, 842.0),) * 30))
    return pane


def test_wishes_for_pages_first_and_for_the_strip_then(qtbot, opened):
    qtbot.waitUntil(lambda: bool(opened.wished) and len(opened.wished[-1]) > 4)
    widths = [wish.width for wish in opened.wished[-1] if isinstance(wish, PictureWish)]
    assert widths == sorted(widths, reverse=True)
    assert len(opened.wished[-1]) < 20


def test_counts_the_matches_on_each_page(opened):
    rows = [opened.strip.pages.index(row, 0).data(COUNT_ROLE) for row in range(4)]
    assert rows == [2, 0, 1, 0]


def test_hands_small_pictures_to_the_strip(qtbot, opened):
    qtbot.waitUntil(lambda: bool(opened.strip.wishes()))
    wish = opened.strip.wishes()[0]
    opened.show_picture(PagePicture(wish, QPixmap(wish.width, 100)))
    assert opened.strip.pages.index(0, 0).data(PICTURE_ROLE).width() == wish.width


def test_turns_to_the_page_that_is_chosen_in_the_strip(opened):
    opened.strip.setFocus()
    for _ in range(3):
        QTest.keyClick(opened.strip, Qt.Key.Key_Down)
    assert opened.view.page == 3


def test_follows_in_the_strip_what_is_read(opened):
    opened.view.go_to_page(9)
    assert opened.strip.currentIndex().row() == 9


def test_leaves_the_strip_out_where_there_is_no_room(qtbot, opened):
    opened.resize(400, 600)
    qtbot.waitUntil(lambda: not opened.strip.isVisible())


def test_takes_no_sizes_of_another_document(opened):
    opened.show_sizes(PageSizes("/d/tjeter.pdf", ((100.0, 100.0),)))
    assert opened.view.sheets() == 30


def test_closes_the_document(qtbot, opened):
    with qtbot.waitSignal(opened.close_requested):
        opened.show_document(None)
    assert opened.strip.pages.rowCount() == 0
