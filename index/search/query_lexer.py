"""Cuts the typed text of a query into lexemes: words, phrases, operators, brackets, fields, signs.

The lexer decides what a character means at its place: whether a dash negates (`lufte -paqe`) or
joins (`Jong-Un`), whether an apostrophe quotes or elides (`t'u`), whether a colon ends the name of
a field (`titulli:`) or belongs to a time (`12:30`), whether a question mark stands for a letter
(`sh?së`) or asks (`ku?`), whether a tilde or a caret is a sign (`fjala~2^3`). It reads from left
to right in linear time, never raises, and leaves out chunks in which there is no letter and no
digit.
"""

import re
from collections.abc import Iterator

from index.search.query_fields import find_field
from index.search.query_lexemes import OPERATORS, Lexeme, LexemeKind, find_distance
from index.values import Span

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
_FIELD_NAME = re.compile("((?:[^\\W\\d_][\u0300-\u036f]*)+)[:：]")
_SCHEMES = ("http", "https", "ftp", "file", "mailto", "tel", "www")
_MINUSES = "-‐‑–−"  # an em dash opens speech and never negates
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\ufffe"
# What weighs and what loosens stands at the end of a word, a phrase or a bracket: a~2^3,
_SIGNS = re.compile(r"(?:~[0-9]*(?:[.,][0-9]+)?|\^[0-9]+(?:[.,][0-9]+)?){1,2}$")
_SIGNS_LENGTH = 24
_PAUSES = ".,;:!?…"
_SIGN = re.compile(r"([~^])([0-9]*(?:[.,][0-9]+)?)(?=[~^.,;:!?…)]|\s|$)")
_WILD = "*?"
_EDGES = ".,;:：!?…·•*'’‘‚`´ʼ&|/\\_[]{}<>=~^—―‒ \u00a0" + _MINUSES + _INVISIBLE

_SIGN_KINDS = {"~": LexemeKind.TILDE, "^": LexemeKind.CARET}
_SIGNED = (  # what a sign may stand after
    *(LexemeKind.WORD, LexemeKind.WILDCARD, LexemeKind.PHRASE, LexemeKind.CLOSE),
    *_SIGN_KINDS.values(),
)


def lex(text: str) -> Iterator[Lexeme]:
    """The lexemes of a typed text, in order.

    >>> [(lexeme.kind.name, lexeme.text) for lexeme in lex('lufte -"Koreja e Veriut" OSE paq*')]
    [('WORD', 'lufte'), ('MINUS', '-'), ('PHRASE', 'Koreja e Veriut'), ('OR', 'OSE'), \
('WILDCARD', 'paq*')]
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
        sign = self._read_sign()
        if sign is not None:
            return sign
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

    def _take(self, kind: LexemeKind, length: int, text: str = "") -> Lexeme:
        start = self._position
        self._position += length
        span = Span(start, self._position)
        return Lexeme(kind, span, text or self._text[start : self._position])

    def _is_item_start(self, position: int) -> bool:
        before = self._text[position - 1 : position]
        if self._last is not None and self._last.span.end == position:
            return self._last.kind in (LexemeKind.FIELD, LexemeKind.OPEN)
        return not before or before.isspace()

    def _is_item(self, position: int) -> bool:
        """Whether something that can be negated stands directly at a position."""
        following = self._text[position : position + 1]
        is_mark = following in _EDGES and following not in ("=", "'", "‘", "‚", ".")
        return not is_mark and self._is_text(position)

    def _is_text(self, position: int) -> bool:
        """Whether a bracket, a phrase or something with a word stands directly at a position."""
        if self._text.startswith("(", position) or self._find_phrase(position) is not None:
            return True
        chunk = _CHUNK.match(self._text, position)
        return chunk is not None and has_word(chunk[0])

    def _read_sign(self) -> Lexeme | None:
        """A tilde or a caret with its number, directly after what it speaks of."""
        last = self._last
        if last is None or last.span.end != self._position or last.kind not in _SIGNED:
            return None
        sign = _SIGN.match(self._text, self._position)
        if sign is None or sign[0] == "^":
            return None
        return self._take(_SIGN_KINDS[sign[1]], sign.end() - sign.start())

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
        if not self._is_unknown_field(match[1], match.end()):
            return None
        lexeme = self._take(LexemeKind.UNKNOWN_FIELD, length - 1)
        self._position = match.end()
        return lexeme

    def _is_unknown_field(self, name: str, end: int) -> bool:
        """Whether letters and a colon are meant as a field, and not as an address or a path."""
        last = self._last
        if last is not None and (
            last.kind is LexemeKind.FIELD
            or (last.kind is LexemeKind.UNKNOWN_FIELD and last.span.end + 1 == self._position)
        ):
            return False  # a colon in the value of a field is a part of it: title:Ura:historia
        if name.casefold() in _SCHEMES or self._text.startswith("//", end):
            return False
        is_drive = len(name) == 1 and self._text[end : end + 1] in ("\\", "/")
        return not is_drive and self._is_text(end)

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
        raw = match[0]
        near = raw.strip(_INVISIBLE)
        if is_free and find_distance(near) is not None:
            return self._take(LexemeKind.NEAR, len(raw), near)
        raw = raw[: _signs_start(raw)]
        self._position = start + len(raw)
        span = Span(start, self._position)
        bare = raw.strip(_INVISIBLE)
        if is_free and bare in OPERATORS:
            return Lexeme(OPERATORS[bare], span, bare)
        if has_word(raw):
            return _word(raw, start)
        if bare in ("-", "−") and self._is_item_start(start):
            return Lexeme(LexemeKind.LONE_MINUS, span, bare)
        if "*" in bare and not bare.strip(_WILD):
            return Lexeme(LexemeKind.LONE_STAR, span, bare)
        return None


def _signs_start(raw: str) -> int:
    """Where the signs at the end of a chunk begin; its length where there are none."""
    end = len(raw.rstrip(_PAUSES))
    signs = _SIGNS.search(raw, max(0, end - _SIGNS_LENGTH), end)
    if signs is None:
        return len(raw)
    before = raw[: signs.start()][-1:]
    return signs.start() if before.strip(_EDGES) or before == "*" else len(raw)


def _word(raw: str, start: int) -> Lexeme:
    """A word or a wildcard from a chunk, without the punctuation around it."""
    is_exact = raw.startswith("=")
    text = raw.lstrip(_EDGES + "+")  # what follows a word may belong to it: C++
    left = len(raw) - len(text)
    text = text.rstrip(_EDGES)
    right = left + len(text)
    kind = LexemeKind.WORD
    if "://" not in text:  # an address asks with its question mark: http://x.al/?q=1
        before, after = _wild_edges(raw, left, right)
        if before or after or any(sign in text for sign in _WILD):
            kind = LexemeKind.WILDCARD
            left, right = left - before, right + after
    span = Span(start + (0 if is_exact else left), start + right)
    return Lexeme(kind, span, raw[left:right], raw=raw, is_exact=is_exact)


def _wild_edges(raw: str, left: int, right: int) -> tuple[int, int]:
    """How many stars and question marks directly around a word belong to it.

    A question mark after a word asks, unless another wildcard in the word says otherwise.
    """
    before = left - len(raw[:left].rstrip(_WILD))
    after = len(raw) - right - len(raw[right:].lstrip(_WILD))
    if not before and not any(sign in raw[left:right] for sign in _WILD):
        after = len(raw[right : right + after].rstrip("?"))
    return before, after
