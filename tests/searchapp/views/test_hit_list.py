"""The list of hits, walked with keys and pointer."""

import pytest
from PySide6.QtCore import Qt

from searchapp.models.hit_model import HitModel
from searchapp.open_wish import OpenWish
from searchapp.theme import DARK, LIGHT, apply_theme
from searchapp.views.hit_list import HitList

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def hits(qtbot, dressed, new_page):
    """A list of twenty hits on the screen."""
    hits = HitList()
    qtbot.addWidget(hits)
    hits.show_model(HitModel(hits))
    hits.resize(420, 500)
    with qtbot.waitExposed(hits):
        hits.show()
    hits.model().show_page(new_page(20, total=50))
    hits.enter()
    return hits


def colours_of(widget):
    image = widget.grab().toImage()
    size = range(image.width()), range(image.height())
    return {image.pixelColor(x, y).name() for x in size[0] for y in size[1]}


def test_chooses_the_first_hit_when_it_is_entered(hits):
    assert hits.currentIndex().row() == 0


def test_walks_down_and_up(qtbot, hits):
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(hits, key)
    assert hits.currentIndex().row() == 1


def test_leads_from_the_first_hit_back_to_the_box(qtbot, hits):
    with qtbot.waitSignal(hits.query_wanted):
        qtbot.keyClick(hits, Qt.Key.Key_Up)


def test_reads_with_enter(qtbot, hits):
    qtbot.keyClick(hits, Qt.Key.Key_Down)
    with qtbot.waitSignal(hits.reader_wanted), qtbot.waitSignal(hits.read_requested) as wish:
        qtbot.keyClick(hits, Qt.Key.Key_Return)
    assert wish.args == ["/d/1.txt"]


def test_opens_with_control_and_enter(qtbot, hits):
    with (
        qtbot.assertNotEmitted(hits.read_requested),
        qtbot.waitSignal(hits.open_requested) as wish,
    ):
        qtbot.keyClick(hits, Qt.Key.Key_Return, CONTROL)
    assert wish.args == [OpenWish("/d/0.txt", words="Ura")]


def test_reads_with_a_click_and_keeps_the_keyboard(qtbot, hits):
    place = hits.visualRect(hits.model().index(1, 0)).center()
    with (
        qtbot.assertNotEmitted(hits.reader_wanted),
        qtbot.waitSignal(hits.read_requested) as wish,
    ):
        qtbot.mouseClick(hits.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert wish.args == ["/d/1.txt"]


def test_hands_the_keyboard_on_with_a_double_click(qtbot, hits):
    place = hits.visualRect(hits.model().index(1, 0)).center()
    with qtbot.waitSignal(hits.reader_wanted):
        qtbot.mouseDClick(hits.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_says_when_hits_are_on_the_screen(qtbot, hits, new_page):
    with qtbot.waitSignal(hits.painted):
        hits.model().show_page(new_page(5, text="gur"))


def test_says_nothing_of_an_empty_list(qtbot, hits):
    hits.model().clear()
    with qtbot.assertNotEmitted(hits.painted):
        hits.viewport().repaint()


def test_asks_for_more_before_the_end_is_reached(qtbot, hits):
    bar = hits.verticalScrollBar()
    with qtbot.waitSignal(hits.model().more_wanted) as wish:
        bar.setValue(bar.maximum() - bar.pageStep() + 1)
    assert wish.args == [20]


def test_stays_where_one_stood_when_a_commit_brings_more(hits, new_page):
    hits.setCurrentIndex(hits.model().index(7, 0))
    scrolled = hits.verticalScrollBar().value()
    hits.model().show_page(new_page(22, total=60))
    assert hits.currentIndex().row() == 7
    assert hits.verticalScrollBar().value() == scrolled > 0


def test_begins_at_the_top_with_another_query(hits, new_page):
    hits.setCurrentIndex(hits.model().index(7, 0))
    hits.model().show_page(new_page(22, text="gur"))
    assert not hits.currentIndex().isValid()
    assert hits.verticalScrollBar().value() == 0


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_paints_marks_in_the_colour_of_the_theme(hits, dressed, theme):
    apply_theme(dressed, theme)
    assert {theme.mark, theme.accent} <= colours_of(hits.viewport())


def test_lays_its_rows_out_anew_in_another_width(qtbot, hits):
    before = hits.visualRect(hits.model().index(0, 0)).height()
    hits.resize(240, 500)
    qtbot.waitUntil(lambda: hits.visualRect(hits.model().index(0, 0)).height() > before)


def test_is_named_in_the_language_of_the_window(qtbot, hits, speak):
    speak("sq")
    qtbot.waitUntil(lambda: hits.accessibleName() == "Rezultatet")


def test_keeps_heights_but_few_layouts_however_far_one_scrolls(hits, new_page):
    delegate = hits.itemDelegate()
    for offset in range(20, 400, 20):
        hits.model().show_page(new_page(20, offset=offset, total=100_000))
    hits.scrollToBottom()
    hits.viewport().repaint()
    assert hits.model().rowCount() == 400
    assert delegate.layouts_kept() <= 120
    assert hits.visualRect(hits.model().index(399, 0)).height() > 40
