"""Scores of terms over all segments of one generation, as if these were one.

A term is decoded segment by segment, but it is scored once. Many terms together, as a pattern
stands for, are decoded and scored in a few steps, however many they are.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.fields import Schema
from whoosh.query import Term

from index.search.matches import Documents, Matches, Scores, no_matches
from index.search.statistics import Statistics
from index.store.columnar.postings import FieldPostings
from index.store.columnar.segment_columns import SegmentColumns


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The postings of a term in one segment, whose first document has the number `offset`."""

    postings: FieldPostings
    place: int
    offset: int


class TermColumns:
    """Scores terms from the columns of all segments."""

    def __init__(
        self,
        segments: Sequence[tuple[SegmentColumns, int]],
        schema: Schema,
        statistics: Statistics,
        alive: NDArray[np.bool_] | None,
    ) -> None:
        self._segments = segments
        self._schema = schema
        self._statistics = statistics
        self._alive = alive
        self._room = sum(columns.document_count for columns, _ in segments)
        self._norms: dict[str, Scores] = {}

    def find(self, query: Term) -> Matches:
        """The documents of a term."""
        field, term = query.fieldname, self._bytes(query)
        stretches = [] if term is None else self._stretches(field, term)
        if not stretches:
            return no_matches()
        every = _joined([_documents(stretch) for stretch in stretches])
        documents = every
        if self._alive is not None:
            documents = every[np.flatnonzero(self._alive[every])]
        count = sum(stretch.postings.document_frequency(stretch.place) for stretch in stretches)
        factor = self._factor(field, count) * query.boost

        def score(wanted: Documents) -> Scores:
            weights = _weights(stretches, len(every))
            if wanted is not every:
                weights = weights[np.searchsorted(every, wanted)]
            return self._scores(field, wanted, weights, factor)

        ceiling = factor if self._is_scored(field) and factor > 0 else None
        return Matches(documents, score=score, ceiling=ceiling)

    def best_of(self, terms: Sequence[Any]) -> Matches:
        """Documents that have any of many terms; the best score counts."""
        best = np.zeros(self._room)
        for field in dict.fromkeys(term.fieldname for term in terms):
            boosts: dict[bytes, float] = {}
            for query in terms:
                term = self._bytes(query) if query.fieldname == field else None
                if term is not None:
                    boosts[term] = max(query.boost, boosts.get(term, 0.0))
            self._raise(best, field, dict(sorted(boosts.items())))
        if self._alive is not None:
            best[~self._alive] = 0.0
        documents = np.flatnonzero(best > 0.0)
        return Matches(documents, best[documents])

    def can_join(self, terms: Sequence[Any]) -> bool:
        """Whether `best_of` can be asked: of terms that all score above zero."""
        return all(type(term) is Term and term.boost > 0 for term in terms) and all(
            field not in self._schema or self._schema[field].scorable
            for field in {term.fieldname for term in terms}
        )

    def _raise(self, best: Scores, field: str, boosts: dict[bytes, float]) -> None:
        """Lift the documents of some sorted terms to the scores that these give them."""
        terms = list(boosts)
        found = [
            (columns.postings(field), offset, columns.postings(field).terms.find_all(terms))
            for columns, offset in self._segments
        ]
        counts = np.zeros(len(terms), np.int64)
        rows = []
        for postings, offset, places in found:
            ranks = [rank for rank, place in enumerate(places) if place is not None]
            if ranks:
                row = postings.rows(np.array([places[rank] for rank in ranks], np.int64))
                counts[ranks] += row.counts
                rows.append((row, offset, ranks))
        factors = np.array(list(boosts.values())) * [
            self._factor(field, n) for n in counts.tolist()
        ]
        for row, offset, ranks in rows:
            documents = row.documents + offset
            factor = np.repeat(factors[ranks], row.counts)
            weights = row.frequencies.astype(np.float64)
            np.maximum.at(best, documents, self._scores(field, documents, weights, factor))

    def _scores(
        self, field: str, documents: Documents, weights: Scores, factor: float | Scores
    ) -> Scores:
        """What documents score that have a term so often."""
        form: Any = self._schema[field]
        weights *= form.format.field_boost
        if not form.scorable:
            return weights * factor
        scores = self._field_norms(field)[documents]
        scores += weights
        np.divide(weights, scores, out=scores)
        scores *= factor
        return scores

    def _is_scored(self, field: str) -> bool:
        """Whether a term scores by its frequency: less than its factor, however often it stands."""
        return bool(self._schema[field].scorable)

    def _factor(self, field: str, count: int) -> float:
        """What the scores of a term are multiplied with that so many documents have."""
        if not self._is_scored(field):
            return 1.0
        return self._statistics.rarity_of(count) * (self._statistics.k1 + 1)

    def _stretches(self, field: str, term: bytes) -> list[_Stretch]:
        found = []
        for columns, offset in self._segments:
            postings = columns.postings(field)
            place = postings.terms.find(term)
            if place is not None:
                found.append(_Stretch(postings, place, offset))
        return found

    def _field_norms(self, field: str) -> Scores:
        found = self._norms.get(field)
        if found is None:
            lengths = _joined([columns.lengths(field) for columns, _ in self._segments])
            found = self._norms[field] = self._statistics.norms(field, lengths)
        return found

    def _bytes(self, query: Term) -> bytes | None:
        """The term as it stands in the dictionaries; None where its field has no such terms."""
        if query.fieldname not in self._schema:
            return None
        try:
            term: bytes = self._schema[query.fieldname].to_bytes(query.text)
        except ValueError:
            return None
        return term


def _documents(stretch: _Stretch) -> Documents:
    documents = stretch.postings.documents(stretch.place, stretch.place + 1)
    if stretch.offset:
        documents += stretch.offset
    return documents


def _weights(stretches: Sequence[_Stretch], count: int) -> Scores:
    """How often a term stands in each of all its documents."""
    weights = np.empty(count)
    start = 0
    for stretch in stretches:
        stop = start + stretch.postings.document_frequency(stretch.place)
        stretch.postings.read_frequencies(stretch.place, weights[start:stop])
        start = stop
    return weights


def _joined(parts: Sequence[NDArray[Any]]) -> NDArray[Any]:
    return parts[0] if len(parts) == 1 else np.concatenate(parts)
