"""What an apostrophe or a hyphen ties to a word: elided heads and case endings."""

import re

from index.language.folding import fold
from index.language.normalize import APOSTROPHES, HYPHENS

# A short word that lost its vowel before the next one.
ELIDED_HEADS = frozenset(
    {
        "t",  # t'u, t'i: të
        "s",  # s'ka: nuk
        "ç",  # ç'është: çfarë
        "c",  # the same without its cedilla
        "n",  # n'Shqipni: në
        "m",  # m'i: më
        "d",  # d'Or: names from French and Italian
        "l",  # l'Aquila
    }
)

# Written behind an abbreviation, a number or a foreign name: OKB-së, NATO-s, Facebook-un.
CASE_ENDINGS = frozenset(
    {
        *("i", "u", "a", "ja"),  # nominative: FMN-ja, Facebook-u
        *("n", "in", "un", "en", "ne", "jen"),  # accusative: SHBA-në
        *("s", "it", "ut", "es", "se", "jes"),  # genitive, dative: OKB-së, FBI-it
        *("te", "et", "at", "t"),  # plural: OJQ-të
        *("ve", "eve", "ave", "sh", "esh"),  # plural genitive, ablative: OJQ-ve
        *("ta", "tat", "tave", "shi", "shin", "shit", "she"),  # 90-tat, 2023-shi
    }
)
# What stands in capitals too, where a whole headline does: OKB-SË. Jong-UN is a name.
_CAPITAL_ENDINGS = frozenset({"se", "ja", "ne", "s", "it", "ut", "ve", "te"})
_TIED = re.compile(rf"(.*\w)\.?[{HYPHENS}{APOSTROPHES}](\w{{1,4}})", re.DOTALL)
_SIGNS = str.maketrans(dict.fromkeys("'-.", ""))


def is_elided_head(word: str) -> bool:
    """Whether a letter before an apostrophe is a word of its own: t' in t'u."""
    return word in ELIDED_HEADS


def is_case_ending(tail: str) -> bool:
    """Whether what stands behind a hyphen or an apostrophe is a case ending, as typed.

    A capital first letter makes a name of it: Jong-Un, not Facebook-un.
    """
    folded = fold(tail.lower())
    if tail.islower():
        return folded in CASE_ENDINGS
    return tail.isupper() and len(tail) > 1 and folded in _CAPITAL_ENDINGS


def strip_case_ending(typed: str) -> str:
    """The word, as typed, without the case ending that a hyphen or an apostrophe ties to it.

    >>> strip_case_ending("OKB-së"), strip_case_ending("LDK’së"), strip_case_ending("Jong-Un")
    ('OKB', 'LDK', 'Jong-Un')
    """
    match = _TIED.fullmatch(typed)
    return match[1] if match and is_case_ending(match[2]) else typed


def joined(word: str) -> str:
    """The word without apostrophes, hyphens and dots: sh.b.a. and o'brien as shba and obrien."""
    return word if word.isalpha() else word.translate(_SIGNS)
