"""Where in a document a query matched: the stored positions of its terms, as spans.

Nothing is analysed a second time. A plain word gives the span of each of its postings; a phrase
gives one span from its first word to its last, and only where the words stand in that order; words
near each other give a span each, and only those that took part.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from whoosh import query as whoosh_query
from whoosh.query import Query
from whoosh.searching import Searcher

from index.search.near import Near, Occurrences, inside, windows
from index.search.statistics import columns_of
from index.store.schema import TextField
from index.values import Mark, Span

MOST_MARKS = 1_000  # of one word in a document that is read: nobody walks more of them

Postings = dict[int, Span]  # position -> span


@dataclass(frozen=True, slots=True)
class MatchedSpan:
    """A matched place in a text, and which of the query's items it answers."""

    start: int
    end: int
    item: int


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a query stands in a text: the positions of its first and last word, what it marks."""

    first: int
    last: int
    spans: tuple[Span, ...]


class PositionFinder:
    """Finds the matched places of a query in a few documents, those of one page of results."""

    def __init__(self, searcher: Searcher, documents: Iterable[int]) -> None:
        self._searcher = searcher
        self._documents = sorted(documents)
        self._postings: dict[tuple[str, str], dict[int, Postings]] = {}

    def find(
        self, document: int, items: Sequence[Query], field: TextField
    ) -> tuple[MatchedSpan, ...]:
        """The places where the items matched in one text of a document, sorted and disjoint."""
        names = (field.terms, field.exact)
        found = [
            MatchedSpan(span.start, span.end, number)
            for number, item in enumerate(items)
            for span in self._spans(document, item, names)
        ]
        return _disjoint(found)

    def _spans(self, document: int, query: Query, names: tuple[str, str]) -> Iterable[Span]:
        """What a query marks; a single word, which most are, without a place for each of it."""
        if isinstance(query, whoosh_query.Term):
            if query.fieldname not in names:
                return ()
            return self._of_term(query.fieldname, query.text, document).values()
        if isinstance(query, whoosh_query.Or | whoosh_query.DisjunctionMax):
            parts = [part for part in query.subqueries if not isinstance(part, whoosh_query.Not)]
            return chain.from_iterable(self._spans(document, part, names) for part in parts)
        return (span for place in self._places(document, query, names) for span in place.spans)

    def _places(self, document: int, query: Query, names: tuple[str, str]) -> Iterator[_Place]:
        if isinstance(query, whoosh_query.Term):
            if query.fieldname in names:
                yield from self._of_sequence(document, query.fieldname, [[query.text]])
        elif isinstance(query, whoosh_query.Phrase):
            if query.fieldname in names:
                yield from self._of_sequence(document, query.fieldname, [[w] for w in query.words])
        elif isinstance(query, whoosh_query.Sequence):
            terms = [
                [text for _, text in sorted(part.iter_all_terms())] for part in query.subqueries
            ]
            field, _ = next(query.iter_all_terms())
            if field in names:
                yield from self._of_sequence(document, field, terms)
        elif isinstance(query, Near):
            yield from self._of_near(document, query, names)
        elif isinstance(query, whoosh_query.AndMaybe | whoosh_query.AndNot):
            # What is optional marks no more than what is wanted did; what is unwanted, nothing.
            yield from self._places(document, query.a, names)
        elif isinstance(query, whoosh_query.CompoundQuery):
            for part in query.subqueries:
                if not isinstance(part, whoosh_query.Not):
                    yield from self._places(document, part, names)

    def _of_sequence(
        self, document: int, field: str, slots: Sequence[Sequence[str]]
    ) -> Iterator[_Place]:
        columns: list[Postings] = []
        for terms in slots:
            column: Postings = {}
            for term in terms:
                column.update(self._of_term(field, term, document))
            columns.append(column)
        for position, first in columns[0].items():
            places = [column.get(position + step) for step, column in enumerate(columns)]
            last = places[-1]
            if last is not None and all(places):
                yield _Place(position, position + len(slots) - 1, (Span(first.start, last.end),))

    def _of_near(self, document: int, query: Near, names: tuple[str, str]) -> Iterator[_Place]:
        """A place for each window, which marks all that stands in it."""
        parts = [
            sorted(self._places(document, part, names), key=lambda place: (place.first, place.last))
            for part in query.subqueries
        ]
        keys = [_keys(places) for places in parts]
        found = windows(keys, query.width)
        taking_part = sorted(
            (
                place
                for places, part in zip(parts, keys, strict=True)
                for place, takes in zip(places, inside(part, found, query.width), strict=True)
                if takes
            ),
            key=lambda place: place.first,
        )
        begins = [place.first for place in taking_part]
        for first, last in zip(found.first.tolist(), found.last.tolist(), strict=True):
            end = first + query.width
            near = taking_part[bisect_left(begins, first) : bisect_left(begins, end)]
            spans = [span for place in near if place.last < end for span in place.spans]
            yield _Place(first, last, tuple(spans))

    def _of_term(self, field: str, term: str, document: int) -> Postings:
        key = (field, term)
        if key not in self._postings:
            self._postings[key] = self._read(field, term)
        return self._postings[key].get(document, {})

    def _read(self, field: str, term: str) -> dict[int, Postings]:
        """The postings of a term in all the documents asked for, in one pass over them."""
        found: dict[int, Postings] = {}
        for leaf, offset in self._searcher.reader().leaf_readers():
            columns = columns_of(leaf)
            wanted = [d - offset for d in self._documents if 0 <= d - offset < leaf.doc_count_all()]
            if columns is None or not wanted:
                continue
            for occurrences in columns.occurrences(field, term.encode("utf-8"), wanted):
                rows = (occurrences.positions, occurrences.starts, occurrences.ends)
                found[occurrences.document + offset] = {
                    position: Span(start, end)
                    for position, start, end in zip(*(row.tolist() for row in rows), strict=True)
                }
        return found


def _keys(places: Sequence[_Place]) -> Occurrences:
    return Occurrences(
        np.array([place.first for place in places], np.int64),
        np.array([place.last for place in places], np.int64),
    )


def _disjoint(found: Iterable[MatchedSpan]) -> tuple[MatchedSpan, ...]:
    """Sorted, the longer first, what overlaps an earlier one joined to it."""
    merged: list[MatchedSpan] = []
    for span in sorted(found, key=lambda span: (span.start, -span.end, span.item)):
        if merged and span.start < merged[-1].end:
            last = merged[-1]
            merged[-1] = MatchedSpan(last.start, max(last.end, span.end), last.item)
        else:
            merged.append(span)
    return tuple(merged)


def first_marks(found: Sequence[MatchedSpan], most: int = MOST_MARKS) -> tuple[Mark, ...]:
    """The first matched places of each item as marks."""
    counts: Counter[int] = Counter()
    marks: list[Mark] = []
    for span in found:
        counts[span.item] += 1
        if counts[span.item] <= most:
            marks.append(Mark(span.start, span.end, span.item))
    return tuple(marks)
