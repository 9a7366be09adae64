"""What texts are compared by."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.analysis.fingerprint import (
    FEWEST_WORDS,
    SIGNATURE_BYTES,
    fingerprint,
    fingerprints,
    resemblance,
)

words = st.lists(st.text("abcdeëçZ", min_size=1, max_size=6), min_size=1, max_size=120)
long_texts = st.lists(
    st.text("abcdeëç", min_size=1, max_size=6), min_size=FEWEST_WORDS, max_size=120
).map(" ".join)


def runs(text: str) -> set[tuple[str, ...]]:
    parts = text.lower().translate(str.maketrans("ëç", "ec")).split()
    return {tuple(parts[start : start + 3]) for start in range(len(parts) - 2)}


@given(st.text())
def test_takes_any_text(text):
    print_ = fingerprint(text)
    assert len(print_.signature) in (0, SIGNATURE_BYTES)
    assert -(2**63) <= print_.checksum < 2**63


@given(long_texts)
def test_gives_the_same_for_the_same_text(text):
    assert fingerprint(text) == fingerprint(str(text))
    assert resemblance(fingerprint(text).signature, fingerprint(text).signature) == 1


@given(st.lists(long_texts | st.text(max_size=20), max_size=5))
def test_gives_each_of_many_texts_its_own(texts):
    assert fingerprints(texts) == [fingerprint(text) for text in texts]


@given(long_texts)
def test_overlooks_case_diacritics_and_signs(text):
    plain = text.translate(str.maketrans("ëç", "ec"))
    shouted = text.upper().replace(" ", ", ") + "!"
    assert fingerprint(plain).signature == fingerprint(shouted).signature


@given(words.map(" ".join), words.map(" ".join))
def test_tells_different_texts_apart(one, other):
    if one != other:
        assert fingerprint(one).checksum != fingerprint(other).checksum


@settings(max_examples=50)
@given(st.integers(0, 2**32), st.floats(0, 0.2))
def test_tells_how_much_two_texts_have_in_common(seed, share):
    chance = random.Random(seed)
    parts = [f"fjala{chance.randrange(5_000)}" for _ in range(300)]
    edited = [f"tjetra{n}" if chance.random() < share else part for n, part in enumerate(parts)]
    one, other = " ".join(parts), " ".join(edited)
    true = len(runs(one) & runs(other)) / len(runs(one) | runs(other))
    found = resemblance(fingerprint(one).signature, fingerprint(other).signature)
    assert found == pytest.approx(true, abs=0.3)  # five standard deviations


def test_has_no_signature_for_a_few_words():
    assert fingerprint("ura e re " * 6).signature == b""
    assert resemblance(b"", b"") == 0


def test_is_the_same_on_every_machine():
    text = " ".join(f"fjala{number}" for number in range(40))
    assert fingerprint(text).checksum == CHECKSUM
    assert fingerprint(text).signature[:8].hex() == BEGINNING


CHECKSUM = 5557686620627446214
BEGINNING = "41dc77128ab06bb5"
