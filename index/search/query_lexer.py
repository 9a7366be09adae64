"""Cuts the typed text of a query into lexemes: words, phrases, operators, brackets, fields.

The lexer decides what a character means at its place: whether a dash negates (`lufte -paqe`) or
joins (`Jong-Un`), whether an apostrophe quotes or elides (`t'u`), whether a colon ends the name of
a field (`titulli:`) or belongs to a time (`12:30`). It reads from left to right in linear time,
never raises, and leaves out chunks in which there is no letter and no digit.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from index.search.query_fields import find_field, is_misspelt_field
from index.values import Span


class LexemeKind(Enum):
    """What a lexeme is."""

    WORD = auto()
    PREFIX = auto()
    PHRASE = auto()
    FIELD = auto()
    MISSPELT_FIELD = auto()
    OPEN = auto()
    CLOSE = auto()
    AND = auto()
    OR = auto()
    NOT = auto()
    MINUS = auto()
    LONE_MINUS = auto()
    LONE_STAR = auto()


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A piece of the typed text; `text` is what it says, without quotes, star or equals sign."""

    kind: LexemeKind
    span: Span
    text: str
    raw: str = ""  # of a word or phrase: all that was typed, as a date needs it (">=2023")
    is_exact: bool = False
    is_closed: bool = True  # False for a phrase whose closing quote is missing

    @property
    def field(self) -> str | None:
        """The field that the lexeme names; None where it names none."""
        return find_field(self.text.rstrip(":：")) if self.kind is LexemeKind.FIELD else None


OPERATORS = {
    "AND": LexemeKind.AND,
    "DHE": LexemeKind.AND,
    "OR": LexemeKind.OR,
    "OSE": LexemeKind.OR,
    "NOT": LexemeKind.NOT,
    "JO": LexemeKind.NOT,
}

# Typists and keyboards disagree on which quote opens and which closes: „x“ “x” ”x” «x» »x«.
_QUOTES = '"„“”«»‟＂'
_CLOSING_QUOTE = re.compile("[" + _QUOTES.replace("„", "") + "]")
_APOSTROPHES_THAT_OPEN = "'‘‚"
# An apostrophe closes after a word and before none, but not after an elided head: "t' u".
_CLOSING_APOSTROPHE = re.compile(r"(?<=[^\s(])(?<!\b[tscçnmTSCÇNM])['’‘](?!\w)")
# „Vetëvendosje“-s: the case ending of a quoted name is no word of its own.
_CASE_ENDING = re.compile(r"[-‐‑–'’][^\W\d_]{1,4}(?!\w)")

_SPACE = re.compile(r"\s+")
_CHUNK = re.compile(rf"[^\s(){_QUOTES}]+")
_COMPARISON = re.compile(rf"(?:[<>]=?|=[<>]|[≤≥])[ \u00a0]+[^\s(){_QUOTES}]+")
# Letters may carry combining marks: "datë" in decomposed form.
_FIELD_NAME = re.compile("((?:[^\\W\\d_][\u0300-\u036f]*){1,12})[:：]")
_MINUSES = "-‐‑–−"  # an em dash opens speech and never negates
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\ufffe"
_EDGES = ".,;:：!?…·•*'’‘‚`´ʼ&|/\\_[]{}<>=~^—―‒ \u00a0" + _MINUSES + _INVISIBLE


def lex(text: str) -> Iterator[Lexeme]:
    """The lexemes of a typed text, in order.

    >>> [(lexeme.kind.name, lexeme.text) for lexeme in lex('lufte -"Koreja e Veriut" OSE paq*')]
    [('WORD', 'lufte'), ('MINUS', '-'), ('PHRASE', 'Koreja e Veriut'), ('OR', 'OSE'), \
('PREFIX', 'paq')]
    """
    return _Scanner(text).lexemes()


def has_word(text: str) -> bool:
    """Whether there is a letter or a digit in the text."""
    return any(character.isalnum() for character in text)


