"""Characters of a document's text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.extraction.characters import clean_line, clean_text


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("një\r\ndy\rtre\nkatër", "një\ndy\ntre\nkatër"),
        ("faqe\ffaqe\u2028rresht\u2029paragraf\x85fund", "faqe\nfaqe\nrresht\n\nparagraf\nfund"),
        ("e\u0308sht\u0065\u0308 c\u0327far\u0065\u0308", "është çfarë"),
        ("a\0b\x07c\ufeffd\ufffee\ud800f", "abcdef"),
        ("tab\tmbetet, edhe\u00a0kjo", "tab\tmbetet, edhe\u00a0kjo"),
    ],
    ids=["line ends", "other ends", "decomposed", "unshowable", "kept"],
)
def test_cleans_a_text(text, clean):
    assert clean_text(text) == clean


def test_brings_a_title_to_one_line():
    assert clean_line(" Një\r\n titull\t i\u00a0gjatë ") == "Një titull i gjatë"


@given(st.text())
def test_gives_text_that_can_be_stored_and_stays_as_it_is(text):
    clean = clean_text(text)
    assert clean.encode().decode() == clean
    assert unicodedata.is_normalized("NFC", clean)
    assert clean_text(clean) == clean
