"""From a Whoosh query to the documents that match it, with scores.

The tree is walked here and its sets are combined as arrays. Its leaves (a term, a phrase, a range)
come straight from the columns of each segment; only a query of another kind, or a segment of
another codec, is asked of Whoosh's matchers. What a leaf gave is kept while the index stays the
same: a person who types one more word waits for that word only.
"""

from collections import OrderedDict
from collections.abc import Hashable, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from whoosh import query as whoosh_query
from whoosh.matching import Matcher
from whoosh.query import Query
from whoosh.scoring import BM25F
from whoosh.searching import Searcher

from index.search.column_leaves import ColumnLeaves
from index.search.matches import Documents, Matches, best_of, intersection, no_matches, union
from index.search.near import Near, windows
from index.search.occurrence_reader import OccurrenceReader
from index.search.statistics import Statistics, columns_of
from index.search.term_columns import TermColumns

# Documents and scores kept in memory: 16 bytes each, so 64 MB at most.
CACHE_ENTRIES = 4_000_000
_FEW_TERMS = 6  # of a choice; each of more is not kept by itself


class Evaluator:
    """Evaluates queries against one generation of the index."""

    def __init__(self, searcher: Searcher) -> None:
        self._searcher = searcher
        self._segments = [(leaf, offset) for leaf, offset in searcher.leaf_searchers()]
        self._columns = self._open_columns()
        self._terms = self._open_terms()
        self._leaves: OrderedDict[Hashable, Matches] = OrderedDict()
        self._kept = 0

    def evaluate(self, query: Query) -> Matches:
        """The documents that match a query; any Whoosh query is understood."""
        match query:
            case Near():
                return self._near(query).scaled(query.boost)
            case whoosh_query.And():
                parts = [self.evaluate(part) for part in query.subqueries]
                return intersection(parts).scaled(query.boost)
            case whoosh_query.DisjunctionMax(tiebreak=0.0) if self._is_wide(query.subqueries):
                return self._wide(query).scaled(query.boost)
            case whoosh_query.DisjunctionMax(tiebreak=0.0):
                return self._parts(query.subqueries, best=True).scaled(query.boost)
            case whoosh_query.Or(minmatch=0, scale=None):
                return self._parts(query.subqueries, best=False).scaled(query.boost)
            case whoosh_query.AndMaybe():
                return self._with_optional(query.a, query.b).scaled(query.boost)
            case whoosh_query.AndNot():
                found = self.evaluate(query.a).without(self.evaluate(query.b))
                return found.scaled(query.boost)
            case whoosh_query.Not():
                return self.evaluate(whoosh_query.Every()).without(self.evaluate(query.query))
        return self._leaf(query)

    def evaluate_among(self, query: Query, documents: Documents) -> Matches:
        """What a query finds at least of some ascending documents; it may find others as well.

        Where words stand in order is looked up in these documents only.
        """
        match query:
            case whoosh_query.Or(minmatch=0, scale=None):
                parts = [self.evaluate_among(part, documents) for part in query.subqueries]
                return union(parts).scaled(query.boost)
            case whoosh_query.Phrase() | whoosh_query.Sequence():
                found = self._in_order(query, documents)
                if found is not None:
                    return found
        return self.evaluate(query)

    def _in_order(self, query: Query, documents: Documents) -> Matches | None:
        parts: list[Matches] = []
        for (leaf, offset), columns in zip(self._segments, self._columns, strict=True):
            first, end = np.searchsorted(
                documents, [offset, offset + leaf.doc_count_all()]
            ).tolist()
            local = documents[first:end] - offset
            found = None if columns is None else columns.find_among(query, local)
            if found is None:
                return None
            parts.append(Matches(found.documents + offset, found.scores))
        return _one_after_the_other(parts)

    def check_whole(self) -> None:
        """Raise IndexDamaged where a file of the index was cut short after it was opened."""
        for columns in self._columns:
            if columns is not None:
                columns.columns.file.check_whole()

    @property
    def document_count(self) -> int:
        """How many documents the index holds."""
        return int(self._searcher.doc_count())

    def dates(self, documents: Documents) -> NDArray[np.int64]:
        """The dates of documents as numbers yyyymmdd, 0 where there is none: int64, shape (n,)."""
        return self._dates[documents]

    @cached_property
    def _dates(self) -> NDArray[np.int64]:
        parts = [np.empty(0, np.int64)]
        for leaf, _ in self._searcher.reader().leaf_readers():
            if not leaf.doc_count_all():
                continue  # Whoosh's reader of an index without documents has no columns
            stored = np.array(leaf.column_reader("date", translate=False).load(), np.int64)
            # Whoosh lifts numbers above zero in a column; a library has few different dates.
            different, places = np.unique(stored, return_inverse=True)
            translate = leaf.schema["date"].from_column_value
            parts.append(np.array(list(map(translate, different.tolist())), np.int64)[places])
        return np.concatenate(parts)

    def _open_columns(self) -> list[ColumnLeaves | None]:
        columns = [columns_of(leaf.reader()) for leaf, _ in self._segments]
        weighting = self._searcher.weighting
        # The counts that scores need are taken from all segments: all must be columns.
        if type(weighting) is not BM25F or not all(columns):
            return [None] * len(columns)
        statistics = Statistics(self._searcher, weighting)
        return [
            ColumnLeaves(leaf, found, statistics) if found is not None else None
            for (leaf, _), found in zip(self._segments, columns, strict=True)
        ]

    def _open_terms(self) -> TermColumns | None:
        """The terms of all segments; None where a segment is of another codec."""
        found = [columns for columns in self._columns if columns is not None]
        if not found or len(found) < len(self._columns):
            return None
        offsets = [offset for _, offset in self._segments]
        segments = [
            (columns.columns, offset) for columns, offset in zip(found, offsets, strict=True)
        ]
        alive = None
        if any(columns.alive is not None for columns in found):
            alive = np.concatenate([columns.all_alive() for columns in found])
        return TermColumns(segments, self._searcher.schema, found[0].statistics, alive)

    def _is_wide(self, queries: Sequence[Query]) -> bool:
        """Whether a choice is one of many terms."""
        return (
            len(queries) > _FEW_TERMS and self._terms is not None and self._terms.can_join(queries)
        )

    def _wide(self, query: whoosh_query.DisjunctionMax) -> Matches:
        kept = self._find_kept(query)
        if kept is not None:
            return kept
        assert self._terms is not None
        return self._keep(query, self._terms.best_of(query.subqueries))

    def _parts(self, queries: Sequence[Query], *, best: bool) -> Matches:
        parts = [self.evaluate(query) for query in queries]
        if len(parts) < 2:
            return parts[0] if parts else no_matches()
        return best_of(parts) if best else union(parts)

    def _with_optional(self, wanted: Query, optional: Query) -> Matches:
        return self.evaluate(wanted).raised_by(self.evaluate(optional))

    def _near(self, query: Near) -> Matches:
        """Documents with all parts in a window; they score as they would without it."""
        kept = self._find_kept(query)
        if kept is not None:
            return kept
        found = intersection([self.evaluate(part) for part in query.subqueries])
        if len(found):
            reader = OccurrenceReader(self._searcher.reader(), found.documents)
            parts = [reader.read(part) for part in query.subqueries]
            near = windows(parts, query.width).documents()
            found = found.kept(Matches(near, np.zeros(len(near))))
        return self._keep(query, found)

    def _leaf(self, query: Query) -> Matches:
        kept = self._find_kept(query)
        return self._keep(query, self._find(query)) if kept is None else kept

    def _find_kept(self, query: Query) -> Matches | None:
        kept = self._leaves.get(_key(query))
        if kept is not None:
            self._leaves.move_to_end(_key(query))
        return kept

    def _keep(self, query: Query, found: Matches) -> Matches:
        self._leaves[_key(query)] = found
        self._kept += len(found)
        while self._kept > CACHE_ENTRIES and len(self._leaves) > 1:
            _, dropped = self._leaves.popitem(last=False)
            self._kept -= len(dropped)
        return found

    def _find(self, query: Query) -> Matches:
        if type(query) is whoosh_query.Term and self._terms is not None:
            return self._terms.find(query)
        parts: list[Matches] = []
        for (leaf, offset), columns in zip(self._segments, self._columns, strict=True):
            found = None if columns is None else columns.find(query)
            if found is None:
                found = self._ask_whoosh(query, leaf)
            if len(found):
                parts.append(Matches(found.documents + offset, found.scores))
        return _one_after_the_other(parts)

    def _ask_whoosh(self, query: Query, leaf: Searcher) -> Matches:
        documents: list[int] = []
        scores: list[float] = []
        matcher: Matcher = query.matcher(leaf, self._searcher.context())
        while matcher.is_active():
            documents.append(matcher.id())
            scores.append(matcher.score())
            matcher.next()
        return Matches(np.array(documents, np.int64), np.array(scores, np.float64))


def _one_after_the_other(parts: Sequence[Matches]) -> Matches:
    """What was found in segments that follow each other."""
    if len(parts) < 2:
        return parts[0] if parts else no_matches()
    return Matches(
        np.concatenate([part.documents for part in parts]),
        np.concatenate([part.scores for part in parts]),
    )


def _key(query: Query) -> Hashable:
    """What an answer is kept under: to Whoosh, two Sequences are equal whatever their distance."""
    if isinstance(query, whoosh_query.Sequence):
        return query, query.slop, query.ordered
    return query
