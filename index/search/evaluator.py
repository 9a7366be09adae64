"""From a Whoosh query to the documents that match it, with scores.

The tree is walked here and its sets are combined as arrays; only its leaves (a term, a phrase, a
range) are asked of Whoosh's matchers. What a leaf gave is kept while the index stays the same: a
person who types one more word waits for that word only.
"""

from collections import OrderedDict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from whoosh import query as whoosh_query
from whoosh.matching import Matcher
from whoosh.query import Query
from whoosh.searching import Searcher

from index.search.matches import Documents, Matches, best_of, intersection, no_matches, union
from index.search.near import Near, windows
from index.search.occurrence_reader import OccurrenceReader

# Documents and scores kept in memory: 16 bytes each, so 64 MB at most.
CACHE_ENTRIES = 4_000_000


class Evaluator:
    """Evaluates queries against one generation of the index."""

    def __init__(self, searcher: Searcher) -> None:
        self._searcher = searcher
        self._leaves: OrderedDict[Query, Matches] = OrderedDict()
        self._kept = 0

    def evaluate(self, query: Query) -> Matches:
        """The documents that match a query; any Whoosh query is understood."""
        if isinstance(query, Near):
            return self._near(query).scaled(query.boost)
        if isinstance(query, whoosh_query.And):
            parts = [self.evaluate(part) for part in query.subqueries]
            return intersection(parts).scaled(query.boost)
        if isinstance(query, whoosh_query.DisjunctionMax):
            return self._parts(query.subqueries, best=True).scaled(query.boost)
        if isinstance(query, whoosh_query.Or):
            return self._parts(query.subqueries, best=False).scaled(query.boost)
        if isinstance(query, whoosh_query.AndMaybe):
            return self._with_optional(query.a, query.b).scaled(query.boost)
        if isinstance(query, whoosh_query.AndNot):
            return self.evaluate(query.a).without(self.evaluate(query.b)).scaled(query.boost)
        if isinstance(query, whoosh_query.Not):
            return self.evaluate(whoosh_query.Every()).without(self.evaluate(query.query))
        return self._leaf(query)

    @property
    def document_count(self) -> int:
        """How many documents the index holds."""
        return int(self._searcher.doc_count())

    def dates(self, documents: Documents) -> NDArray[np.int64]:
        """The dates of documents as numbers yyyymmdd, 0 where there is none: int64, shape (n,)."""
        reader = self._searcher.reader()
        if not len(documents):
            return np.empty(0, np.int64)
        column = reader.column_reader("date")
        return np.array([column[int(number)] for number in documents], np.int64)

    def _parts(self, queries: Sequence[Query], *, best: bool) -> Matches:
        parts = [self.evaluate(query) for query in queries]
        if len(parts) < 2:
            return parts[0] if parts else no_matches()
        return best_of(parts) if best else union(parts)

    def _with_optional(self, wanted: Query, optional: Query) -> Matches:
        found = self.evaluate(wanted)
        more = self.evaluate(optional).kept(found)
        return union([found, more]) if len(more) else found

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
        return self._keep(query, self._ask_whoosh(query)) if kept is None else kept

    def _find_kept(self, query: Query) -> Matches | None:
        kept = self._leaves.get(query)
        if kept is not None:
            self._leaves.move_to_end(query)
        return kept

    def _keep(self, query: Query, found: Matches) -> Matches:
        self._leaves[query] = found
        self._kept += len(found)
        while self._kept > CACHE_ENTRIES and len(self._leaves) > 1:
            _, dropped = self._leaves.popitem(last=False)
            self._kept -= len(dropped)
        return found

    def _ask_whoosh(self, query: Query) -> Matches:
        documents: list[int] = []
        scores: list[float] = []
        context = self._searcher.context()
        for leaf, offset in self._searcher.leaf_searchers():
            matcher: Matcher = query.matcher(leaf, context)
            while matcher.is_active():
                documents.append(matcher.id() + offset)
                scores.append(matcher.score())
                matcher.next()
        return Matches(np.array(documents, np.int64), np.array(scores, np.float64))
