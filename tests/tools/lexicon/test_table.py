"""A small dictionary, from entries to the table."""

import pytest

pytest.importorskip("uniparser_albanian")

from tools.lexicon.table import build
from tools.lexicon.trie import rule
from tools.lexicon.uniparser import Form, Lexeme


def entry(lemma, forms, tags="NOUN", **more):
    """Forms as "text" or "text:tag,tag"."""
    values = {"stems": ((lemma,),), "paradigms": (), "standard": "", "gloss": "", **more}
    spelled = [form.partition(":")[::2] for form in forms.split()]
    return (
        Lexeme(lemma=lemma, tags=frozenset(tags.split(",")), **values),
        [Form(text, frozenset(filter(None, cell.split(","))), 0) for text, cell in spelled],
    )


def test_folds_spellings_and_keeps_those_apart_that_differ():
    table = build([entry("dhëmb", "dhëmb dhëmbi"), entry("dhemb", "dhemb dhembi", "V")])
    assert table == {
        "dhemb": ("dhemb", "dhëmb"),
        "dhembi": ("dhemb", "dhëmb"),
        "dhëmb": ("dhëmb",),
        "dhëmbi": ("dhëmb",),
    }


def test_merges_participle_and_feminine():
    table = build(
        [
            entry("lexoj", "lexoj lexuar:ptcp", "V"),
            entry("lexuar", "lexuar lexuara", "A"),
            entry("lexues", "lexues lexuesit", "NOUN,m,anim"),
            entry("lexuese", "lexuese lexueses", "NOUN,f,anim"),
        ]
    )
    assert table["lexuara"] == table["lexuar"] == ("lexoj",)
    assert table["lexueses"] == ("lexues",)


def test_drops_the_non_standard_beside_the_standard():
    table = build([entry("mal", "mal malit"), entry("mali", "mali malit:nonst")])
    assert table["malit"] == ("mal",)


def test_parts_a_non_active_that_is_a_word_of_its_own():
    forms = "sjell sillem:1,sg,pres,ind,pass sillet:3,sg,pres,ind,pass sillte sjellur:ptcp"
    table = build([entry("sjell", forms, "V")])
    assert (table["sillet"], table["sillte"]) == (("sillem",), ("sjell",))
    assert set(table["sjellur"]) == {"sjell", "sillem"}


def test_puts_the_likeliest_word_first():
    table = build(
        [
            entry("ligj", "ligj ligje"),
            entry("lig", "lig ligj", "A"),
            entry("ari", "ari"),
            entry("ar", "ar ari:opt", "V"),
        ]
    )
    assert table["ligj"] == ("ligj", "lig")
    assert table["ari"] == ("ari", "ar")


def test_keeps_verbs_off_the_little_words():
    table = build([entry("dhe", "dhe", "CONJ"), entry("jap", "jap dhe dha", "V")])
    assert (table["dhe"], table["dha"]) == (("dhe",), ("jap",))


def test_hides_the_adjective_behind_its_noun():
    table = build(
        [
            entry("pastrur", "pastrur pastruri pastrurit", "A"),
            entry("pastruri", "pastruri pastrurisë", "NOUN,f"),
        ]
    )
    assert (table["pastruri"], table["pastrurit"]) == (("pastruri",), ("pastrur",))


@pytest.mark.parametrize(
    ("folded", "keys", "text"),
    [("luftes", ("lufte",), "1"), ("vinte", ("vij", "vë"), "3 j|4 ë"), ("mal", ("mal",), "0")],
)
def test_writes_a_rule(folded, keys, text):
    assert rule(folded, keys) == text
