"""The form that writes a query."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton

from index.values import QueryForm
from searchapp.views.query_form_dialog import QueryFormDialog

FORM = QueryForm(all_words="ujë", near_words="kryetari ura", distance=5, format="pdf", label="gjyq")


@pytest.fixture
def dialog(qtbot, dressed, speak):
    speak("en")
    dialog = QueryFormDialog()
    qtbot.addWidget(dialog)
    dialog.show_choices(("pdf", "txt"), {"sq": "albanian", "de": "german"})
    dialog.show_form(QueryForm())
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def field(dialog, name):
    (found,) = [
        one
        for kind in (QLineEdit, QComboBox)
        for one in dialog.findChildren(kind)
        if one.accessibleName() == name
    ]
    return found


def test_tells_what_is_filled_in(qtbot, dialog):
    forms = []
    dialog.form_changed.connect(forms.append)
    qtbot.keyClicks(field(dialog, "All these words"), "ura")
    field(dialog, "Language").setCurrentIndex(1)
    assert forms[-1] == QueryForm(all_words="ura", language="sq")


def test_shows_a_form_and_gives_it_back(dialog):
    dialog.show_form(FORM)
    assert dialog.form() == FORM


def test_keeps_what_is_chosen_when_the_language_changes(qtbot, dialog, speak):
    dialog.show_form(FORM)
    speak("sq")
    qtbot.waitUntil(lambda: dialog.windowTitle() == "Formular kërkimi")
    assert dialog.form() == FORM


def test_says_where_a_query_is_more_than_a_form(dialog):
    assert not dialog._notice.isVisible()
    dialog.show_form(None)
    assert dialog._notice.isVisible()
    assert dialog.form() == QueryForm()


def test_proposes_the_query_with_enter(qtbot, dialog):
    dialog.show_query("ujë pijshëm")
    with qtbot.waitSignal(dialog.query_proposed) as proposed:
        qtbot.keyClick(field(dialog, "All these words"), Qt.Key.Key_Return)
    assert proposed.args == ["ujë pijshëm"]
    assert not dialog.isVisible()


def test_proposes_nothing_that_is_empty(dialog):
    dialog.show_query("")
    (search,) = [one for one in dialog.findChildren(QPushButton) if one.text() == "Search"]
    assert not search.isEnabled()
