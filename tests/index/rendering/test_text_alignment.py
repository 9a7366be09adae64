"""What a page draws and what the index says of it are the same text, sign by sign."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.extraction.characters import clean_text
from index.extraction.pdf import mend_text
from index.rendering.text_alignment import align

SIGNS = st.text(st.sampled_from("aëËbcÇ1 \n-\ufffe\x02\u00ad¨¸’😀\u200b.,"))


def found(drawn, text):
    """What of the text was found, in the order of drawing."""
    return "".join(text[place] for place in align(drawn, text) if place >= 0)


@pytest.mark.parametrize(
    ("drawn", "text", "expected"),
    [
        ("Ura e gurit", "Ura e gurit", "Uraegurit"),
        ("përfaqë\ufffe\r\nsuesi", "përfaqësuesi", "përfaqësuesi"),
        ("Jong\x02Un", "Jong-Un", "JongUn"),
        ("nj¨e c¸ift", "një çift", "njëçift"),
        ("nje\u0308 ura", "një ura", "njëura"),
        ("30-\r\nvjeçare", "30-vjeçare", "30vjeçare"),
        ("fund\x00 i\ufeff", "fund i", "fundi"),
        ("😀 ura", "😀 ura", "ura"),
    ],
    ids=["plain", "hyphen", "name", "tex", "decomposed", "number", "controls", "emoji"],
)
def test_finds_what_extraction_has_mended(drawn, text, expected):
    assert found(drawn, text) == expected


@given(SIGNS)
def test_finds_every_letter_of_whatever_extraction_makes(drawn):
    text = clean_text(mend_text(drawn)).strip()
    letters = [place for place, sign in enumerate(text) if sign.isalnum()]
    placed = set(align(drawn, text))
    assert placed.issuperset(letters)


@given(SIGNS)
def test_keeps_the_order(drawn):
    text = clean_text(mend_text(drawn)).strip()
    places = [place for place in align(drawn, text) if place >= 0]
    assert places == sorted(places)


def test_finds_the_words_that_both_have_where_the_file_is_another():
    drawn = "Faqe 3\nUra e vjetër mbi lumin u rindërtua"
    text = "Ura e re mbi lumin u rindërtua sivjet"
    assert found(drawn, text) == "Uraembiluminurindërtua"


def test_finds_nothing_in_another_text():
    assert found("Bora", "Uji") == ""
