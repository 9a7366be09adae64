"""How long the words of a dictionary are and which letters they have: what tells most of them far.

Taken from the bytes of all words at once. A letter that folding may change counts as what it may
become; a word with a letter of which nothing is known is never called far.
"""

import numpy as np
from numpy.typing import NDArray

from index.search.edit_distance import letter_sets

_AT_ONCE = 65_536  # words
_LONGEST, _UNKNOWN = 254, 255  # letters of a word; longer ones count as the longest
_EVERY_LETTER = np.uint64(2**64 - 1)
_LEAD = 0xC3  # the first byte of ë and ç
_SECOND = {0xAB: "e", 0xA7: "c"}  # and their second ones


class WordShapes:
    """The letters of words, certain ones and those that they may have, by the words' lengths."""

    def __init__(self, data: NDArray[np.uint8], places: NDArray[np.unsignedinteger]) -> None:
        count = len(places) - 1
        lengths = np.empty(count, np.uint8)
        letters = np.empty((2, count), np.uint64)
        for first in range(0, count, _AT_ONCE):
            chosen = slice(first, min(first + _AT_ONCE, count))
            bounds = places[first : chosen.stop + 1].astype(np.int64)
            part = data[bounds[0] : bounds[-1]]
            lengths[chosen], letters[:, chosen] = _shapes(part, bounds[:-1] - bounds[0])
        self._order = np.argsort(lengths, kind="stable").astype(np.uint32)
        self._certain, self._possible = letters[:, self._order]
        self._bounds = np.searchsorted(lengths[self._order], np.arange(_UNKNOWN + 2)).tolist()

    def near(self, letters: np.uint64, length: int, edits: int) -> NDArray[np.int64]:
        """The places of the words that may be so near to one of some letters."""
        shortest, longest = max(0, length - edits), min(length + edits, _LONGEST)
        found = [
            self._with_letters(letters, edits, self._bounds[low], self._bounds[high + 1])
            for low, high in ((min(shortest, _LONGEST), longest), (_UNKNOWN, _UNKNOWN))
        ]
        return np.sort(np.concatenate(found))

    def _with_letters(
        self, letters: np.uint64, edits: int, first: int, end: int
    ) -> NDArray[np.int64]:
        # One difference brings in no more than one letter, and takes out no more than one.
        few = np.bitwise_count(self._certain[first:end] & ~letters) <= edits
        few &= np.bitwise_count(letters & ~self._possible[first:end]) <= edits
        found: NDArray[np.int64] = self._order[first + np.flatnonzero(few)].astype(np.int64)
        return found


def _shapes(
    data: NDArray[np.uint8], starts: NDArray[np.int64]
) -> tuple[NDArray[np.uint8], NDArray[np.uint64]]:
    """The lengths of words, and the letters that they have and may have: shape (2, words)."""
    letters = np.stack([np.bitwise_or.reduceat(row[data], starts) for row in _letters_of_bytes()])
    lengths = np.add.reduceat((data & 0xC0) != 0x80, starts, dtype=np.int64)
    lengths = np.minimum(lengths, _LONGEST)
    lengths[letters[1] == _EVERY_LETTER] = _UNKNOWN
    return lengths.astype(np.uint8), letters


def _letters_of_bytes() -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    """The letters that a byte of a word stands for certainly, and those that it may stand for."""
    certain, possible = np.zeros(256, np.uint64), np.full(256, _EVERY_LETTER)
    plain = letter_sets([chr(byte) for byte in range(128)])
    certain[:128] = possible[:128] = plain
    e, w = letter_sets(["e", "w"])
    certain[ord("w")] = 0
    possible[ord("w")] = e | w
    possible[_LEAD] = 0
    for byte, letter in _SECOND.items():
        possible[byte] = letter_sets([letter])[0]
    return certain, possible
