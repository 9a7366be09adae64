"""A person with scans among the documents."""

from zipfile import ZipFile

import pytest
from PySide6.QtWidgets import QLabel, QRadioButton

from bench.scanned_pages import draw_page, find_font
from index.recognition.tesseract import find_tesseract

WORDS = "Skanim i vjetër\n\nVendimi për pronën u lexua në sallë dhe palët u njoftuan me shkrim."


@pytest.fixture
def scan(documents):
    tesseract = find_tesseract()
    if tesseract is None or not tesseract.languages:
        pytest.skip("tesseract with Albanian (tesseract-ocr-sqi) is not installed")
    if find_font(11, 150) is None:
        pytest.skip("no font with the Albanian letters is installed")
    page = draw_page(WORDS, 150)
    page.crop((0, 0, page.width, 500)).save(documents / "vendimi.png", dpi=(150, 150))


def choose(person, words):
    buttons = person.app.choosing.dialog.findChildren(QRadioButton)
    next(button for button in buttons if button.text() == words).click()


def test_finds_what_stands_in_a_scan(documents, scan, person):
    person.starts()
    person.app.folders.add_folder(str(documents))
    person.waits_for_the_index()
    person.types("vendimin e pronës")
    assert person.titles() == ["Skanim i vjetër"]


def test_leaves_scans_until_they_are_wanted(documents, scan, person):
    person.starts()
    person.app.choosing.dialog.show()
    state = person.app.choosing.dialog.findChild(QLabel, "recognition")
    person.waits_until(lambda: state.text() != "")
    choose(person, "Paused")
    person.app.folders.add_folder(str(documents))
    person.waits_for_the_index()
    person.types("bora")
    assert len(person.titles()) == 1
    person.types("vendimin e pronës")
    assert person.titles() == []
    choose(person, "Recognise it when all else is read")
    person.waits_until(lambda: person.titles() == ["Skanim i vjetër"])


def test_sees_the_matches_on_the_page_of_a_scan_in_an_archive(documents, scan, person):
    page = draw_page(WORDS, 150)
    scanned = documents / "prona.pdf"
    page.crop((0, 0, page.width, 500)).save(scanned, resolution=150)
    with ZipFile(documents / "arkiv.zip", "w") as archive:
        archive.write(scanned, scanned.name)
    scanned.unlink()
    (documents / "vendimi.png").unlink()
    person.starts()
    person.app.folders.add_folder(str(documents))
    person.waits_for_the_index()
    person.types("pronës")
    person.app.crew.controller.read(f"{documents}/arkiv.zip!/prona.pdf")
    pages = person.app.window.reader.pages
    person.waits_until(lambda: len(pages.view.current_boxes()) == 1)
