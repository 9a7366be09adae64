"""The sample library that a newcomer searches first: whole, clean, and no text in it twice."""

import re
import unicodedata
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from index.errors import FailureReason
from index.extraction.file_documents import read_documents
from index.resources import resource_path
from index.values import Document, FileFailure

FOLDER = resource_path("samples")
SAMPLES = sorted(FOLDER.glob("*/*.*"))
TEXTS = [path for path in SAMPLES if path.suffix in (".txt", ".md", ".html")]
DOCUMENTS = [path for path in SAMPLES if path not in TEXTS]
SOURCES = Path(__file__).parents[1] / "tools" / "sample_texts"
MOST_BYTES = 1_500_000
NEWS = [path for path in SAMPLES if path.parent.name == "lajme"]

_DATE_LINE = re.compile(r"date (\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def file_name(path: Path) -> str:
    return path.relative_to(FOLDER).as_posix()


def read(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def source_words(name: str) -> list[str]:
    """The words from which a document was made."""
    return words((SOURCES / f"{name}.txt").read_text(encoding="utf-8"))


def body(path: Path) -> str:
    text = read(path)
    if path.suffix == ".html":
        text = LexborHTMLParser(text).text(separator=" ")
    if text.startswith("date "):
        text = text.partition("\n")[2]
    return " ".join(text.split())


def test_are_forty_files_or_more():
    assert len(SAMPLES) >= 40


def test_lie_in_the_five_folders_of_the_library():
    assert {path.parent.name for path in SAMPLES} == {"lajme", "ligj", "receta", "letra", "histori"}


def test_say_nothing_twice():
    counts = Counter(body(path) for path in TEXTS)
    assert [text[:60] for text, count in counts.items() if count > 1] == []


def test_bring_a_licence_that_is_not_itself_a_sample():
    assert "CC0" in (FOLDER / "LICENSE").read_text(encoding="utf-8")


def test_are_small():
    assert sum(path.stat().st_size for path in SAMPLES) < MOST_BYTES


def test_show_what_else_is_read():
    assert {path.suffix for path in DOCUMENTS} == {".pdf", ".docx", ".epub", ".eml"}


@pytest.mark.parametrize("path", SAMPLES, ids=file_name)
def test_has_a_name_that_any_system_can_keep(path: Path):
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*\.[a-z]+", path.name)


@pytest.mark.parametrize("path", TEXTS, ids=file_name)
class TestEveryText:
    def test_is_nfc_with_plain_line_ends(self, path: Path):
        text = read(path)
        assert unicodedata.is_normalized("NFC", text)
        assert text.endswith("\n")
        assert not set(text) & set("\r\t\ufeff\u00a0\u00ad\u200b\ufffd")

    def test_has_a_hundred_words_or_more(self, path: Path):
        assert len(re.findall(r"[^\W\d_]+", body(path))) >= 100

    def test_dates_itself_well_or_not_at_all(self, path: Path):
        first = read(path).partition("\n")[0]
        if first.startswith("date"):
            match = _DATE_LINE.fullmatch(first)
            assert match
            year, month, day = (int(number or 1) for number in match.groups())
            assert date(year, month, day) < date(2030, 1, 1)


@pytest.mark.parametrize("path", NEWS, ids=file_name)
def test_news_begin_with_their_date(path: Path):
    assert read(path).startswith("date ")


def test_scan_waits_for_its_text():
    (failure,) = read_documents(FOLDER / "histori" / "ditari-i-shkolles-1931.pdf")
    assert isinstance(failure, FileFailure)
    assert failure.reason is FailureReason.SCAN


@pytest.mark.parametrize(
    ("file", "pages"),
    [
        ("histori/shtigjet-e-lumezes.pdf", 4),
        ("histori/tri-perralla-per-dimrin.epub", 4),
        ("ligj/procesverbal-i-keshillit.docx", 0),
        ("letra/ftese-per-leximin.eml", 0),
    ],
)
def test_documents_say_what_they_were_made_from(file, pages):
    document = next(read_documents(FOLDER / file))
    assert isinstance(document, Document)
    found = iter(words(document.text))
    assert [word for word in source_words(Path(file).stem) if word not in found] == []
    assert document.language == "sq"
    assert document.author
    assert len(document.pages) == pages


def test_mail_brings_its_programme():
    *_, programme = read_documents(FOLDER / "letra" / "ftese-per-leximin.eml")
    assert isinstance(programme, Document)
    assert programme.path.endswith("!/programi-i-mbremjes.docx")
    assert set(source_words("programi-i-mbremjes")) <= set(words(programme.text))
