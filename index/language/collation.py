"""The order of words in Albanian dictionaries.

The alphabet has 36 letters, nine of them written with two signs, and ç and ë are letters of their
own: "dora" stands before "dhe", "luan" before "lloj", "era" before "ëndërr". w, which only foreign
words have, comes behind v; letters with other marks stand with the plain one, behind it.
"""

import re
from functools import lru_cache

from index.language.folding import without_marks

# The signs as they follow one another; those written with two come behind their first one.
_ONE_SIGN = "abcçdeëfghijklmnopqrstuvwxyz"
_TWO_SIGNS = ("dh", "gj", "ll", "nj", "rr", "sh", "th", "xh", "zh")
ALPHABET = tuple(
    letter
    for sign in _ONE_SIGN
    for letter in (sign, *(pair for pair in _TWO_SIGNS if pair[0] == sign))
)
_PAIRS = re.compile("|".join(_TWO_SIGNS))
# One sign a letter: signs compare by their number, so these follow one another.
_SIGNS = {letter: chr(0x1000 + place) for place, letter in enumerate(ALPHABET)}
_SINGLE = str.maketrans({letter: _SIGNS[letter] for letter in _ONE_SIGN})
_OWN_LETTERS = "çë"
_REMEMBERED = 1 << 16  # words

Order = tuple[str, str, str]


@lru_cache(_REMEMBERED)
def albanian_order(word: str) -> Order:
    """What words are to be sorted by: letters first, then other marks, then capitals.

    >>> sorted(["dhe", "ëndërr", "era", "dy", "Ana", "ana"], key=albanian_order)
    ['ana', 'Ana', 'dy', 'dhe', 'era', 'ëndërr']
    """
    small = word.lower()
    plain = small if small.isascii() else "".join(map(_plain_letter, small))
    letters = _PAIRS.sub(lambda pair: _SIGNS[pair.group()], plain).translate(_SINGLE)
    return letters, small, word.swapcase()


def _plain_letter(letter: str) -> str:
    return letter if letter in _OWN_LETTERS else without_marks(letter)
