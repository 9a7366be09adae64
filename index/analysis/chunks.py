"""The same tokens as the analyzer's, for a whole text at the speed of a look-up a word.

A text is cut at its white space, which no token crosses. What a piece ("lumit,") says is read once
and remembered as a number; most pieces of a text are known, so most of the work is one dictionary.
Only a capital asks for a second look: whether it begins a sentence depends on what stands before
it, whether it is a name, on the rest of the text, and whether it is an abbreviation, on its
neighbours.
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain, count, pairwise
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from index.analysis.abbreviations import is_in_capitals, stands_out
from index.analysis.analyzer import AnalyzedToken, Analyzer, Place
from index.analysis.piece_starts import piece_starts, running_total
from index.analysis.plain_words import PlainName, PlainWords
from index.analysis.sentences import begins_sentence
from index.analysis.tokenizer import Token, TokenKind, tokenize
from index.language.foreign import STEMMERS

_REMEMBERED = 500_000  # pieces; a news corpus of a million words has about 100,000
# An empty line, which nothing can be said across.
_BETWEEN = "\n\n"
# A soft hyphen before a line's end joins what white space parts.
_JOINING = ("\u00ad", "\ufffe")

# Signs that say nothing of the word before them.
_TRAILING = '.,;:!?…)]}»”“"'

_NAME, _TEXT = (Place.NAME,), (Place.TEXT,)
_Fields = tuple[str, int, int, int, tuple[str, ...], str, bool]  # of an AnalyzedToken

Numbers = NDArray[np.uint32]


class Register(Protocol):
    """Takes what pieces say and gives the numbers under which it is known, from 1 on."""

    def add(self, tokens: Sequence[AnalyzedToken]) -> int:
        """The number of a piece; its tokens begin at character 0 and position 0."""

    def add_words(self, words: PlainWords) -> int:
        """The number of the first of some words, each a piece; the others follow it."""


@dataclass(frozen=True, slots=True, eq=False)
class TextPieces:
    """The pieces of some texts, one text after the other: uint32, shape (pieces,) each.

    counts: int64, shape (texts,), how many pieces each text has.
    """

    counts: NDArray[np.int64]
    numbers: Numbers  # what each says
    starts: Numbers  # its first character
    positions: Numbers  # the position of its first token


@dataclass(frozen=True, slots=True, eq=False)
class _Piece:
    """A piece with capitals: its tokens, those that have one, and what it may say."""

    # What nearly all of these are: one word with a capital, no abbreviation.
    is_single: bool

    tokens: tuple[Token, ...]
    capitals: tuple[int, ...]
    names: tuple[tuple[str, ...], ...]  # the terms of each capital, if it is a name
    shouted: tuple[int, ...]  # those that may be abbreviations
    numbers: dict[tuple[Place, ...], int] = field(default_factory=dict)  # by the tokens' places
    # The fields of a single token, as far as they are known.
    readings: dict[tuple[Place, ...], _Fields] = field(default_factory=dict)


class ChunkAnalyzer:
    """Analyses texts piece by piece; `register` may be told of the same tokens again."""

    def __init__(self, analyzer: Analyzer, register: Register) -> None:
        self._analyzer = analyzer
        self._register = register
        self._lengths = array("I", [0])  # positions that a number takes; number 0 says nothing
        self._known: dict[str, int] = {}
        self._pieces: list[_Piece] = []  # known under negative numbers: the first is -1
        self._single: dict[tuple[str, tuple[str, ...], str, bool], int] = {}

    def pieces(self, texts: Sequence[tuple[str, str]]) -> TextPieces:
        """What the analyzer's `analyze_document` says of texts, each with its language."""
        parts: list[TextPieces] = []
        together: list[str] = []
        for text, language in texts:
            if language in STEMMERS or any(sign in text for sign in _JOINING):
                parts += [self._together(together), self._token_by_token(text, language)]
                together = []
            else:
                together.append(text)
        parts.append(self._together(together))
        return TextPieces(
            np.concatenate([part.counts for part in parts]),
            np.concatenate([part.numbers for part in parts]),
            np.concatenate([part.starts for part in parts]),
            np.concatenate([part.positions for part in parts]),
        )

    def _together(self, texts: Sequence[str]) -> TextPieces:
        """Read texts as one: what lies between two of them ends a line, and so a sentence."""
        if len(self._known) > _REMEMBERED:
            self._known.clear()
            self._pieces.clear()
        parted = [text.split() for text in texts]
        chunks = list(chain.from_iterable(parted))
        if new := set(chunks).difference(self._known):
            self._learn(new)
        numbers = np.fromiter(map(self._known.__getitem__, chunks), np.int64, len(chunks))
        joined = _BETWEEN.join(texts)
        starts = piece_starts(joined)
        bounds = running_total([len(row) for row in parted])
        self._settle(joined, chunks, _Places(numbers, starts, bounds))
        lengths = np.frombuffer(self._lengths, np.uint32)[numbers].astype(np.int64)
        positions = running_total(lengths)
        counts, kept = np.diff(bounds), numbers > 0
        # From here on each text counts for itself again.
        starts = starts - np.repeat(running_total(_lengths(texts))[:-1], counts)
        inside = positions[:-1] - np.repeat(positions[bounds[:-1]], counts)
        return TextPieces(
            np.diff(running_total(kept)[bounds]),
            *(row[kept].astype(np.uint32) for row in (numbers, starts, inside)),
        )

    def _learn(self, chunks: set[str]) -> None:
        """Read pieces that were never met: the plain words among them, or in them, together."""
        known = self._known
        words = {chunk: chunk.rstrip(_TRAILING) for chunk in chunks}
        plain = self._analyzer.read_plain_words(set(words.values()).difference(known))
        if plain.words:
            first = self._register.add_words(plain)
            self._lengths.extend([0] * (first - len(self._lengths)) + [1] * len(plain.words))
            known.update(zip(plain.words, count(first)))
        names = self._analyzer.read_plain_names(set(words.values()).difference(known))
        for word, name in names.items():
            known[word] = self._learn_name(word, name)
        for chunk, word in words.items():
            if chunk in known:
                continue
            if word != chunk and word.isalpha():
                number = known.get(word)
                if number is None:
                    number = known[word] = self._read(word)
                known[chunk] = number
            else:
                known[chunk] = self._read(chunk)

    def _learn_name(self, word: str, name: PlainName) -> int:
        token = Token(word, 0, len(word), 0, TokenKind.WORD)
        piece = _Piece(True, (token,), (0,), (name.name_terms,), ())
        piece.readings[_NAME] = (*token[:4], name.name_terms, name.exact, False)
        if name.terms is not None:
            piece.readings[_TEXT] = (*token[:4], name.terms, name.exact, False)
        self._pieces.append(piece)
        return -len(self._pieces)

    def _token_by_token(self, text: str, language: str) -> TextPieces:
        tokens = self._analyzer.analyze_document(text, language)
        numbers = []
        for token in tokens:
            key = (token.text, token.terms, token.exact, token.is_stop)
            number = self._single.get(key)
            if number is None:
                if len(self._single) > _REMEMBERED:
                    self._single.clear()
                number = self._add([token._replace(start=0, end=len(token.text), position=0)])
                self._single[key] = number
            numbers.append(number)
        return TextPieces(
            np.array([len(tokens)]),
            np.array(numbers, np.uint32),
            np.array([token.start for token in tokens], np.uint32),
            np.array([token.position for token in tokens], np.uint32),
        )

    def _read(self, chunk: str) -> int:
        tokens = tuple(tokenize(chunk))
        if not tokens:
            return 0
        high = [place for place, token in enumerate(tokens) if _is_capital(token)]
        if not high:
            return self._add([self._analyzer.analyze_token(token, Place.TEXT) for token in tokens])
        shouted = tuple(place for place in high if is_in_capitals(tokens[place].text))
        capitals = tuple(place for place in high if place not in shouted)
        analyze = self._analyzer.analyze_token
        names = tuple(analyze(tokens[place], Place.NAME).terms for place in capitals)
        is_single = len(tokens) == len(capitals) == 1
        self._pieces.append(_Piece(is_single, tokens, capitals, names, shouted))
        return -len(self._pieces)

    def _settle(self, text: str, chunks: Sequence[str], found: "_Places") -> None:
        """Put what pieces with capitals say in their text in the place of their numbers."""
        high = np.flatnonzero(found.numbers < 0)
        bounds = np.searchsorted(high, found.bounds).tolist()
        rows = list(
            zip(
                high.tolist(),
                found.numbers[high].tolist(),
                found.starts[high].tolist(),
                strict=True,
            )
        )
        for first, last in pairwise(bounds):
            self._settle_text(text, chunks, found, rows[first:last])

    def _settle_text(
        self, text: str, chunks: Sequence[str], found: "_Places", rows: list[tuple[int, int, int]]
    ) -> None:
        numbers = found.numbers
        names: set[str] = set()
        doubtful: list[tuple[int, _Piece, list[Place]]] = []
        for place, number, start in rows:
            piece = self._pieces[-number - 1]
            if piece.is_single:
                if begins_sentence(text, start + piece.tokens[0].start):
                    doubtful.append((place, piece, [Place.TEXT]))
                else:
                    names.update(piece.names[0])
                    numbers[place] = piece.numbers.get(_NAME) or self._number(piece, _NAME)
                continue
            places = [Place.TEXT] * len(piece.tokens)
            for capital, terms in zip(piece.capitals, piece.names, strict=True):
                if not begins_sentence(text, start + piece.tokens[capital].start):
                    places[capital] = Place.NAME
                    names.update(terms)
            if piece.shouted:
                _tell_abbreviations(piece, places, _Context(text, chunks, found.starts, place))
            doubtful.append((place, piece, places))
        # The first word of a sentence is a name where the text has that name elsewhere.
        for place, piece, places in doubtful:
            for capital, terms in zip(piece.capitals, piece.names, strict=True):
                if not names.isdisjoint(terms):
                    places[capital] = Place.NAME
            key = tuple(places)
            numbers[place] = piece.numbers.get(key) or self._number(piece, key)

    def _number(self, piece: _Piece, places: tuple[Place, ...]) -> int:
        reading = piece.readings.get(places)
        if reading is not None:
            number = self._add([AnalyzedToken(*reading)])
        else:
            pairs = zip(piece.tokens, places, strict=True)
            number = self._add([self._analyzer.analyze_token(*pair) for pair in pairs])
        piece.numbers[places] = number
        return number

    def _add(self, tokens: Sequence[AnalyzedToken]) -> int:
        number = self._register.add(tokens)
        self._lengths.extend([0] * max(0, number + 1 - len(self._lengths)))
        self._lengths[number] = tokens[-1].position + 1
        return number


