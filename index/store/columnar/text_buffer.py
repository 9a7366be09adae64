"""Collects texts that several fields index alike, as numbers of pieces that were seen before.

A piece is a word with what surrounds it. What it means for each field is kept once, in a table: its
terms, and where in it they stand. A text is then three numbers a piece, and the tokens of a field
are looked up when the segment is written, all documents at once.
"""

from array import array
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.store.columnar.field_buffer import BufferedPostings, Detail, TokenStream, sorted_terms
from index.store.columnar.integers import Integers, ranges, running_total
from index.store.columnar.offsets import OffsetTable

Numbers = NDArray[np.uint32]


class PieceToken(NamedTuple):
    """A term in a piece, counted from where the piece begins. A tuple, for speed."""

    term: bytes
    position: int
    start: int
    end: int


class _PieceTable:
    """The tokens of all pieces for one field, piece after piece."""

    def __init__(self) -> None:
        # A term that is asked for the first time gets the next number.
        self.vocabulary: defaultdict[bytes, int] = defaultdict(count().__next__)
        self.counts = array("I", [0])  # piece 0 has no tokens
        self._terms = array("I")
        self._positions = array("I")
        self._starts = array("I")
        self._ends = array("I")

    def add(self, tokens: Sequence[PieceToken]) -> None:
        """Put the tokens of the next piece."""
        self.counts.append(len(tokens))
        for token in tokens:
            self._terms.append(self.vocabulary[token.term])
            self._positions.append(token.position)
            self._starts.append(token.start)
            self._ends.append(token.end)

    def columns(self) -> tuple[Numbers, Numbers, Numbers, Numbers]:
        """Terms, positions, starts and ends: uint32, shape (tokens,) each."""
        rows = (self._terms, self._positions, self._starts, self._ends)
        terms, positions, starts, ends = (np.array(row, np.uint32) for row in rows)
        return terms, positions, starts, ends


class PieceTables:
    """What pieces mean for each of some fields; it outlives the segments that use it."""

    def __init__(self, fields: Sequence[str]) -> None:
        self.tables = {name: _PieceTable() for name in fields}
        self._pieces = 1

    def __len__(self) -> int:
        return self._pieces

    def register(self, tokens: Mapping[str, Sequence[PieceToken]]) -> int:
        """The number of a new piece, whose tokens are given for each field by rising position."""
        for name, table in self.tables.items():
            table.add(tokens[name])
        self._pieces += 1
        return self._pieces - 1


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """The text of some fields of a document, in pieces: uint32, shape (pieces,) each."""

    tables: PieceTables
    numbers: Numbers
    starts: Numbers
    positions: Numbers


class TextBuffer:
    """The texts of the documents of a new segment, for some fields that read them alike."""

    def __init__(self, tables: PieceTables, details: Mapping[str, Detail]) -> None:
        self._tables = tables.tables
        self._details = details
        self._offsets: OffsetTable | None = None  # as the first field has found them
        self._documents: list[int] = []
        self._counts: list[int] = []
        self._numbers = array("I")
        self._starts = array("I")
        self._positions = array("I")

    def __len__(self) -> int:
        return len(self._numbers)

    def add(self, document: int, text: Text) -> None:
        """Put the text of a document."""
        self._documents.append(document)
        self._counts.append(len(text.numbers))
        for row, values in (
            (self._numbers, text.numbers),
            (self._starts, text.starts),
            (self._positions, text.positions),
        ):
            row.frombytes(values.astype(np.uint32, copy=False).tobytes())

    def finish(self, field: str, document_count: int) -> BufferedPostings:
        """The postings of a field."""
        table, detail = self._tables[field], self._details[field]
        numbers = np.frombuffer(self._numbers, np.uint32)
        counts = np.array(table.counts, np.int64)
        tokens = counts[numbers]
        chosen = ranges(running_total(counts)[numbers], tokens)
        terms, positions, starts, ends = table.columns()
        documents = np.repeat(np.array(self._documents, np.uint32), self._counts)
        sorted_vocabulary, ranks = sorted_terms(table.vocabulary)
        nothing = np.empty(0, np.uint32)
        stream = TokenStream(
            ranks[terms[chosen]],
            np.repeat(documents, tokens),
            _lifted(positions, chosen, self._positions, tokens) if detail.positions else nothing,
            _lifted(starts, chosen, self._starts, tokens) if detail.offsets else nothing,
            _lifted(ends, chosen, self._starts, tokens) if detail.offsets else nothing,
        )
        postings = BufferedPostings(
            sorted_vocabulary, stream, detail, document_count, self._offsets
        )
        self._offsets = postings.offsets or self._offsets
        return postings


def _lifted(inside: Numbers, chosen: Integers, bases: "array[int]", tokens: Integers) -> Numbers:
    """What is counted in a piece, counted in its text."""
    lifted: Numbers = inside[chosen] + np.repeat(np.frombuffer(bases, np.uint32), tokens)
    return lifted
