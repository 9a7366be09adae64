"""By how many letters words differ, for very many words at once.

The distance is that of Damerau and Levenshtein in its restricted form: a letter put in, left out,
taken for another, or two neighbours exchanged, and nothing between exchanged letters.
"""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

_SET_BITS = 63


def letter_sets(words: Iterable[str]) -> NDArray[np.uint64]:
    """Which letters a word has, a bit each: uint64, shape (n,)."""
    sets = []
    for word in words:
        bits = 0
        for letter in word:
            bits |= 1 << ord(letter) % _SET_BITS
        sets.append(bits)
    return np.array(sets, np.uint64)


def distances(wanted: str, words: Sequence[str], limit: int) -> NDArray[np.int64]:
    """How far each word is from the wanted one: int64, shape (n,); limit + 1 where farther.

    >>> distances("lufta", ["lufta", "lfuta", "luta", "luften"], 2).tolist()
    [0, 1, 1, 2]
    """
    width = len(wanted) + limit + 1  # of the words that can be near; others are cut, and far
    letters = _letters(words, width)
    lengths = np.minimum(np.fromiter(map(len, words), np.int64, len(words)), width)
    # A row for each beginning of the words, not a column: neighbours in memory are compared.
    before = last = np.repeat(np.arange(width + 1, dtype=np.int16)[:, None], len(words), axis=1)
    for place, letter in enumerate(wanted):
        same = letters == ord(letter)
        following = np.empty_like(last)
        following[0] = place + 1
        for end in range(1, width + 1):
            best = last[end - 1] + ~same[end - 1]
            np.minimum(best, last[end] + 1, out=best)
            np.minimum(best, following[end - 1] + 1, out=best)
            if place and end > 1:
                exchanged = same[end - 2] & (letters[end - 1] == ord(wanted[place - 1]))
                np.minimum(best, before[end - 2] + 1, out=best, where=exchanged)
            following[end] = best
        before, last = last, following
    found = last[lengths, np.arange(len(words))].astype(np.int64)
    return np.minimum(found, limit + 1)


def _letters(words: Sequence[str], width: int) -> NDArray[np.uint32]:
    """The code points of the words, cut or filled up with zeros: uint32, shape (width, n)."""
    fixed = np.array(words, dtype=f"<U{width}")
    return np.ascontiguousarray(fixed.view(np.uint32).reshape(len(words), width).T)
