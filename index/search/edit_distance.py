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
    width = len(wanted) + limit  # of the words that can be near; others are cut, and far
    letters = _letters(words, width + 1)
    lengths = np.fromiter((min(len(word), width + 1) for word in words), np.int64, len(words))
    rows = [np.zeros((0, 0), np.int64), np.zeros((0, 0), np.int64)]
    row = np.broadcast_to(np.arange(width + 2), (len(words), width + 2)).astype(np.int64)
    for place, letter in enumerate(wanted):
        rows = [rows[1], row]
        row = _next_row(rows, letters, wanted, place, letter)
    found = row[np.arange(len(words)), lengths]
    return np.minimum(found, limit + 1)


def _next_row(
    rows: Sequence[NDArray[np.int64]],
    letters: NDArray[np.uint32],
    wanted: str,
    place: int,
    letter: str,
) -> NDArray[np.int64]:
    """The distances of the beginnings of all words from one more letter of the wanted one."""
    before, last = rows
    same = letters == ord(letter)
    row = np.empty_like(last)
    row[:, 0] = place + 1
    for end in range(1, last.shape[1]):
        best = last[:, end - 1] + ~same[:, end - 1]
        np.minimum(best, last[:, end] + 1, out=best)
        np.minimum(best, row[:, end - 1] + 1, out=best)
        if place and end > 1:
            exchanged = same[:, end - 2] & (letters[:, end - 1] == ord(wanted[place - 1]))
            np.minimum(best, before[:, end - 2] + 1, out=best, where=exchanged)
        row[:, end] = best
    return row


def _letters(words: Sequence[str], width: int) -> NDArray[np.uint32]:
    """The code points of the words, cut or filled up with zeros: uint32, shape (n, width)."""
    fixed = np.array(words, dtype=f"<U{width}")
    return fixed.view(np.uint32).reshape(len(words), width)
