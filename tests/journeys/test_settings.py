"""Language, looks and the shape of the window, changed while it is open."""

import pytest
from PySide6.QtWidgets import QRadioButton

from searchapp.settings import load_settings
from searchapp.theme import DARK, LIGHT


def choose(person, words):
    """Clicks a choice in the settings."""
    person.window.settings_requested.emit()
    buttons = person.app.choosing.dialog.findChildren(QRadioButton)
    next(button for button in buttons if button.text() == words).click()


def test_speaks_the_other_language_at_once(person):
    person.starts()
    choose(person, "Shqip")
    person.waits_until(lambda: "Shto dosje…" in person.words_on(person.window.welcome))
    choose(person, "English")
    person.waits_until(lambda: "Add a folder…" in person.words_on(person.window.welcome))


def test_says_again_how_the_query_was_understood(reader):
    reader.types('"bora')
    assert "The quotation mark" in reader.words_on(reader.window.search_bar)
    choose(reader, "Shqip")
    assert "Thonjëza" in reader.words_on(reader.window.search_bar)


def test_has_the_faults_of_the_second_process_in_the_language_of_the_window(reader, tmp_path):
    choose(reader, "Shqip")
    reader.app.folders.add_folder(str(tmp_path / "askund"))
    assert "nuk gjendet" in reader.window.message()


def test_turns_dark_and_light(reader):
    reader.types("bora")
    choose(reader, "Dark")
    assert reader.has_colour(reader.window.hit_list, DARK.mark)
    choose(reader, "Light")
    assert reader.has_colour(reader.window.hit_list, LIGHT.mark)


@pytest.mark.parametrize(("words", "kept"), [("Dark", "dark"), ("Light", "light")])
def test_keeps_what_was_chosen(person, root, words, kept):
    person.starts()
    choose(person, words)
    assert load_settings(root).appearance == kept


def test_opens_as_it_was_left(library, open_window):
    first = open_window()
    first.starts()
    first.window.resize(770, 590)
    first.window.close()
    second = open_window()
    second.starts()
    assert (second.window.width(), second.window.height()) == (770, 590)
