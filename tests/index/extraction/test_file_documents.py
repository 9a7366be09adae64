"""Whole files of every format, behind one door."""

import zipfile
from pathlib import Path

import pytest
from PIL import Image

from index.errors import FailureReason
from index.extraction.file_documents import SIZE_LIMIT, read_documents
from index.extraction.pdf import extract_pdf
from index.extraction.registry import TEXT_LIMIT
from index.values import Document, FileFailure

DATA = Path(__file__).parents[2] / "data"


def extract(path: Path) -> Document:
    (document,) = read_documents(path)
    assert isinstance(document, Document)
    return document


def reason_for(path: Path, size_limit: int = SIZE_LIMIT) -> FailureReason:
    (failure,) = read_documents(path, size_limit=size_limit)
    assert isinstance(failure, FileFailure)
    assert failure.path == str(path)
    return failure.reason


def test_reads_a_document_with_everything_about_it(tmp_path):
    path = tmp_path / "lajm.txt"
    path.write_bytes("date 2023-07 Ministrja e\u0308shte\u0308 kthyer.\r\n\r\nMë tej.".encode())
    document = extract(path)
    assert document.path == str(path)
    assert (document.title, document.format) == ("Ministrja është kthyer.", "txt")
    assert (document.text, document.date) == ("Ministrja është kthyer.\n\nMë tej.", "2023-07")
    assert (document.author, document.pages) == ("", ())


def test_tries_a_file_of_no_known_format_as_text(tmp_path):
    path = tmp_path / "shënime"
    path.write_text("Pak fjalë.", encoding="utf-8")
    assert extract(path).text == "Pak fjalë."


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", FailureReason.EMPTY),
        ("a.txt", b" \r\n\t", FailureReason.EMPTY),
        ("a.txt", b"date 2023-07", FailureReason.EMPTY),
        ("a.txt", b"\x89PNG\r\n\x1a\n", FailureReason.BINARY),
        ("a.html", b"<p></p>", FailureReason.NO_TEXT),
        ("a.pdf", b"x", FailureReason.DAMAGED),
        ("a.docx", b"x", FailureReason.DAMAGED),
        ("a.odt", b"x", FailureReason.DAMAGED),
    ],
)
def test_says_why_there_is_no_document(tmp_path, name, content, reason):
    path = tmp_path / name
    path.write_bytes(content)
    assert reason_for(path) is reason


def test_holds_the_size_limit(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"fjala " * 10)
    assert reason_for(path, size_limit=10) is FailureReason.TOO_LARGE


def test_holds_the_limit_of_a_text(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"fjala " * (TEXT_LIMIT // 6 + 2))
    assert reason_for(path) is FailureReason.TOO_LARGE


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kryetari tha se ura e vjetër do të mbyllet.", "sq"),
        ("The mayor said that the old bridge will be closed.", "en"),
        ("Ura", ""),
    ],
)
def test_tells_the_language_of_a_document(tmp_path, text, language):
    path = tmp_path / "lajm.html"
    path.write_text(f'<html lang="sq-AL"><body><p>{text}</p></body></html>', encoding="utf-8")
    assert extract(path).language == language


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "cp1250", "utf-16"])
def test_reads_mixed_line_ends_and_zeros(tmp_path, encoding):
    path = tmp_path / "a.txt"
    text = "Çdo ditë\r\nnjë rresht\rdhe një\ntjetër.\r\n\r\nFund.\0\0\0"
    path.write_bytes(text.encode(encoding))
    assert extract(path).text == "Çdo ditë\nnjë rresht\ndhe një\ntjetër.\n\nFund."


def test_reads_a_document_of_every_kind_of_entry_in_one_archive(tmp_path):
    path = tmp_path / "gjithçka.zip"
    office = sorted((DATA / "office").iterdir())
    with zipfile.ZipFile(path, "w") as archive:
        for source in office:
            archive.write(source, source.name)
    found = {Path(document.path).name: document for document in read_documents(path)}
    assert sorted(found) == [source.name for source in office]
    assert all(isinstance(document, Document) for document in found.values())


def save_scan(path: Path) -> None:
    """A PDF of two pictures."""
    pages = [Image.new("L", (800, 1100), 200) for _ in range(2)]
    pages[0].save(path, save_all=True, append_images=pages[1:])


def test_says_that_a_picture_waits_for_its_text(tmp_path):
    path = tmp_path / "faqe.png"
    Image.new("L", (80, 60), 255).save(path)
    assert reason_for(path) is FailureReason.SCAN


def test_tells_which_pages_of_a_pdf_are_pictures(tmp_path):
    path = tmp_path / "skanim.pdf"
    save_scan(path)
    assert reason_for(path) is FailureReason.SCAN
    assert extract_pdf(path.read_bytes()).scans == (1, 2)


def test_says_that_scans_in_an_archive_wait_too(tmp_path):
    save_scan(tmp_path / "skanim.pdf")
    path = tmp_path / "arkiv.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(tmp_path / "skanim.pdf", "2019/skanim.pdf")
    assert list(read_documents(path)) == [
        FileFailure(f"{path}!/2019/skanim.pdf", FailureReason.SCAN)
    ]
