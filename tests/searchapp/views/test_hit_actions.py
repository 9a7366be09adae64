"""What can be done with a hit without leaving the list: glance, copy, the menu, less room."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from searchapp.open_wish import OpenWish
from searchapp.settings import COMFORTABLE, COMPACT
from searchapp.views.document_menu import DocumentMenu
from searchapp.views.results_room import ResultsRoom

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(qtbot, dressed, speak, new_page):
    """The room of results with twenty hits, the first one chosen."""
    speak("en")
    room = ResultsRoom()
    qtbot.addWidget(room)
    room.resize(1000, 600)
    with qtbot.waitExposed(room):
        room.show()
    room.hit_model.show_page(new_page(20, total=50))
    room.enter()
    return room


@pytest.fixture
def glancing(qtbot, room, new_reading):
    """Someone who glances at the first hit."""
    with qtbot.waitSignal(room.glance_requested) as wish:
        qtbot.keyClick(room.hit_list, Qt.Key.Key_Space)
    room.show_glance(new_reading(path=wish.args[0]))
    return room


def test_glances_with_space_and_keeps_the_keyboard(glancing):
    assert glancing.card.path() == "/d/0.txt"
    assert "Ura e gurit ka shtatë harqe." in glancing.card.text()
    assert glancing.hit_list.hasFocus()


def test_ends_the_glance_with_space(qtbot, glancing):
    qtbot.keyClick(glancing.hit_list, Qt.Key.Key_Space)
    assert glancing.card.path() == ""
    assert not glancing.close_card()


def test_leads_the_glance_to_the_next_hit(qtbot, glancing, new_reading):
    with qtbot.waitSignal(glancing.glance_requested) as wish:
        qtbot.keyClick(glancing.hit_list, Qt.Key.Key_Down)
    assert wish.args == ["/d/1.txt"]
    glancing.show_glance(new_reading(path="/d/1.txt"))
    assert glancing.card.path() == "/d/1.txt"


def test_drops_a_glance_at_a_hit_that_is_not_chosen_any_more(qtbot, room, new_reading):
    qtbot.keyClick(room.hit_list, Qt.Key.Key_Space)
    qtbot.keyClick(room.hit_list, Qt.Key.Key_Down)
    room.show_glance(new_reading(path="/d/0.txt"))
    assert room.card.path() == ""


def test_ends_the_glance_with_other_hits(glancing, new_page):
    glancing.hit_model.show_page(new_page(3, text="gur"))
    assert glancing.card.path() == ""


def test_copies_the_passage_with_its_source(qtbot, room):
    with qtbot.waitSignal(room.hit_list.copied) as said:
        qtbot.keyClick(room.hit_list, Qt.Key.Key_C, CONTROL)
    assert QApplication.clipboard().text() == (
        "Ura e gurit ka shtatë harqe. Urat e tjera janë prej druri.\nUra 0, July 27, 2023, /d/0.txt"
    )
    assert said.args == ["The passage was copied with its source."]


def test_takes_less_room_where_that_is_chosen(room):
    def height():
        return room.hit_list.visualRect(room.hit_model.index(0, 0)).height()

    before = height()
    room.hit_list.show_density(COMPACT)
    assert height() < before * 0.8
    room.hit_list.show_density(COMFORTABLE)
    assert height() == before


def open_menu(room, reason):
    spot = room.hit_list.visualRect(room.hit_model.index(2, 0)).center()
    event = QContextMenuEvent(reason, spot, room.hit_list.viewport().mapToGlobal(spot))
    QApplication.sendEvent(room.hit_list.viewport(), event)
    (menu,) = room.hit_list.findChildren(DocumentMenu)
    return menu


@pytest.mark.parametrize(
    ("reason", "path"),
    [
        (QContextMenuEvent.Reason.Mouse, "/d/2.txt"),
        (QContextMenuEvent.Reason.Keyboard, "/d/0.txt"),
    ],
    ids=["pointer", "keyboard"],
)
def test_offers_what_can_be_done_with_a_hit(qtbot, room, reason, path):
    menu = open_menu(room, reason)
    names = [action.text().partition("\t")[0] for action in menu.actions() if action.text()]
    assert names == [
        "Read",
        "Glance at it",
        "More like this",
        "Copy the passage",
        "Open in the system's program",
        "Open the folder",
        "Copy the path",
    ]
    with qtbot.waitSignal(room.hit_list.folder_requested) as folder:
        menu.actions()[5].trigger()
    assert folder.args == [path]
    with qtbot.waitSignal(room.hit_list.open_requested) as wish:
        menu.actions()[4].trigger()
    assert wish.args == [OpenWish(path, words="Ura")]
    menu.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_is_no_higher_than_its_text(qtbot, glancing, new_reading):
    short = glancing.card.height()
    path = glancing.card.path()
    glancing.show_glance(new_reading("Ura e gurit.\n\n" * 60, path=path))
    assert short < glancing.card.height() <= 460


def test_shows_no_handle_where_there_is_nothing_to_scroll(room, new_page):
    assert room.hit_list.verticalScrollBar().isEnabled()
    room.hit_model.show_page(new_page(1, text="gur"))
    room.hit_list.executeDelayedItemsLayout()
    assert not room.hit_list.verticalScrollBar().isEnabled()


def test_stays_inside_the_reader_when_the_window_gets_smaller(glancing):
    glancing.resize(760, 420)
    assert glancing.reader.rect().contains(glancing.card.geometry())
