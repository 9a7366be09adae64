import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.language.normalize import APOSTROPHES, normalize_word, to_nfc


def test_composes_a_letter_and_its_mark():
    assert to_nfc("be\u0308n") == "bën"


@given(st.text())
def test_brings_any_text_to_nfc(text):
    assert unicodedata.is_normalized("NFC", to_nfc(text))


def test_keeps_a_composed_text_as_it_is():
    assert to_nfc("Çdo ditë,\u00a0pa përjashtim…") == "Çdo ditë,\u00a0pa përjashtim…"


def test_parts_runs_of_marks_that_no_writing_has():
    # Two kinds of marks by turns: ordering a run of them takes a time that grows with the square.
    assert len(to_nfc("a" + "\u0316\u0301" * 200_000)) > 400_000


@pytest.mark.parametrize("apostrophe", APOSTROPHES, ids=lambda sign: f"U+{ord(sign):04X}")
def test_knows_every_apostrophe(apostrophe):
    assert normalize_word(f"s{apostrophe}di") == "s'di"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("ÇËSHTJE", "çështje", id="capitals"),
        pytest.param("mal\u00ading", "maling", id="soft hyphen"),
        pytest.param("ndër\ufffe\r\nkombëtar", "ndërkombëtar", id="hyphen of PDFium at a line end"),
        pytest.param("de\u200bti", "deti", id="zero-width space"),
        pytest.param("\ufeffdet", "det", id="byte order mark"),
        pytest.param("pеmа", "pema", id="Cyrillic e and a"),
        pytest.param("Аlpet", "alpet", id="Cyrillic capital A"),
        pytest.param("Ηënα", "hënα".replace("α", "a"), id="Greek capital eta and alpha"),
        pytest.param("ﬁlm", "film", id="ligature"),
        pytest.param("italo‑shqiptar", "italo-shqiptar", id="hyphen that does not break"),
        pytest.param("25\u00a0000", "25 000", id="space that does not break"),
        pytest.param("İzmir", "izmir", id="Turkish capital I"),
    ],
)
def test_brings_a_word_to_one_spelling(typed, expected):
    assert normalize_word(typed) == expected


def test_leaves_other_alphabets_alone():
    assert normalize_word("Москва") == "москва"


@given(st.text())
def test_changes_nothing_on_a_second_run(word):
    assert normalize_word(normalize_word(word)) == normalize_word(word)
