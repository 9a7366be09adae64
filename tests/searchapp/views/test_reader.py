"""The pane in which a document is read."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QToolButton

from index.values import Mark, Page
from searchapp.views.elided_label import ElidedLabel
from searchapp.views.reader import Reader


@pytest.fixture
def reader(qtbot, dressed, speak):
    speak("en")
    reader = Reader()
    qtbot.addWidget(reader)
    reader.resize(600, 500)
    with qtbot.waitExposed(reader):
        reader.show()
    return reader


def button(reader, name):
    buttons = [*reader.findChildren(QToolButton), *reader.findChildren(QPushButton)]
    return next(each for each in buttons if name in (each.accessibleName(), each.text()))


def said(reader):
    return [label.text() for label in reader.findChildren(QLabel) if label.isVisible()]


def test_says_what_to_do_while_nothing_is_read(reader):
    assert reader.is_empty()
    assert "Choose a result to read it here" in said(reader)
    assert reader.place_text() == ""


def test_shows_title_trail_date_and_place(reader, new_reading):
    reader.show_reading(new_reading(date="2023-07"))
    assert "Ura e gurit" in said(reader)
    assert "… › arta › Ura › ura.txt  ·  July 2023" in said(reader)
    assert "1 of 2" in said(reader)


def test_walks_round_in_both_directions(reader, new_reading):
    reader.show_reading(new_reading())
    places = []
    for step in (reader.next_match, reader.next_match, reader.previous_match):
        step()
        places.append(reader.place_text())
    assert places == ["2 of 2", "1 of 2", "2 of 2"]


def test_walks_with_its_buttons(qtbot, reader, new_reading):
    reader.show_reading(new_reading())
    qtbot.mouseClick(button(reader, "Next match"), Qt.MouseButton.LeftButton)
    assert reader.place_text() == "2 of 2"
    qtbot.mouseClick(button(reader, "Previous match"), Qt.MouseButton.LeftButton)
    assert reader.place_text() == "1 of 2"


def test_tells_the_page_of_the_match(reader, new_reading):
    reader.show_reading(new_reading(pages=(Page(1, 0, 20), Page(2, 20, 58))))
    assert "page 1 of 2" in said(reader)
    reader.next_match()
    assert "page 2 of 2" in said(reader)


def test_reads_a_document_without_matches(reader, new_reading):
    reader.show_reading(new_reading(marks=()))
    reader.next_match()
    assert reader.place_text() == "No matches in the text"
    assert not button(reader, "Next match").isEnabled()


def test_wishes_to_open_the_document(qtbot, reader, new_reading):
    reader.show_reading(new_reading())
    with qtbot.waitSignal(reader.open_requested) as wish:
        qtbot.mouseClick(button(reader, "Open"), Qt.MouseButton.LeftButton)
    assert wish.args == ["/home/arta/Ura/ura.txt"]


def test_wishes_to_open_it_with_the_keyboard(qtbot, reader, new_reading):
    reader.show_reading(new_reading())
    text = reader.findChild(QPlainTextEdit)
    with qtbot.waitSignal(reader.open_requested):
        qtbot.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_closes_the_document(qtbot, reader, new_reading):
    reader.show_reading(new_reading())
    with qtbot.waitSignal(reader.closed):
        qtbot.mouseClick(button(reader, "Close the document"), Qt.MouseButton.LeftButton)
    assert reader.is_empty()
    assert "Choose a result to read it here" in said(reader)


def test_keeps_its_buttons_still_while_one_walks(reader, new_reading):
    marks = [Mark(at, at + 1) for at in range(12)]
    reader.show_reading(new_reading(marks=marks))
    before = button(reader, "Next match").x()
    for _ in marks:
        reader.next_match()
        assert button(reader, "Next match").x() == before


def test_speaks_the_new_language_at_once(qtbot, reader, new_reading, speak):
    reader.show_reading(new_reading())
    speak("sq")
    qtbot.waitUntil(lambda: reader.place_text() == "1 nga 2" and "1 nga 2" in said(reader))
    assert button(reader, "Hap").isVisible()


def test_cuts_a_title_that_is_too_long(reader, new_reading):
    title = "Ura e gurit " * 40
    reader.show_reading(new_reading(title=title))
    label = next(each for each in reader.findChildren(ElidedLabel) if each.text() == title)
    assert label.toolTip() == title
    assert label.height() < 80


def test_shows_both_lines_of_a_title_in_any_width(qtbot, reader, new_reading):
    reader.resize(2000, 500)
    reader.show_reading(new_reading(title="Ura e gurit mbi lumin e madh, ndërtuar nga fshatarët"))
    label = next(
        each for each in reader.findChildren(ElidedLabel) if each.text().startswith("Ura e")
    )
    reader.resize(380, 500)
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()) > 30)
