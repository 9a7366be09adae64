"""The chain from text to terms that index and query share.

    text -> tokenize -> normalize -> fold -> lemmatise -> terms

A word may have several terms at its position: they are alternatives, readings of one word.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from whoosh.analysis.acore import Token as WhooshToken
from whoosh.analysis.analyzers import Analyzer as WhooshAnalyzer

from index.analysis.filters import (
    LONGEST_TERM,
    cut_term,
    date_term,
    head_terms,
    linking_terms,
    number_term,
    rule_terms,
)
from index.analysis.tokenizer import Token, TokenKind, tokenize
from index.language.clitics import joined, strip_case_ending
from index.language.folding import fold
from index.language.normalize import normalize_word
from index.language.stopwords import is_stop_word

# Stamped into the index: raise it with every change that gives a word other terms.
ANALYZER_VERSION = 3

# Distinct spellings that are remembered; a news corpus of a million words has about 80,000.
_REMEMBERED = 100_000

Lemmatise = Callable[[str], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class AnalyzedToken:
    """A token with the terms under which it is found."""

    text: str
    start: int
    end: int
    position: int
    terms: tuple[str, ...]  # alternatives: readings of one word, never empty
    exact: str  # lower-case spelling, ë and ç kept
    is_stop: bool


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a spelling means wherever it stands."""

    terms: tuple[str, ...]
    exact: str
    is_stop: bool


class Analyzer:
    """Turns text into analysed tokens and remembers the words that it has seen.

    `lemmatise` gives the terms of a folded lower-case word; it must be picklable, as Whoosh
    pickles the schema.
    """

    def __init__(self, lemmatise: Lemmatise = rule_terms) -> None:
        self._lemmatise = lemmatise
        self._readings: dict[tuple[str, TokenKind], _Reading] = {}

    def analyze(self, text: str) -> list[AnalyzedToken]:
        """The tokens of an NFC text in position order; a compound stands before its parts."""
        analyzed = []
        for token in tokenize(text):
            reading = self._read(token)
            analyzed.append(
                AnalyzedToken(
                    token.text,
                    token.start,
                    token.end,
                    token.position,
                    reading.terms,
                    reading.exact,
                    reading.is_stop,
                )
            )
        return analyzed

    def _read(self, token: Token) -> _Reading:
        key = (token.text, token.kind)
        reading = self._readings.get(key)
        if reading is None:
            reading = self._read_anew(token)
            if len(self._readings) >= _REMEMBERED:
                self._readings.clear()
            if len(token.text) <= LONGEST_TERM:
                self._readings[key] = reading
        return reading

    def _read_anew(self, token: Token) -> _Reading:
        exact = normalize_word(token.text)
        terms = dict.fromkeys(cut_term(term) for term in self._terms(token, exact))
        is_stop = token.kind is TokenKind.HEAD or (
            token.kind is TokenKind.WORD and is_stop_word(fold(exact))
        )
        return _Reading(tuple(terms), cut_term(exact), is_stop)

    def _terms(self, token: Token, exact: str) -> tuple[str, ...]:
        match token.kind:
            case TokenKind.NUMBER:
                return (number_term(exact),)
            case TokenKind.DATE:
                return (date_term(exact),)
            case TokenKind.HEAD:
                return head_terms(fold(joined(exact)))
            case TokenKind.WORD:
                word = fold(joined(exact))
                return linking_terms(word) or self._lemmatise(word)
        base = fold(joined(normalize_word(strip_case_ending(token.text))))
        terms = self._lemmatise(base)
        if token.kind is TokenKind.ENDED and token.text.islower() and base.isalpha():
            # Without capitals nobody can tell okb-së from jong-un: both readings are kept.
            terms += self._lemmatise(fold(joined(exact)))
        return terms

    def __getstate__(self) -> Lemmatise:
        return self._lemmatise

    def __setstate__(self, lemmatise: Lemmatise) -> None:
        self._lemmatise = lemmatise
        self._readings = {}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Analyzer) and self._lemmatise == other._lemmatise

    def __hash__(self) -> int:
        return hash(self._lemmatise)


class TermAnalyzer(WhooshAnalyzer):
    """Gives Whoosh a token for each term: alternatives share position and characters."""

    def __init__(self, analyzer: Analyzer | None = None) -> None:
        self.analyzer = analyzer or Analyzer()

    def __call__(self, value: str, **options: Any) -> Iterator[WhooshToken]:
        """The terms of a text, as Whoosh's own tokenizers give theirs."""
        for token in self.analyzer.analyze(value):
            for term in token.terms:
                yield _whoosh_token(term, token, **options)


class ExactAnalyzer(WhooshAnalyzer):
    """Gives Whoosh the exact spelling of each token, in lower case."""

    def __init__(self, analyzer: Analyzer | None = None) -> None:
        self.analyzer = analyzer or Analyzer()

    def __call__(self, value: str, **options: Any) -> Iterator[WhooshToken]:
        """The exact spellings of a text, as Whoosh's own tokenizers give theirs."""
        for token in self.analyzer.analyze(value):
            yield _whoosh_token(token.exact, token, **options)


def _whoosh_token(
    text: str,
    token: AnalyzedToken,
    *,
    keeporiginal: bool = False,
    start_pos: int = 0,
    start_char: int = 0,
    **options: Any,
) -> WhooshToken:
    """A token of its own each time: Whoosh allows it, and nobody can keep a changing one."""
    made = WhooshToken(**options)
    made.text = text
    if keeporiginal:
        made.original = token.text  # type: ignore[attr-defined]
    if made.positions:
        made.pos = start_pos + token.position
    if made.chars:
        made.startchar = start_char + token.start
        made.endchar = start_char + token.end
    return made
