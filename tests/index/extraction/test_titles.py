"""Titles."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.extraction.titles import MAX_LENGTH, choose_title

PATH = Path("dosja") / "letra e parë.txt"


def test_prefers_the_formats_own():
    assert choose_title("Titulli\n  i vet", "Rreshti i parë", PATH) == "Titulli i vet"


@pytest.mark.parametrize(
    "own", ["", "  ", "Microsoft Word - letra.doc", "untitled", "Document1", "raport.docx"]
)
def test_takes_the_first_line_where_nobody_typed_a_title(own):
    assert choose_title(own, "\n\n  Rreshti i parë \nI dyti", PATH) == "Rreshti i parë"


def test_takes_the_files_name_where_there_is_no_text():
    assert choose_title("", " \n ", PATH) == "letra e parë"


@pytest.mark.skipif(sys.platform == "win32", reason="names are text on Windows")
def test_reads_the_name_of_a_file_from_before_utf_8():
    assert choose_title("", "", Path(os.fsdecode(b"leter e par\xeb.txt"))) == "leter e parë"


def test_takes_the_first_sentence_of_a_long_line():
    line = "Sot z. Gashi hapi urën e re. " + "Më pas foli gjatë për rrugët e qytetit. " * 5
    assert choose_title("", line, PATH) == "Sot z. Gashi hapi urën e re."


def test_cuts_a_long_sentence_between_words():
    title = choose_title("", "Një fjali, " + "fjalë, " * 50, PATH)
    assert title.endswith("fjalë…")
    assert MAX_LENGTH - 10 < len(title) <= MAX_LENGTH


def test_cuts_a_word_without_an_end():
    assert choose_title("", "a" * 1000, PATH) == "a" * (MAX_LENGTH - 1) + "…"


@given(st.text(), st.text())
def test_is_one_line_that_is_not_too_long(own, text):
    title = choose_title(own, text, PATH)
    assert 0 < len(title) <= MAX_LENGTH
    assert title == " ".join(title.split())
