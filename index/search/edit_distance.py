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
    lengths = np.fromiter(map(len, words), np.int64, len(words))
    return letter_distances(wanted, letters(words, needed(wanted, limit)), lengths, limit)


def needed(wanted: str, limit: int) -> int:
    """How many letters of a word must be looked at: one that has more is far."""
    return len(wanted) + limit + 1


def letters(words: Sequence[str], width: int) -> NDArray[np.uint16]:
    """The letters of words, cut or filled up with zeros: uint16, shape (n, width).

    A rare letter beyond 16 bits is taken for another such.
    """
    fixed = np.array(words, dtype=f"<U{width}").view(np.uint32).reshape(len(words), width)
    return np.minimum(fixed, np.iinfo(np.uint16).max).astype(np.uint16)


def letter_distances(
    wanted: str, letters: NDArray[np.uint16], lengths: NDArray[np.int64], limit: int
) -> NDArray[np.int64]:
    """The same of words given by their letters, of which there must be as many as are needed."""
    width = needed(wanted, limit)
    # A row for each place in the words, not a column: neighbours in memory are compared.
    rows = np.ascontiguousarray(letters[:, :width].T)
    before = last = np.repeat(np.arange(width + 1, dtype=np.int16)[:, None], len(lengths), axis=1)
    previous = -1
    for place, letter in enumerate(min(ord(letter), 0xFFFF) for letter in wanted):
        same = rows == letter
        following = np.empty_like(last)
        following[0] = place + 1
        for end in range(1, width + 1):
            best = last[end - 1] + ~same[end - 1]
            np.minimum(best, last[end] + 1, out=best)
            np.minimum(best, following[end - 1] + 1, out=best)
            if place and end > 1:
                exchanged = same[end - 2] & (rows[end - 1] == previous)
                np.minimum(best, before[end - 2] + 1, out=best, where=exchanged)
            following[end] = best
        before, last, previous = last, following, letter
    found = last[np.minimum(lengths, width), np.arange(len(lengths))].astype(np.int64)
    return np.minimum(found, limit + 1)
