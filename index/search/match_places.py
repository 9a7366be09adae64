"""Where a query matched in many documents at once: what `positions` tells of a few.

A place is a key, as in `near`: the document's number above, the position below. Only the places
that are wanted in the end are turned into characters, all together.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from whoosh import query as whoosh_query
from whoosh.query import Query
from whoosh.reading import IndexReader

from index.search.near import DOCUMENT_BITS, Keys, Near, Occurrences, inside, windows
from index.search.statistics import columns_of
from index.store.columnar.segment_columns import SegmentColumns, TermInDocuments
from index.store.schema import TextField

_POSITION = (1 << DOCUMENT_BITS) - 1


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """Stretches of matched words: int64, shape (n,) each, sorted by first.

    first, last: the keys of the first and the last word. start, end: the characters where these
    are not those of the positions, else -1.
    """

    first: Keys
    last: Keys
    start: Keys
    end: Keys

    def __len__(self) -> int:
        return len(self.first)

    def only(self, chosen: NDArray[np.bool_] | slice) -> "Places":
        """Some of the places."""
        return Places(self.first[chosen], self.last[chosen], self.start[chosen], self.end[chosen])


@dataclass(frozen=True, slots=True, eq=False)
class _Found:
    """Where a query stands, and what it marks there; a window of words marks those in it only."""

    windows: Occurrences
    marked: Places
    width: int = 0  # of the windows, in words; 0 where each marks itself

    def taking_part(self, found: Occurrences, width: int) -> Places:
        """What is marked by those of the windows that lie in others."""
        takes = inside(self.windows, found, width)
        if not self.width:
            return self.marked.only(takes)
        chosen = Occurrences(self.windows.first[takes], self.windows.last[takes])
        marked = Occurrences(self.marked.first, self.marked.last)
        return self.marked.only(inside(marked, chosen, self.width))


class PlaceReader:
    """Reads the matched places of queries in one text of some documents, in ascending order."""

    def __init__(self, reader: IndexReader, documents: NDArray[np.int64], field: TextField) -> None:
        self._reader = reader
        self._documents = documents
        self._names = (field.terms, field.exact)
        self._terms: dict[tuple[str, str], Places] = {}

    def read(self, query: Query) -> Places:
        """All that a query marks, sorted, each once; places may overlap."""
        places = joined([found.marked for found in self._find(query)])
        order = np.lexsort((places.end, places.start, places.last, places.first))
        sorted_columns = [column[order] for column in _columns(places)]
        is_new = np.zeros(len(places), bool)
        is_new[:1] = True
        for column in sorted_columns:
            is_new[1:] |= column[1:] != column[:-1]
        return Places(*(column[is_new] for column in sorted_columns))

    def _find(self, query: Query) -> Iterator[_Found]:
        if isinstance(query, whoosh_query.Term):
            yield from self._of_sequence(query.fieldname, [[query.text]])
        elif isinstance(query, whoosh_query.Phrase):
            yield from self._of_sequence(query.fieldname, [[word] for word in query.words])
        elif isinstance(query, whoosh_query.Sequence):
            slots = [[text for _, text in sorted(q.iter_all_terms())] for q in query.subqueries]
            field, _ = next(query.iter_all_terms())
            yield from self._of_sequence(field, slots)
        elif isinstance(query, Near):
            yield self._of_near(query)
        elif isinstance(query, whoosh_query.AndMaybe | whoosh_query.AndNot):
            yield from self._find(query.a)
        elif isinstance(query, whoosh_query.CompoundQuery):
            for part in query.subqueries:
                if not isinstance(part, whoosh_query.Not):
                    yield from self._find(part)

    def _of_sequence(self, field: str, slots: Sequence[Sequence[str]]) -> Iterator[_Found]:
        if field not in self._names:
            return
        rows = [distinct(joined([self._of_term(field, term) for term in terms])) for terms in slots]
        first, last = rows[0], rows[-1]
        for step, row in enumerate(rows[1:], 1):
            first = first.only(np.isin(first.first + step, row.first))
        behind = np.searchsorted(last.first, first.first + len(rows) - 1)
        last = Places(*(column[behind] for column in _columns(last)))
        marked = Places(first.first, last.last, first.start, last.end)
        yield _Found(Occurrences(marked.first, marked.last), marked)

    def _of_near(self, query: Near) -> _Found:
        parts = [list(self._find(part)) for part in query.subqueries]
        places = [_united([found.windows for found in part]) for part in parts]
        near = windows(places, query.width)
        marked = [found.taking_part(near, query.width) for part in parts for found in part]
        return _Found(near, joined(marked), query.width)

    def _of_term(self, field: str, term: str) -> Places:
        known = self._terms.get((field, term))
        if known is None:
            known = self._terms[field, term] = self._read(field, term)
        return known

    def _read(self, field: str, term: str) -> Places:
        parts: list[Places] = []
        for leaf, offset in self._reader.leaf_readers():
            columns = columns_of(leaf)
            bounds = [offset, offset + leaf.doc_count_all()]
            begin, end = np.searchsorted(self._documents, bounds).tolist()
            if columns is not None and begin < end and field in leaf.schema:
                wanted = self._documents[begin:end] - offset
                found = columns.many_occurrences(field, term.encode("utf-8"), wanted)
                keys = ((found.documents + offset) << DOCUMENT_BITS) + found.positions
                parts.append(Places(keys, keys, *self._own_characters(columns, field, found)))
        return joined(parts)

    def _own_characters(
        self, columns: SegmentColumns, field: str, found: TermInDocuments
    ) -> tuple[Keys, Keys]:
        """The characters that are not those of the positions in the field of terms."""
        own = found.own_starts, found.own_ends
        if columns.offset_table_name(field) == columns.offset_table_name(self._names[0]):
            return own
        starts, ends = columns.many_spans(field, found.documents, found.positions)
        return np.where(own[0] < 0, starts, own[0]), np.where(own[1] < 0, ends, own[1])


@dataclass(frozen=True, slots=True, eq=False)
class Spans:
    """Matched characters: int64, shape (n,) each, by document and start, none overlapping."""

    documents: NDArray[np.int64]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    items: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.documents)

    def only(self, rows: NDArray[np.int64]) -> "Spans":
        """Some of the spans."""
        return Spans(self.documents[rows], self.starts[rows], self.ends[rows], self.items[rows])

    def moved(self, distance: int) -> "Spans":
        """The same spans with the documents counted from another one."""
        return Spans(self.documents + distance, self.starts, self.ends, self.items)


def spans_of(reader: IndexReader, places: Places, items: Keys, field: TextField) -> Spans:
    """The characters of places, each of an item; what overlaps an earlier one is joined to it."""
    documents = places.first >> DOCUMENT_BITS
    starts, ends = _characters(reader, places.first, field)
    if not np.array_equal(places.first, places.last):
        _, ends = _characters(reader, places.last, field)
    starts = np.where(places.start < 0, starts, places.start)
    ends = np.where(places.end < 0, ends, places.end)
    return _disjoint(Spans(documents, starts, ends, items))


def joined(parts: Sequence[Places]) -> Places:
    """Places of several kinds in the order of their first words."""
    nothing = np.empty(0, np.int64)
    if not parts:
        return Places(nothing, nothing, nothing, nothing)
    if len(parts) == 1:
        return parts[0]
    together = [np.concatenate(row) for row in zip(*map(_columns, parts), strict=True)]
    order = np.argsort(together[0], kind="stable")
    return Places(*(column[order] for column in together))


def distinct(places: Places) -> Places:
    """Each first word once; of terms at one position the last one counts."""
    if len(places) < 2:
        return places
    is_last = np.ones(len(places), bool)
    is_last[:-1] = places.first[1:] != places.first[:-1]
    return places.only(is_last)


def _columns(places: Places) -> tuple[Keys, Keys, Keys, Keys]:
    return places.first, places.last, places.start, places.end


def _united(parts: Sequence[Occurrences]) -> Occurrences:
    if len(parts) == 1:
        return parts[0]
    first = np.concatenate([np.empty(0, np.int64), *(part.first for part in parts)])
    last = np.concatenate([np.empty(0, np.int64), *(part.last for part in parts)])
    order = np.lexsort((last, first))
    return Occurrences(first[order], last[order])


def _characters(reader: IndexReader, keys: Keys, field: TextField) -> tuple[Keys, Keys]:
    """The starts and ends of positions, whatever the order of their keys."""
    order = np.argsort(keys, kind="stable")
    documents = keys[order] >> DOCUMENT_BITS
    starts, ends = np.zeros(len(keys), np.int64), np.zeros(len(keys), np.int64)
    for leaf, offset in reader.leaf_readers():
        bounds = np.searchsorted(documents, [offset, offset + leaf.doc_count_all()]).tolist()
        here = order[slice(*bounds)]
        columns = columns_of(leaf)
        if columns is not None and len(here):
            inside_leaf = documents[slice(*bounds)] - offset
            found = columns.many_spans(field.terms, inside_leaf, keys[here] & _POSITION)
            starts[here], ends[here] = found
    return starts, ends


def _disjoint(spans: Spans) -> Spans:
    if not len(spans):
        return spans
    order = np.lexsort((spans.items, -spans.ends, spans.starts, spans.documents))
    documents, items = spans.documents[order], spans.items[order]
    # One line for all texts: those of a document end before those of the next one begin.
    room = int(spans.ends.max()) + 1
    starts = spans.starts[order] + documents * room
    ends = np.maximum.accumulate(spans.ends[order] + documents * room)
    begins = np.ones(len(starts), bool)
    begins[1:] = starts[1:] >= ends[:-1]
    first = np.flatnonzero(begins)
    last = np.append(first[1:], len(starts)) - 1
    return Spans(
        documents[first],
        starts[first] - documents[first] * room,
        ends[last] - documents[first] * room,
        items[first],
    )
