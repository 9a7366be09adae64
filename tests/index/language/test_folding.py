import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.language.folding import fold, without_marks


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("përçmoj", "percmoj", id="e and c"),
        pytest.param("nânë", "nane", id="nasal vowel of Gheg"),
        pytest.param("müller", "muller", id="foreign mark"),
        pytest.param("dvořák", "dvorak", id="mark outside the table"),
        pytest.param("đoković", "dokovic", id="letter without a mark to take off"),
        pytest.param("dritare", "dritare", id="nothing to fold"),
    ],
)
def test_takes_marks_off(word, expected):
    assert fold(word) == expected


@pytest.mark.parametrize("word", ["njw", "vetwm", "wndwrr"])
def test_reads_w_between_consonants_as_e(word):
    assert "w" not in fold(word)


@pytest.mark.parametrize("word", ["show", "white", "mw", "kuwait", "twitter"])
def test_keeps_w_of_foreign_words_and_units(word):
    assert fold(word) == word


def test_keeps_every_w_where_only_marks_are_taken():
    assert without_marks("bmwë") == "bmwe"


@given(st.text())
def test_changes_nothing_on_a_second_run(word):
    assert fold(fold(word)) == fold(word)
