"""A PDF read page by page: a real one, drawn by the real process."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from index.library import Library
from searchapp.settings import load_settings
from searchapp.theme import LIGHT
from tools.small_pdf import SmallPdf

CONTROL = Qt.KeyboardModifier.ControlModifier
LINES = ("Uji i lumit", "Lumi sjell ujë në fushë, dhe uji mbush përfaqë\u00ad", "suesit me gëzim.")
PAGES = (LINES, ("Bora e malit", "Këtu nuk ka asgjë tjetër."), ("Fundi", "Lumenjtë mbajnë ujin."))


@pytest.fixture
def documents(documents):
    """The texts, and a PDF of three pages."""
    pdf = SmallPdf(PAGES, {"Title": "Uji në tri faqe"})
    (documents / "uji.pdf").write_bytes(pdf.to_bytes())
    return documents


def read(person, query, title="Uji në tri faqe"):
    """Searches, and reads a hit with the keyboard."""
    person.types(query)
    person.window.search_bar.focus_query()
    person.presses(Qt.Key.Key_Down)
    person.presses(Qt.Key.Key_Home)
    for _ in range(person.titles().index(title)):
        person.presses(Qt.Key.Key_Down)
    with person.qtbot.waitSignal(person.app.crew.controller.reading_ready):
        person.presses(Qt.Key.Key_Return)


def waits_for_the_mark(person):
    person.waits_until(lambda: bool(person.window.reader.pages.view.current_boxes()))


def words_under(person, box):
    """The text that the index has under a box of the view."""
    view = person.window.reader.pages.view
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    return view.selected_text()


@pytest.fixture
def at_the_page(reader):
    """Someone who reads the PDF for "uji lumi"."""
    read(reader, "uji lumi")
    waits_for_the_mark(reader)
    return reader


def test_shows_the_page_with_its_matches(at_the_page):
    reader = at_the_page.window.reader
    assert reader.shows_pages()
    assert reader.place_text() == "1 of 7"
    [box] = reader.pages.view.current_boxes()
    assert words_under(at_the_page, box) == "Uji"
    at_the_page.waits_until(
        lambda: at_the_page.has_colour(reader.pages.view.viewport(), LIGHT.tint(1).mark)
    )


def test_walks_the_matches_from_page_to_page(at_the_page):
    walked = []
    view = at_the_page.window.reader.pages.view
    for _ in range(7):
        waits_for_the_mark(at_the_page)
        box = view.current_boxes()[0]
        assert view.viewport().rect().contains(box.toAlignedRect())
        walked.append((words_under(at_the_page, box), view.page))
        at_the_page.presses(Qt.Key.Key_F3)
    words = ["Uji", "lumit", "Lumi", "ujë", "uji", "Lumenjtë", "ujin"]
    assert walked == [*((word, 0) for word in words[:5]), *((word, 2) for word in words[5:])]
    at_the_page.takes_a_picture("pages")


def test_draws_the_page_and_the_small_pages(at_the_page):
    pages = at_the_page.window.reader.pages
    at_the_page.waits_until(lambda: not pages.view.wishes() and not pages.strip.wishes())
    assert at_the_page.has_colour(pages.view.viewport(), "#ffffff")


def test_changes_between_text_and_pages_and_remembers_it(at_the_page, library, open_window):
    at_the_page.presses(Qt.Key.Key_T, CONTROL)
    assert not at_the_page.window.reader.shows_pages()
    assert at_the_page.window.reader.place_text() == "1 of 7"
    assert load_settings(library).view == "text"
    at_the_page.presses(Qt.Key.Key_T, CONTROL)
    waits_for_the_mark(at_the_page)
    assert load_settings(library).view == "pages"


def test_copies_what_is_chosen_on_the_page(at_the_page, qapp):
    at_the_page.presses(Qt.Key.Key_A, CONTROL)
    at_the_page.presses(Qt.Key.Key_C, CONTROL)
    assert "Lumi sjell ujë në fushë" in qapp.clipboard().text()
    at_the_page.takes_a_picture("chosen")


def test_finds_something_else_in_the_document(at_the_page):
    reader = at_the_page.window.reader
    at_the_page.presses(Qt.Key.Key_F, CONTROL)
    box = at_the_page.window.focusWidget()
    with at_the_page.qtbot.waitSignal(at_the_page.app.crew.controller.finding_ready):
        box.setText("bore")
    assert reader.place_text() == "1 of 1"
    waits_for_the_mark(at_the_page)
    assert words_under(at_the_page, reader.pages.view.current_boxes()[0]) == "Bora"
    at_the_page.presses(Qt.Key.Key_Escape)
    assert reader.place_text() == "1 of 7"
    at_the_page.presses(Qt.Key.Key_Escape)
    assert at_the_page.window.hit_list.hasFocus()


def test_zooms_with_the_keyboard(at_the_page):
    view = at_the_page.window.reader.pages.view
    before = view.sheet(0).width()
    at_the_page.presses(Qt.Key.Key_Plus, CONTROL)
    assert view.sheet(0).width() > before
    at_the_page.presses(Qt.Key.Key_0, CONTROL)
    assert view.sheet(0).width() == before


def test_keeps_the_size_of_letters(at_the_page, library):
    at_the_page.presses(Qt.Key.Key_T, CONTROL)
    at_the_page.presses(Qt.Key.Key_Plus, CONTROL)
    assert load_settings(library).text_size == 110


class TestAnotherFile:
    def test_shows_the_text_of_a_file_that_has_changed_and_reads_it_anew(self, reader, documents):
        changed = SmallPdf((("Uji i detit, uji i kripur",),), {"Title": "Uji në tri faqe"})
        (documents / "uji.pdf").write_bytes(changed.to_bytes())
        read(reader, "uji")
        pane = reader.window.reader
        assert "The file has changed since Gjej read it" in reader.words_on(pane)
        assert not pane.shows_pages()
        with reader.qtbot.waitSignal(reader.app.crew.controller.reading_ready, timeout=30_000):
            reader.clicks("Update now", on=pane)
        assert pane.shows_pages()
        assert pane.place_text() == "1 of 2"

    def test_shows_the_text_of_a_file_that_is_gone(self, reader, documents):
        (documents / "uji.pdf").unlink()
        read(reader, "uji")
        pane = reader.window.reader
        assert "The file is no longer there" in reader.words_on(pane)
        assert pane.place_text() == "1 of 4"

    def test_shows_the_text_of_a_pdf_that_no_longer_opens(self, reader, documents):
        reader.window.reader.set_preferences(view="text", text_size=100)
        read(reader, "uji")
        (documents / "uji.pdf").write_bytes(b"%PDF-1.4 e prishur")
        reader.presses(Qt.Key.Key_T, CONTROL)
        pane = reader.window.reader
        reader.waits_until(lambda: "cannot be drawn" in reader.words_on(pane))
        assert not pane.shows_pages()
        assert pane.place_text() == "1 of 4"


@pytest.fixture
def library(root, documents):
    """The library with the texts and the PDF already in its index."""
    with Library.open(root) as library:
        library.add_folder(documents)
        library.update(report=lambda event: None, is_cancelled=lambda: False)
    return root
