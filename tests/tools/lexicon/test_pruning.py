"""The readings that nobody would look for."""

import pytest

pytest.importorskip("uniparser_albanian")

from index.language.folding import fold
from tools.lexicon.cells import COMMON, GLUED, NON_STANDARD, RARE
from tools.lexicon.pruning import UNWANTED, function_words, is_unwanted, prune
from tools.lexicon.uniparser import Lexeme


@pytest.mark.parametrize(
    ("readings", "kept"),
    [
        ({"lexoj": COMMON, "lexo": NON_STANDARD}, {"lexoj"}),
        ({"udhëhiqem": RARE, "udhëheq": GLUED}, {"udhëhiqem"}),
        ({"vij": COMMON, "vë": RARE}, {"vij", "vë"}),
        ({"mallë": NON_STANDARD}, {"mallë"}),
    ],
    ids=lambda words: "-".join(sorted(words)),
)
def test_keeps_the_best_readings(readings, kept):
    assert set(prune(readings, ())) == kept


def test_keeps_a_lemma_beside_an_imperative_with_a_pronoun():
    assert set(prune({"bir": GLUED, "birë": NON_STANDARD}, {"birë"})) == {"bir", "birë"}


@pytest.mark.parametrize(
    ("spelling", "word"),
    [("tha", "thaj"), ("thanë", "thaj"), ("jetë", "jam"), ("ditën", "di"), ("kisha", "kam")],
)
def test_does_not_want_readings_that_hide_a_common_word(spelling, word):
    assert is_unwanted(spelling, word)
    assert not is_unwanted(spelling, "pres")


def test_does_not_want_them_without_marks_either():
    plain = {(word, fold(form)) for word, (forms, _) in UNWANTED.items() for form in forms}
    missing = {pair for pair in plain if not is_unwanted(pair[1], pair[0])}
    # "Qeshe" without its marks is you laughed as well; the other is left as it is typed.
    assert {word for word, _ in missing} <= {"qesh", "mënd"}


def test_gives_a_reason_for_each():
    assert all(forms and reason for forms, reason in UNWANTED.values())


def test_knows_the_little_words_of_the_standard():
    def lexeme(lemma, tags):
        return Lexeme(lemma, ((lemma,),), frozenset(tags.split(",")), (), "", "")

    lexemes = [lexeme("dhe", "CONJ"), lexeme("ner", "PR,nonst"), lexeme("dhe", "NOUN")]
    assert function_words(lexemes) == {"dhe"}
