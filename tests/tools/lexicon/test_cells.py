"""How common the cells of a paradigm are."""

import pytest

pytest.importorskip("uniparser_albanian")

from tools.lexicon.cells import (
    COMMON,
    GLUED,
    NON_STANDARD,
    RARE,
    commonness,
    has_clitic,
    is_kept,
    is_non_standard,
)
from tools.lexicon.uniparser import Form, Lexeme

VERB = Lexeme("lexoj", (("lexo",),), frozenset({"V"}), (), "", "")


def form(text, tags, variant=0):
    return Form(text, frozenset(tags.split(",")), variant)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (form("lexon", "3,sg,pres,ind,act"), COMMON),
        (form("lexofsha", "1,sg,opt"), RARE),
        (form("lexuakam", "1,sg,adm"), RARE),
        (form("lexon", "3,sg,pres", variant=1), RARE),
        (form("lexomë", "2,sg,imp,LEX:më:"), GLUED),
        (form("lexonem", "1,sg,pass"), NON_STANDARD),
        (form("lexue", "ptcp,nonst"), NON_STANDARD),
        (form("lexofsha", "1,sg,opt", variant=1), NON_STANDARD),
    ],
    ids=lambda value: value.text if isinstance(value, Form) else str(value),
)
def test_tells_common_cells_from_others(cell, expected):
    assert commonness(cell, VERB) == expected


def test_takes_both_endings_of_the_optative_for_standard():
    assert not is_non_standard(form("lexofshit", "2,pl,opt,nonst"), VERB)


def test_sees_a_pronoun_inside_an_imperative():
    assert has_clitic(form("lexoje", "2,sg,imp,LEX:e:"))
    assert not has_clitic(form("lexo", "2,sg,imp"))


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        (form("lexon", "3,sg,pres"), True),
        (form("lexofsha", "1,sg,opt"), True),
        (form("lexue", "ptcp,nonst"), True),  # Gheg, and met
        (form("lexojshin", "3,pl,ipf,nonst"), False),
        (form("lexojuani", "2,pl,imp,LEX:ua:"), False),
        (form("kam lexuar", "1,sg"), False),
    ],
    ids=lambda value: value.text if isinstance(value, Form) else str(value),
)
def test_keeps_what_is_met_in_texts(cell, kept):
    assert is_kept(cell, VERB) is kept


def test_leaves_the_endings_of_abbreviations_to_the_tokenizer():
    abbreviation = Lexeme("OKB", (("OKB",),), frozenset({"NOUN", "abbr"}), (), "", "")
    assert is_kept(form("okb", "sg"), abbreviation)
    assert not is_kept(form("okb-së", "sg"), abbreviation)
