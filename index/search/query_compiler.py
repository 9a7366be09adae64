"""From the tree of a typed query to Whoosh queries over the fields of the index.

A word becomes its terms in title and body; the terms that it may stand for are alternatives, so
the best one counts, never their sum. Stop words are left out beside other words and kept in
phrases. What a person only juxtaposed is wanted item by item, so that documents with some of the
items can come after those with all.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from whoosh import query as whoosh_query
from whoosh.query import Query
from whoosh.reading import IndexReader

from index.analysis.analyzer import AnalyzedToken, Analyzer
from index.analysis.stubs import stub
from index.language.folding import fold
from index.search import query_syntax as syntax
from index.search.chosen_documents import UNKNOWN_CHOICES, Choose, DocumentsAt, no_choice
from index.search.library_vocabulary import Vocabularies
from index.search.near import Near
from index.search.query_expander import QueryExpander
from index.search.query_units import (
    Unit,
    WordReader,
    is_address,
    phrase_slots,
    simple_tokens,
    units_of,
)
from index.search.term_queries import (
    folder_query,
    joined,
    over_fields,
    sequence_query,
    unit_query,
    weighed,
)
from index.search.written_dates import day_term, written_days
from index.store.schema import (
    AUTHOR,
    BODY,
    FILE,
    FOLDER,
    STUB,
    TEXT_FIELDS,
    TITLE,
    TextField,
)
from index.values import Note, NoteKind, Span

# What a match adds, beside one in the text, by a word of the same family and by the very spelling.
# Chosen by measure: bench/ranking.md.
STUB_BOOST = 0.8
EXACT_BOOST = 0.3
# Typed with ë or ç in a library that has the word without them too: as much as a word can gain by
# standing in a text again and again.
OWN_SPELLING_BOOST = 2.0
WORDING_BOOST = 1.0  # what the very wording of a phrase adds
FIELDS = {"title": TITLE, "author": AUTHOR, "folder": FOLDER, "path": FILE}


@dataclass(frozen=True, slots=True)
class QueryPlan:
    """A query as it is evaluated."""

    items: tuple[Query, ...] = ()  # all wanted; documents with some come later
    filters: tuple[Query, ...] = ()  # all must hold, and say nothing of how good a document is
    hints: tuple[Query, ...] = ()  # add to the score of what was found, and find nothing
    notes: tuple[Note, ...] = ()
    words: tuple[tuple[str, Query], ...] = ()  # each wanted word or phrase by itself, as typed

    @property
    def spoken(self) -> tuple[str, ...]:
        """The wanted words and phrases as they were typed."""
        return tuple(text for text, _ in self.words)


def compile_query(  # noqa: PLR0913 - what is behind the star is named by who asks
    root: syntax.Node | None,
    analyzer: Analyzer,
    vocabularies: Vocabularies,
    *,
    languages: Sequence[str] = (),
    leading: str = "",
    choose: Choose = no_choice,
) -> QueryPlan:
    """The plan of a query; an empty one where nothing in it can be searched.

    `languages` and `leading` are those that `Analyzer.analyze_query` is told of. `choose` says
    which documents a person has chosen.
    """
    if root is None:
        return QueryPlan()
    reader = vocabularies.reader
    # Where all is typed in capitals, they say nothing of one word.
    has_small = any(not text.isupper() for text in syntax.describe(syntax.Query(root)))
    words = WordReader(
        partial(analyzer.analyze_query, languages=languages, leading=leading),
        lambda term: has_small and bool(reader.doc_frequency(BODY.terms, term)),
    )
    compiler = _Compiler(words, reader, QueryExpander(vocabularies), choose)
    nodes = _each_once(root.nodes) if isinstance(root, syntax.Words) else (root,)
    items: list[Query] = []
    filters: list[Query] = []
    for node in compiler.without_stop_words(nodes, TEXT_FIELDS):
        compiled = compiler.compile(node, TEXT_FIELDS)
        if compiled is not None:
            (filters if syntax.is_filter(node) else items).append(compiled)
    return QueryPlan(
        tuple(items),
        tuple(filters),
        tuple(compiler.hints),
        compiler.all_notes(),
        tuple(compiler.words.values()),
    )


class _Compiler:
    """Compiles one query, and collects what there is to say about it."""

    def __init__(
        self, words: WordReader, reader: IndexReader, expander: QueryExpander, choose: Choose
    ) -> None:
        self._choose = choose
        self._words = words
        self._reader = reader
        self._expander = expander
        self._notes: list[Note] = []
        self.hints: list[Query] = []
        self.words: dict[str, tuple[str, Query]] = {}

    def all_notes(self) -> tuple[Note, ...]:
        """What there is to say, each thing once."""
        return tuple(dict.fromkeys((*self._notes, *self._expander.notes)))

    def compile(self, node: syntax.Node, fields: Sequence[TextField]) -> Query | None:
        """A node over some text fields; None where it holds nothing that can be searched."""
        match node:
            case syntax.Field(name=name, node=inner):
                place = folder_query(syntax.absolute_folder(node), self._reader)
                return place or self.compile(inner, (FIELDS[name],))
            case syntax.Boost(node=inner, factor=factor):
                boosted = self.compile(inner, fields)
                return None if boosted is None else weighed(boosted, factor)
            case syntax.Not(node=inner):
                return self._not(inner, fields)
            case syntax.AnyOf(nodes=nodes):
                kept = self.without_stop_words(nodes, fields)
                return joined(whoosh_query.Or, self._parts(kept, fields))
            case syntax.Every(nodes=nodes):
                return self._all_of(nodes, fields)
            case syntax.Words(nodes=nodes):
                return self._all_of(self.without_stop_words(nodes, fields), fields)
            case syntax.Near(nodes=nodes, distance=distance):
                return self._noted(node, self._near(nodes, distance, fields), fields)
            case _:
                return self._noted(node, self._leaf(node, fields), fields)

    def without_stop_words(
        self, nodes: Sequence[syntax.Node], fields: Sequence[TextField]
    ) -> Sequence[syntax.Node]:
        """The nodes without stop words, or all where there is nothing else to look for."""
        kept = [node for node in nodes if not self._says_nothing(node, fields)]
        if len(kept) == len(nodes) or any(not syntax.is_filter(node) for node in kept):
            return kept
        self._notes.append(Note(NoteKind.COMMON_WORDS))
        return nodes

    def _leaf(self, node: syntax.Leaf, fields: Sequence[TextField]) -> Query | None:
        match node:
            case syntax.Word(text=text, is_exact=exact):
                return self._word(text, fields, exact=exact)
            case syntax.Phrase(distance=None):
                return self._phrase(node.text, fields, exact=node.is_exact)
            case syntax.Phrase():
                return self._near((node,), 0, fields)
            case syntax.Wildcard():
                return self._expander.wildcard(node, fields)
            case syntax.Fuzzy(text=text):
                word = self._word(text, fields, exact=False)
                return self._expander.fuzzy(node, fields, word)
            case syntax.DateRange(start=start, end=end):
                # Documents without a date stand at 0, and are in no range.
                return whoosh_query.NumericRange("date", max(start, 1), end)
            case syntax.Format(name=name):
                return whoosh_query.Term("format", name)
            case syntax.Language(code=code):
                return whoosh_query.Term("language", code)
            case syntax.Choice():
                return self._choice(node)

    def _choice(self, node: syntax.Choice) -> Query:
        paths = self._choose(node)
        if paths is None:
            self._notes.append(Note(UNKNOWN_CHOICES[node.name], node.text))
        return DocumentsAt(paths or ())

    def _noted(
        self, node: syntax.Node, query: Query | None, fields: Sequence[TextField]
    ) -> Query | None:
        """The query, noted under what was typed; what is not wanted in the text is not marked."""
        label = syntax.label(node)
        if query is not None and label and BODY in fields and self._words.has_doubts:
            self.words.setdefault(label.casefold(), (label, query))
        return query

    def _not(self, node: syntax.Node, fields: Sequence[TextField]) -> Query | None:
        with self._words.without_doubts():
            unwanted = self.compile(node, fields)
        return None if unwanted is None else whoosh_query.Not(unwanted)

    def _says_nothing(self, node: syntax.Node, fields: Sequence[TextField]) -> bool:
        """Whether a node is a stop word, or asks for nothing but stop words."""
        match node:
            case syntax.Word(text=text, is_exact=False):
                tokens = self._words.read(text, fields)
                return bool(tokens) and all(token.is_stop for token in tokens)
            case syntax.Field(name=name, node=inner):
                return self._says_nothing(inner, (FIELDS[name],))
            case syntax.Boost(node=inner):
                return self._says_nothing(inner, fields)
            case syntax.AnyOf(nodes=nodes) | syntax.Every(nodes=nodes) | syntax.Words(nodes=nodes):
                return all(self._says_nothing(part, fields) for part in nodes)
        return False

    def _all_of(self, nodes: Sequence[syntax.Node], fields: Sequence[TextField]) -> Query | None:
        parts = self._parts(nodes, fields)
        wanted = [part for part in parts if not isinstance(part, whoosh_query.Not)]
        unwanted = [part.query for part in parts if isinstance(part, whoosh_query.Not)]
        found, without = joined(whoosh_query.And, wanted), joined(whoosh_query.Or, unwanted)
        if found is None or without is None:
            return joined(whoosh_query.And, parts)
        # Not And with Not in it: Whoosh lets what is absent add to the score.
        return whoosh_query.AndNot(found, without)

    def _parts(self, nodes: Sequence[syntax.Node], fields: Sequence[TextField]) -> list[Query]:
        return [part for node in nodes if (part := self.compile(node, fields)) is not None]

    def _word(self, text: str, fields: Sequence[TextField], *, exact: bool) -> Query | None:
        if exact or is_address(text):
            return self._phrase(text, fields, exact=exact)
        units = units_of(self._words.read(text, fields))
        kept = [unit for unit in units if not unit.token.is_stop] or units
        if self._words.has_doubts and _is_text(fields):
            self._add_hints(kept)
        parts = [
            over_fields(fields, lambda field, unit=unit: self._unit(unit, field))  # type: ignore[misc]
            for unit in kept
        ]
        return joined(whoosh_query.And, parts)

    def _unit(self, unit: Unit, field: TextField) -> Query:
        """A word in one text; a day also as it is written in words."""
        query = unit_query(unit, field)
        days = [
            sequence_query(field.terms, phrase_slots(self._words.read(text, (field,)), exact=False))
            for text in written_days(unit.token.terms[0])
        ]
        return whoosh_query.DisjunctionMax([query, *days]) if days else query

    def _add_hints(self, units: Sequence[Unit]) -> None:
        """What shares a word's beginning, and what is spelled as it was typed, is better."""
        for unit in units:
            token = unit.token
            self.hints.append(whoosh_query.Term(STUB, stub(token), boost=STUB_BOOST))
            own = not token.exact.isascii() and self._has_plain(token)
            boost = OWN_SPELLING_BOOST if own else EXACT_BOOST
            self.hints.append(whoosh_query.Term(BODY.exact, token.exact, boost=boost))

    def _has_plain(self, token: AnalyzedToken) -> bool:
        return bool(self._reader.doc_frequency(BODY.exact, fold(token.exact)))

    def _phrase(self, text: str, fields: Sequence[TextField], *, exact: bool) -> Query | None:
        tokens = self._words.read(text, fields)
        wording = phrase_slots(tokens, exact=True)
        if not wording:
            return None
        if exact:
            return over_fields(fields, lambda field: sequence_query(field.exact, wording))
        if self._words.has_doubts and len(wording) > 1 and _is_text(fields):
            found = over_fields(fields, lambda field: sequence_query(field.exact, wording))
            self.hints.append(weighed(found, WORDING_BOOST))
        slots = phrase_slots(tokens, exact=False)
        day = day_term(text)

        def phrase(field: TextField) -> Query:
            found = sequence_query(field.terms, slots)
            term = whoosh_query.Term(field.terms, day)
            return found if day is None else whoosh_query.DisjunctionMax([found, term])

        return over_fields(fields, phrase)

    # Words close together

    def _near(
        self, nodes: Sequence[syntax.Node], distance: int, fields: Sequence[TextField]
    ) -> Query | None:
        made = [self._window(nodes, distance, field) for field in fields]
        queries = dict(zip(fields, made, strict=True))
        if any(query is None for query in made):
            return None  # a word has letters in every field or in none
        return over_fields(fields, lambda field: queries[field][0])  # type: ignore[index]

    def _window(
        self, nodes: Sequence[syntax.Node], distance: int, field: TextField
    ) -> tuple[Query, int] | None:
        """Parts close together in one text, and how many words their window has."""
        parts = [part for node in nodes for part in self._operands(node, field)]
        width = sum(words for _, words in parts) + distance
        if len(parts) < 2:
            return parts[0] if parts else None
        return Near([query for query, _ in parts], width), width

    def _operands(self, node: syntax.Node, field: TextField) -> list[tuple[Query, int]]:
        """What stands at places in a text, each with how many words it takes up at the most."""
        match node:
            case syntax.Every(nodes=nodes) | syntax.Words(nodes=nodes):
                return [part for inner in nodes for part in self._operands(inner, field)]
            case syntax.AnyOf(nodes=nodes):
                choices = [choice for inner in nodes for choice in self._operands(inner, field)]
                queries = [query for query, _ in choices]
                width = max((words for _, words in choices), default=0)
                return [(whoosh_query.DisjunctionMax(queries), width)] if choices else []
            case syntax.Boost(node=inner, factor=factor):
                return [(weighed(query, factor), n) for query, n in self._operands(inner, field)]
            case syntax.Near(nodes=nodes, distance=distance):
                near = self._window(nodes, distance, field)
                return [] if near is None else [near]
            case syntax.Phrase(text=text, distance=int(distance), is_exact=exact):
                loose = self._loose_phrase(text, distance, field, exact=exact)
                return [] if loose is None else [loose]
            case syntax.Word(text=text, is_exact=exact) | syntax.Phrase(text=text, is_exact=exact):
                slots = phrase_slots(self._words.read(text, (field,)), exact=exact)
                name = field.exact if exact else field.terms
                return [(sequence_query(name, slots), len(slots))] if slots else []
            case syntax.Wildcard() | syntax.Fuzzy():
                query = self._leaf(node, (field,))
                return [] if query is None else [(query, 1)]
            case _:
                return []

    def _loose_phrase(
        self, text: str, distance: int, field: TextField, *, exact: bool
    ) -> tuple[Query, int] | None:
        """The words of a phrase in any order; its small words need not be there."""
        tokens = simple_tokens(self._words.read(text, (field,)))
        kept = tokens if exact else [token for token in tokens if not token.is_stop] or tokens
        name = field.exact if exact else field.terms
        queries = [sequence_query(name, phrase_slots([token], exact=exact)) for token in kept]
        if len(queries) < 2:
            return (queries[0], 1) if queries else None
        width = len(tokens) + distance
        return Near(queries, width), width


def _each_once(nodes: Sequence[syntax.Node]) -> Sequence[syntax.Node]:
    """The parts of a query without those that stand in it already: "uji uji" asks for one word.

    A text of a thousand words is pasted now and then, and most of them come again and again.
    """
    kept: dict[object, syntax.Node] = {}
    for node in nodes:
        is_leaf = isinstance(node, syntax.Leaf)
        kept.setdefault(replace(node, span=Span(0, 0)) if is_leaf else node, node)
    return tuple(kept.values())


def _is_text(fields: Sequence[TextField]) -> bool:
    """Whether fields are those by which documents are ranked."""
    return fields[0] in TEXT_FIELDS
