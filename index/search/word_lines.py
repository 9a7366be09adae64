"""All words of a dictionary as one text, a line each, in which a pattern is looked for at once."""

import re
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from index.language.folding import fold
from index.search.matches import contained

Places = NDArray[np.int64]

_BREAK = 10
_ENDING = 2  # pieces of a pattern that begins with its only star
# One letter of UTF-8.
_LETTER = b"(?:[^\n\x80-\xff]|[\xc0-\xff][\x80-\xbf]+)"


class WordLines:
    """Words as lines, folded or as they are spelled."""

    def __init__(
        self,
        data: NDArray[np.uint8],
        places: NDArray[np.unsignedinteger],
        *,
        is_folded: bool,
    ) -> None:
        self._spelled = _lines(data, places.astype(np.int64))
        self._text = _folded(self._spelled) if is_folded else self._spelled
        self._is_folded = is_folded
        self._count = len(places) - 1

    def matching(self, pattern: str, among: Places | None = None) -> Places:
        """The places of the words of a pattern, rising; `among` are rising places, else all."""
        if not self._count or (among is not None and not len(among)):
            return np.empty(0, np.int64)
        compiled = compile_pattern(pattern)
        found = [self._search(compiled, *stretch) for stretch in self._stretches(among)]
        places = np.concatenate(found)
        if not self._is_folded:
            return places
        # What else folding changes was not changed in the text: these words are looked at apart.
        numbers, words = self._odd_words
        odd = np.arange(len(numbers))
        if among is not None:
            odd = odd[contained(numbers, among)]
        fits = [place for place in odd.tolist() if compiled.search(words[place])]
        plain = places[~contained(places, numbers)]
        return np.sort(np.concatenate([plain, numbers[fits]]))

    def _search(self, compiled: re.Pattern[bytes], first: int, end: int) -> Places:
        """The places among first .. end at which a pattern fits."""
        starts = self._starts
        begin = int(starts[first])
        stop = int(starts[end]) - 1 if end < self._count else len(self._text)
        found = [line.start() for line in compiled.finditer(self._text, begin, stop)]
        return np.searchsorted(starts, np.array(found, np.int64), "right") - 1

    def _stretches(self, among: Places | None) -> list[tuple[int, int]]:
        """Rising places as stretches without a gap."""
        if among is None:
            return [(0, self._count)]
        cuts = np.flatnonzero(np.diff(among) > 1)
        firsts, lasts = among[np.append(0, cuts + 1)], among[np.append(cuts, len(among) - 1)]
        return list(zip(firsts.tolist(), (lasts + 1).tolist(), strict=True))

    @cached_property
    def _starts(self) -> NDArray[np.int64]:
        return _line_starts(self._text)

    @cached_property
    def _odd_words(self) -> tuple[Places, list[bytes]]:
        """The places of the words that folding changes further, and these words folded."""
        data = np.frombuffer(self._text, np.uint8)
        odd = np.flatnonzero((data >= 0x80) | (data == ord("w")))
        lines = np.searchsorted(self._starts, odd, "right") - 1
        places = lines[np.append(True, lines[1:] > lines[:-1])] if len(lines) else lines
        found = []
        for begin in _line_starts(self._spelled)[places].tolist():
            end = self._spelled.find(b"\n", begin)
            word = self._spelled[begin : end if end >= 0 else None].decode()
            found.append(fold(word).encode())
        return places, found


def _folded(text: bytes) -> bytes:
    """A text without the marks of e and c."""
    return text.replace("ë".encode(), b"e").replace("ç".encode(), b"c")


def _line_starts(text: bytes) -> NDArray[np.int64]:
    return np.append(0, np.flatnonzero(np.frombuffer(text, np.uint8) == _BREAK) + 1)


def compile_pattern(pattern: str) -> re.Pattern[bytes]:
    """A pattern with * and ? as a regular expression over lines of UTF-8.

    Each piece between two stars is taken where it first fits, and never tried anywhere else
    (`(?>..)`): however many stars there are, a word is read once.
    """
    pieces = [
        b"".join(_LETTER if sign == "?" else re.escape(sign.encode()) for sign in piece)
        for piece in re.split(r"\*+", pattern)
    ]
    if len(pieces) == _ENDING and not pieces[0]:
        return re.compile(pieces[1] + b"$", re.MULTILINE)  # it can fit once in a line
    if len(pieces) == 1:
        return re.compile(b"^" + pieces[0] + b"$", re.MULTILINE)
    middle = b"".join(b"(?>[^\n]*?" + piece + b")" for piece in pieces[1:-1])
    return re.compile(b"^" + pieces[0] + middle + b"[^\n]*" + pieces[-1] + b"$", re.MULTILINE)


def _lines(data: NDArray[np.uint8], places: NDArray[np.int64]) -> bytes:
    """The words with a line break between them."""
    count = len(places) - 1
    text = np.full(len(data) + count, _BREAK, np.uint8)
    is_letter = np.ones(len(text), bool)
    is_letter[places[1:] + np.arange(count)] = False
    text[is_letter] = data
    return text[:-1].tobytes()
