"""Understands what a person types: lexemes -> tree + notes. Nothing that is typed is an error.

NOT binds tightest, then AND, then OR, then standing side by side; so OR joins its neighbours only,
as in web search engines. Operators are such in capitals only.

>>> from index.search.query_syntax import outline
>>> def tree(text): return outline(parse(text, formats=("txt", "pdf")).root)
>>> tree("a b OSE c"), tree("a OR b AND c"), tree("a DHE b c")
('words(a, any(b, c))', 'any(a, every(b, c))', 'words(every(a, b), c)')
>>> tree("(a b) OR c"), tree("a -b"), tree("JO a AND b"), tree("a dhe b")
('any(words(a, b), c)', 'words(a, not(b))', 'every(not(a), b)', 'words(a, dhe, b)')
>>> tree("titulli:(luft* OR =paqe)"), tree("-lloji:pdf date:>=2023-07")
('title(any(luft*, =paqe))', 'words(not(type(pdf)), date(20230700, 99991231))')

What cannot be understood is searched as words or left out, and a note says so:

>>> query = parse("raketa date:2023-13 OR", formats=())
>>> outline(query.root), [(note.kind.value, note.text) for note in query.notes]
('words(raketa, 2023-13)', [('unknown-date', '2023-13'), ('lone-operator', 'OR')])
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import count

from index.search.query_dates import find_bounds
from index.search.query_lexer import Lexeme, LexemeKind, has_word, lex
from index.search.query_syntax import (
    AnyOf,
    DateRange,
    Every,
    Field,
    Format,
    Node,
    Not,
    Phrase,
    Prefix,
    Query,
    Word,
    Words,
)
from index.values import Note, NoteKind, Span

MAX_ITEMS = 1000
MAX_DEPTH = 50  # of brackets; so walks over the tree may be recursive

_ITEMS = (LexemeKind.WORD, LexemeKind.PREFIX, LexemeKind.PHRASE, LexemeKind.MISSPELT_FIELD)
_JOINING = (LexemeKind.AND, LexemeKind.OR)
_NEGATING = (LexemeKind.NOT, LexemeKind.MINUS)
_ENDING = (*_JOINING, LexemeKind.CLOSE)  # no operand begins with these


def parse(text: str, *, formats: Sequence[str]) -> Query:
    """The query that a typed text stands for; `formats` are the names that `type:` knows."""
    names = {name.casefold().lstrip("."): name for name in formats}
    notes = _Notes()
    root = _Parser(_balanced(lex(text), notes), names, notes).parse()
    return Query(root, notes.in_order())


class _Notes:
    """Collects notes with the places in the text that they speak of."""

    def __init__(self) -> None:
        self._placed: list[tuple[int, Note]] = []

    def __len__(self) -> int:
        return len(self._placed)

    def add(self, kind: NoteKind, position: int, text: str = "") -> None:
        self._placed.append((position, Note(kind, text)))

    def in_order(self) -> tuple[Note, ...]:
        """The notes by their places, each once."""
        placed = sorted(self._placed, key=lambda pair: pair[0])
        return tuple(dict.fromkeys(note for _, note in placed))


def _balanced(lexemes: Iterable[Lexeme], notes: _Notes) -> list[Lexeme]:
    """The lexemes up to the limits, without lone dashes and without brackets that close nothing."""
    kept: list[Lexeme] = []
    opened: list[Lexeme] = []
    items = count(1)
    dash: Lexeme | None = None
    for lexeme in lexemes:
        if dash is not None:  # nothing is said while "lufte -" is being typed
            notes.add(NoteKind.LONE_MINUS, dash.span.start, dash.text)
        dash = lexeme if lexeme.kind is LexemeKind.LONE_MINUS else None
        is_too_deep = lexeme.kind is LexemeKind.OPEN and len(opened) == MAX_DEPTH
        if is_too_deep or (lexeme.kind in _ITEMS and next(items) > MAX_ITEMS):
            notes.add(NoteKind.CUT_QUERY, lexeme.span.start)
            return kept
        if lexeme.kind is LexemeKind.OPEN:
            opened.append(lexeme)
        elif lexeme.kind is LexemeKind.CLOSE:
            if not opened:
                notes.add(NoteKind.OPEN_BRACKET, lexeme.span.start, lexeme.text)
                continue
            opened.pop()
        if dash is None:
            kept.append(lexeme)
    if opened:
        notes.add(NoteKind.OPEN_BRACKET, opened[-1].span.start, opened[-1].text)
    return kept


class _Parser:
    """Reads lexemes from left to right; each method reads what binds tighter than the one above.

    A reading method returns None where it finds nothing to search. An operator or field that is
    left without operand is noted, unless there is already a note that explains the gap.
    """

    def __init__(self, lexemes: list[Lexeme], formats: Mapping[str, str], notes: _Notes) -> None:
        self._lexemes = lexemes
        self._next = 0
        self._end = 0  # of the text that was read
        self._formats = formats
        self._notes = notes

    def parse(self) -> Node | None:
        return self._read_words("")

    # `field` is the field whose bracket we are in: "title", "type", "date" or "".

    def _read_words(self, field: str) -> Node | None:
        nodes: list[Node | None] = []
        while (lexeme := self._peek()) is not None and lexeme.kind is not LexemeKind.CLOSE:
            if lexeme.kind in _JOINING:
                self._drop_joining()
            else:
                nodes.append(self._read_any(field))
        return _gather(Words, nodes)

    def _read_any(self, field: str) -> Node | None:
        return self._read_joined(LexemeKind.OR, lambda: self._read_every(field), AnyOf)

    def _read_every(self, field: str) -> Node | None:
        return self._read_joined(LexemeKind.AND, lambda: self._read_negated(field), Every)

    def _read_joined(
        self,
        operator: LexemeKind,
        read: Callable[[], Node | None],
        join: type[AnyOf] | type[Every],
    ) -> Node | None:
        nodes = [read()]
        while (lexeme := self._take(operator)) is not None:
            noted = len(self._notes)
            self._drop_joining()
            node = read()
            if node is None and len(self._notes) == noted:
                self._notes.add(NoteKind.LONE_OPERATOR, lexeme.span.start, lexeme.text)
            nodes.append(node)
        return _gather(join, nodes)

    def _read_negated(self, field: str) -> Node | None:
        signs: list[Lexeme] = []
        while (sign := self._take(*_NEGATING)) is not None:
            signs.append(sign)
        noted = len(self._notes)
        node = self._read_item(field)
        if not signs:
            return node
        if node is not None:
            start = signs[0].span.start
            return self._negated(node, start) if len(signs) % 2 else node
        if signs[-1].kind is LexemeKind.NOT and len(self._notes) == noted:
            self._notes.add(NoteKind.LONE_OPERATOR, signs[-1].span.start, signs[-1].text)
        return None

    def _read_item(self, field: str) -> Node | None:
        lexeme = self._peek()
        if lexeme is None or lexeme.kind in _ENDING:
            return None
        self._advance()
        if lexeme.field is not None:
            return self._read_field(lexeme, lexeme.field, outer=field)
        if lexeme.kind is LexemeKind.OPEN:
            node = self._read_words(field)
            self._take(LexemeKind.CLOSE)
            return node
        if lexeme.kind is LexemeKind.LONE_STAR:
            self._notes.add(NoteKind.LONE_OPERATOR, lexeme.span.start, lexeme.text)
            return None
        return self._leaf(lexeme, field)

    def _read_field(self, lexeme: Lexeme, name: str, *, outer: str) -> Node | None:
        noted = len(self._notes)
        sign = self._take(LexemeKind.MINUS)  # title:-x is -title:x
        following = self._peek()
        is_empty = following is None or following.kind in (LexemeKind.FIELD, LexemeKind.NOT)
        node = None if is_empty else self._read_item(name)
        start = lexeme.span.start
        if node is None:
            if len(self._notes) == noted:
                self._notes.add(NoteKind.EMPTY_FIELD, start, lexeme.text)
            return None
        span = Span(start, self._end)
        if isinstance(node, DateRange | Format):
            node = replace(node, span=span)
        elif name == "title" and outer != "title":
            node = Field("title", node, span)
        return node if sign is None else self._negated(node, start)

    def _leaf(self, lexeme: Lexeme, field: str) -> Node | None:
        if lexeme.kind is LexemeKind.MISSPELT_FIELD:
            self._notes.add(NoteKind.UNKNOWN_FIELD, lexeme.span.start, lexeme.text)
        if not lexeme.is_closed:
            self._notes.add(NoteKind.OPEN_QUOTE, lexeme.span.start, lexeme.text)
        if not has_word(lexeme.text):
            return None  # "" or "..."
        raw = lexeme.raw or lexeme.text
        if field == "date":
            if bounds := find_bounds(raw):
                return DateRange(*bounds, lexeme.span)
            self._notes.add(NoteKind.UNKNOWN_DATE, lexeme.span.start, raw)
        if field == "type":
            if name := self._formats.get(lexeme.text.casefold().lstrip(".")):
                return Format(name, lexeme.span)
            self._notes.add(NoteKind.UNKNOWN_TYPE, lexeme.span.start, lexeme.text)
        return _plain(lexeme)

    def _negated(self, node: Node, start: int) -> Node:
        return node.node if isinstance(node, Not) else Not(node, Span(start, self._end))

    def _drop_joining(self) -> None:
        while (lexeme := self._take(*_JOINING)) is not None:
            self._notes.add(NoteKind.LONE_OPERATOR, lexeme.span.start, lexeme.text)

    def _peek(self) -> Lexeme | None:
        return self._lexemes[self._next] if self._next < len(self._lexemes) else None

    def _take(self, *kinds: LexemeKind) -> Lexeme | None:
        lexeme = self._peek()
        if lexeme is None or lexeme.kind not in kinds:
            return None
        self._advance()
        return lexeme

    def _advance(self) -> None:
        self._end = self._lexemes[self._next].span.end
        self._next += 1


def _plain(lexeme: Lexeme) -> Node:
    match lexeme.kind:
        case LexemeKind.PREFIX:
            return Prefix(lexeme.text, lexeme.span)
        case LexemeKind.PHRASE:
            return Phrase(lexeme.text, lexeme.span, lexeme.is_exact)
        case _:
            return Word(lexeme.text, lexeme.span, lexeme.is_exact)


def _gather(
    join: type[Words] | type[AnyOf] | type[Every], nodes: Iterable[Node | None]
) -> Node | None:
    """One node out of those that were read; None out of none."""
    found = tuple(node for node in nodes if node is not None)
    if len(found) < 2:
        return found[0] if found else None
    return join(found, Span(found[0].span.start, found[-1].span.end))
