"""What the dictionary lacks, made from what it has."""

import pytest

pytest.importorskip("uniparser_albanian")

from tools.lexicon.additions import added_forms
from tools.lexicon.uniparser import Form, Lexeme


def added(lemma, form, tags, pos="V"):
    lexeme = Lexeme(lemma, ((lemma,),), frozenset({pos}), (), "", "")
    return [each.text for each in added_forms(lexeme, [Form(form, frozenset(tags.split(",")), 0)])]


def test_gives_the_plural_of_an_aorist_in_jta():
    assert added("luaj", "luajta", "1,sg,aor,ind,act") == ["luajtëm", "luajtët", "luajtën"]


def test_puts_the_pronoun_into_the_plural_of_an_imperative():
    assert added("lë", "lër", "2,sg,imp,act") == ["lëreni", "lërini"]


def test_adds_nothing_to_dialects():
    assert added("luaj", "luajta", "1,sg,aor,ind,act,nonst") == []


def test_adds_a_plural():
    assert added("natë", "nata", "sg", "NOUN") == ["netë"]
    assert added("vit", "vit", "sg", "NOUN") == ["vjet", "vjetët", "vjetëve", "vjetësh"]


def test_adds_cases_that_are_listed_in_another_spelling():
    assert added("Europë", "europa", "sg", "NOUN") == ["europe", "europës", "europën"]


def test_adds_the_aorist_that_everybody_writes():
    assert added("them", "them", "1,sg,pres,ind,act") == ["tha", "thamë", "thanë"]
