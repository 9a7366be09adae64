"""Understands what a person types: lexemes -> tree + notes. Nothing that is typed is an error.

NOT binds tightest, then NEAR, then AND, then OR, then standing side by side; so OR joins its
neighbours only, as in web search engines. Operators are such in capitals only.

>>> from index.search.query_syntax import outline
>>> def tree(text): return outline(parse(text, formats=("txt", "pdf")).root)
>>> tree("a b OSE c"), tree("a OR b AND c"), tree("a DHE b c")
('words(a, any(b, c))', 'any(a, every(b, c))', 'words(every(a, b), c)')
>>> tree("(a b) OR c"), tree("a -b"), tree("JO a AND b"), tree("a dhe b")
('any(words(a, b), c)', 'words(a, not(b))', 'every(not(a), b)', 'words(a, dhe, b)')
>>> tree("titulli:(luft* OR =paqe)"), tree("-lloji:pdf date:>=2023-07")
('title(any(luft*, =paqe))', 'words(not(type(pdf)), date(20230700, 99991231))')
>>> tree("a AFËR/5 b OSE c"), tree('"a b"~3 c~^2'), tree("autori:x^3 gjuha:shqip")
('any(near/5(a, b), c)', 'words("a b"~3, c~1^2)', 'words(author(x^3), language(sq))')

What cannot be understood is searched as words or left out, and a note says so:

>>> query = parse("raketa date:2023-13 OR", formats=())
>>> outline(query.root), [(note.kind.value, note.text) for note in query.notes]
('words(raketa, 2023-13)', [('unknown-date', '2023-13'), ('lone-operator', 'OR')])
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import count
from typing import get_args

from index.search.query_date_words import MAX_WORDS
from index.search.query_leaves import CHOICES, LeafReader, plain
from index.search.query_lexemes import ITEMS, Lexeme, LexemeKind
from index.search.query_lexer import lex
from index.search.query_notes import QueryNotes, note_small_operators
from index.search.query_syntax import (
    AnyOf,
    Choice,
    DateRange,
    Every,
    Field,
    FieldName,
    Format,
    Language,
    Near,
    Node,
    Not,
    Query,
    Words,
    is_positional,
)
from index.values import NoteKind, Span

MAX_ITEMS = 1000
MAX_DEPTH = 50  # of brackets; so walks over the tree may be recursive

_JOINING = (LexemeKind.AND, LexemeKind.OR, LexemeKind.NEAR)
_NEGATING = (LexemeKind.NOT, LexemeKind.MINUS)
_SIGNS = (LexemeKind.TILDE, LexemeKind.CARET)
_VALUES = (LexemeKind.WORD, LexemeKind.WILDCARD, LexemeKind.PHRASE, LexemeKind.OPEN)
_ENDING = (*_JOINING, LexemeKind.CLOSE)  # no operand begins with these
_AHEAD = MAX_WORDS + 1  # lexemes that a leaf may look at
_TEXT_FIELDS: tuple[FieldName, ...] = get_args(FieldName)


def parse(text: str, *, formats: Sequence[str], today: date | None = None) -> Query:
    """The query that a typed text stands for; `formats` are the names that `type:` knows.

    Days in words (`date:yesterday`) are counted from today, which is that of the clock where it is
    not given.
    """
    names = {name.casefold().lstrip("."): name for name in formats}
    notes = QueryNotes()
    lexemes = _balanced(lex(text), notes)
    note_small_operators(lexemes, notes)
    is_typing = not text[-1:].isspace()
    leaves = LeafReader(names, today or date.today(), notes, is_typing)
    root = _Parser(lexemes, leaves, notes).parse()
    return Query(root, notes.in_order(), notes.left_out())


def _balanced(lexemes: Iterable[Lexeme], notes: QueryNotes) -> list[Lexeme]:
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
        if is_too_deep or (lexeme.kind in ITEMS and next(items) > MAX_ITEMS):
            notes.cut(lexeme.span.start)
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

    def __init__(self, lexemes: list[Lexeme], leaves: LeafReader, notes: QueryNotes) -> None:
        self._lexemes = lexemes
        self._next = 0
        self._end = 0  # of the text that was read
        self._leaves = leaves
        self._notes = notes

    def parse(self) -> Node | None:
        return self._read_words("")

    # `field` is the field whose bracket we are in: "title", "type", "date".. or "".

    def _read_words(self, field: str) -> Node | None:
        nodes: list[Node | None] = []
        while (lexeme := self._peek()) is not None and lexeme.kind is not LexemeKind.CLOSE:
            if lexeme.kind in _JOINING:
                self._drop_joining()
                continue
            node = self._read_any(field)
            if lexeme.kind is LexemeKind.UNKNOWN_FIELD and isinstance(node, Words):
                nodes += node.nodes  # side by side with the others
            else:
                nodes.append(node)
        return _gather(Words, nodes)

    def _read_any(self, field: str) -> Node | None:
        return self._read_joined(LexemeKind.OR, lambda: self._read_every(field), AnyOf)

    def _read_every(self, field: str) -> Node | None:
        return self._read_joined(LexemeKind.AND, lambda: self._read_near(field), Every)

    def _read_near(self, field: str) -> Node | None:
        node = self._read_negated(field)
        depth = 0  # NEAR/2 after NEAR/5 stands around it
        while (lexeme := self._take(LexemeKind.NEAR)) is not None:
            noted = len(self._notes)
            self._drop_joining()
            other = self._read_negated(field)
            if node is not None and other is not None:
                depth += 1
                node = self._near(node, other, lexeme, can_nest=depth < MAX_DEPTH)
                continue
            node = node or other
            if len(self._notes) == noted:
                self._notes.add(NoteKind.LONE_OPERATOR, lexeme.span.start, lexeme.text)
        return node

    def _near(self, node: Node, other: Node, lexeme: Lexeme, *, can_nest: bool) -> Node:
        """Both near each other; side by side with a third where the distance is the same."""
        span = Span(node.span.start, other.span.end)
        if not (is_positional(node) and is_positional(other)):
            self._notes.add(NoteKind.NEAR_OPERAND, lexeme.span.start, lexeme.text)
            return Every((node, other), span)
        distance = lexeme.distance or 0
        if isinstance(node, Near) and (node.distance == distance or not can_nest):
            return Near((*node.nodes, other), node.distance, span)
        return Near((node, other), distance, span)

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
            return self._signed(node) if self._take(LexemeKind.CLOSE) else node
        if lexeme.kind in _SIGNS:
            self._notes.add(NoteKind.LONE_SIGN, lexeme.span.start, lexeme.text)
            return None
        if lexeme.kind is LexemeKind.LONE_STAR and field in CHOICES:
            return self._leaves.read(lexeme, (), field)[0]
        if lexeme.kind is LexemeKind.LONE_STAR:
            self._notes.add(NoteKind.LONE_STAR, lexeme.span.start, lexeme.text)
            return None
        if lexeme.kind is LexemeKind.UNKNOWN_FIELD:
            return self._read_unknown_field(lexeme, field)
        node, more = self._leaves.read(
            lexeme, self._lexemes[self._next : self._next + _AHEAD], field
        )
        for _ in range(more):
            self._advance()
        return self._signed(node)

    def _signed(self, node: Node | None) -> Node | None:
        """A node with the signs that stand directly after it."""
        while (lexeme := self._peek()) is not None and lexeme.kind in _SIGNS:
            if lexeme.span.start != self._end:
                break
            self._advance()
            if node is not None:
                node = self._leaves.sign(node, lexeme)
        return node

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
        if isinstance(node, DateRange | Format | Language | Choice):
            node = replace(node, span=span)
        for text_field in _TEXT_FIELDS:
            if name == text_field and outer != name:
                node = Field(text_field, node, span)
        return node if sign is None else self._negated(node, start)

    def _read_unknown_field(self, lexeme: Lexeme, field: str) -> Node | None:
        """The name and what stands after its colon, so that a sign before it negates both."""
        self._notes.add(NoteKind.UNKNOWN_FIELD, lexeme.span.start, lexeme.text)
        following = self._peek()
        has_value = (
            following is not None
            and following.kind in _VALUES
            and following.span.start == lexeme.span.end + 1
        )
        return _gather(Words, (plain(lexeme), self._read_item(field) if has_value else None))

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


def _gather(
    join: type[Words] | type[AnyOf] | type[Every], nodes: Iterable[Node | None]
) -> Node | None:
    """One node out of those that were read; None out of none."""
    found = tuple(node for node in nodes if node is not None)
    if len(found) < 2:
        return found[0] if found else None
    return join(found, Span(found[0].span.start, found[-1].span.end))
