"""What was recognised once is kept."""

import pytest

from index.recognition.recognised_page import EMPTY_PAGE, PlacedWord, RecognisedPage
from index.recognition.recognised_pages import RecognisedPages, kept_under

DIGEST = "ab12" * 8
PAGE = RecognisedPage("Ura e re", (PlacedWord(0, 3, 10, 20, 30, 40),))


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "recognised"


@pytest.fixture
def pages(folder):
    kept = RecognisedPages(folder)
    kept.add(DIGEST, 2, PAGE)
    kept.add(DIGEST, 5, EMPTY_PAGE)
    return kept


def file_of(folder):
    return folder / "ab" / DIGEST


def test_gives_the_pages_of_a_content(pages):
    assert pages.read(DIGEST) == {2: PAGE, 5: EMPTY_PAGE}


def test_knows_nothing_of_another_content(pages):
    assert pages.read("cd" * 16) == {}


def test_survives_a_program_that_was_killed_while_it_wrote(pages, folder):
    whole = file_of(folder).read_bytes()
    for length in range(len(whole)):
        file_of(folder).write_bytes(whole[:length])
        pages.add(DIGEST, 7, PAGE)
        assert pages.read(DIGEST)[7] == PAGE


def test_passes_over_a_damaged_page(pages, folder):
    data = bytearray(file_of(folder).read_bytes())
    data[45] ^= 0xFF
    file_of(folder).write_bytes(data)
    assert pages.read(DIGEST) == {5: EMPTY_PAGE}


def test_takes_a_foreign_file_for_none(pages, folder):
    file_of(folder).write_bytes(b"something else")
    assert pages.read(DIGEST) == {}
    pages.add(DIGEST, 1, PAGE)
    assert pages.read(DIGEST) == {1: PAGE}


def test_finds_a_file_by_its_digest_and_an_entry_by_its_address_too():
    assert kept_under("/a/skanim.pdf", DIGEST) == DIGEST
    keys = {
        kept_under("/a/arkiv.zip!/skanim.pdf", DIGEST),
        kept_under("/a/arkiv.zip!/tjeter.pdf", DIGEST),
        kept_under("/a/arkiv.zip!/skanim.pdf", "cd" * 16),
    }
    assert len(keys - {DIGEST}) == 3
    assert kept_under("/b/tjeter.zip!/skanim.pdf", DIGEST) in keys


def test_leads_from_an_entry_to_its_content(pages):
    key = kept_under("/a/arkiv.zip!/skanim.pdf", "cd" * 16)
    pages.note(key, DIGEST)
    pages.note(key, DIGEST)
    assert pages.read(key) == pages.read(DIGEST)


@pytest.mark.parametrize("note", [b"", b"\0", b"../../x", b"\xff", b"ef" * 16])
def test_finds_nothing_by_a_damaged_note(pages, folder, note):
    pages.note("cd" * 16, "ef" * 16)
    (folder / "cd" / ("cd" * 16)).write_bytes(b"Gjej: same content as " + note)
    assert pages.read("cd" * 16) == {}
