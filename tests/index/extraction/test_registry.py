"""All formats behind one door."""

import tempfile
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from index.errors import ExtractionError, FailureReason
from index.extraction.pdf import extract_pdf
from index.extraction.registry import FORMATS, TEXT_LIMIT, extract, format_for, format_names

DATA = Path(__file__).parents[2] / "data"
DOCUMENTS = {
    name: (DATA / name).read_bytes() for name in ("raport.pdf", "vendim.docx", "kujtime.odt")
}


def test_names_the_formats_in_order():
    texts = ("txt", "md", "html", "pdf", "docx", "odt")
    pictures = ("jpg", "png", "tif", "webp", "bmp", "gif", "jp2", "pnm")
    assert format_names() == texts + pictures


@pytest.mark.parametrize(
    ("name", "format_name"),
    [
        ("a.txt", "txt"),
        ("A.TXT", "txt"),
        ("a.b.markdown", "md"),
        ("faqe.Htm", "html"),
        ("a.PDF", "pdf"),
        ("a.docx", "docx"),
        ("a.odt", "odt"),
    ],
)
def test_knows_a_format_by_the_end_of_the_name(name, format_name):
    found = format_for(Path(name))
    assert found is not None
    assert found.name == format_name


@pytest.mark.parametrize("name", ["a.doc", "a.mp4", "a", ".txt", "pdf"])
def test_knows_no_format_of_other_files(name):
    assert format_for(Path(name)) is None


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
    with pytest.raises(ExtractionError) as error:
        extract(path)
    assert (error.value.path, error.value.reason) == (path, reason)


def test_holds_the_size_limit(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"fjala " * 10)
    with pytest.raises(ExtractionError) as error:
        extract(path, size_limit=10)
    assert error.value.reason is FailureReason.TOO_LARGE


def test_holds_the_limit_of_a_text(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"fjala " * (TEXT_LIMIT // 6 + 2))
    with pytest.raises(ExtractionError) as error:
        extract(path)
    assert error.value.reason is FailureReason.TOO_LARGE


def check_any_bytes(suffix: str, content: bytes) -> None:
    """A document whose parts fit together, or the one exception."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a{suffix}"
        path.write_bytes(content)
        try:
            document = extract(path)
        except ExtractionError:
            return
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


def test_says_that_a_picture_waits_for_its_text(tmp_path):
    path = tmp_path / "faqe.png"
    Image.new("L", (80, 60), 255).save(path)
    with pytest.raises(ExtractionError) as caught:
        extract(path)
    assert caught.value.reason is FailureReason.SCAN


def test_tells_which_pages_of_a_pdf_are_pictures(tmp_path):
    path = tmp_path / "skanim.pdf"
    pages = [Image.new("L", (800, 1100), 200) for _ in range(2)]
    pages[0].save(path, save_all=True, append_images=pages[1:])
    with pytest.raises(ExtractionError) as caught:
        extract(path)
    assert caught.value.reason is FailureReason.SCAN
    assert extract_pdf(path.read_bytes()).scans == (1, 2)
