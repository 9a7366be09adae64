"""Takes the marks off letters: people leave out ë and ç, so matching cannot count on them."""

import unicodedata

_PLAIN = str.maketrans(
    dict(zip("ëçêâîôûéèàáíóúäöü", "eceaioueeaaiouaou", strict=True))
    # Letters of names that have no mark to take off.
    | {"đ": "d", "ø": "o", "ł": "l", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe"}
)


def fold(word: str) -> str:
    """The lower-case word without the marks on its letters.

    >>> fold("çështjesh")
    'ceshtjesh'
    """
    if word.isascii():
        return word
    plain = word.translate(_PLAIN)
    if plain.isascii():
        return plain
    letters = unicodedata.normalize("NFD", plain)
    kept = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return unicodedata.normalize("NFC", kept)
