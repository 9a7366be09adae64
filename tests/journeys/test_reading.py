"""From a hit to its document, and from match to match."""

import pytest
from PySide6.QtCore import Qt

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def at_the_hit(reader):
    """Someone who stands on the hit for "raketa"."""
    reader.types("raketa")
    reader.window.hit_list.enter()
    return reader


@pytest.fixture
def in_the_text(at_the_hit):
    """Someone who reads it."""
    with at_the_hit.qtbot.waitSignal(at_the_hit.app.crew.controller.reading_ready):
        at_the_hit.presses(Qt.Key.Key_Return)
    return at_the_hit


def test_shows_the_document_at_its_first_match(in_the_text):
    assert in_the_text.window.reader.place_text() == "1 of 4"
    assert "Raketat mbi det" in in_the_text.words_on(in_the_text.window.reader)


def test_walks_the_matches_forth_and_back(in_the_text):
    walked = []
    for key, modifier in [(Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier)] * 4 + [
        (Qt.Key.Key_F3, SHIFT)
    ]:
        in_the_text.presses(key, modifier)
        walked.append(in_the_text.window.reader.place_text())
    assert walked == ["2 of 4", "3 of 4", "4 of 4", "1 of 4", "4 of 4"]


def test_goes_back_to_the_hits(in_the_text):
    in_the_text.presses(Qt.Key.Key_Escape)
    assert in_the_text.window.hit_list.hasFocus()


def test_reads_with_one_click(reader):
    reader.types("uji")
    rows = reader.window.hit_list
    spot = rows.visualRect(rows.model().index(0, 0)).center()
    with reader.qtbot.waitSignal(reader.app.crew.controller.reading_ready):
        reader.qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert not reader.window.reader.is_empty()


def test_opens_the_file_in_the_program_of_the_system(at_the_hit, documents):
    at_the_hit.presses(Qt.Key.Key_Return, CONTROL)
    assert at_the_hit.opened == [str(documents / "raketat.txt")]


def test_opens_it_from_the_text_too(in_the_text, documents):
    in_the_text.presses(Qt.Key.Key_Return, CONTROL)
    assert in_the_text.opened == [str(documents / "raketat.txt")]


def test_says_that_a_file_is_gone(at_the_hit, documents):
    (documents / "raketat.txt").unlink()
    at_the_hit.presses(Qt.Key.Key_Return, CONTROL)
    assert at_the_hit.opened == []
    assert at_the_hit.window.message() == "The file is no longer there."


def test_still_shows_the_text_of_a_file_that_is_gone(at_the_hit, documents):
    (documents / "raketat.txt").unlink()
    with at_the_hit.qtbot.waitSignal(at_the_hit.app.crew.controller.reading_ready):
        at_the_hit.presses(Qt.Key.Key_Return)
    assert at_the_hit.window.reader.place_text() == "1 of 4"


def test_says_that_no_program_opens_a_file(reader, documents):
    (documents / "pa-program.md").touch()
    reader.app.outside.desk.open_file(str(documents / "pa-program.md"))
    assert "No program of the system" in reader.window.message()


def test_puts_the_text_away_when_something_else_is_searched(in_the_text):
    in_the_text.types("uji")
    assert in_the_text.window.reader.is_empty()
