import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis.sentences import begins_sentence


@pytest.mark.parametrize(
    "text",
    [
        "Drini",
        "  Drini",
        "Iku. Drini",
        "Kush? – Drini",
        "Tha: «Drini",
        "tha ai “Drini",
        "„Po.“ Drini",
        "(Iku.) Drini",
        "Titulli\n\nDrini",
        "pas 50 lekësh. Drini",
    ],
)
def test_finds_the_first_word(text):
    assert begins_sentence(text, text.index("Drini"))


@pytest.mark.parametrize(
    "text",
    [
        "lumi Drini",
        "lumi, Drini",
        "lumi (Drini",
        "lumi – Drini",
        "lumi\nDrini",
        "z. Drini",
        "Prof. Drini",
        "A. Drini",
        "„po“ Drini",
        "koreano-Drini",
        "s’Drini",
    ],
)
def test_finds_a_word_inside(text):
    assert not begins_sentence(text, text.index("Drini"))


@given(st.text(), st.integers(min_value=0, max_value=20))
def test_answers_at_every_place(text, start):
    assert begins_sentence(text, min(start, len(text))) in (True, False)
