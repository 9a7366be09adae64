"""The pane in which a document is read."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QToolButton

from index.values import FileCondition, Mark, Page, WordCount
from searchapp.open_wish import OpenWish
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
    assert wish.args == [OpenWish("/home/arta/Ura/ura.txt", words="Ura")]


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


PAGED = {"format": "pdf", "pages": (Page(1, 0, 20), Page(2, 20, 58)), "path": "/d/ura.pdf"}


class TestPages:
    def test_shows_a_pdf_as_pages_and_remembers_the_other_choice(self, qtbot, reader, new_reading):
        with qtbot.waitSignal(reader.pages.open_requested):
            reader.show_reading(new_reading(**PAGED))
        assert reader.shows_pages()
        with qtbot.waitSignal(reader.view_chosen) as chosen:
            qtbot.mouseClick(button(reader, "Show the text"), Qt.MouseButton.LeftButton)
        assert chosen.args == ["text"]
        assert not reader.shows_pages()
        reader.show_reading(new_reading(**PAGED))
        assert not reader.shows_pages()
        reader.toggle_pages()
        assert reader.shows_pages()

    def test_stays_at_its_match_when_it_is_toggled(self, reader, new_reading):
        reader.show_reading(new_reading(**PAGED))
        reader.next_match()
        reader.toggle_pages()
        assert reader.place_text() == "2 of 2"
        assert "page 2 of 2" in said(reader)

    def test_shows_other_formats_as_text(self, reader, new_reading):
        reader.show_reading(new_reading(pages=PAGED["pages"]))
        assert not reader.shows_pages()
        assert not button(reader, "Show the pages").isVisible()
        reader.toggle_pages()
        assert not reader.shows_pages()

    def test_shows_the_text_where_the_pages_cannot_be_drawn(self, reader, new_reading):
        reader.show_reading(new_reading(**PAGED))
        reader.show_undrawable("/d/tjeter.pdf")
        assert reader.shows_pages()
        reader.show_undrawable("/d/ura.pdf")
        assert not reader.shows_pages()
        assert reader.place_text() == "1 of 2"
        assert "The pages of this document cannot be drawn: this is its text." in said(reader)


class TestCondition:
    @pytest.mark.parametrize(
        ("file", "sentence"),
        [
            (FileCondition.CHANGED, "The file has changed since Gjej read it: this is the text"),
            (FileCondition.GONE, "The file is no longer there: this is its text as Gjej read it."),
        ],
    )
    def test_shows_the_text_and_offers_to_update(self, qtbot, reader, new_reading, file, sentence):
        reader.show_reading(new_reading(**PAGED, file=file))
        assert not reader.shows_pages()
        assert any(words.startswith(sentence) for words in said(reader))
        assert reader.outdated_path() == "/d/ura.pdf"
        with qtbot.waitSignal(reader.update_requested):
            qtbot.mouseClick(button(reader, "Update now"), Qt.MouseButton.LeftButton)

    def test_says_nothing_of_a_file_that_is_the_same(self, reader, new_reading):
        reader.show_reading(new_reading(file=FileCondition.GONE))
        reader.show_reading(new_reading())
        assert not button(reader, "Update now").isVisible()
        assert reader.outdated_path() == ""

    def test_says_that_the_first_matches_are_marked(self, reader, new_reading):
        reader.show_reading(new_reading(words=(WordCount("ura", 1_000_000),)))
        sentence = "There are very many matches: the first 2 of a word are marked."
        assert sentence in said(reader)
        assert reader.place_text() == "1 of 2"


class TestWords:
    MARKS = (Mark(0, 3, 0), Mark(4, 5, 1), Mark(29, 33, 0))
    WORDS = (WordCount("ura", 2), WordCount("e", 1))

    def test_walks_the_matches_of_one_word(self, qtbot, reader, new_reading):
        reader.show_reading(new_reading(marks=self.MARKS, words=self.WORDS))
        assert reader.place_text() == "1 of 3"
        qtbot.mouseClick(button(reader, "e  1"), Qt.MouseButton.LeftButton)
        assert reader.place_text() == "1 of 1"
        qtbot.mouseClick(button(reader, "e  1"), Qt.MouseButton.LeftButton)
        assert reader.place_text() == "2 of 3"


class TestFind:
    @pytest.fixture
    def finding(self, qtbot, reader, new_reading):
        """Someone who has looked for "gurit" in the document."""
        reader.show_reading(new_reading())
        reader.open_find()
        box = reader.findChild(QLineEdit)
        with qtbot.waitSignal(reader.find_requested) as asked:
            box.setText("gurit")
        assert asked.args == ["/home/arta/Ura/ura.txt", "gurit"]
        words = (WordCount("gurit", 1),)
        reader.show_finding(new_reading(marks=[Mark(6, 11)], words=words, query="gurit"))
        return reader

    def test_marks_what_was_looked_for(self, finding):
        assert finding.place_text() == "1 of 1"

    def test_marks_the_query_again_when_the_box_is_closed(self, finding):
        assert finding.close_find()
        assert finding.place_text() == "1 of 2"
        assert not finding.close_find()

    def test_takes_no_answer_to_what_is_no_longer_looked_for(self, finding, new_reading):
        finding.show_finding(new_reading(marks=(), words=(), query="gur"))
        assert finding.place_text() == "1 of 1"

    def test_is_not_there_without_a_document(self, reader):
        reader.open_find()
        assert not reader.close_find()


class TestSize:
    def test_makes_letters_larger_and_smaller(self, qtbot, reader, new_reading):
        reader.show_reading(new_reading())
        sizes = []
        reader.text_size_chosen.connect(sizes.append)
        for change in (reader.larger, reader.larger, reader.smaller, reader.take_usual_size):
            change()
        assert sizes == [110, 125, 110, 100]

    def test_zooms_pages(self, reader, new_reading):
        reader.show_reading(new_reading(**PAGED))
        reader.larger()
        assert button(reader, "Fit the width").isEnabled()
        reader.take_usual_size()
        assert not button(reader, "Fit the width").isEnabled()
