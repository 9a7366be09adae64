"""Collects texts that several fields index alike, as numbers of pieces that were seen before.

A piece is a word with what surrounds it. What it means for each field is kept once, in a table: its
terms, and where in it they stand. A text is then three numbers a piece, and the tokens of a field
are looked up when the segment is written, all documents at once.
"""

from array import array
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from index.store.columnar.field_buffer import BufferedPostings, Detail, TokenStream
from index.store.columnar.integers import Integers, ranges, running_total
from index.store.columnar.offsets import OffsetTable
from index.store.columnar.piece_tables import Numbers, PieceTables


@dataclass(frozen=True, slots=True, eq=False)
class Texts:
    """The texts of some fields, of one document after the other: uint32, shape (pieces,) each.

    counts: int64, shape (documents,), how many pieces each document has.
    """

    tables: PieceTables
    counts: Integers
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

    def add(self, document: int, texts: Texts) -> None:
        """Put the texts of a document and those after it."""
        self._documents.extend(range(document, document + len(texts.counts)))
        self._counts.extend(texts.counts.tolist())
        for row, values in (
            (self._numbers, texts.numbers),
            (self._starts, texts.starts),
            (self._positions, texts.positions),
        ):
            row.frombytes(values.astype(np.uint32, copy=False).tobytes())

    def finish(self, field: str, document_count: int) -> BufferedPostings:
        """The postings of a field."""
        table, detail = self._tables[field], self._details[field]
        numbers = np.frombuffer(self._numbers, np.uint32)
        counts = table.counts()
        tokens = counts[numbers]
        chosen = ranges(running_total(counts)[numbers], tokens)
        terms, positions, starts, ends = table.columns()
        documents = np.repeat(np.array(self._documents, np.uint32), self._counts)
        numbers_of_terms = terms[chosen]
        sorted_vocabulary, ranks = table.sorted_terms(numbers_of_terms)
        nothing = np.empty(0, np.uint32)
        stream = TokenStream(
            ranks[numbers_of_terms],
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
