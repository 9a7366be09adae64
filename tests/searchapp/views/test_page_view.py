"""The pages with the matches on them."""

from array import array

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest

from index.values import Document, Mark, Page
from searchapp.models.picture_cache import PictureCache
from searchapp.page_values import GlyphWish, PageGlyphs, PagePicture, PictureWish
from searchapp.theme import LIGHT
from searchapp.views.page_view import PageView

A4 = (595.0, 842.0)
TEXT = "Ura e gurit\n\n" * 4
PAGES = tuple(Page(number + 1, 13 * number, 13 * number + 11) for number in range(4))
MARKS = tuple(Mark(13 * number, 13 * number + 3, number % 2) for number in range(4))
CONTROL = Qt.KeyboardModifier.ControlModifier


def glyphs(number):
    """Letters 20 points wide and 24 high, in one line near the top of the page."""
    places = [at for at, sign in enumerate(TEXT[:11]) if sign != " "]
    boxes = array("f")
    for at in places:
        boxes.extend((60 + 20.0 * at, 100, 80 + 20.0 * at, 124))
    return PageGlyphs(number, array("i", places), boxes)


@pytest.fixture
def view(qtbot, dressed, speak):
    speak("en")
    view = PageView(PictureCache())
    qtbot.addWidget(view)
    view.resize(640, 500)
    with qtbot.waitExposed(view):
        view.show()
    view.show_document(Document("/d/ura.pdf", "Ura", TEXT, "pdf", pages=PAGES))
    view.show_sizes([A4] * 4)
    view.show_marks(MARKS)
    return view


@pytest.fixture
def placed(view):
    """The view once the characters of all pages are known."""
    for number in range(4):
        view.show_glyphs(glyphs(number))
    return view


def colours(view):
    image = view.viewport().grab().toImage()
    size = range(0, image.width(), 2), range(0, image.height(), 2)
    return {image.pixelColor(x, y).name() for x in size[0] for y in size[1]}


def centre(view, page, place):
    box = view._places.boxes(page, place, place + 1)[0]
    return view.on_screen(page, box).center().toPoint()


def test_wishes_for_what_is_in_sight_first(view):
    wishes = view.wishes()
    width = round(view.sheet(0).width())
    assert wishes[:2] == [PictureWish(0, width), GlyphWish(0, "Ura e gurit")]
    assert {wish.number for wish in wishes} == {0, 1}


def test_wishes_for_nothing_that_it_has(view):
    picture = PictureWish(0, round(view.sheet(0).width()))
    view._cache.keep(picture, QPixmap(100, 100))
    view.show_glyphs(glyphs(0))
    assert {wish.number for wish in view.wishes()} == {1}


def test_marks_matches_in_the_colour_of_their_word(placed):
    assert LIGHT.tint(0).mark in colours(placed)
    placed.show_mark(0, MARKS[0])
    assert {LIGHT.tint(0).current, LIGHT.mark_edge} <= colours(placed)
    placed.show_mark(1, MARKS[1])
    assert LIGHT.tint(1).current in colours(placed)


def test_brings_a_match_on_another_page_into_sight(placed):
    placed.show_mark(3, MARKS[3])
    [box] = placed.current_boxes()
    assert placed.viewport().rect().contains(box.toAlignedRect())
    assert placed.page == 3


def test_goes_to_the_match_once_its_place_is_known(view):
    view.show_mark(3, MARKS[3])
    assert 3 in view.pages_in_sight()
    assert view.wishes()[0].number == 3
    assert view.current_boxes() == []
    view.show_glyphs(glyphs(3))
    [box] = view.current_boxes()
    assert view.viewport().rect().contains(box.toAlignedRect())


def test_stands_still_while_a_match_is_well_in_sight(placed):
    bar = placed.verticalScrollBar()
    placed.show_mark(0, MARKS[0])
    before = bar.value()
    placed.show_mark(0, MARKS[0])
    assert bar.value() == before


def test_says_that_a_page_cannot_be_drawn(view):
    view.show_picture(PagePicture(view.wishes()[0], QPixmap()))
    assert PictureWish(0, round(view.sheet(0).width())) not in view.wishes()
    assert LIGHT.muted in colours(view)


def test_keeps_what_is_read_in_the_eye_when_it_zooms(placed):
    placed.show_mark(2, MARKS[2])
    for step in (1, 1, -1):
        placed.zoom_by(step)
        assert placed.page == 2
    assert not placed.fits_width()
    placed.set_zoom(None)
    assert placed.sheet(2).width() == pytest.approx(placed.viewport().width() - 28, abs=2)


def test_turns_pages_with_the_keyboard(qtbot, placed):
    for key, page in [
        (Qt.Key.Key_PageDown, 1),
        (Qt.Key.Key_PageDown, 2),
        (Qt.Key.Key_PageUp, 1),
    ]:
        QTest.keyClick(placed, key, CONTROL)
        assert placed.page == page
    QTest.keyClick(placed, Qt.Key.Key_End)
    assert placed.page == 3
    QTest.keyClick(placed, Qt.Key.Key_Home)
    assert placed.page == 0


def test_copies_what_was_chosen_with_the_pointer(qapp, placed):
    viewport = placed.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=centre(placed, 0, 6))
    QTest.mouseMove(viewport, centre(placed, 0, 10))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=centre(placed, 0, 10))
    QTest.keyClick(placed, Qt.Key.Key_C, CONTROL)
    assert qapp.clipboard().text() == "gurit"


def test_chooses_a_word_or_all(placed):
    place = centre(placed, 0, 8)
    QTest.mouseDClick(placed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert placed.selected_text() == "gurit"
    QTest.keyClick(placed, Qt.Key.Key_A, CONTROL)
    assert placed.selected_text() == TEXT


def test_chooses_nothing_with_a_click(placed):
    QTest.mouseClick(placed.viewport(), Qt.MouseButton.LeftButton, pos=centre(placed, 0, 8))
    assert placed.selected_text() == ""


def test_is_empty_without_a_document(view):
    view.show_document(None)
    assert view.wishes() == []
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    assert view.selected_text() == ""


def test_has_a_name(view):
    assert view.accessibleName() == "Pages of the document"
