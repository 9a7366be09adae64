"""Tells abbreviations from words in capitals: "BE" is the European Union, and no form of bëj.

A short word in capitals is an abbreviation where a neighbour on its line is in small letters. Where
the neighbours are in capitals too, it stands in a headline; alone, nobody can tell.
"""

from collections.abc import Sequence

from index.analysis.tokenizer import Token

# A longer word in capitals is mostly one that is stressed: "VENDIMIT".
_LONGEST = 5


def is_in_capitals(word: str) -> bool:
    """Whether a word is spelled as abbreviations are.

    >>> is_in_capitals("BE"), is_in_capitals("Be"), is_in_capitals("E"), is_in_capitals("KUVENDI")
    (True, False, False, False)
    """
    return 1 < len(word) <= _LONGEST and word.isupper() and word.isalpha()


def stands_out(text: str, tokens: Sequence[Token], place: int) -> bool:
    """Whether a neighbour of the word at a place among the tokens of a text is not in capitals."""
    start, end = tokens[place].start, tokens[place].end
    before, after = tokens[max(0, place - 1)], tokens[min(place + 1, len(tokens) - 1)]
    return (_has_small(before.text) and "\n" not in text[before.end : start]) or (
        _has_small(after.text) and "\n" not in text[end : after.start]
    )


def _has_small(word: str) -> bool:
    return word != word.upper()
