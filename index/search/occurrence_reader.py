"""Reads from the index where in some documents a query stands, for all of them at once."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from whoosh import query as whoosh_query
from whoosh.query import Query
from whoosh.reading import IndexReader

from index.search.near import DOCUMENT_BITS, Keys, Near, Occurrences, occurrences, windows
from index.search.statistics import columns_of


class OccurrenceReader:
    """Reads the places of queries in some documents, given in ascending order."""

    def __init__(self, reader: IndexReader, documents: NDArray[np.int64]) -> None:
        self._reader = reader
        self._documents = documents

    def read(self, query: Query) -> Occurrences:
        """The places of terms, alternatives, phrases and windows; of other queries none."""
        if isinstance(query, whoosh_query.Term):
            keys = self._of_term(query.fieldname, query.text)
            return Occurrences(keys, keys)
        if isinstance(query, whoosh_query.Phrase):
            return self._of_slots([self._of_term(query.fieldname, word) for word in query.words])
        if isinstance(query, whoosh_query.Sequence):
            return self._of_slots([self.read(part).first for part in query.subqueries])
        if isinstance(query, Near):
            return windows([self.read(part) for part in query.subqueries], query.width)
        if isinstance(query, whoosh_query.DisjunctionMax | whoosh_query.Or) and query.subqueries:
            parts = [self.read(part) for part in query.subqueries]
            return occurrences(
                np.concatenate([part.first for part in parts]),
                np.concatenate([part.last for part in parts]),
            )
        nothing = np.empty(0, np.int64)
        return Occurrences(nothing, nothing)

    def _of_slots(self, slots: Sequence[Keys]) -> Occurrences:
        """The places of words that follow one another."""
        first = np.unique(slots[0])
        for step, keys in enumerate(slots[1:], 1):
            first = first[np.isin(first + step, keys)]
        return Occurrences(first, first + len(slots) - 1)

    def _of_term(self, field: str, term: str) -> Keys:
        keys = [np.empty(0, np.int64)]
        for leaf, offset in self._reader.leaf_readers():
            columns = columns_of(leaf)
            bounds = [offset, offset + leaf.doc_count_all()]
            begin, end = np.searchsorted(self._documents, bounds).tolist()
            if columns is not None and begin < end and field in leaf.schema:
                text = leaf.schema[field].to_bytes(term)
                wanted = self._documents[begin:end] - offset
                found = columns.keys(field, text, wanted, DOCUMENT_BITS)
                keys.append(found + (offset << DOCUMENT_BITS))
        return np.concatenate(keys)
