"""Which lemmas are one word, and which are not."""

import pytest

pytest.importorskip("uniparser_albanian")

from tools.lexicon.uniparser import Form, Lexeme
from tools.lexicon.words import Words, group, lemmas_of, parted_passive


def entry(lemma, tags, forms="", **more):
    """Forms as "text" or "text:tag,tag"."""
    values = {"stems": ((lemma,),), "paradigms": (), "standard": "", "gloss": "", **more}
    spelled = [form.partition(":")[::2] for form in forms.split()]
    return (
        Lexeme(lemma=lemma, tags=frozenset(tags.split(",")), **values),
        [Form(text, frozenset(filter(None, cell.split(","))), 0) for text, cell in spelled],
    )


def head(lemma, *entries):
    return group(entries).head(lemma)


def test_names_a_chain_of_merged_lemmas_by_its_last():
    words = Words()
    words.merge("lexuarit", "lexuar")
    words.merge("lexuar", "lexoj")
    words.merge("lexoj", "lexuarit")  # one already
    assert {words.head(lemma) for lemma in ("lexuarit", "lexuar", "lexoj")} == {"lexoj"}


@pytest.mark.parametrize(
    ("woman", "man"),
    [
        ("aktore", "aktor"),
        ("drejtoreshë", "drejtor"),
        ("ministre", "ministër"),
        ("kryeministre", "kryeministër"),
    ],
)
def test_merges_the_name_of_a_woman_into_that_of_a_man(woman, man):
    assert head(woman, entry(woman, "NOUN,f,anim"), entry(man, "NOUN,m,anim")) == man


@pytest.mark.parametrize(
    ("woman", "man"), [("gjyshe", "gjysh"), ("princeshë", "princ"), ("nuse", "nus")]
)
def test_keeps_a_woman_apart_from_a_man_of_one_syllable(woman, man):
    assert head(woman, entry(woman, "NOUN,f,anim"), entry(man, "NOUN,m,anim")) == woman


def test_merges_the_two_spellings_of_europe():
    assert head("europë", entry("Europë", "NOUN,f"), entry("Evropë", "NOUN,f")) == "evropë"


def test_merges_a_dialect_lemma_into_the_standard_one():
    dialect = entry("bâj", "V,nonst", standard="")
    assert head("bâj", dialect, entry("bëj", "V")) == "bëj"
    assert head("mujt", entry("mujt", "V", standard="mund"), entry("mund", "V")) == "mund"


def test_merges_lemmas_of_the_same_letters_and_meaning():
    entries = entry("gënjej", "V", gloss="lie"), entry("genjej", "V", gloss="lie")
    assert head("genjej", *entries) == head("gënjej", *entries)
    others = entry("vërë", "NOUN", gloss="hole"), entry("verë", "NOUN", gloss="wine")
    assert head("verë", *others) != head("vërë", *others)


def test_keeps_a_short_participle_apart_from_its_adjective():
    verb = entry("shoh", "V", "parë:ptcp")
    assert head("parë", verb, entry("parë", "A", "parë")) == "parë"


def test_takes_the_non_active_for_a_form_though_its_vowel_changes():
    verb = entry("zgjedh", "V", "zgjidhem:1,sg,pres,ind,pass zgjidhet:3,sg,pres,ind,pass")
    assert parted_passive(verb) is None


def test_parts_a_non_active_that_means_something_else():
    lexeme, forms = entry("sjell", "V", "sillem:1,sg,pass sillet:3,sg,pass sjellë:ptcp solli")
    parted = parted_passive((lexeme, forms))
    assert parted == "sillem"
    assert [lemmas_of(form, lexeme, parted) for form in forms] == [
        ("sillem",),
        ("sillem",),
        ("sjell", "sillem"),
        ("sjell",),
    ]
