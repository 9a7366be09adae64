"""From one document on to the next."""

import pytest
from PySide6.QtCore import Qt

SHIFT = Qt.KeyboardModifier.ShiftModifier
PARAGRAPHS = 60


@pytest.fixture
def documents(documents):
    """The texts, and a long one that is full of snow."""
    paragraph = "Bora ra tërë natën, dhe në mëngjes bora arriti te pragu i derës. "
    text = "Dimri i gjatë\n\n" + "\n\n".join([paragraph * 3] * PARAGRAPHS)
    (documents / "dimri.txt").write_text(text, encoding="utf-8")
    return documents


def read(person, title):
    """Goes to a hit with the arrow keys and reads it."""
    person.window.search_bar.focus_query()
    person.presses(Qt.Key.Key_Down)
    person.presses(Qt.Key.Key_Home)
    for _ in range(person.titles().index(title)):
        person.presses(Qt.Key.Key_Down)
    with person.qtbot.waitSignal(person.app.crew.controller.reading_ready):
        person.presses(Qt.Key.Key_Return)


def test_reads_a_short_text_after_the_end_of_a_long_one(reader):
    reader.types("bora")
    read(reader, "Dimri i gjatë")
    reader.presses(Qt.Key.Key_F3, SHIFT)
    assert reader.window.reader.place_text() == f"{PARAGRAPHS * 6} of {PARAGRAPHS * 6}"
    read(reader, "Bora mbuloi fshatrat")
    reader.window.grab()
    assert "Bora mbuloi fshatrat" in reader.words_on(reader.window.reader)
