"""What pieces of text mean for the fields that index them: kept once, however often they come.

A piece is a word with what surrounds it. It has a number, and for each field its tokens: the terms,
and where in the piece they stand. Most pieces are one plain word, and these are taken in by the
hundred.
"""

from array import array
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain, count
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.uint32]

_BETWEEN = "\0"  # stands in no word


class PieceToken(NamedTuple):
    """A term in a piece, counted from where the piece begins. A tuple, for speed."""

    term: str
    position: int
    start: int
    end: int


class PieceTable:
    """The tokens of all pieces for one field, piece after piece."""

    def __init__(self) -> None:
        # A term that is asked for the first time gets the next number.
        self._vocabulary: defaultdict[str, int] = defaultdict(count().__next__)
        self._counts = array("I", [0])  # piece 0 has no tokens
        self._terms = array("I")
        self._positions = array("I")
        self._starts = array("I")
        self._ends = array("I")

    def add(self, tokens: Sequence[PieceToken]) -> None:
        """Put the tokens of the next piece."""
        self._counts.append(len(tokens))
        for token in tokens:
            self._terms.append(self._vocabulary[token.term])
            self._positions.append(token.position)
            self._starts.append(token.start)
            self._ends.append(token.end)

    def add_words(self, terms: Sequence[Sequence[str]], sizes: Sequence[int]) -> None:
        """Put the next pieces: words of so many characters, each with its terms."""
        counts = np.fromiter(map(len, terms), np.uint32, len(terms))
        ends = np.repeat(np.array(sizes, np.uint32), counts)
        nothing = bytes(4 * len(ends))
        self._counts.frombytes(counts.tobytes())
        self._terms.extend(map(self._vocabulary.__getitem__, chain.from_iterable(terms)))
        self._positions.frombytes(nothing)
        self._starts.frombytes(nothing)
        self._ends.frombytes(ends.tobytes())

    def counts(self) -> NDArray[np.int64]:
        """How many tokens each piece has: int64, shape (pieces,)."""
        return np.array(self._counts, np.int64)

    def columns(self) -> tuple[Numbers, Numbers, Numbers, Numbers]:
        """Terms, positions, starts and ends: uint32, shape (tokens,) each."""
        rows = (self._terms, self._positions, self._starts, self._ends)
        terms, positions, starts, ends = (np.array(row, np.uint32) for row in rows)
        return terms, positions, starts, ends

    def sorted_terms(self, wanted: Numbers) -> tuple[list[bytes], Numbers]:
        """The terms that occur among some numbers, in order, and the place of each by its number.

        uint32, shape (terms of the table,); what does not occur has no place of its own.
        """
        names = list(self._vocabulary)
        used = np.flatnonzero(np.bincount(wanted, minlength=len(names)))
        # Code points have the order of their bytes in UTF-8.
        in_order = sorted(used.tolist(), key=names.__getitem__)
        ranks = np.zeros(len(names), np.uint32)
        ranks[in_order] = np.arange(len(in_order), dtype=np.uint32)
        return _encoded([names[number] for number in in_order]), ranks


def _encoded(terms: Sequence[str]) -> list[bytes]:
    """The terms in UTF-8, in one pass where no sign stands in the way."""
    encoded = _BETWEEN.join(terms).encode().split(_BETWEEN.encode())
    return encoded if len(encoded) == len(terms) else [term.encode() for term in terms]


class PieceTables:
    """What pieces mean for each of some fields; it outlives the segments that use it."""

    def __init__(self, fields: Sequence[str]) -> None:
        self.tables = {name: PieceTable() for name in fields}
        self._pieces = 1

    def __len__(self) -> int:
        return self._pieces

    def register(self, tokens: Mapping[str, Sequence[PieceToken]]) -> int:
        """The number of a new piece, whose tokens are given for each field by rising position."""
        for name, table in self.tables.items():
            table.add(tokens[name])
        self._pieces += 1
        return self._pieces - 1

    def register_words(
        self, terms: Mapping[str, Sequence[Sequence[str]]], sizes: Sequence[int]
    ) -> int:
        """The number of the first of new pieces, each a word; for each field its terms."""
        for name, table in self.tables.items():
            table.add_words(terms[name], sizes)
        first = self._pieces
        self._pieces += len(sizes)
        return first
