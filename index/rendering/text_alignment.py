"""Finds the characters of a page's indexed text among those that the page draws.

Between the two lie the mendings of extraction: words joined that a line end broke, letters put
together from two signs, invisible characters left out. None of them adds, drops or moves a plain
letter or digit. So both sides are brought down to what they must have in common, and the nth
sign of one is the nth of the other. Where that fails, because the file is not the one that was
indexed, the words that both have in the same order are held against each other instead.
"""

import re
import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher

# Accents written beside their letter, and hyphens, which extraction takes away or puts in.
_LOOSE = frozenset("¨¸-‐‑")
_LEFT_OUT = frozenset(("Cc", "Cf", "Cs", "Cn", "Mn", "Mc", "Me", "Zs", "Zl", "Zp"))
_WIDE = 0xFFFF  # beyond it one side may count two characters for one
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Reduced:
    """A text brought down to plain signs; `places` tells where each of them stood."""

    text: str
    places: tuple[int, ...]


def align(drawn: str, text: str) -> list[int]:
    """For each drawn character its place in the text; -1 for one that the text does not have."""
    ours, theirs = _reduced(drawn), _reduced(text)
    places = [-1] * len(drawn)
    if ours.text == theirs.text:
        _note(places, ours, theirs)
    else:
        _align_words(drawn, text, places)
    return places


def _note(places: list[int], ours: _Reduced, theirs: _Reduced) -> None:
    for mine, other in zip(ours.places, theirs.places, strict=True):
        places[mine] = other


def _align_words(drawn: str, text: str, places: list[int]) -> None:
    mine, others = _words(drawn), _words(text)
    # With its way of passing over what is frequent: without it a dense page would take seconds.
    matcher = SequenceMatcher(None, [word.text for word in mine], [word.text for word in others])
    for block in matcher.get_matching_blocks():
        for step in range(block.size):
            _note(places, mine[block.a + step], others[block.b + step])


def _words(text: str) -> list[_Reduced]:
    return [_reduced(match[0], match.start()) for match in _WORD.finditer(text)]


def _reduced(text: str, start: int = 0) -> _Reduced:
    signs: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text, start):
        plain = _plain(character)
        signs.append(plain)
        places += [place] * len(plain)
    return _Reduced("".join(signs), tuple(places))


def _plain(character: str) -> str:
    if character.isascii():
        return character if character.isprintable() and character not in " -" else ""
    if ord(character) > _WIDE:
        return ""
    return "".join(
        sign
        for sign in unicodedata.normalize("NFD", character)
        if sign not in _LOOSE and unicodedata.category(sign) not in _LEFT_OUT
    )
