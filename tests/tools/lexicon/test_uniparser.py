"""The dictionary's own paradigms, spelled out."""

import pytest

pytest.importorskip("uniparser_albanian")

from tools.lexicon.cells import COMMON, GLUED, NON_STANDARD, RARE, commonness
from tools.lexicon.uniparser import Lexeme, Paradigms


@pytest.fixture(scope="module")
def paradigms():
    return Paradigms()


def lexeme(lemma, stems, paradigm, tags="NOUN"):
    parts = tuple(tuple(stem.split("//")) for stem in stems.split("|"))
    return Lexeme(lemma, parts, frozenset(tags.split(",")), tuple(paradigm.split()), "", "")


def forms(paradigms, lexeme, *classes):
    return {form.text for form in paradigms.forms(lexeme) if commonness(form, lexeme) in classes}


def test_puts_endings_on_numbered_stems(paradigms):
    noun = lexeme("tryezë", "tryeza|tryezë|tryez", "3a 5a")
    singular = {"tryezë", "tryeze", "tryeza", "tryezës", "tryezën"}
    plural = {"tryeza", "tryezave", "tryezash", "tryezat"}
    assert forms(paradigms, noun, COMMON) == singular | plural


def test_follows_the_paradigms_that_an_ending_names(paradigms):
    verb = lexeme("kërkoj", "kërko|kërkua|kërku|kërk", "lexoj", "V,vt")
    assert {"kërkoj", "kërkova", "kërkuam", "kërkohej", "kërkuar"} <= forms(paradigms, verb, COMMON)
    assert {"kërkofsha", "kërkuaka"} <= forms(paradigms, verb, RARE)
    assert {"kërkomë", "kërkojani"} <= forms(paradigms, verb, GLUED)
    assert {"kërkonem", "kërkue"} <= forms(paradigms, verb, NON_STANDARD)


def test_has_one_stem_under_every_number(paradigms):
    verb = lexeme("vendos", "vendos", "hap", "V,vt")
    assert {"vendosa", "vendosëm", "vendosën"} <= forms(paradigms, verb, COMMON)


def test_calls_a_variant_of_the_stem_rare(paradigms):
    noun = lexeme("mendje", "mendje//mëndje|mendje//mëndje", "3b")
    assert forms(paradigms, noun, RARE) >= {"mëndje", "mëndjes"}
    assert "mendjes" in forms(paradigms, noun, COMMON)
