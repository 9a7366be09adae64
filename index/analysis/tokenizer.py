"""Cuts a text into tokens: where the words stand in it, and which of them belong together.

A token says what was found, not what it means: the analyzer turns it into terms. One pass of one
regular expression without backtracking over a run finds the runs of letters and digits; runs with
an apostrophe or a hyphen in them are then parted. Both take a time that grows with the text only.
"""

import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from index.language.clitics import is_case_ending, is_elided_head
from index.language.normalize import APOSTROPHES, HYPHENS, INVISIBLE


class TokenKind(StrEnum):
    """What a token is, as far as its spelling shows."""

    WORD = "word"
    HEAD = "head"  # t' in t'u
    ENDED = "ended"  # OKB-së: a word and a case ending tied to it
    COMPOUND = "compound"  # koreano-veriore as a whole; its parts follow as words
    DOTTED = "dotted"  # SH.B.A., p.sh., Sh.p.k.
    NUMBER = "number"  # 1.250.000
    DATE = "date"  # 22.07.2023


class Token(NamedTuple):
    """A stretch of a text; `text` is exactly text[start:end] of it.

    A tuple, not a dataclass: there is one for each word of a library, and it is made twice as fast.
    """

    text: str
    start: int
    end: int
    position: int  # counted in words; a compound stands at the position of its first part
    kind: TokenKind


# What Token(..) does, in half the time: it is made for each word of a library.
_new_token: Callable[[tuple[str, int, int, int, TokenKind]], Token] = partial(tuple.__new__, Token)

# Marks that stand over or under a letter and have no composed form with it.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
)
# A word may be broken at a line's end by a soft hyphen or PDFium's U+FFFE.
_INSIDE = rf"(?:[\u00ad\ufffe]\r?\n(?=[^\W_])|[{_MARKS}{INVISIBLE}])"
# Unicode counts U+02BC, an apostrophe here, as a letter.
_SIGN = "[^\\W_ʼ]"
_RUN = rf"{_SIGN}++(?:{_INSIDE}++{_SIGN}*+)*+"
_JOINER = f"[{HYPHENS}{APOSTROPHES}]"
_DIGRAPHS = "dh|gj|ll|nj|rr|sh|th|xh|zh"
_SMALL = f"(?:{_DIGRAPHS}|[a-zçë])"
# A capital and h, j, l or r is a letter: "Sh.B.A."; a capital and a vowel is a word: "Po.Ja".
# Ten letters are enough: without a limit, a long row of dots would be read again at each of them.
_CAPITAL = "[A-ZÇË][A-ZÇËhjlr]?"

_PATTERN = re.compile(
    rf"""
      (?P<date> \d{{1,2}}([./-])\d{{1,2}}\2\d{{4}} (?!\w|[./-]\d)
              | \d{{4}}-\d{{2}}-\d{{2}} (?![\w-]) )
    | (?P<number> \d++ (?:[.,]\d++)++ | \d{{1,2}}:\d{{2}} (?![\w:]) )
    | (?P<dotted> (?: {_SMALL}(?:\.{_SMALL}){{1,9}}+ | {_CAPITAL}(?:\.{_CAPITAL}){{1,9}}+
                     | {_CAPITAL}(?:\.{_SMALL}){{1,9}}+ ) (?!\w)
                  (?: \.?+ [{HYPHENS}{APOSTROPHES}] [a-zçë]{{1,3}} (?!\w) | \. )?+ )
    | (?P<word> {_RUN} (?:{_JOINER}{_RUN})*+ )
    """,
    re.VERBOSE,
)
_KINDS: dict[str | None, TokenKind] = {
    "date": TokenKind.DATE,
    "number": TokenKind.NUMBER,
    "dotted": TokenKind.DOTTED,
    "word": TokenKind.WORD,
}
_HEAD = re.compile(rf"([^\W\d_])[{APOSTROPHES}](?=[^\W\d_])")
_HYPHEN = re.compile(f"[{HYPHENS}]")
_APOSTROPHE = re.compile(f"[{APOSTROPHES}]")


def tokenize(text: str) -> list[Token]:
    """The tokens of an NFC text, in the order of their starts, a compound before its parts.

    >>> [token.text for token in tokenize("S'ka OKB-së në ndeshjen italo-shqiptare.")]
    ["S'", 'ka', 'OKB-së', 'në', 'ndeshjen', 'italo-shqiptare', 'italo', 'shqiptare']
    """
    tokens: list[Token] = []
    append = tokens.append
    position = 0
    word = TokenKind.WORD
    for match in _PATTERN.finditer(text):
        found = match[0]
        start, end = match.span()
        kind = _KINDS[match.lastgroup]
        if kind is not word or (found.isalnum() and "ʼ" not in found):
            append(_new_token((found, start, end, position, kind)))
            position += 1
        else:
            tokens.extend(_part_run(text, start, end, position))
            position = tokens[-1].position + 1
    return tokens


def _part_run(text: str, start: int, end: int, position: int) -> Iterator[Token]:
    """Parts a run that has apostrophes, hyphens or marks in it."""
    while (head := _HEAD.match(text, start, end)) and is_elided_head(head[1].lower()):
        yield Token(head[0], start, head.end(), position, TokenKind.HEAD)
        position, start = position + 1, head.end()
    bounds = [start, *(m.end() for m in _HYPHEN.finditer(text, start, end)), end + 1]
    parts = [(left, right - 1) for left, right in pairwise(bounds)]
    kind = TokenKind.WORD
    if len(parts) > 1 and is_case_ending(text[slice(*parts[-1])]):
        parts[-2:] = [(parts[-2][0], parts[-1][1])]
        kind = TokenKind.ENDED
    elif _has_tied_ending(text, *parts[-1]):
        kind = TokenKind.ENDED
    if len(parts) > 1:
        yield Token(text[start:end], start, end, position, TokenKind.COMPOUND)
    for left, right in parts:
        is_last = right == end
        yield Token(text[left:right], left, right, position, kind if is_last else TokenKind.WORD)
        position += 1


def _has_tied_ending(text: str, start: int, end: int) -> bool:
    """Whether the part ends in an apostrophe and a case ending: LDK'së."""
    apostrophes = list(_APOSTROPHE.finditer(text, start, end))
    return bool(apostrophes) and is_case_ending(text[apostrophes[-1].end() : end])
