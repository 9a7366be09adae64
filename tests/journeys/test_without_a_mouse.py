"""Everything by keyboard and by ear: names, roles, focus that is seen, the whole journey."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QScrollBar,
    QSpinBox,
    QWidget,
)

from searchapp.views.spoken_roles import tell_roles

NO_ROLES = (QAccessible.Role.NoRole, QAccessible.Role.Client)
CONTROL = Qt.KeyboardModifier.ControlModifier
BY_KEYS_OF_ITS_OWN = ("Empty the box",)  # Ctrl+L and a letter do the same


@pytest.fixture(scope="module", autouse=True)
def roles(qapp):
    """Screen readers are told our roles, as in the program."""
    tell_roles()


@pytest.fixture
def everything(reader):
    """The window and all its dialogs, a document open."""
    reader.types("raketa")
    with reader.qtbot.waitSignal(reader.app.crew.controller.reading_ready):
        reader.window.hit_list.read_first()
    reader.window.reader.open_find()
    return reader


def controls(person):
    """All that takes the keyboard or a click, but for parts of Qt's own widgets."""
    for widget in person.window.findChildren(QWidget):
        is_part = widget.objectName().startswith("qt_") or isinstance(widget.parent(), QSpinBox)
        is_part = (
            is_part or isinstance(widget, QScrollBar) or widget.objectName().startswith("Scro")
        )
        takes_keys = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if (takes_keys or isinstance(widget, QAbstractButton | QLineEdit)) and not is_part:
            yield widget


def spoken(widget):
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name), interface.role()


def test_has_a_name_and_a_role_for_every_control(everything):
    nameless = [
        (type(widget).__name__, widget.objectName())
        for widget in controls(everything)
        if not spoken(widget)[0] or spoken(widget)[1] in NO_ROLES
    ]
    # A frame speaks through what is in it; a button without words has nothing to offer yet.
    quiet = [("QTabWidget", ""), ("QScrollArea", ""), ("QPushButton", "")]
    assert [each for each in nameless if each not in quiet] == []
    visible = [widget for widget in controls(everything) if widget.isVisible()]
    assert all(spoken(widget)[0] for widget in visible)


def test_reaches_every_button_with_the_tab_key(everything):
    unreachable = [
        widget.accessibleName() or widget.text()
        for widget in controls(everything)
        if isinstance(widget, QAbstractButton)
        and not widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert [name for name in unreachable if name not in BY_KEYS_OF_ITS_OWN] == []


def test_goes_round_the_whole_window_with_the_tab_key(everything):
    wanted = {widget for widget in controls(everything) if _waits_for_tab(widget)}
    everything.window.search_bar.focus_query()
    met = set()
    for _ in range(3 * len(wanted)):
        everything.presses(Qt.Key.Key_Tab)
        met.add(QApplication.focusWidget())
    missed = {widget.accessibleName() for widget in wanted - met}
    assert missed <= {"Query"}  # there Tab completes the word first


def _waits_for_tab(widget):
    is_there = widget.isVisible() and widget.isEnabled()
    return is_there and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def test_shows_where_the_keyboard_is(everything):
    unseen = []
    window = everything.window
    for widget in [widget for widget in controls(everything) if _waits_for_tab(widget)]:
        other = window.search_bar.focusProxy()
        (window.hit_list if widget is other else other).setFocus()
        QApplication.processEvents()
        before = widget.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        if widget.grab().toImage() == before:
            unseen.append(spoken(widget)[0])
    assert unseen == []


def test_says_title_matches_and_passage_of_a_hit(reader):
    reader.types("raketa")
    interface = QAccessible.queryAccessibleInterface(reader.window.hit_list)
    words = interface.child(0).text(QAccessible.Text.Name)
    assert words.startswith("Raketat mbi det. 4 matches. ")
    assert "Phenianit i ranë raketat në det." in words


def test_gives_pages_and_map_a_role(reader):
    view = reader.window.reader.pages.view
    assert spoken(view) == ("Pages of the document", QAccessible.Role.Document)


def test_goes_from_the_query_to_a_match_and_back_without_a_mouse(reader):
    reader.presses(Qt.Key.Key_L, CONTROL)
    reader.types("raketa")
    reader.presses(Qt.Key.Key_Down)
    with reader.qtbot.waitSignal(reader.app.crew.controller.glance_ready):
        reader.presses(Qt.Key.Key_Space)
    reader.presses(Qt.Key.Key_Escape)
    with reader.qtbot.waitSignal(reader.app.crew.controller.reading_ready):
        reader.presses(Qt.Key.Key_Return)
    reader.presses(Qt.Key.Key_F3)
    assert reader.window.reader.place_text() == "2 of 4"
    reader.presses(Qt.Key.Key_F, CONTROL)
    box = reader.window.focusWidget()
    with reader.qtbot.waitSignal(reader.app.crew.controller.finding_ready):
        box.setText("motor")
    assert reader.window.reader.place_text() == "1 of 1"
    reader.takes_a_picture("found")
    for _ in range(3):
        reader.presses(Qt.Key.Key_Escape)
    assert reader.window.search_bar.focusProxy().hasFocus()