class _Scanner:
    """Walks along a text once; remembers what it need not look for again."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._position = 0
        self._last: Lexeme | None = None
        self._closers = {_CLOSING_QUOTE: True, _CLOSING_APOSTROPHE: True}  # may there be more?

    def lexemes(self) -> Iterator[Lexeme]:
        while self._position < len(self._text):
            if space := _SPACE.match(self._text, self._position):
                self._position = space.end()
                continue
            lexeme = self._read()
            if lexeme is not None:
                self._last = lexeme
                yield lexeme

    def _read(self) -> Lexeme | None:
        """The lexeme that begins here, or None where something without meaning was passed."""
        start = self._position
        phrase = self._find_phrase(start)
        if phrase is not None:
            self._position = phrase.span.end
            return phrase
        character = self._text[start]
        if character in "()":
            return self._take(LexemeKind.OPEN if character == "(" else LexemeKind.CLOSE, 1)
        if character in _QUOTES:
            self._position += 1
            return None
        if self._is_item_start(start):
            if character == "+":
                self._position += 1
                return None
            if character in _MINUSES and self._is_item(start + 1):
                return self._take(LexemeKind.MINUS, 1)
        return self._read_field() or self._read_chunk()

    def _take(self, kind: LexemeKind, length: int) -> Lexeme:
        start = self._position
        self._position += length
        return Lexeme(kind, Span(start, self._position), self._text[start : self._position])

    def _is_item_start(self, position: int) -> bool:
        before = self._text[position - 1 : position]
        if self._last is not None and self._last.span.end == position:
            return self._last.kind in (LexemeKind.FIELD, LexemeKind.OPEN)
        return not before or before.isspace()

    def _is_item(self, position: int) -> bool:
        """Whether something that can be negated stands directly at a position."""
        following = self._text[position : position + 1]
        if following == "(" or self._find_phrase(position) is not None:
            return True
        if following in _EDGES and following not in ("=", "'", "‘", "."):
            return False
        chunk = _CHUNK.match(self._text, position)
        return chunk is not None and has_word(chunk[0])

    # Phrases

    def _find_phrase(self, position: int) -> Lexeme | None:
        """The phrase that begins at a position, with an equals sign before it or without."""
        opening = position + (self._text[position : position + 1] == "=")
        quote = self._text[opening : opening + 1]
        if not quote or quote not in _QUOTES + _APOSTROPHES_THAT_OPEN:
            return None
        if quote in _QUOTES:
            closing = self._find_quote_end(opening)
        else:
            closing = self._find_apostrophe_end(opening)
        return None if closing is None else self._phrase(position, opening, closing)

    def _phrase(self, start: int, opening: int, closing: int) -> Lexeme:
        end = min(closing + 1, len(self._text))
        if ending := _CASE_ENDING.match(self._text, end):
            end = ending.end()
        text = self._text[opening + 1 : closing].strip()
        return Lexeme(
            LexemeKind.PHRASE,
            Span(start, end),
            text,
            raw=text,
            is_exact=start < opening,
            is_closed=closing < len(self._text),
        )

    def _find_quote_end(self, opening: int) -> int | None:
        """Where the phrase of a quote ends; None where the quote opens nothing."""
        after_word = self._text[opening - 1 : opening].isalnum()
        following = self._text[opening + 1 : opening + 2]
        opens = following.isalnum() or self._text[opening] in "„«"
        if not following or (after_word and not opens):
            return None  # a lone one at the end, or 15" as inches
        closing = self._find_closer(_CLOSING_QUOTE, opening + 1)
        if closing is not None:
            return closing
        # Without its partner it opens a phrase only where it looks like it: "Koreja e
        return None if after_word or following.isspace() else len(self._text)

    def _find_apostrophe_end(self, opening: int) -> int | None:
        before = self._text[opening - 1 : opening]
        if before and not (before.isspace() or before in "(=:：" + _MINUSES):
            return None
        if not self._text[opening + 1 : opening + 2].isalnum():
            return None
        return self._find_closer(_CLOSING_APOSTROPHE, opening + 1)

    def _find_closer(self, closer: re.Pattern[str], position: int) -> int | None:
        found = closer.search(self._text, position) if self._closers[closer] else None
        self._closers[closer] = found is not None
        return None if found is None else found.start()

    # Fields, operators and words

    def _read_field(self) -> Lexeme | None:
        match = _FIELD_NAME.match(self._text, self._position)
        if match is None:
            return None
        length = match.end() - self._position
        if find_field(match[1]) is not None:
            return self._take(LexemeKind.FIELD, length)
        following = self._text[match.end() : match.end() + 1]
        if following.strip() and is_misspelt_field(match[1]):
            lexeme = self._take(LexemeKind.MISSPELT_FIELD, length - 1)
            self._position = match.end()
            return lexeme
        return None

    def _read_chunk(self) -> Lexeme | None:
        start = self._position
        before = self._text[start - 1 : start]
        is_free = not before or before.isspace() or before in "()" + _QUOTES
        is_date = self._last is not None and self._last.field == "date"
        pattern = _COMPARISON if is_date and _COMPARISON.match(self._text, start) else _CHUNK
        match = pattern.match(self._text, start)
        if match is None:  # cannot be: the other readers take what no chunk begins with
            self._position += 1
            return None
        self._position = match.end()
        raw = match[0]
        span = Span(start, match.end())
        bare = raw.strip(_INVISIBLE)
        if bare in OPERATORS and is_free:
            return Lexeme(OPERATORS[bare], span, bare)
        if has_word(raw):
            return _word(raw, start)
        if bare in ("-", "−") and self._is_item_start(start):
            return Lexeme(LexemeKind.LONE_MINUS, span, bare)
        if bare and not bare.strip("*"):
            return Lexeme(LexemeKind.LONE_STAR, span, bare)
        return None


def _word(raw: str, start: int) -> Lexeme:
    """A word or prefix from a chunk, without the punctuation around it."""
    is_exact = raw.startswith("=")
    text = raw.lstrip(_EDGES + "+")  # what follows a word may belong to it: C++
    left = len(raw) - len(text)
    text = text.rstrip(_EDGES)
    right = left + len(text)
    is_prefix = raw[right : right + 1] == "*"
    span = Span(start + (0 if is_exact else left), start + right + is_prefix)
    if is_prefix:
        return Lexeme(LexemeKind.PREFIX, span, text, raw=raw)
    return Lexeme(LexemeKind.WORD, span, text, raw=raw, is_exact=is_exact)
