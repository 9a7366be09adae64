"""Saved searches, past queries and labels in the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from index.values import (
    CollectionStatus,
    LabelCount,
    OpenedDocument,
    PastQuery,
    SavedSearch,
)
from searchapp.views.queries_dialog import QueriesDialog


@pytest.fixture
def dialog(qtbot, dressed, speak):
    speak("en")
    dialog = QueriesDialog()
    qtbot.addWidget(dialog)
    dialog.show_query("ujë pijshëm")
    dialog.show_searches([SavedSearch("Uji", "ujë pijshëm", 12, 3), SavedSearch("Ura", "ura", 2)])
    opened = (OpenedDocument("/a.txt", "Ura e gurit"),)
    dialog.show_past([PastQuery("ura", 0.0, 4, opened), PastQuery("deti", 0.0, 1)])
    dialog.show_collection(CollectionStatus((LabelCount("për gjyqin", 2),), starred=5))
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


@pytest.fixture
def told(dialog):
    """What is wished of the dialog, in order."""
    told = []
    for name in ("query_chosen", "look_requested", "save_requested", "removal_requested"):
        getattr(dialog, name).connect(lambda *words, name=name: told.append((name, *words)))
    for name in ("forget_requested", "rename_requested"):
        getattr(dialog, name).connect(lambda *words, name=name: told.append((name, *words)))
    return told


def press(qtbot, page, words):
    (button,) = [one for one in page.findChildren(QPushButton) if one.text() == words]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_tells_how_much_is_new(dialog):
    details = [row.detail for row in dialog.saved.rows()]
    assert details == ["3 new  ·  12 documents  ·  ujë pijshëm", "2 documents  ·  ura"]


def test_tells_what_was_read_of_a_past_query(dialog):
    assert dialog.past.rows()[0].detail.endswith("4 results  ·  read: Ura e gurit")


def test_searches_again_for_what_is_chosen(qtbot, dialog, told):
    dialog.saved.choose(1)
    press(qtbot, dialog.saved, "Search")
    assert told == [("query_chosen", "ura"), ("look_requested", "Ura")]
    assert not dialog.isVisible()


def test_looks_before_it_shows_what_is_new(qtbot, dialog, told):
    dialog.saved.choose(0)
    press(qtbot, dialog.saved, "Show what is new")
    assert told == [("look_requested", "Uji"), ("query_chosen", "ujë pijshëm new:“Uji”")]


def test_offers_news_only_where_there_are_some(dialog):
    (news,) = [b for b in dialog.findChildren(QPushButton) if b.text() == "Show what is new"]
    dialog.saved.choose(0)
    assert news.isEnabled()
    dialog.saved.choose(1)
    assert not news.isEnabled()


def test_saves_the_query_under_a_name(qtbot, dialog, told):
    line = dialog.saved.findChild(QLineEdit)
    line.setText("Uji im")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert told == [("save_requested", "Uji im", "ujë pijshëm")]


def test_saves_nothing_where_nothing_is_typed(dialog):
    dialog.show_query("  ")
    assert not dialog.saved.findChild(QLineEdit).isEnabled()


def test_forgets_one_and_all(qtbot, dialog, told):
    dialog._tabs.setCurrentIndex(1)
    dialog.past.choose(1)
    press(qtbot, dialog.past, "Forget")
    press(qtbot, dialog.past, "Forget all")
    assert told == [("forget_requested", "deti"), ("forget_requested", "")]


def test_lists_stars_and_labels_with_counts(dialog):
    rows = [(row.text, row.detail, row.query) for row in dialog.labels.rows()]
    assert rows == [
        ("Starred", "5 documents", "label:starred"),
        ("për gjyqin", "2 documents", "label:“për gjyqin”"),
    ]


def test_renames_a_label(qtbot, dialog, told):
    dialog._tabs.setCurrentIndex(2)
    dialog.labels.choose(1)
    line = dialog.labels.findChild(QLineEdit)
    line.setText("gjyq")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    press(qtbot, dialog.labels, "Take off everywhere")
    assert told == [
        ("rename_requested", "për gjyqin", "gjyq"),
        ("rename_requested", "për gjyqin", ""),
    ]


def test_speaks_albanian(qtbot, dialog, speak):
    speak("sq")
    qtbot.waitUntil(lambda: dialog.windowTitle() == "Kërkime dhe etiketa")
    assert dialog.labels.rows()[0].query == "etiketa:yll"
    assert dialog.saved.rows()[0].news == "ujë pijshëm reja:“Uji”"
    assert dialog.saved.rows()[0].detail.startswith("3 të reja")
