"""The sample library that a newcomer searches first: whole, clean, and no text in it twice."""

import re
import unicodedata
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from index.resources import resource_path

FOLDER = resource_path("samples")
SAMPLES = sorted(FOLDER.glob("*/*.*"))
NEWS = [path for path in SAMPLES if path.parent.name == "lajme"]

_DATE_LINE = re.compile(r"date (\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def file_name(path: Path) -> str:
    return path.relative_to(FOLDER).as_posix()


def read(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


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
    counts = Counter(body(path) for path in SAMPLES)
    assert [text[:60] for text, count in counts.items() if count > 1] == []


def test_bring_a_licence_that_is_not_itself_a_sample():
    assert "CC0" in (FOLDER / "LICENSE").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", SAMPLES, ids=file_name)
class TestEverySample:
    def test_has_a_kind_and_a_name_that_any_system_can_keep(self, path: Path):
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*\.(txt|md|html)", path.name)

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
