"""Whoosh queries for words in the fields of a text: terms, alternatives, sequences, and weights."""

import os
from collections.abc import Callable, Sequence
from copy import copy
from typing import Any

from whoosh import query as whoosh_query
from whoosh.query import Query
from whoosh.reading import IndexReader

from index.language.foreign import is_foreign_term
from index.search.query_units import Unit, phrase_slots
from index.store.schema import TITLE, TextField

# A title mostly stands in the text once more: bench/ranking.md.
FIELD_BOOSTS = {TITLE: 1.0}
# A word is Albanian first. In a library of Albanian documents the same word in a language of few is
# rare, which would lift those few above all others.
FOREIGN_BOOST = 0.4


def unit_query(unit: Unit, field: TextField) -> Query:
    """A word in one text: any of its terms, or the parts of a compound one after the other."""
    query = any_term(field.terms, unit.token.terms)
    if unit.parts:
        slots = phrase_slots(unit.parts, exact=False)
        query = whoosh_query.DisjunctionMax([query, sequence_query(field.terms, slots)])
    return query


def sequence_query(field: str, slots: Sequence[Sequence[str]]) -> Query:
    """Words one after the other in a field; each slot holds the alternatives for its place."""
    if len(slots) == 1:
        return any_term(field, slots[0])
    if all(len(slot) == 1 for slot in slots):
        return whoosh_query.Phrase(field, [slot[0] for slot in slots])
    return whoosh_query.Sequence([any_term(field, slot) for slot in slots])


def any_term(field: str, terms: Sequence[str]) -> Query:
    """A word that may stand under any of some terms: the best of them counts."""
    parts = [
        whoosh_query.Term(field, term, boost=FOREIGN_BOOST if is_foreign_term(term) else 1.0)
        for term in terms
    ]
    return parts[0] if len(parts) == 1 else whoosh_query.DisjunctionMax(parts)


def over_fields(fields: Sequence[TextField], make: Callable[[TextField], Query]) -> Query:
    """The same question to several texts of a document."""
    parts = [weighed(make(field), FIELD_BOOSTS.get(field, 1.0)) for field in fields]
    return whoosh_query.Or(parts) if len(parts) > 1 else parts[0]


def folder_query(folder: str | None, reader: IndexReader) -> Query | None:
    """What is in a folder, named by its whole path; None where no document is."""
    if folder is None:
        return None
    inside = folder.rstrip(os.sep) + os.sep
    is_there = any(True for _ in reader.expand_prefix("path", inside))
    return whoosh_query.Prefix("path", inside) if is_there else None


def weighed(query: Query, factor: float) -> Query:
    """A query that counts so many times as much."""
    if factor == 1.0:
        return query
    # Not Whoosh's with_boost: it copies all parts of a query, which nobody changes.
    heavier: Any = copy(query)
    heavier.boost = getattr(query, "boost", 1.0) * factor
    found: Query = heavier
    return found


def joined(combine: Callable[[list[Query]], Query], parts: list[Query]) -> Query | None:
    """Several queries as one; one stays as it is, and none is None."""
    if len(parts) < 2:
        return parts[0] if parts else None
    return combine(parts)
