import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.language.collation import ALPHABET, albanian_order

WORDS = st.text(alphabet="aAeëËcçdhgjlnrstxzéâ", max_size=6)


def test_has_the_letters_of_the_alphabet_and_w():
    assert len(ALPHABET) == 37
    assert sorted(ALPHABET, key=albanian_order) == list(ALPHABET)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("dy", "dhe"),
        ("dora", "dhe"),
        ("gur", "gjak"),
        ("luan", "lloj"),
        ("nuk", "një"),
        ("ruaj", "rruga"),
        ("sy", "shi"),
        ("tani", "thikë"),
        ("xixë", "xham"),
        ("zonjë", "zhurmë"),
        ("cica", "çaj"),
        ("era", "ëndërr"),
        ("ezma", "ëma"),
        ("vesa", "web"),
        ("2023", "ana"),
    ],
)
def test_knows_what_comes_first(before, after):
    assert sorted([after, before], key=albanian_order) == [before, after]


def test_puts_other_marks_behind_plain_letters_and_capitals_behind_small_ones():
    words = ["Vučić", "vucic", "Vucic", "vuçi"]
    assert sorted(words, key=albanian_order) == ["vucic", "Vucic", "Vučić", "vuçi"]


@given(WORDS, WORDS)
def test_tells_different_words_apart(one, other):
    assert (albanian_order(one) == albanian_order(other)) == (one == other)


@given(st.lists(st.text(max_size=8)))
def test_orders_any_texts(words):
    other = list(reversed(words))
    assert sorted(words, key=albanian_order) == sorted(other, key=albanian_order)
