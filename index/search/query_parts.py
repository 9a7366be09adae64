"""What each stretch of a typed query is taken for, as a person types it: for its colours."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from index.search.query_lexemes import Lexeme, LexemeKind
from index.search.query_lexer import lex
from index.search.query_parser import parse
from index.search.query_syntax import Choice, DateRange, Format, Language, Node
from index.values import QueryPart, QueryPartKind, Span

LONGEST = 1_500  # letters of a query that are coloured; more is pasted, and not read in the box
_KINDS = {
    LexemeKind.FIELD: QueryPartKind.FIELD,
    LexemeKind.PHRASE: QueryPartKind.PHRASE,
    LexemeKind.WILDCARD: QueryPartKind.PATTERN,
    LexemeKind.LONE_STAR: QueryPartKind.PATTERN,
    **dict.fromkeys(
        (
            *(LexemeKind.AND, LexemeKind.OR, LexemeKind.NOT, LexemeKind.NEAR),
            *(LexemeKind.OPEN, LexemeKind.CLOSE, LexemeKind.MINUS, LexemeKind.LONE_MINUS),
            *(LexemeKind.TILDE, LexemeKind.CARET),
        ),
        QueryPartKind.OPERATOR,
    ),
}


def query_parts(text: str, *, formats: Sequence[str]) -> tuple[QueryPart, ...]:
    """The stretches of a text that are more than words, sorted and disjoint.

    >>> [(text[part.start : part.end], part.kind.value) for text in ["titulli:ura DHE"]
    ...     for part in query_parts(text, formats=())]
    [('titulli:', 'field'), ('DHE', 'ignored')]
    """
    text = text[:LONGEST]
    query = parse(text, formats=formats)
    kinds: list[QueryPartKind | None] = [None] * len(text)
    for lexeme in lex(text):
        for span, kind in _of_lexeme(lexeme):
            kinds[span.start : span.end] = [kind] * (span.end - span.start)
    for node in _values(query.root):
        for place in range(node.span.start, node.span.end):
            if kinds[place] is not QueryPartKind.FIELD:
                kinds[place] = QueryPartKind.VALUE
    for span in query.left_out:
        end = min(span.end, len(text))
        kinds[span.start : end] = [QueryPartKind.IGNORED] * max(end - span.start, 0)
    return tuple(_runs(kinds))


def _of_lexeme(lexeme: Lexeme) -> Iterator[tuple[Span, QueryPartKind]]:
    kind = _KINDS.get(lexeme.kind)
    if kind is not None:
        yield lexeme.span, kind
    if lexeme.is_exact:
        start = lexeme.span.start
        yield Span(start, start + 1), QueryPartKind.OPERATOR


def _values(node: Node | None) -> Iterator[Node]:
    match node:
        case DateRange() | Format() | Language() | Choice():
            yield node
        case None:
            return
        case _:
            inner = getattr(node, "node", None)
            for part in (*getattr(node, "nodes", ()), *((inner,) if inner is not None else ())):
                yield from _values(part)


def _runs(kinds: Iterable[QueryPartKind | None]) -> Iterator[QueryPart]:
    end = 0
    for kind, run in groupby(kinds):
        start, end = end, end + sum(1 for _ in run)
        if kind is not None:
            yield QueryPart(start, end, kind)
