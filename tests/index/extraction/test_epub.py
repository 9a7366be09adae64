"""EPUB books made of as few parts as a reader needs."""

import zipfile
from io import BytesIO

import pytest

from index.errors import FailureReason
from index.extraction.epub import extract_epub
from index.extraction.extracted import ContentError

CONTAINER = '<container><rootfile full-path="L/libri.opf"/></container>'
BOOK = (
    '<!DOCTYPE package><package xmlns:dc="dc"><metadata><dc:title>Lumi</dc:title>'
    "<dc:creator>Ana Deda</dc:creator><dc:date>2003-04</dc:date><dc:language>sq</dc:language>"
    '</metadata><manifest><item id="a" href="nj%C3%AB.xhtml" media-type="application/xhtml+xml"/>'
    '<item id="b" href="../dy.html" media-type="text/html"/>'
    '<item id="t" href="t.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
    '<item id="f" href="f.png" media-type="image/png"/></manifest>'
    '<spine><itemref idref="b"/><itemref idref="t"/><itemref idref="a"/><itemref idref="x"/>'
    "</spine></package>"
)
PARTS = {
    "META-INF/container.xml": CONTAINER,
    "L/libri.opf": BOOK,
    "L/një.xhtml": "<html><body><h1>Një</h1><p>Uji rrje-dh.</p></body></html>",
    "dy.html": "<p>Para lumit.",
    "L/t.xhtml": "<p>Përmbajtja",
}


def book(**parts: str) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in {**PARTS, **parts}.items():
            if content:
                archive.writestr(name, content)
    return file.getvalue()


def reason_for(data: bytes) -> FailureReason:
    with pytest.raises(ContentError) as error:
        extract_epub(data)
    return error.value.reason


def test_reads_chapters_in_the_order_of_the_book():
    extracted = extract_epub(book())
    assert extracted.text == "Para lumit.\n\nNjë\n\nUji rrje-dh."
    assert [(page.start, page.end) for page in extracted.pages] == [(0, 11), (13, 30)]


def test_reads_title_author_date_and_language():
    extracted = extract_epub(book())
    assert (extracted.title, extracted.author) == ("Lumi", "Ana Deda")
    assert (extracted.date, extracted.language) == ("2003-04", "sq")


def test_finds_the_book_without_a_container():
    assert extract_epub(book(**{"META-INF/container.xml": ""})).title == "Lumi"


def test_reads_on_where_a_chapter_is_missing():
    assert extract_epub(book(**{"dy.html": ""})).text.strip() == "Një\n\nUji rrje-dh."


def test_says_when_the_book_is_locked():
    references = "".join(f'<CipherReference URI="{name}"/>' for name in ("dy.html", "L/një.xhtml"))
    locked = f"<encryption>{references}</encryption>"
    assert reason_for(book(**{"META-INF/encryption.xml": locked})) is FailureReason.ENCRYPTED


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({"L/libri.opf": ""}, FailureReason.DAMAGED),
        ({"L/libri.opf": "<package>"}, FailureReason.DAMAGED),
        ({"L/libri.opf": "<package/>"}, FailureReason.NO_TEXT),
    ],
)
def test_says_why_there_is_no_text(parts, reason):
    assert reason_for(book(**parts)) is reason
