"""The same tokens as the analyzer's, for a whole text at the speed of a look-up a word.

A text is cut at its white space, which no token crosses. What a piece ("lumit,") says is read once
and remembered as a number; most pieces of a text are known, so most of the work is one dictionary.
Only a capital asks for a second look: whether it begins a sentence depends on what stands before
it, and whether it is a name, on the rest of the text.
"""

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from index.analysis.analyzer import AnalyzedToken, Analyzer
from index.analysis.sentences import begins_sentence
from index.analysis.tokenizer import Token, TokenKind, tokenize
from index.language.foreign import STEMMERS

# White space is what `str.split` takes for it; none lies beyond this character.
_LAST_SPACE = 0x3000
_IS_SPACE = np.array([chr(code).isspace() for code in range(_LAST_SPACE + 1)])
_REMEMBERED = 200_000  # pieces; a news corpus of a million words has about 100,000
# A soft hyphen before a line's end joins what white space parts.
_JOINING = ("\u00ad", "\ufffe")

# Signs that say nothing of the word before them.
_TRAILING = '.,;:!?…)]}»”“"'

Numbers = NDArray[np.uint32]


class Register(Protocol):
    """Takes the tokens of a piece and gives the number under which they are known."""

    def __call__(self, tokens: Sequence[AnalyzedToken]) -> int:
        """The number; tokens begin at character 0 and position 0."""


@dataclass(frozen=True, slots=True, eq=False)
class TextPieces:
    """The pieces of a text: uint32, shape (pieces,) each."""

    numbers: Numbers  # what each says
    starts: Numbers  # its first character
    positions: Numbers  # the position of its first token


_NO_PIECES = TextPieces(*(np.empty(0, np.uint32) for _ in range(3)))


@dataclass(frozen=True, slots=True, eq=False)
class _Piece:
    """A piece with capitals: its tokens, those that have one, and what it may say."""

    tokens: tuple[Token, ...]
    capitals: tuple[int, ...]
    names: tuple[tuple[str, ...], ...]  # the terms of each capital, if it is a name
    numbers: dict[tuple[bool, ...], int] = field(default_factory=dict)  # by which are names


class ChunkAnalyzer:
    """Analyses texts piece by piece; `register` may be told of the same tokens again."""

    def __init__(self, analyzer: Analyzer, register: Register) -> None:
        self._analyzer = analyzer
        self._register = register
        self._lengths = array("I", [0])  # positions that a number takes; number 0 says nothing
        self._known: _Known = _Known(self._read)
        self._pieces: list[_Piece] = []  # known under negative numbers: the first is -1
        self._single: dict[tuple[str, tuple[str, ...], str, bool], int] = {}

    def pieces(self, text: str, language: str = "") -> TextPieces:
        """What the analyzer's `analyze_document` says of a text, in pieces."""
        if language in STEMMERS or any(sign in text for sign in _JOINING):
            return self._token_by_token(text, language)
        if not text:
            return _NO_PIECES
        if len(self._known) > _REMEMBERED:
            self._known.clear()
            self._pieces.clear()
        chunks = text.split()
        numbers = np.fromiter(map(self._known.__getitem__, chunks), np.int64, len(chunks))
        starts = _starts(text)
        self._settle(text, numbers, starts)
        lengths = np.frombuffer(self._lengths, np.uint32)[numbers].astype(np.int64)
        positions = np.cumsum(lengths) - lengths
        kept = numbers > 0
        return TextPieces(*(row[kept].astype(np.uint32) for row in (numbers, starts, positions)))

    def _token_by_token(self, text: str, language: str) -> TextPieces:
        tokens = self._analyzer.analyze_document(text, language)
        numbers = []
        for token in tokens:
            key = (token.text, token.terms, token.exact, token.is_stop)
            number = self._single.get(key)
            if number is None:
                number = self._add([token._replace(start=0, end=len(token.text), position=0)])
                self._single[key] = number
            numbers.append(number)
        return TextPieces(
            np.array(numbers, np.uint32),
            np.array([token.start for token in tokens], np.uint32),
            np.array([token.position for token in tokens], np.uint32),
        )

    def _read(self, chunk: str) -> int:
        word = chunk.rstrip(_TRAILING)
        if word != chunk and word.isalpha():
            return self._known[word]
        tokens = tuple(tokenize(chunk))
        if not tokens:
            return 0
        capitals = tuple(place for place, token in enumerate(tokens) if _is_capital(token))
        if capitals:
            names = [self._analyzed(tokens[place], is_name=True).terms for place in capitals]
            self._pieces.append(_Piece(tokens, capitals, tuple(names)))
            return -len(self._pieces)
        return self._add([self._analyzed(token, is_name=False) for token in tokens])

    def _settle(self, text: str, numbers: NDArray[np.int64], starts: NDArray[np.int64]) -> None:
        """Put what pieces with capitals say in this text in the place of their numbers."""
        names: set[str] = set()
        doubtful: list[tuple[int, _Piece, list[bool]]] = []
        for place in np.flatnonzero(numbers < 0).tolist():
            piece = self._pieces[-int(numbers[place]) - 1]
            start = int(starts[place])
            are_names = [
                not begins_sentence(text, start + piece.tokens[capital].start)
                for capital in piece.capitals
            ]
            for terms, is_name in zip(piece.names, are_names, strict=True):
                if is_name:
                    names.update(terms)
            if all(are_names):
                numbers[place] = self._number(piece, are_names)
            else:
                doubtful.append((place, piece, are_names))
        # The first word of a sentence is a name where the text has that name elsewhere.
        for place, piece, are_names in doubtful:
            known = [
                is_name or not names.isdisjoint(terms)
                for terms, is_name in zip(piece.names, are_names, strict=True)
            ]
            numbers[place] = self._number(piece, known)

    def _number(self, piece: _Piece, are_names: Sequence[bool]) -> int:
        key = tuple(are_names)
        number = piece.numbers.get(key)
        if number is None:
            named = {place for place, is_name in zip(piece.capitals, key, strict=True) if is_name}
            number = self._add(
                [
                    self._analyzed(token, is_name=place in named)
                    for place, token in enumerate(piece.tokens)
                ]
            )
            piece.numbers[key] = number
        return number

    def _add(self, tokens: Sequence[AnalyzedToken]) -> int:
        number = self._register(tokens)
        self._lengths.extend([0] * max(0, number + 1 - len(self._lengths)))
        self._lengths[number] = tokens[-1].position + 1
        return number

    def _analyzed(self, token: Token, *, is_name: bool) -> AnalyzedToken:
        return self._analyzer.analyze_token(token, is_name=is_name)


class _Known(dict[str, int]):
    """The number of each piece, read when it is first asked for."""

    def __init__(self, read: Callable[[str], int]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, chunk: str) -> int:
        number = self[chunk] = self._read(chunk)
        return number


def _is_capital(token: Token) -> bool:
    return token.text[0].isupper() and token.kind is not TokenKind.HEAD


def _starts(text: str) -> NDArray[np.int64]:
    """Where the pieces between white space begin: int64, shape (pieces,)."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    spaces = _IS_SPACE[np.minimum(codes, _LAST_SPACE)]
    spaces &= codes <= _LAST_SPACE
    begins = ~spaces
    begins[1:] &= spaces[:-1]
    return np.flatnonzero(begins)
