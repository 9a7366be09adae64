"""Reads the leaves of a query: words, phrases, wildcards, and the values of fields.

What a leaf means depends on the field in whose brackets it stands: "2023" is a word, but a date
after `date:`. A value that its field does not know is searched as a word, and a note says so.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import get_args

from index.search.query_date_words import MAX_WORDS, begins_named_days
from index.search.query_dates import find_bounds, is_unfinished
from index.search.query_languages import find_language
from index.search.query_lexemes import Lexeme, LexemeKind
from index.search.query_lexer import has_word
from index.search.query_notes import QueryNotes
from index.search.query_syntax import (
    Boost,
    Choice,
    ChoiceName,
    DateRange,
    Format,
    Fuzzy,
    Language,
    Node,
    Phrase,
    Wildcard,
    Word,
    is_filter,
)
from index.values import NoteKind, Span

MAX_WORDS_OF_PHRASE = 200
_LONG_PHRASE = re.compile(rf"\s*(?:\S+\s+){{{MAX_WORDS_OF_PHRASE}}}")
MAX_EDITS = 2
CHOICES: tuple[ChoiceName, ...] = get_args(ChoiceName)
MAX_BOOST = 1000.0
_MAX_DIGITS = 6


@dataclass(frozen=True, slots=True)
class LeafReader:
    """Reads leaves; `formats` maps what may be typed to the names of the registry."""

    formats: Mapping[str, str]
    today: date
    notes: QueryNotes
    is_typing: bool  # may more letters of the last word follow?

    def read(
        self, lexeme: Lexeme, following: Sequence[Lexeme], field: str
    ) -> tuple[Node | None, int]:
        """The node of a lexeme, and how many of the following lexemes belong to it."""
        if not lexeme.is_closed:
            self.notes.add(NoteKind.OPEN_QUOTE, lexeme.span.start, lexeme.text)
        if lexeme.kind is not LexemeKind.LONE_STAR and not has_word(lexeme.text):
            return None, 0  # "" or "..."
        if (kept := _LONG_PHRASE.match(lexeme.text)) is not None:
            self.notes.add(NoteKind.CUT_QUERY, lexeme.span.start)
            lexeme = replace(lexeme, text=kept[0].rstrip())
        if field == "date":
            return self._date(lexeme, following)
        if field == "type":
            return self._format(lexeme), 0
        if field == "language":
            return self._language(lexeme), 0
        for choice in CHOICES:
            if field == choice:
                return Choice(choice, lexeme.text, lexeme.span), 0
        return plain(lexeme), 0

    def _date(self, lexeme: Lexeme, following: Sequence[Lexeme]) -> tuple[Node | None, int]:
        """The longest run of words that is a date: "this week ura" is a week and a word."""
        words = [lexeme, *_words_side_by_side(following[: MAX_WORDS - 1])]
        for count in range(len(words), 0, -1):
            text = _joined(words[:count])
            if bounds := find_bounds(text, self.today):
                span = Span(lexeme.span.start, words[count - 1].span.end)
                return DateRange(*bounds, span), count - 1
        is_last = len(words) > len(following)
        if is_last and self._is_unfinished(_joined(words)):
            self.notes.pass_over()
            return None, len(words) - 1
        self.notes.add(NoteKind.UNKNOWN_DATE, lexeme.span.start, lexeme.raw or lexeme.text)
        return plain(lexeme), 0

    def _is_unfinished(self, text: str) -> bool:
        """Whether more may follow: more letters, or after a space more words."""
        return is_unfinished(text) if self.is_typing else begins_named_days(f"{text} ")

    def _format(self, lexeme: Lexeme) -> Node:
        if name := self.formats.get(lexeme.text.casefold().lstrip(".")):
            return Format(name, lexeme.span)
        self.notes.add(NoteKind.UNKNOWN_TYPE, lexeme.span.start, lexeme.text)
        return plain(lexeme)

    def _language(self, lexeme: Lexeme) -> Node:
        if code := find_language(lexeme.text):
            return Language(code, lexeme.span)
        self.notes.add(NoteKind.UNKNOWN_LANGUAGE, lexeme.span.start, lexeme.text)
        return plain(lexeme)

    def sign(self, node: Node, sign: Lexeme) -> Node:
        """The node as a tilde or a caret directly after it changes it."""
        span = Span(node.span.start, sign.span.end)
        number = float(sign.text[1:].replace(",", ".")[:_MAX_DIGITS] or 1)
        match node, sign.kind:
            case Word(text=text, is_exact=False), LexemeKind.TILDE:
                if not 1 <= number <= MAX_EDITS:
                    self.notes.add(NoteKind.FUZZY_LIMIT, sign.span.start, text + sign.text)
                return Fuzzy(text, min(max(int(number), 1), MAX_EDITS), span)
            case Phrase(text=text, is_exact=exact, distance=None), LexemeKind.TILDE:
                return Phrase(text, span, exact, int(number))
            case _, LexemeKind.CARET if not is_filter(node) and not isinstance(node, Boost):
                return Boost(node, min(number, MAX_BOOST), span)
        self.notes.add(NoteKind.LONE_SIGN, sign.span.start, sign.text)
        return node


def plain(lexeme: Lexeme) -> Node:
    """The node of a lexeme that no field gives another meaning."""
    match lexeme.kind:
        case LexemeKind.WILDCARD:
            return Wildcard(lexeme.text, lexeme.span, lexeme.is_exact)
        case LexemeKind.PHRASE:
            return Phrase(lexeme.text, lexeme.span, lexeme.is_exact)
        case _:
            return Word(lexeme.text, lexeme.span, lexeme.is_exact)


def _words_side_by_side(lexemes: Sequence[Lexeme]) -> Sequence[Lexeme]:
    for place, lexeme in enumerate(lexemes):
        if lexeme.kind is not LexemeKind.WORD:
            return lexemes[:place]
    return lexemes


def _joined(words: Sequence[Lexeme]) -> str:
    return " ".join(word.raw or word.text for word in words)
