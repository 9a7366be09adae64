"""The dictionary, read from the files of the application."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.language.folding import fold
from index.language.lexicon import Lexicon
from index.resources import resource_path


@pytest.fixture(scope="module")
def lexicon():
    return Lexicon.open()


def lemmas(lexicon, word):
    return lexicon.keys(word, fold(word))


@pytest.mark.parametrize(
    ("forms", "key"),
    [
        ("shtëpi shtëpia shtëpisë shtëpinë shtëpi shtëpitë shtëpive shtëpish", "shtepi"),
        ("libër libri librit librin libra librat librave", "liber"),
        ("lumë lumi lumit lumin lumenj lumenjtë lumenjve", "lumë"),
        ("kalë kali kalit kuaj kuajt kuajve", "kale"),
        ("vëlla vëllai vëllait vëllanë vëllezër vëllezërit vëllezërve", "vella"),
        ("natë nata natës netë netët netëve", "nate"),
        ("shkruaj shkruan shkruajmë shkroi shkruanin shkruar shkruhet shkrofsha", "shkruaj"),
        ("marr merr marrim mora mori morën marrë merret merreshin", "marr"),
        ("shoh sheh shohim shihja pashë pamë parë shihet", "shoh"),
        ("flas flet flasim fola foli folur flitet flisnin", "flas"),
        ("madh madhe mëdhenj mëdha madhi madhja mëdhenjtë", "madh"),
        ("vogël vogla vogli voglit", "vogel"),
    ],
    ids=lambda text: text.split()[0],
)
def test_brings_the_forms_of_a_word_together(lexicon, forms, key):
    for form in forms.split():
        assert key in lemmas(lexicon, form), form
        assert key in lemmas(lexicon, fold(form)), form


@pytest.mark.parametrize(
    ("form", "key"),
    [
        ("punuar", "punoj"),  # the participle as an adjective
        ("punuarve", "punoj"),
        ("mësuese", "mesues"),  # the woman's name of a trade
        ("mësueses", "mesues"),
        ("historianeve", "historian"),
        ("shkrue", "shkruaj"),  # Gheg
        ("mëndje", "mendje"),  # an older spelling
    ],
)
def test_knows_what_a_user_calls_one_word(lexicon, form, key):
    assert lemmas(lexicon, form) == (key,)


@pytest.mark.parametrize(
    ("form", "other"),
    [
        ("vendimi", "vend"),
        ("botimi", "botë"),
        ("gjyshja", "gjysh"),  # the grandmother
        ("përpiqet", "perpjek"),  # tries, not bumps
        ("njohuri", "njoh"),
        ("jetë", "jam"),
        ("kisha", "kam"),
    ],
)
def test_keeps_other_words_apart(lexicon, form, other):
    assert lemmas(lexicon, form)
    assert other not in lemmas(lexicon, form)


def test_gives_every_word_of_a_homograph(lexicon):
    assert set(lemmas(lexicon, "vinte")) == {"vij", "vë"}


def test_lets_the_marks_decide_where_they_are_typed(lexicon):
    assert lemmas(lexicon, "dhëmbi") == ("dhëmb",)
    assert set(lemmas(lexicon, "dhembi")) == {"dhemb", "dhëmb"}


def test_takes_a_word_with_wrong_marks_for_one_without(lexicon):
    assert lemmas(lexicon, "cështje") == lemmas(lexicon, "çështje")


@pytest.mark.parametrize("word", ["", "xqzw", "123", "ë" * 5000, "\ud800", "a\x00b"])
def test_has_no_word_for_noise(lexicon, word):
    assert lemmas(lexicon, word) == ()


@given(word=st.text())
def test_answers_any_text(lexicon, word):
    keys = lemmas(lexicon, word)
    assert len(set(keys)) == len(keys)
    assert all(keys)


def test_is_no_larger_than_three_megabytes():
    files = resource_path("lexicon").iterdir()
    assert sum(path.stat().st_size for path in files) <= 3_000_000
