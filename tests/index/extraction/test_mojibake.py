"""Text that was encoded twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.extraction.mojibake import repair_mojibake

TEXT = "Çdo ditë është e re – “s’ka dy”, tha ai; Ëndrra e fëmijës…"


@pytest.mark.parametrize("code_page", ["cp1250", "latin-1"])
def test_repairs_a_whole_text(code_page):
    assert repair_mojibake(TEXT.encode().decode(code_page, "replace")).startswith("Çdo ditë është")


def test_repairs_what_cp1252_has_no_letter_for():
    assert repair_mojibake("â€œnjÃ«â€\x9d") == "“një”"


@pytest.mark.parametrize("code_page", ["cp1252", "cp1250"])
def test_repairs_what_was_encoded_three_times(code_page):
    once = "nëntë çupa".encode().decode(code_page)
    assert repair_mojibake(once.encode().decode(code_page)) == "nëntë çupa"


def test_repairs_half_a_text_that_was_pasted_in():
    assert repair_mojibake("është mirë, por kÃ«tu jo") == "është mirë, por këtu jo"


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "Fjala “është” duket “Ã«shtÃ«” kur programi gabon; " + "kështu ndodhi më parë. " * 10,
        "SÃO PAULO dhe Ângela",
        "Căutare în Română: Ă și Â",
    ],
)
def test_leaves_a_sound_text_alone(text):
    assert repair_mojibake(text) == text


@given(st.text())
def test_takes_any_text(text):
    assert len(repair_mojibake(text)) <= len(text)
