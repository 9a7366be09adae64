"""Reads from the index where in some documents a query stands, for all of them at once."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from whoosh import query as whoosh_query
from whoosh.matching import Matcher
from whoosh.query import Query
from whoosh.reading import IndexReader

from index.search.near import DOCUMENT_BITS, Keys, Near, Occurrences, occurrences, windows

# Where fewer than one in so many of a term's documents is wanted, the others are skipped.
_SKIP = 8


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
        keys: list[int] = []
        for leaf, offset in self._reader.leaf_readers():
            count = leaf.doc_frequency(field, term)
            begin, end = np.searchsorted(self._documents, [offset, offset + leaf.doc_count_all()])
            if not count or begin == end:
                continue
            wanted = (self._documents[begin:end] - offset).tolist()
            matcher = leaf.postings(field, term)
            _collect(matcher, wanted, offset, keys, skipping=len(wanted) * _SKIP < count)
        return np.array(keys, np.int64)


def _collect(
    matcher: Matcher, wanted: list[int], offset: int, keys: list[int], *, skipping: bool
) -> None:
    """Adds the keys of a term's positions in the wanted documents of a segment."""
    asked = iter(wanted)
    document = next(asked)
    while matcher.is_active():
        here = matcher.id()
        while document < here:
            following = next(asked, None)
            if following is None:
                return
            document = following
        if document == here:
            key = here + offset << DOCUMENT_BITS
            keys += [key | position for position in matcher.value_as("positions")]
            matcher.next()
        elif skipping:
            matcher.skip_to(document)
        else:
            matcher.next()
