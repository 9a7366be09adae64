"""The leaves of a query over one segment of columns: terms, phrases, ranges, without a matcher.

What each gives is what Whoosh's matchers over the same segment give, documents and scores.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh import query as whoosh_query
from whoosh.query import Query
from whoosh.query.terms import MultiTerm
from whoosh.searching import Searcher

from index.search.matches import Documents, Matches, Scores, best_of, no_matches, union
from index.search.nearness import documents_in_order
from index.search.statistics import Statistics
from index.store.columnar.segment_columns import SegmentColumns

# Where Whoosh joins the words of a pattern one by one, and so scores each; with other counts of
# words or documents all that matches has the same score.
_FEW_WORDS, _MANY_WORDS, _MANY_DOCUMENTS = 2, 1024, 5000
_EVERYTHING: dict[type[Query], str] = {
    whoosh_query.Prefix: "",
    whoosh_query.Wildcard: "*",
    whoosh_query.Regex: ".*",
}


class ColumnLeaves:
    """Answers leaf queries from the columns of one segment."""

    def __init__(self, searcher: Searcher, columns: SegmentColumns, statistics: Statistics) -> None:
        self._reader: Any = searcher.reader()
        self._schema = searcher.schema
        self.columns = columns
        self.statistics = statistics
        self._norms: dict[str, Scores] = {}
        self.alive: NDArray[np.bool_] | None = None
        segment: Any = self._reader.segment()
        deleted = list(segment.deleted_docs())
        if deleted:
            self.alive = np.ones(columns.document_count, bool)
            self.alive[deleted] = False

    def find(self, query: Query) -> Matches | None:
        """The documents of this segment that match; None where a matcher must be asked."""
        if isinstance(query, whoosh_query.Term):
            return self._term(query.fieldname, query.text).scaled(query.boost)
        if isinstance(query, whoosh_query.Phrase):
            return self._phrase(query)
        if isinstance(query, whoosh_query.Sequence):
            return self._sequence(query)
        if isinstance(query, whoosh_query.NumericRange):
            return self.find(query._compile_query(self._reader)) if query.constantscore else None
        if isinstance(query, whoosh_query.ConstantScoreQuery):
            found = self._set(query.child)
            return None if found is None else found.constant(query.score)
        if isinstance(query, whoosh_query.Every):
            return self._every(query)
        if isinstance(query, MultiTerm):
            return self._multi_term(query)
        return no_matches() if query is whoosh_query.NullQuery else None

    def find_among(self, query: Query, documents: Documents) -> Matches | None:
        """Those of some documents in which words stand in order; None for other queries."""
        if isinstance(query, whoosh_query.Phrase):
            return self._phrase(query, documents)
        return self._sequence(query, documents) if type(query) is whoosh_query.Sequence else None

    def all_alive(self) -> NDArray[np.bool_]:
        """Which documents are not deleted: bool, shape (documents,)."""
        return np.ones(self.columns.document_count, bool) if self.alive is None else self.alive

    def _term(self, field: str, text: Any) -> Matches:
        term = self._bytes(field, text)
        place = None if term is None else self.columns.postings(field).terms.find(term)
        if term is None or place is None:
            return no_matches()
        postings = self.columns.postings(field)
        every = postings.documents(place, place + 1)
        documents = every if self.alive is None else every[np.flatnonzero(self.alive[every])]

        def score(wanted: Documents) -> Scores:
            weights = np.empty(len(every))
            postings.read_frequencies(place, weights)
            if wanted is not every:
                weights = weights[np.searchsorted(every, wanted)]
            return self._scores(field, term, wanted, weights)

        return Matches(documents, score=score)

    def _scores(self, field: str, term: bytes, documents: Documents, weights: Scores) -> Scores:
        form: Any = self._schema[field]
        weights *= form.format.field_boost
        if not form.scorable:
            return weights
        scores = self._field_norms(field)[documents]
        scores += weights
        np.divide(weights, scores, out=scores)
        scores *= self.statistics.rarity(field, term) * (self.statistics.k1 + 1)
        return scores

    def _phrase(self, query: whoosh_query.Phrase, among: Documents | None = None) -> Matches | None:
        if not self._has_positions(query.fieldname):
            return None
        words = [whoosh_query.Term(query.fieldname, word) for word in query.words]
        return self._near(query.fieldname, words, query.slop, among).scaled(query.boost)

    def _sequence(
        self, query: whoosh_query.Sequence, among: Documents | None = None
    ) -> Matches | None:
        """Terms, or choices of terms of one field, in their order."""
        slots = query.subqueries
        if type(query) is not whoosh_query.Sequence or not query.ordered or len(slots) < 2:
            return None
        fields = {_field_of(slot) for slot in slots}
        field = fields.pop()
        if fields or field is None or not self._has_positions(field):
            return None
        return self._near(field, slots, query.slop, among).scaled(query.boost)

    def _near(
        self, field: str, slots: Sequence[Query], slop: int, among: Documents | None
    ) -> Matches:
        postings = self.columns.postings(field)
        places: list[list[int]] = []
        for slot in slots:
            terms = [self._bytes(field, text) for text in _texts_of(slot)]
            found = {postings.terms.find(term) for term in terms if term is not None}
            places.append([place for place in found if place is not None])
        if not places or not all(places):
            return no_matches()
        documents = documents_in_order(postings, places, slop, among)
        if self.alive is not None:
            documents = documents[np.flatnonzero(self.alive[documents])]
        if not len(documents):
            return no_matches()
        scores = np.zeros(len(documents))
        for slot in slots:
            scores += self._slot(slot).scores_of(documents)
        return Matches(documents, scores)

    def _slot(self, slot: Any) -> Matches:
        if isinstance(slot, whoosh_query.Term):
            return self._term(slot.fieldname, slot.text).scaled(slot.boost)
        parts = [self._slot(part) for part in slot.children()]
        combine = best_of if isinstance(slot, whoosh_query.DisjunctionMax) else union
        return combine(parts).scaled(slot.boost if len(parts) > 1 else 1.0)

    def _set(self, query: Query) -> Matches | None:
        """The documents of a range, without regard to scores; None for other queries."""
        if isinstance(query, whoosh_query.Term):
            return self._term(query.fieldname, query.text)
        if isinstance(query, whoosh_query.TermRange):
            return self._documents_with(query.fieldname, query._btexts(self._reader))
        if isinstance(query, whoosh_query.Or):
            parts = [self._set(part) for part in query.subqueries]
            kept = [part for part in parts if part is not None]
            return union(kept) if len(kept) == len(parts) else None
        return None

    def _every(self, query: whoosh_query.Every) -> Matches:
        if query.fieldname is None:
            present = np.ones(self.columns.document_count, bool)
        elif query.fieldname not in self._schema:
            return no_matches()
        else:
            present = np.zeros(self.columns.document_count, bool)
            postings = self.columns.postings(query.fieldname)
            present[postings.documents(0, len(postings.terms))] = True
        return self._present(present).constant(query.boost)

    def _multi_term(self, query: Any) -> Matches | None:
        field = query.field()
        if field not in self._schema:
            return None
        if getattr(query, "text", None) == _EVERYTHING.get(type(query), query):
            return self._every(whoosh_query.Every(field, boost=query.boost))
        if type(query) is whoosh_query.Prefix and self._schema[field].unique:
            return self._beginning(field, query.text).scaled(query.boost)
        words = [word for word in query._btexts(self._reader) if word]
        scored = not query.constantscore or len(words) < _FEW_WORDS
        if not scored and len(words) < _MANY_WORDS:
            many = self.columns.document_count > _MANY_DOCUMENTS
            scored = len(words) == _FEW_WORDS or many
        if not scored:
            return self._documents_with(field, words)
        return union([self._term(field, word) for word in words]).scaled(query.boost)

    def _beginning(self, field: str, text: Any) -> Matches:
        """The documents of a term each that begin with a text: they stand side by side."""
        postings = self.columns.postings(field)
        present = np.zeros(self.columns.document_count, bool)
        start, stop = postings.terms.prefix_range(self._bytes(field, text) or b"")
        present[postings.documents(start, stop)] = True
        return self._present(present)

    def _documents_with(self, field: str, texts: Iterable[Any]) -> Matches:
        """All documents that have any of some terms, with the score 1."""
        postings = self.columns.postings(field)
        present = np.zeros(self.columns.document_count, bool)
        places = sorted(
            place
            for text in texts
            if (term := self._bytes(field, text)) is not None
            and (place := postings.terms.find(term)) is not None
        )
        for start, stop in _stretches(places):
            present[postings.documents(start, stop)] = True
        return self._present(present)

    def _present(self, present: NDArray[np.bool_]) -> Matches:
        if self.alive is not None:
            present &= self.alive
        documents = np.flatnonzero(present)
        return Matches(documents, np.ones(len(documents)))

    def _has_positions(self, field: str) -> bool:
        if field not in self._schema:
            return False
        # A segment without the field has no positions either, and nothing to be asked of.
        postings = self.columns.postings(field)
        return postings.has_positions or not len(postings.terms)

    def _field_norms(self, field: str) -> Scores:
        found = self._norms.get(field)
        if found is None:
            found = self.statistics.norms(field, self.columns.lengths(field))
            self._norms[field] = found
        return found

    def _bytes(self, field: str, text: Any) -> bytes | None:
        if field not in self._schema:
            return None
        try:
            term: bytes = self._schema[field].to_bytes(text)
        except ValueError:
            return None
        return term


def _field_of(slot: Query) -> str | None:
    """The field of a term or of a choice of terms; None for anything else."""
    if isinstance(slot, whoosh_query.Term):
        return str(slot.fieldname)
    if isinstance(slot, whoosh_query.DisjunctionMax | whoosh_query.Or) and slot.subqueries:
        fields = {_field_of(part) for part in slot.subqueries}
        return fields.pop() if len(fields) == 1 else None
    return None


def _texts_of(slot: Query) -> list[Any]:
    if isinstance(slot, whoosh_query.Term):
        return [slot.text]
    return [text for part in slot.children() for text in _texts_of(part)]


def _stretches(places: Sequence[int]) -> list[tuple[int, int]]:
    """Rising places as stretches without a gap."""
    stretches: list[tuple[int, int]] = []
    for place in places:
        if stretches and stretches[-1][1] == place:
            stretches[-1] = (stretches[-1][0], place + 1)
        else:
            stretches.append((place, place + 1))
    return stretches
