import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.language.folding import fold
from index.language.lemmatizer import Lemmatizer, meant, tied
from index.language.stemmer import stems

LEMMATIZER = Lemmatizer()


@pytest.mark.parametrize(
    ("form", "key"),
    [
        ("shtëpiash", "shtepi"),  # a stem that is a lemma
        ("fletorash", "fletore"),  # one that lost its last letter
        ("kodrash", "koder"),  # one that lost a vowel
        ("petët", "pete"),  # a short one, in the plural
        ("duartë", "dorë"),  # an ending on the plural
        ("xhaxhain", "xhaxha"),  # and on the singular
    ],
)
def test_ties_an_unlisted_form_to_its_word(form, key):
    words = {"shtepi", "fletore", "koder", "pete", "xhaxha"}
    keys = {word: (word,) for word in words} | {"duar": ("dorë",)}
    assert tied(fold(form), stems(fold(form)), lambda word: keys.get(word, ())) == (key,)


@pytest.mark.parametrize("word", ["benit", "pun", "zhgrumbat", "te"])
def test_leaves_what_seems_no_form_of_a_word(word):
    keys = {"ben": ("ben",), "pune": ("pune",), "t": ("t",)}
    assert tied(word, stems(word), lambda word: keys.get(word, ())) == ()


def test_gives_every_word_that_a_stem_may_be_of():
    keys = {"pet": ("pet",), "pete": ("petë",)}
    assert tied("petash", ("pet",), lambda word: keys.get(word, ())) == ("pet", "petë")


def test_guesses_a_word_and_stems():
    assert LEMMATIZER.guesses("xhaxhain") == ("xhaxha", "~xhaxh", "~xhaxhain")


@pytest.mark.parametrize("word", ["2024", "g20", "москва", "x2y"])
def test_leaves_other_signs_whole(word):
    assert LEMMATIZER.stems(word) == LEMMATIZER.guesses(word) == (word,)


def test_stems_letters_behind_digits():
    assert LEMMATIZER.stems("50vjetori")[0] == "~50vjetor"


@pytest.mark.parametrize(
    ("typed", "words", "kept"),
    [
        ("lidhje", ("lidh", "lidhje"), ("lidhje",)),
        ("ligje", ("ligj", "ligje"), ("ligj", "ligje")),  # laws; a lament
        ("fqinje", ("fqinj", "fqinje"), ("fqinj", "fqinje")),
        ("reja", ("re", "reje", "ri"), ("re", "reje", "ri")),  # the stem is too short to tell
        ("vinte", ("vij", "vë"), ("vij", "vë")),
    ],
)
def test_drops_the_verb_behind_a_noun_and_no_other_word(typed, words, kept):
    assert meant(words, typed) == kept


@given(st.text())
def test_always_has_a_stem(word):
    assert LEMMATIZER.stems(word)
    assert set(LEMMATIZER.stems(word)) <= set(LEMMATIZER.guesses(word))


def test_survives_pickling():
    again = pickle.loads(pickle.dumps(LEMMATIZER))
    assert again == LEMMATIZER
    assert again.words("qyteteve", "qyteteve") == ("qytet",)