@dataclass(frozen=True, slots=True, eq=False)
class _Places:
    """The pieces of texts that are read together: int64.

    numbers, starts: shape (pieces,). bounds: shape (texts + 1,), the first piece of each text.
    """

    numbers: NDArray[np.int64]
    starts: NDArray[np.int64]
    bounds: NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class _Context:
    """A piece among the others of its text."""

    text: str
    chunks: Sequence[str]
    starts: NDArray[np.int64]
    number: int  # of the piece

    def tokens(self, own: Sequence[Token]) -> tuple[list[Token], int]:
        """The tokens of the piece between their neighbours, and where they begin among these."""
        before = self._neighbour(range(self.number - 1, -1, -1), last=True)
        after = self._neighbour(range(self.number + 1, len(self.chunks)), last=False)
        return [*before, *self._placed(own, self.number), *after], len(before)

    def _neighbour(self, numbers: range, *, last: bool) -> list[Token]:
        for number in numbers:
            if tokens := tokenize(self.chunks[number]):
                return self._placed([tokens[-1 if last else 0]], number)
        return []

    def _placed(self, tokens: Sequence[Token], number: int) -> list[Token]:
        start = int(self.starts[number])
        return [
            token._replace(start=token.start + start, end=token.end + start) for token in tokens
        ]


def _tell_abbreviations(piece: _Piece, places: list[Place], context: _Context) -> None:
    tokens, first = context.tokens(piece.tokens)
    for place in piece.shouted:
        out = stands_out(context.text, tokens, first + place)
        places[place] = Place.ABBREVIATION if out else Place.NAME


def _lengths(texts: Sequence[str]) -> list[int]:
    return [len(text) + len(_BETWEEN) for text in texts]


def _is_capital(token: Token) -> bool:
    return token.text[0].isupper() and token.kind is not TokenKind.HEAD
