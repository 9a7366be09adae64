"""The small buttons of the reader."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from searchapp.views.view_tools import ViewTools


@pytest.fixture
def tools(qtbot, dressed, speak):
    speak("en")
    tools = ViewTools()
    qtbot.addWidget(tools)
    tools.show()
    return tools


def names(tools):
    return [each.accessibleName() for each in tools.findChildren(QToolButton) if each.isVisible()]


def test_offers_pages_where_there_are_any(tools):
    tools.show_state(has_pages=False, shows_pages=False, fits=True)
    assert names(tools) == [
        "Find in this document",
        "All passages of this document",
        "Smaller",
        "Larger",
    ]
    tools.show_state(has_pages=True, shows_pages=False, fits=True)
    assert names(tools)[4:] == ["Show the pages"]
    tools.show_state(has_pages=True, shows_pages=True, fits=True)
    assert names(tools)[4:] == ["Fit the width", "Show the text"]


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("Find in this document", "find_wanted"),
        ("All passages of this document", "passages_wanted"),
        ("Smaller", "smaller_wanted"),
        ("Larger", "larger_wanted"),
        ("Fit the width", "fit_wanted"),
        ("Show the text", "pages_wanted"),
    ],
)
def test_wishes_for_what_is_clicked(qtbot, tools, name, signal):
    tools.show_state(has_pages=True, shows_pages=True, fits=False)
    button = next(each for each in tools.findChildren(QToolButton) if each.accessibleName() == name)
    with qtbot.waitSignal(getattr(tools, signal)):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
