"""How long the words of a dictionary are and which letters they have: what tells most of them far.

Taken from the bytes of all words at once. A letter that folding may change counts as what it may
become; a word with a letter of which nothing is known is never called far.
"""

import numpy as np
from numpy.typing import NDArray

from index.search.edit_distance import letter_sets

_AT_ONCE = 65_536  # words
_EVERY_LETTER = np.uint64(2**64 - 1)
_LEAD = 0xC3  # the first byte of ë and ç
_SECOND = {0xAB: "e", 0xA7: "c"}  # and their second ones


class WordShapes:
    """The lengths and letters of words: certain ones, and those that they may have."""

    def __init__(self, data: NDArray[np.uint8], places: NDArray[np.unsignedinteger]) -> None:
        certain, possible = _letters_of_bytes()
        count = len(places) - 1
        self._lengths = np.empty(count, np.uint16)
        self._certain = np.empty(count, np.uint64)
        self._possible = np.empty(count, np.uint64)
        for first in range(0, count, _AT_ONCE):
            chosen = slice(first, min(first + _AT_ONCE, count))
            bounds = places[first : chosen.stop + 1].astype(np.int64)
            part = data[bounds[0] : bounds[-1]]
            starts = bounds[:-1] - bounds[0]
            letters = np.add.reduceat((part & 0xC0) != 0x80, starts, dtype=np.int64)
            self._lengths[chosen] = np.minimum(letters, np.iinfo(np.uint16).max)
            self._certain[chosen] = np.bitwise_or.reduceat(certain[part], starts)
            self._possible[chosen] = np.bitwise_or.reduceat(possible[part], starts)

    def near(self, letters: np.uint64, length: int, edits: int) -> NDArray[np.int64]:
        """The places of the words that may be so near to one of some letters."""
        differences = np.abs(self._lengths.astype(np.int32) - length)
        places = np.flatnonzero((differences <= edits) | (self._possible == _EVERY_LETTER))
        # One difference brings in no more than one letter, and takes out no more than one.
        few = np.bitwise_count(self._certain[places] & ~letters) <= edits
        few &= np.bitwise_count(letters & ~self._possible[places]) <= edits
        near: NDArray[np.int64] = places[few]
        return near


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
