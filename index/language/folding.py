"""Takes the marks off letters: people leave out ë and ç, so matching cannot count on them."""

import re
import unicodedata

_PLAIN = str.maketrans(
    dict(zip("ëçêâîôûéèàáíóúäöü", "eceaioueeaaiouaou", strict=True))
    # Letters of names that have no mark to take off.
    | {"đ": "d", "ø": "o", "ł": "l", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe"}
)
# Some type w for ë. It stands for the vowel where no vowel is beside it: "vetwm", "shumw", not
# "show", "white". Units of two letters (MW, kW) stay.
_W_FOR_E = re.compile("(?<=[b-df-hj-np-tvxz])w(?![aeiouyw])|^w(?=[bcdfgj-nptvxzsq])")


def fold(word: str) -> str:
    """The lower-case word without the marks on its letters, and e for a w that stands for ë.

    >>> fold("çështjesh"), fold("vetwm")
    ('ceshtjesh', 'vetem')
    """
    if "w" in word and len(word) > 2:
        word = _W_FOR_E.sub("e", word)
    return without_marks(word)


def without_marks(word: str) -> str:
    """The lower-case word without the marks on its letters; a w stays."""
    if word.isascii():
        return word
    plain = word.translate(_PLAIN)
    if plain.isascii():
        return plain
    letters = unicodedata.normalize("NFD", plain)
    kept = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return unicodedata.normalize("NFC", kept)
