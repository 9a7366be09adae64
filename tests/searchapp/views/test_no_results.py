"""What a person sees when nothing was found."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from searchapp.views.no_results import NoResults, shortened


@pytest.fixture
def show(qtbot, dressed, speak, new_page):
    """Shows the page for a query and gives what can be clicked, by its words."""
    speak("en")
    room = NoResults()
    qtbot.addWidget(room)

    def shown(text, **facts):
        room.show_page(new_page(0, text=text, **facts))
        with qtbot.waitExposed(room):
            room.show()
        buttons = [each for each in room.findChildren(QPushButton) if each.isVisible()]
        return room, {button.text(): button for button in buttons}

    return shown


def said(room):
    return [label.text() for label in room.findChildren(QLabel) if label.isVisible()]


def test_says_what_was_searched(show):
    room, _ = show("uren gurit", words=("uren", "gurit"))
    assert "Nothing found" in said(room)
    assert "Searched: uren · gurit" in said(room)


def test_offers_wider_queries(qtbot, show):
    room, tries = show("“ura e gurit” druri", suggestion="ura e gurit dhe druri")
    assert list(tries) == ["ura e gurit dhe druri", "ura e gurit druri"]
    with qtbot.waitSignal(room.query_proposed) as proposal:
        qtbot.mouseClick(tries["ura e gurit druri"], Qt.MouseButton.LeftButton)
    assert proposal.args == ["ura e gurit druri"]


def test_offers_nothing_for_a_single_word(show):
    room, tries = show("ura")
    assert tries == {}
    assert "Try instead:" not in said(room)


def test_forgets_the_offers_of_the_query_before(show):
    show("ura guri")
    _, tries = show("lumi deti")
    assert list(tries) == ["lumi"]


def test_speaks_the_new_language_at_once(qtbot, show, speak):
    room, _ = show("ura guri")
    speak("sq")
    qtbot.waitUntil(lambda: "Nuk u gjet asgjë" in said(room))


def test_shortens_a_very_long_query():
    assert shortened("ura") == "ura"
    assert len(shortened("ura e gurit " * 20)) <= 60
