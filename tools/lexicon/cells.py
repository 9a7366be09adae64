"""How common a cell of a paradigm is: what decides between the readings of one spelling."""

from tools.lexicon.uniparser import Form, Lexeme

COMMON, RARE, GLUED, NON_STANDARD = range(4)

# The admirative and the optative are correct, and few: "qafsha" may I weep, "qafa" the neck.
_RARE_MOODS = frozenset({"adm", "opt"})
_NON_STANDARD = frozenset({"nonst", "Gheg", "old"})
# The dictionary has these endings of "lexoj" without a tag: "lexonem" for "lexohem" is Gheg.
_GHEG_PASSIVES = frozenset(
    f"n{ending}"
    for ending in "em esh et emi eni en esha eshe ej eshim eshit eshin".split()  # noqa: SIM905
)

_FUSED = ("LEX:ma:", "LEX:mi:", "LEX:ua:", "LEX:ia:")


def commonness(form: Form, lexeme: Lexeme) -> int:
    """The class of one form of a lexeme: COMMON, RARE, GLUED or NON_STANDARD.

    A variant of the stem ("mëndje" for mendje) is rare, for the best spelling stands first.
    """
    is_rare = has_clitic(form) or bool(form.tags & _RARE_MOODS)
    if is_non_standard(form, lexeme) or lexeme.tags & _NON_STANDARD or (form.variant and is_rare):
        return NON_STANDARD
    if has_clitic(form):
        return GLUED
    return RARE if is_rare or form.variant else COMMON


def is_kept(form: Form, lexeme: Lexeme) -> bool:
    """Whether a form is met in texts at all, so that it earns its place in the table."""
    if " " in form.text or ("abbr" in lexeme.tags and "-" in form.text):
        return False  # OKB-së: the tokenizer takes the hyphen apart
    cell = commonness(form, lexeme)
    if cell == GLUED and "pl" in form.tags:
        # "lexojuani": an imperative of the plural with two pronouns inside.
        return not any(tag.startswith(_FUSED) for tag in form.tags)
    if cell < NON_STANDARD:
        return True
    if has_clitic(form) or form.tags & _RARE_MOODS:
        return False
    # The cells that only dialects have are many, and met rarely; a variant of the stem ("mëndje")
    # is met.
    return not is_non_standard(form, lexeme) or ("ptcp" in form.tags and not form.variant)


def is_non_standard(form: Form, lexeme: Lexeme) -> bool:
    """Whether the ending is one that the standard language doesn't have."""
    if {"opt", "2", "pl"} <= form.tags:
        return False  # punofshi and punofshit are both in use
    return bool(form.tags & _NON_STANDARD) or (
        "pass" in form.tags and form.text.removeprefix(lexeme.stems[0][0]) in _GHEG_PASSIVES
    )


def has_clitic(form: Form) -> bool:
    """Whether an imperative has a pronoun glued to it: "tregomë", "thuaji"."""
    return any(tag.startswith("LEX:") for tag in form.tags)
