"""Where sentences begin, as far as a capital letter is concerned.

A capital inside a sentence is that of a name; at its beginning, any word has one.
"""

import re

_ENDS = frozenset(".!?:…")
# What may stand between the end of a sentence and the next word, or before a word inside one.
_BETWEEN = frozenset(" \t\r\n\u00a0\u202f\"'’‘“”„«»()[]–—-*•")
_OPENING_QUOTES = frozenset("\"'“„«‘")
# A full stop behind these ends no sentence: "z. Kola", "J. Kola".
_ABBREVIATION = re.compile(r"(?<![^\W_])(?:[^\W\d_]|zj|znj|dr|prof|av|sh)\Z", re.IGNORECASE)
_LONGEST_ABBREVIATION = 5


def begins_sentence(text: str, start: int) -> bool:
    """Whether the word at `start` is the first of a sentence, a quotation or a paragraph.

    >>> text = "Erdhi Kola. Po z. Gega? „Nesër“, tha Kola."
    >>> [begins_sentence(text, text.index(word)) for word in ("Erdhi", "Kola", "Po", "Gega", "Nes")]
    [True, False, True, False, True]
    """
    place = start - 1
    if place >= 0 and text[place] in _OPENING_QUOTES and not text[place - 1 : place].isalnum():
        return True
    lines = 0
    while place >= 0 and text[place] in _BETWEEN:
        lines += text[place] == "\n"
        place -= 1
    if place < 0 or lines > 1:
        return True
    if text[place] not in _ENDS:
        return False
    before = text[max(0, place - _LONGEST_ABBREVIATION) : place]
    return text[place] != "." or not _ABBREVIATION.search(before)
