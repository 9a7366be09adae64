"""From typing to the list of hits."""

import pytest
from PySide6.QtCore import Qt

from index.library import Library
from searchapp.theme import LIGHT
from searchapp.views.word_forms import WordFormsPanel

MANY = 45


@pytest.mark.parametrize("query", ["raketa", "rakete", "RAKETËS", "raketave", "rak*"])
def test_finds_every_form_of_a_word(reader, query):
    reader.types(query)
    assert reader.titles() == ["Raketat mbi det"]


def test_shows_hits_while_one_types(reader):
    for text in ("u", "uj", "uji"):
        reader.types(text)
    assert reader.titles() == ["Uji i pijshëm"]


def test_shows_the_newest_query_when_one_types_fast(reader):
    for text in ("b", "bo", "bor"):
        reader.window.search_bar.set_text(text)
    reader.types("bora")
    assert reader.titles() == ["Bora mbuloi fshatrat"]


def test_paints_the_marks(reader):
    with reader.qtbot.waitSignal(reader.window.hit_list.painted):
        reader.types("bora")
    assert reader.has_colour(reader.window.hit_list, LIGHT.mark)


def test_says_what_was_searched_where_nothing_is_found(reader):
    reader.types("gjarpërinj shkretëtire")
    assert reader.sees(reader.window.no_results)
    assert "gjarpërinj" in reader.words_on(reader.window.no_results)


def test_searches_what_is_proposed_where_nothing_is_found(reader):
    reader.types('"bora e ujit"')
    assert reader.sees(reader.window.no_results)
    with reader.qtbot.waitSignal(reader.app.crew.controller.page_ready):
        reader.clicks("bora e ujit", on=reader.window.no_results)
    assert reader.window.search_bar.text() == "bora e ujit"
    assert reader.hits()


@pytest.mark.parametrize("query", ["date:kurrë bora", '"bora', "(bora", "bora OSE", "- bora"])
def test_says_how_an_odd_query_was_understood(reader, query):
    reader.types(query)
    assert reader.words_on(reader.window.search_bar)
    reader.types("bora")
    assert not reader.words_on(reader.window.search_bar)


def test_goes_back_to_rest_when_the_box_is_emptied(reader):
    reader.types("bora")
    reader.window.search_bar.set_text("")
    assert reader.sees(reader.window.idle)
    assert reader.hits() == []


def test_loads_more_hits_as_one_scrolls(library, documents, person):
    for number in range(MANY):
        (documents / f"{number}.txt").write_text(f"Lista {number}\n\nThesari i fshehur.")
    with Library.open(library) as opened:
        opened.update(report=lambda event: None, is_cancelled=lambda: False)
    person.starts()
    person.waits_for_the_index()
    person.types("thesar")
    bar = person.window.hit_list.verticalScrollBar()

    def has_all():
        bar.setValue(bar.maximum())
        return len(set(person.titles())) == MANY

    person.waits_until(has_all)


def test_is_walked_with_the_keyboard(reader):
    control = Qt.KeyboardModifier.ControlModifier
    reader.types("bora OSE uji")
    reader.presses(Qt.Key.Key_L, control)
    assert reader.window.search_bar.isAncestorOf(reader.window.focusWidget())
    reader.presses(Qt.Key.Key_Down)
    assert reader.window.hit_list.hasFocus()
    reader.presses(Qt.Key.Key_Down)
    assert reader.window.hit_list.currentIndex().row() == 1
    reader.presses(Qt.Key.Key_Escape)
    assert reader.window.search_bar.isAncestorOf(reader.window.focusWidget())


def test_explains_which_forms_were_searched(reader):
    reader.types("rakete")
    reader.presses(Qt.Key.Key_F2)
    panel = reader.window.result_line.findChild(WordFormsPanel)
    reader.waits_until(panel.isVisible)
    words = reader.words_on(panel)
    for form in ("raketat", "raketë", "raketës"):
        assert form in words
    reader.presses(Qt.Key.Key_Escape, on=panel)
    assert not reader.sees(panel)
