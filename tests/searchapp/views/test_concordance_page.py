"""The page of matches in context."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest

from index.values import Concordance, ConcordanceLine, ConcordanceRequest, LineOrder, Source
from searchapp.models.concordance_model import Column
from searchapp.theme import LIGHT
from searchapp.views.concordance_page import ConcordancePage

SIZE = (1000, 500)


def concordance(count=400, **facts):
    request = ConcordanceRequest("ura", **facts.pop("wishes", {}))
    lines = tuple(
        ConcordanceLine(0, n * 50, n * 50 + 3, None, f"para {n} " * 9, "ura", f" pas {n}" * 9, 0)
        for n in range(count)
    )
    values = {"read": count, "total": count} | facts
    return Concordance(request, (Source("/d/ura.txt", "Ura e gurit"),), lines, **values)


@pytest.fixture
def page(qtbot, dressed, speak):
    speak("en")
    page = ConcordancePage()
    qtbot.addWidget(page)
    page.resize(*SIZE)
    page.show()
    qtbot.waitExposed(page)
    page.show_query("ura")
    page.show_concordance(concordance())
    return page


def test_asks_for_the_matches_of_a_query(qtbot, page):
    with qtbot.waitSignal(page.concordance_wanted) as wanted:
        page.show_query("lumi")
    assert wanted.args == ["lumi", LineOrder.DOCUMENT, ""]


def test_asks_for_another_order_by_button_and_by_head(qtbot, page):
    with qtbot.waitSignal(page.concordance_wanted) as wanted:
        page.choose_order(LineOrder.RIGHT)
    assert wanted.args == ["ura", LineOrder.RIGHT, ""]
    heads = page.table.horizontalHeader()
    place = heads.sectionViewportPosition(Column.LEFT) + 10
    with qtbot.waitSignal(page.concordance_wanted) as wanted:
        spot = QPoint(place, heads.height() // 2)
        QTest.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert wanted.args[1] is LineOrder.LEFT


def test_asks_only_for_lines_that_contain_what_is_typed(qtbot, page):
    page.focus_filter()
    with qtbot.waitSignal(page.concordance_wanted) as wanted:
        qtbot.keyClicks(page.focusWidget(), "gur")
    assert wanted.args == ["ura", LineOrder.DOCUMENT, "gur"]


def test_forgets_the_filter_of_another_query(qtbot, page):
    page.focus_filter()
    with qtbot.waitSignal(page.concordance_wanted):
        qtbot.keyClicks(page.focusWidget(), "gur")
    page.show_query("lumi")
    assert page.filter_text() == ""


def test_aligns_on_the_match(page):
    table = page.table
    left, form, right = (
        table.visualRect(page.model.index(0, column))
        for column in (Column.LEFT, Column.FORM, Column.RIGHT)
    )
    assert left.right() + 1 == form.left()
    assert form.right() + 1 == right.left()
    assert abs(left.width() - right.width()) <= 1


def test_paints_the_match_in_the_colour_of_marks(page):
    image = page.table.viewport().grab().toImage()
    table = page.table
    box = table.visualRect(page.model.index(3, Column.FORM))
    colours = {image.pixelColor(x, box.center().y()).name() for x in range(box.left(), box.right())}
    assert QColor(LIGHT.mark).name() in colours


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, None], ids=["enter", "click"])
def test_leads_to_the_match_of_a_line(qtbot, page, key):
    table = page.table
    table.setCurrentIndex(page.model.index(2, Column.FORM))
    with qtbot.waitSignal(page.match_requested) as wanted:
        if key:
            QTest.keyClick(table, key)
        else:
            spot = table.visualRect(page.model.index(2, Column.RIGHT)).center()
            QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert wanted.args == ["ura", "/d/ura.txt", 100]


def test_copies_the_chosen_lines(page):
    table = page.table
    table.setCurrentIndex(page.model.index(0, Column.FORM))
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 2
    assert lines[1].endswith("(Ura e gurit, /d/ura.txt)")


def test_scrolls_through_tens_of_thousands_of_lines(page):
    page.show_concordance(concordance(30_000))
    QTest.keyClick(page.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert page.table.currentIndex().row() == 29_999


def test_says_how_much_there_is(qtbot, page, speak):
    assert "400 matches" in page._counts.text()
    page.show_concordance(concordance(2, total=90_000))
    assert "first 2 of 90,000" in page._counts.text()
    page.show_concordance(concordance(2, read=9, total=9, wishes={"containing": "gur"}))
    assert page._counts.text().endswith("2 shown")
    speak("sq")
    qtbot.waitUntil(lambda: page._counts.text().endswith("tregohen 2"))


def test_says_what_to_do_where_there_is_nothing(page):
    page.show_concordance(concordance(0))
    assert page._hint.isVisible()
    assert not page._export.isEnabled()


def test_gives_the_words_all_the_room_of_a_narrow_window(page):
    page.resize(600, 400)
    assert page.table.isColumnHidden(Column.SOURCE)
    page.resize(*SIZE)
    assert not page.table.isColumnHidden(Column.SOURCE)


def test_names_what_a_screen_reader_meets(page):
    assert page.table.accessibleName()
    assert page._filter.accessibleName()
