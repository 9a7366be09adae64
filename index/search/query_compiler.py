"""From the tree of a typed query to Whoosh queries over the fields of the index.

A word becomes its terms in title and body; the terms that it may stand for are alternatives, so
the best one counts, never their sum. Stop words are left out beside other words and kept in
phrases. What a person only juxtaposed is wanted item by item, so that documents with some of the
items can come after those with all.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from whoosh import query as whoosh_query
from whoosh.query import Query
from whoosh.reading import IndexReader

from index.analysis.analyzer import AnalyzedToken, Analyzer
from index.language.folding import fold
from index.language.normalize import normalize_word
from index.search import query_syntax as syntax
from index.search.expansion import expand_prefix
from index.search.query_units import Unit, likeliest, phrase_slots, units_of
from index.store.schema import BODY, TEXT_FIELDS, TITLE, TextField
from index.values import Note, NoteKind

FIELD_BOOSTS = {TITLE: 2.0, BODY: 1.0}
EXACT_BOOST = 0.3  # what ë or ç, where it was typed, adds to that very spelling


@dataclass(frozen=True, slots=True)
class QueryPlan:
    """A query as it is evaluated."""

    items: tuple[Query, ...] = ()  # all wanted; documents with some come later
    filters: tuple[Query, ...] = ()  # all must hold, and say nothing of how good a document is
    notes: tuple[Note, ...] = ()
    words: tuple[tuple[str, Query], ...] = ()  # each wanted word or phrase by itself, as typed


def compile_query(root: syntax.Node | None, analyzer: Analyzer, reader: IndexReader) -> QueryPlan:
    """The plan of a query; an empty one where nothing in it can be searched."""
    if root is None:
        return QueryPlan()
    compiler = _Compiler(analyzer, reader)
    nodes = root.nodes if isinstance(root, syntax.Words) else (root,)
    items: list[Query] = []
    filters: list[Query] = []
    for node in compiler.without_stop_words(nodes):
        compiled = compiler.compile(node, TEXT_FIELDS)
        if compiled is not None:
            (filters if _is_filter(node) else items).append(compiled)
    return QueryPlan(
        tuple(items), tuple(filters), tuple(compiler.notes), tuple(compiler.words.values())
    )


class _Compiler:
    """Compiles one query, and collects what there is to say about it."""

    def __init__(self, analyzer: Analyzer, reader: IndexReader) -> None:
        self._analyzer = analyzer
        self._reader = reader
        self._doubts = True  # whether a word has all its readings, or the likeliest only
        self.notes: list[Note] = []
        self.words: dict[str, tuple[str, Query]] = {}

    def compile(self, node: syntax.Node, fields: Sequence[TextField]) -> Query | None:
        """A node over some text fields; None where it holds nothing that can be searched."""
        match node:
            case syntax.Word(text=text, is_exact=exact):
                return self._noted(text, self._word(text, fields, exact=exact))
            case syntax.Phrase(text=text, is_exact=exact):
                return self._noted(f"“{text}”", self._phrase(text, fields, exact=exact))
            case syntax.Prefix(text=text):
                return self._noted(f"{text}*", self._prefix(node, fields))
            case syntax.DateRange(start=start, end=end):
                # Documents without a date stand at 0, and are in no range.
                return whoosh_query.NumericRange("date", max(start, 1), end)
            case syntax.Format(name=name):
                return whoosh_query.Term("format", name)
            case syntax.Field(node=inner):
                return self.compile(inner, (TITLE,))
            case syntax.Not(node=inner):
                return self._not(inner, fields)
            case syntax.AnyOf(nodes=nodes):
                return self._any_of(nodes, fields)
            case syntax.Every(nodes=nodes):
                return self._all_of(nodes, fields)
            case syntax.Words(nodes=nodes):
                return self._all_of(self.without_stop_words(nodes), fields)

    def _noted(self, text: str, query: Query | None) -> Query | None:
        """The query, noted under what was typed; what is not wanted is marked nowhere."""
        if query is not None and self._doubts:
            self.words.setdefault(text.casefold(), (text, query))
        return query

    def _not(self, node: syntax.Node, fields: Sequence[TextField]) -> Query | None:
        # A doubtful reading may find a document, but must not hide one: "paqe" (peace) might be
        # a form of "pak" (little), and yet -paqe is not -pak.
        doubts, self._doubts = self._doubts, False
        unwanted = self.compile(node, fields)
        self._doubts = doubts
        return None if unwanted is None else whoosh_query.Not(unwanted)

    def _analyze(self, text: str) -> list[AnalyzedToken]:
        tokens = self._analyzer.analyze(text)
        return tokens if self._doubts else [likeliest(token) for token in tokens]

    def without_stop_words(self, nodes: Sequence[syntax.Node]) -> Sequence[syntax.Node]:
        """The nodes without stop words, or all where there is nothing else to look for."""
        kept = [node for node in nodes if not self._is_stop_word(node)]
        if len(kept) == len(nodes) or any(not _is_filter(node) for node in kept):
            return kept
        self.notes.append(Note(NoteKind.COMMON_WORDS))
        return nodes

    def _is_stop_word(self, node: syntax.Node) -> bool:
        if not isinstance(node, syntax.Word) or node.is_exact:
            return False
        tokens = self._analyze(node.text)
        return bool(tokens) and all(token.is_stop for token in tokens)

    def _any_of(self, nodes: Sequence[syntax.Node], fields: Sequence[TextField]) -> Query | None:
        return _joined(whoosh_query.Or, self._parts(nodes, fields))

    def _all_of(self, nodes: Sequence[syntax.Node], fields: Sequence[TextField]) -> Query | None:
        parts = self._parts(nodes, fields)
        wanted = [part for part in parts if not isinstance(part, whoosh_query.Not)]
        unwanted = [part.query for part in parts if isinstance(part, whoosh_query.Not)]
        found, without = _joined(whoosh_query.And, wanted), _joined(whoosh_query.Or, unwanted)
        if found is None or without is None:
            return _joined(whoosh_query.And, parts)
        # Not And with Not in it: Whoosh lets what is absent add to the score.
        return whoosh_query.AndNot(found, without)

    def _parts(self, nodes: Sequence[syntax.Node], fields: Sequence[TextField]) -> list[Query]:
        return [part for node in nodes if (part := self.compile(node, fields)) is not None]

    def _word(self, text: str, fields: Sequence[TextField], *, exact: bool) -> Query | None:
        tokens = self._analyze(text)
        if exact:
            return self._phrase(text, fields, exact=True)
        units = units_of(tokens)
        kept = [unit for unit in units if not unit.token.is_stop] or units
        parts = [
            _over_fields(fields, lambda field, unit=unit: _unit_query(unit, field))  # type: ignore[misc]
            for unit in kept
        ]
        return _joined(whoosh_query.And, parts)

    def _phrase(self, text: str, fields: Sequence[TextField], *, exact: bool) -> Query | None:
        slots = phrase_slots(self._analyze(text), exact=exact)
        if not slots:
            return None
        return _over_fields(
            fields, lambda field: sequence_query(field.exact if exact else field.terms, slots)
        )

    def _prefix(self, node: syntax.Prefix, fields: Sequence[TextField]) -> Query | None:
        prefix = normalize_word(node.text)
        parts: list[Query] = []
        for field in fields:
            words, cut = expand_prefix(self._reader, field.exact, prefix)
            if cut and field == BODY:
                self.notes.append(Note(NoteKind.WIDE_WILDCARD, f"{node.text}*"))
            parts += [
                whoosh_query.Term(field.exact, word, boost=FIELD_BOOSTS[field]) for word in words
            ]
        return whoosh_query.DisjunctionMax(parts)


def sequence_query(field: str, slots: Sequence[Sequence[str]]) -> Query:
    """Words one after the other in a field; each slot holds the alternatives for its place."""
    if len(slots) == 1:
        return _any_term(field, slots[0])
    if all(len(slot) == 1 for slot in slots):
        return whoosh_query.Phrase(field, [slot[0] for slot in slots])
    return whoosh_query.Sequence([_any_term(field, slot) for slot in slots])


def _unit_query(unit: Unit, field: TextField) -> Query:
    token = unit.token
    query = _any_term(field.terms, token.terms)
    if unit.parts:
        slots = phrase_slots(unit.parts, exact=False)
        query = whoosh_query.DisjunctionMax([query, sequence_query(field.terms, slots)])
    if token.exact == fold(token.exact):
        return query
    return whoosh_query.AndMaybe(
        query, whoosh_query.Term(field.exact, token.exact, boost=EXACT_BOOST)
    )


def _joined(combine: Callable[[list[Query]], Query], parts: list[Query]) -> Query | None:
    if len(parts) < 2:
        return parts[0] if parts else None
    return combine(parts)


def _any_term(field: str, terms: Sequence[str]) -> Query:
    if len(terms) == 1:
        return whoosh_query.Term(field, terms[0])
    return whoosh_query.DisjunctionMax([whoosh_query.Term(field, term) for term in terms])


def _over_fields(fields: Sequence[TextField], make: Callable[[TextField], Query]) -> Query:
    parts = [make(field).with_boost(FIELD_BOOSTS[field]) for field in fields]
    return whoosh_query.Or(parts) if len(parts) > 1 else parts[0]


def _is_filter(node: syntax.Node) -> bool:
    match node:
        case syntax.DateRange() | syntax.Format() | syntax.Not():
            return True
        case syntax.AnyOf(nodes=nodes) | syntax.Every(nodes=nodes) | syntax.Words(nodes=nodes):
            return all(_is_filter(part) for part in nodes)
        case _:
            return False
