"""Stars, labels, notes, saved and past searches, as a person keeps them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from index.library import Library
from index.values import SearchRequest
from searchapp.presenters import queries
from searchapp.views.completion_popup import CompletionPopup

CONTROL = Qt.KeyboardModifier.ControlModifier
LABEL, STARRED, NEW = (
    {"en": "label", "sq": "etiketa"},
    {"en": "starred", "sq": "yll"},
    {"en": "new", "sq": "reja"},
)


@pytest.fixture(params=["en", "sq"])
def language(request, reader):
    reader.app.preferences.choose_language(request.param)
    return request.param


@pytest.fixture
def bar(reader, language):
    """The row of star, labels and note over the text about the rockets."""
    reader.types("raketa")
    reader.presses(Qt.Key.Key_Return)
    reader.waits_until(lambda: not reader.window.reader.is_empty())
    return reader.window.reader.annotations


def dialog_of(reader):
    return reader.app.keeping.dialog


def test_a_star_is_seen_and_found(reader, bar, language, root):
    reader.presses(Qt.Key.Key_D, CONTROL)
    reader.waits_until(lambda: reader.hits() and reader.hits()[0].annotation is not None)
    reader.types(f"{LABEL[language]}:{STARRED[language]}")
    assert reader.titles() == ["Raketat mbi det"]
    with Library.open(root) as library:
        assert library.search(SearchRequest("label:starred")).total == 1


def test_a_hit_is_starred_from_the_list(reader, language):
    reader.types("bora OSE uji")
    reader.presses(Qt.Key.Key_Down)
    reader.presses(Qt.Key.Key_D, CONTROL)
    reader.waits_until(lambda: any(hit.annotation is not None for hit in reader.hits()))


def test_a_label_and_a_note_are_kept_and_found(reader, bar, language):
    reader.presses(Qt.Key.Key_E, CONTROL)
    line = bar._editor.findChild(QLineEdit)
    reader.qtbot.keyClicks(line, "per gjyqin")
    reader.presses(Qt.Key.Key_Return, on=line)
    bar._editor.hide()
    reader.presses(Qt.Key.Key_N, CONTROL)
    bar.findChild(QPlainTextEdit).insertPlainText("Pyet ministrinë.")
    dialog = dialog_of(reader)
    reader.waits_until(lambda: [row.text for row in dialog.labels.rows()] == ["per gjyqin"])
    reader.types(f'{LABEL[language]}:"për gjyqin"')
    assert reader.titles() == ["Raketat mbi det"]
    reader.waits_until(lambda: bool(reader.hits()[0].annotation.note))
    reader.types("shënim:ministri")
    assert reader.titles() == ["Raketat mbi det"]


def test_a_saved_search_tells_what_is_new(reader, language, documents):
    reader.types("uji")
    reader.presses(Qt.Key.Key_S, CONTROL)
    dialog = dialog_of(reader)
    line = dialog.saved.findChild(QLineEdit)
    line.setText("Uji im")
    reader.presses(Qt.Key.Key_Return, on=line)
    reader.waits_until(lambda: [row.text for row in dialog.saved.rows()] == ["Uji im"])
    assert not dialog.saved.rows()[0].news
    dialog.hide()
    (documents / "uji-i-ri.txt").write_text("Uji i ri\n\nUji erdhi.", encoding="utf-8")
    reader.app.crew.job.start()
    reader.waits_until(lambda: bool(dialog.saved.rows()[0].news))
    dialog.saved.choose(0)
    dialog.saved.news_chosen.emit(dialog.saved.chosen())
    reader.waits_until(lambda: reader.titles() == ["Uji i ri"])
    assert f"{NEW[language]}:" in reader.window.search_bar.text()
    reader.waits_until(lambda: not dialog.saved.rows()[0].news)


def test_history_keeps_what_was_opened(reader, bar, language):
    dialog = dialog_of(reader)
    dialog.open()
    reader.waits_until(lambda: bool(dialog.past.rows()))
    assert dialog.past.rows()[0].text == "raketa"
    assert "Raketat mbi det" in dialog.past.rows()[0].detail


def test_history_keeps_what_one_rested_on(reader, language, monkeypatch):
    monkeypatch.setattr(queries, "REST", 50)
    reader.app.asking._rest.setInterval(50)
    reader.types("bora")
    reader.waits_until(lambda: not reader.app.asking._rest.isActive())
    reader.window.search_bar.focus_query()
    reader.window.search_bar.set_text("")
    reader.presses(Qt.Key.Key_Down)
    popup = reader.window.findChild(CompletionPopup)
    reader.waits_until(popup.isVisible)
    assert popup.first().word == "bora"
    reader.presses(Qt.Key.Key_Down)
    with reader.qtbot.waitSignal(reader.app.crew.controller.page_ready):
        reader.presses(Qt.Key.Key_Return)
    assert reader.window.search_bar.text() == "bora"


def test_the_cheat_sheet_tries_its_examples(reader, language):
    reader.presses(Qt.Key.Key_F1)
    sheet = reader.window._help
    with reader.qtbot.waitSignal(reader.app.crew.controller.page_ready):
        reader.clicks("=lumit", on=sheet)
    assert reader.window.search_bar.text() == "=lumit"
    sheet.hide()


def test_a_form_writes_the_query_and_reads_it_back(reader, language):
    typed = {"en": "rrugë title:bora", "sq": "rrugë titulli:bora"}[language]
    reader.window.search_bar.set_text(typed)
    reader.presses(Qt.Key.Key_F, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    form = reader.app.asking.form
    assert (form.form().all_words, form.form().title) == ("rrugë", "bora")
    line = form._lines["no_words"]
    reader.qtbot.keyClicks(line, "det")
    with reader.qtbot.waitSignal(reader.app.crew.controller.page_ready):
        reader.presses(Qt.Key.Key_Return, on=line)
    word = {"en": "rrugë -det title:bora", "sq": "rrugë -det titulli:bora"}
    assert reader.window.search_bar.text() == word[language]
    assert reader.titles() == ["Bora mbuloi fshatrat"]


def test_history_keeps_what_was_opened_in_another_program(reader, language):
    reader.types("bora")
    reader.window.hit_list.open_first()
    reader.waits_until(lambda: bool(reader.opened or reader.started))
    dialog = dialog_of(reader)
    dialog.open()
    title = reader.titles()[0]
    reader.waits_until(lambda: any(title in row.detail for row in dialog.past.rows()))
