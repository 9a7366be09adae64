"""Addresses of documents in files, and in files in files."""

import pytest

from index.address import can_hold_documents, entry_address, file_of, is_inside


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("/d/letra.txt", "/d/letra.txt"),
        ("/d/a.zip", "/d/a.zip"),
        ("/d/a.ZIP!/b.doc", "/d/a.ZIP"),
        ("/d/a.zip!/b.tar.gz!/ç.pdf", "/d/a.zip"),
        ("/d/Kujdes!/letra.txt", "/d/Kujdes!/letra.txt"),
        ("/d/Kujdes!/a.tar!/3.doc", "/d/Kujdes!/a.tar"),
        ("C:\\d\\a.zip!/b.doc", "C:\\d\\a.zip"),
    ],
)
def test_leads_into_one_file(address, path):
    assert file_of(address) == path


def test_names_an_entry():
    assert entry_address("/d/a.zip", "b/c.doc") == "/d/a.zip!/b/c.doc"


def test_tells_what_is_inside_of_what():
    assert is_inside("/d/a.zip", "/d/a.zip")
    assert is_inside("/d/a.zip!/b.doc", "/d/a.zip")
    assert not is_inside("/d/a.zipi", "/d/a.zip")


def test_tells_which_files_may_hold_documents():
    assert can_hold_documents("/d/A.ZIP")
    assert not can_hold_documents("/d/zip")
