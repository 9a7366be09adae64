"""The documents in tests/data: all that is to be read in each, letter by letter.

`texts` has the text of each document, and `documents.tsv` what else is known about it.
"""

from pathlib import Path

import pytest

from index.extraction.file_documents import read_documents
from index.values import Document

DATA = Path(__file__).parents[2] / "data"
ROWS = [
    line.split("\t")
    for line in (DATA / "documents.tsv").read_text(encoding="utf-8").splitlines()[1:]
]


@pytest.fixture(params=ROWS, ids=[row[0] for row in ROWS])
def row(request) -> list[str]:
    return request.param


def read(name: str) -> Document:
    file, between, entry = name.partition("!/")
    documents = {document.path: document for document in read_documents(DATA / file)}
    return documents[f"{DATA / file}{between}{entry}"]


def test_give_their_text(row):
    name = row[0]
    expected = DATA / "texts" / f"{name.replace('!/', '/')}.txt"
    assert read(name).text == expected.read_text(encoding="utf-8").removesuffix("\n")


def test_give_what_is_known_about_them(row):
    document = read(row[0])
    found = [document.format, document.title, document.author, document.date, document.language]
    assert found == row[1:6]


def test_give_their_pages(row):
    document = read(row[0])
    assert " ".join(f"{page.start}-{page.end}" for page in document.pages) == row[6]
    assert [page.number for page in document.pages] == [*range(1, len(document.pages) + 1)]
