"""Whole files of every format, behind one door."""

import tempfile
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import FailureReason
from index.extraction.file_documents import SIZE_LIMIT, read_documents
from index.extraction.registry import FORMATS, TEXT_LIMIT
from index.values import Document, FileFailure

DATA = Path(__file__).parents[2] / "data"
DOCUMENTS = {
    name: (DATA / name).read_bytes() for name in ("raport.pdf", "vendim.docx", "kujtime.odt")
}


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
    assert (document.author, document.language, document.pages) == ("", "", ())


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


def check_any_bytes(suffix: str, content: bytes) -> None:
    """Documents whose parts fit together, or failures."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a{suffix}"
        path.write_bytes(content)
        outcomes = list(read_documents(path))
    assert outcomes
    for document in outcomes:
        if isinstance(document, Document):
            check_document(document)


def check_document(document: Document) -> None:
    assert document.title
    assert document.text.strip()
    assert document.text.encode().decode() == document.text
    assert unicodedata.is_normalized("NFC", document.text)
    assert not set(document.text) & set("\r\f\v\0")
    assert all(0 <= page.start <= page.end <= len(document.text) for page in document.pages)


@pytest.mark.parametrize("suffix", [format_.suffixes[0] for format_ in FORMATS])
class TestEveryFormat:
    @given(content=st.binary())
    def test_takes_any_bytes(self, suffix, content):
        check_any_bytes(suffix, content)

    @given(content=st.text(alphabet="<>/=\"'&;# \n[]*_-%(){}abëçPK%1D:").map(str.encode))
    def test_takes_any_markup(self, suffix, content):
        check_any_bytes(suffix, content)


@pytest.mark.parametrize("name", DOCUMENTS)
class TestEveryDamagedDocument:
    @given(cut=st.floats(0, 1), place=st.floats(0, 1), piece=st.binary(max_size=8))
    def test_takes_it_cut_off_and_overwritten(self, name, cut, place, piece):
        content, suffix = DOCUMENTS[name], Path(name).suffix
        start = int(place * len(content))
        content = content[:start] + piece + content[start + len(piece) :]
        check_any_bytes(suffix, content)
        check_any_bytes(suffix, content[: int(cut * len(content))])
