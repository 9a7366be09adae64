"""Collects what there is to say about a query while it is read."""

import re
import sys
from collections.abc import Sequence

from index.search.query_lexemes import ITEMS, Lexeme, LexemeKind
from index.values import Note, NoteKind, Span

# "dhe" and "jo" stand in every other Albanian sentence, so nothing is said of them.
_SMALL_OPERATORS = ("or", "ose", "and", "not")
_SMALL_NEAR = re.compile(r"(?:near|afër|afer)/[0-9]+", re.IGNORECASE)
_LEAVING_OUT = (
    *(NoteKind.EMPTY_FIELD, NoteKind.OPEN_BRACKET, NoteKind.LONE_OPERATOR),
    *(NoteKind.LONE_MINUS, NoteKind.LONE_STAR, NoteKind.LONE_SIGN),
)
_BEFORE = (*ITEMS, LexemeKind.CLOSE)
_AFTER = (*ITEMS, LexemeKind.OPEN, LexemeKind.FIELD, LexemeKind.MINUS)


class QueryNotes:
    """Notes with the places in the text that they speak of.

    The length grows with every gap in the query that was explained or needs no explanation.
    """

    def __init__(self) -> None:
        self._placed: list[tuple[int, Note]] = []
        self._left_out: list[Span] = []
        self._passed_over = 0

    def __len__(self) -> int:
        return len(self._placed) + self._passed_over

    def add(self, kind: NoteKind, position: int, text: str = "") -> None:
        """Say something about a place of the text."""
        self._placed.append((position, Note(kind, text)))
        if kind in _LEAVING_OUT:
            self._left_out.append(Span(position, position + len(text)))

    def cut(self, position: int) -> None:
        """Say that nothing is read from a place of the text on."""
        self.add(NoteKind.CUT_QUERY, position)
        self._left_out.append(Span(position, sys.maxsize))

    def pass_over(self) -> None:
        """Leave a gap without a word: someone is still typing there."""
        self._passed_over += 1

    def left_out(self) -> tuple[Span, ...]:
        """What was read and has no meaning, in no order; the last may go beyond the text."""
        return tuple(self._left_out)

    def in_order(self) -> tuple[Note, ...]:
        """The notes by their places, each once."""
        placed = sorted(self._placed, key=lambda pair: pair[0])
        return tuple(dict.fromkeys(note for _, note in placed))


def note_small_operators(lexemes: Sequence[Lexeme], notes: QueryNotes) -> None:
    """Say of an operator in small letters, where it stands between words, that it joins nothing."""
    for before, lexeme, after in zip(lexemes, lexemes[1:], lexemes[2:], strict=False):
        is_small = lexeme.kind is LexemeKind.WORD and (
            lexeme.raw in _SMALL_OPERATORS or _SMALL_NEAR.fullmatch(lexeme.raw)
        )
        if is_small and before.kind in _BEFORE and after.kind in _AFTER:
            notes.add(NoteKind.SMALL_OPERATOR, lexeme.span.start, lexeme.text)
