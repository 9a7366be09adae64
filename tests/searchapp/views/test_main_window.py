"""The window as a whole: which room is shown, and where the keys lead."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QLineEdit, QPlainTextEdit

from index.values import FolderStatus, LibraryStatus
from searchapp.open_wish import OpenWish
from searchapp.theme import DARK, apply_theme
from searchapp.views.help_dialog import HelpDialog
from searchapp.views.main_window import MainWindow

STATUS = LibraryStatus(50, (FolderStatus("/d", 50, True),), ())
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot, dressed, speak):
    speak("en")
    window = MainWindow()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    return window


@pytest.fixture
def results(window, new_page):
    """A window with hits, the keyboard in the box."""
    window.show_idle(STATUS)
    window.search_bar.set_text("ura")
    window.show_page(new_page(20, total=50))
    window.search_bar.focus_query()
    return window


def press(qtbot, window, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(window.focusWidget(), key, modifier)


def rooms(window):
    return [
        room
        for room in (window.welcome, window.idle, window.hit_list, window.no_results)
        if room.isVisible()
    ]


def test_begins_with_the_welcome(window):
    assert rooms(window) == [window.welcome]
    assert not window.search_bar.isVisible()


def test_shows_the_room_that_is_needed(window, new_page):
    window.show_idle(STATUS)
    assert rooms(window) == [window.idle]
    window.show_page(new_page(3))
    assert rooms(window) == [window.hit_list]
    window.show_page(new_page(0, text="kurrkund"))
    assert rooms(window) == [window.no_results]


def test_keeps_the_keyboard_in_the_box_while_rooms_change(window, new_page):
    window.show_idle(STATUS)
    box = window.search_bar.focusProxy()
    window.search_bar.focus_query()
    window.show_page(new_page(3))
    assert window.focusWidget() is box
    window.hit_list.enter()
    window.show_page(new_page(0, text="kurrkund"))
    assert window.focusWidget() is box


def test_leads_from_the_box_down_to_the_hits_and_back(qtbot, results):
    press(qtbot, results, Qt.Key.Key_Down)
    assert results.focusWidget() is results.hit_list
    assert [index.row() for index in results.hit_list.selectedIndexes()] == [0]
    press(qtbot, results, Qt.Key.Key_Up)
    assert results.focusWidget() is results.search_bar.focusProxy()


def test_reads_the_first_hit_with_enter_in_the_box(qtbot, results):
    with qtbot.waitSignal(results.hit_list.read_requested) as wish:
        press(qtbot, results, Qt.Key.Key_Return)
    assert wish.args == ["/d/0.txt"]
    assert isinstance(results.focusWidget(), QPlainTextEdit)


def test_opens_the_first_hit_with_control_and_enter_in_the_box(qtbot, results):
    with qtbot.waitSignal(results.hit_list.open_requested) as wish:
        press(qtbot, results, Qt.Key.Key_Return, CONTROL)
    assert wish.args == [OpenWish("/d/0.txt", words="Ura")]


def test_goes_back_step_by_step(qtbot, results, new_reading):
    results.reader.show_reading(new_reading())
    results.reader.take_keyboard()
    press(qtbot, results, Qt.Key.Key_Escape)
    assert results.focusWidget() is results.hit_list
    press(qtbot, results, Qt.Key.Key_Escape)
    assert results.focusWidget() is results.search_bar.focusProxy()


@pytest.mark.parametrize("key", [Qt.Key.Key_L, Qt.Key.Key_K])
def test_goes_to_the_box_from_anywhere(qtbot, results, key):
    results.hit_list.enter()
    press(qtbot, results, key, CONTROL)
    assert results.focusWidget() is results.search_bar.focusProxy()
    assert results.findChild(QLineEdit).selectedText() == "ura"


def test_walks_the_matches_from_anywhere(qtbot, results, new_reading):
    results.reader.show_reading(new_reading())
    press(qtbot, results, Qt.Key.Key_F3)
    assert results.reader.place_text() == "2 of 2"
    results.hit_list.enter()
    press(qtbot, results, Qt.Key.Key_F3, SHIFT)
    assert results.reader.place_text() == "1 of 2"


def test_shows_help_and_wishes_for_settings(qtbot, results):
    press(qtbot, results, Qt.Key.Key_F1)
    assert results.findChild(HelpDialog).isVisible()
    results.findChild(HelpDialog).close()
    with qtbot.waitSignal(results.settings_requested):
        press(qtbot, results, Qt.Key.Key_Comma, CONTROL)


def counts(window):
    return window.result_line.findChild(QLabel).text()


def test_puts_away_that_nothing_was_found_while_it_looks_on(qtbot, window, new_page):
    window.show_idle(STATUS)
    window.show_page(new_page(0, text="kurrkund"))
    window.search_bar.set_text("ura")
    qtbot.waitUntil(lambda: rooms(window) == [window.hit_list])
    assert counts(window) == "Searching…"
    window.show_page(new_page(3))
    assert counts(window).startswith("3 results")


def test_keeps_the_hits_while_it_looks_on(qtbot, results):
    results.search_bar.set_text("ura e")
    qtbot.waitUntil(lambda: counts(results) == "Searching…")
    assert results.hit_model.rowCount() == 20
    results.stop_waiting()
    assert counts(results) == ""


@pytest.mark.parametrize("text", ["", "  "])
def test_looks_for_nothing_where_nothing_is_typed(results, text):
    results.search_bar.set_text("ura e")
    results.search_bar.set_text(text)
    assert not results.findChild(
        QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly
    ).isActive()


def test_says_an_error_once(results):
    sentence = "Gjej cannot write its library."
    for say in (results.show_message, results.show_error, results.show_message):
        say(sentence)
    said = [label for label in results.findChildren(QLabel) if label.text() == sentence]
    assert len([label for label in said if label.isVisible()]) == 1
    results.show_message("The file is no longer there.")
    assert results.message() == "The file is no longer there."


def test_searches_for_what_may_have_been_meant(window, new_page):
    window.show_idle(STATUS)
    window.show_page(new_page(1, suggestion="ura e gurit"))
    window.result_line.query_proposed.emit("ura e gurit")
    assert window.search_bar.text() == "ura e gurit"


@pytest.fixture
def held(tmp_path):
    """A folder and a file, held above the window."""
    (tmp_path / "dosje").mkdir()
    (tmp_path / "skedar.txt").touch()
    data = QMimeData()
    names = ("dosje", "skedar.txt")
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in names])
    return data


def drag(kind, data, place):
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    return kind(place, action, data, button, Qt.KeyboardModifier.NoModifier)


def test_takes_the_folder_that_is_dropped(qtbot, window, held, tmp_path):
    event = drag(QDragEnterEvent, held, QPoint(40, 40))
    window.dragEnterEvent(event)
    assert event.isAccepted()
    with qtbot.waitSignal(window.folder_dropped) as drop:
        window.dropEvent(drag(QDropEvent, held, QPointF(40, 40)))
    assert drop.args == [str(tmp_path / "dosje")]


def test_lights_up_only_while_a_folder_is_held_above_it(window, held):
    plain = window.grab().toImage()
    window.dragEnterEvent(drag(QDragEnterEvent, held, QPoint(40, 40)))
    assert window.grab().toImage() != plain
    window.dragLeaveEvent(QDragLeaveEvent())
    assert window.grab().toImage() == plain


def test_leaves_alone_what_is_no_folder(window):
    data = QMimeData()
    data.setText("/d")
    event = drag(QDragEnterEvent, data, QPoint(40, 40))
    event.ignore()
    window.dragEnterEvent(event)
    assert not event.isAccepted()


def test_tells_that_it_closes(qtbot, window):
    with qtbot.waitSignal(window.closed):
        window.close()


def test_changes_language_and_theme_while_it_is_open(qtbot, results, dressed, speak):
    speak("sq")
    apply_theme(dressed, DARK)
    qtbot.waitUntil(lambda: results.hit_list.accessibleName() == "Rezultatet")
    image = results.grab().toImage()
    assert image.pixelColor(2, 2).name() == DARK.window


def test_names_everything_that_takes_the_keyboard(results, new_reading):
    results.reader.show_reading(new_reading())
    kinds = (QAbstractButton, QLineEdit, QAbstractItemView, QPlainTextEdit)
    nameless = [
        widget
        for kind in kinds
        for widget in results.findChildren(kind)
        if widget.isVisible()
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
    ]
    assert nameless == []


@pytest.mark.parametrize("size", [(900, 600), (3840, 2160)])
def test_gives_every_room_its_place(results, new_reading, size):
    results.reader.show_reading(new_reading())
    results.resize(*size)
    assert (results.width(), results.height()) == size
    assert results.hit_list.width() >= 300
    assert results.reader.width() >= 360
