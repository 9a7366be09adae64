"""The chain from text to terms that index and query share.

    text -> tokenize -> normalize -> lemmatize -> terms

A word may have several terms at its position: they are alternatives, readings of one word.

A word that the dictionary knows goes under its keys, another under the marked stems that the rules
give. A name may hide behind a word of the dictionary ("kinë" is a form of kij, and Kina a country),
so a capitalised word inside a sentence goes under its stems as well. What is typed tells nobody
whether it means a name: a query asks for words and stems, and finds the stems in names and in
unknown words only.
"""

from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import partial
from typing import Any, NamedTuple

from whoosh.analysis.acore import Token as WhooshToken
from whoosh.analysis.analyzers import Analyzer as WhooshAnalyzer

from index.analysis.filters import (
    LONGEST_TERM,
    cut_term,
    date_term,
    head_terms,
    linking_terms,
    number_term,
)
from index.analysis.sentences import begins_sentence
from index.analysis.tokenizer import Token, TokenKind, tokenize
from index.language.clitics import joined, strip_case_ending
from index.language.folding import fold
from index.language.lemmatizer import Lemmatizer, meant
from index.language.normalize import normalize_word
from index.language.stopwords import is_stop_word

# Stamped into the index: raise it with every change that gives a word other terms.
ANALYZER_VERSION = 5

# Distinct spellings that are remembered of each kind of place; the rarer half of the 80,000 that a
# news corpus of a million words has comes once.
_REMEMBERED = 50_000


class AnalyzedToken(NamedTuple):
    """A token with the terms under which it is found. A tuple, for speed, as `Token` is."""

    text: str
    start: int
    end: int
    position: int
    terms: tuple[str, ...]  # alternatives: readings of one word, never empty
    exact: str  # lower-case spelling, ë and ç kept
    is_stop: bool


# What AnalyzedToken(..) does, in half the time.
_new_token: Callable[[tuple[str, int, int, int, tuple[str, ...], str, bool]], AnalyzedToken]
_new_token = partial(tuple.__new__, AnalyzedToken)


class _Reading(NamedTuple):
    """What a spelling means wherever it stands in the same way."""

    terms: tuple[str, ...]
    exact: str
    is_stop: bool


# What a reading is remembered by: the text of a plain word, else the kind as well.
_Spelling = str | tuple[TokenKind, str]


class _Place(StrEnum):
    """Where a spelling stands, as far as that decides its terms."""

    TEXT = "text"
    NAME = "name"  # with a capital inside a sentence
    QUERY = "query"


class Analyzer:
    """Turns text into analysed tokens and remembers the words that it has seen."""

    def __init__(self, lemmatizer: Lemmatizer | None = None) -> None:
        self._lemmatizer = lemmatizer or Lemmatizer()
        self._readings: dict[_Place, dict[_Spelling, _Reading]]
        self._forget()

    def analyze(self, text: str) -> list[AnalyzedToken]:
        """The tokens of an NFC text in position order; a compound stands before its parts.

        These are the terms of a document; a query has more, see `analyze_query`.
        """
        known = self._readings[_Place.TEXT].get
        word, head = TokenKind.WORD, TokenKind.HEAD
        analyzed: list[AnalyzedToken] = []
        beginnings: list[tuple[int, Token]] = []
        names: set[str] = set()
        for token in tokenize(text):
            found, start, end, position, kind = token
            reading = None
            if found[0].isupper() and kind is not head:
                if begins_sentence(text, start):
                    beginnings.append((len(analyzed), token))
                else:
                    reading = self._read(token, _Place.NAME)
                    names.update(reading.terms)
            elif kind is word:
                reading = known(found)
            terms, exact, is_stop = reading or self._read(token, _Place.TEXT)
            analyzed.append(_new_token((found, start, end, position, terms, exact, is_stop)))
        self._name_beginnings(analyzed, beginnings, names)
        return analyzed

    def analyze_query(self, text: str) -> list[AnalyzedToken]:
        """The tokens of what a person typed, with all terms under which documents may have them."""
        tokens = tokenize(text)
        return [AnalyzedToken(*token[:4], *self._read(token, _Place.QUERY)) for token in tokens]

    def _name_beginnings(
        self, analyzed: list[AnalyzedToken], beginnings: list[tuple[int, Token]], names: set[str]
    ) -> None:
        """Takes the first words of sentences for names where the text has these elsewhere."""
        for place, token in beginnings:
            reading = self._read(token, _Place.NAME)
            if not names.isdisjoint(reading.terms):
                analyzed[place] = AnalyzedToken(*token[:4], *reading)

    def _read(self, token: Token, place: _Place) -> _Reading:
        readings = self._readings[place]
        key = token.text if token.kind is TokenKind.WORD else (token.kind, token.text)
        reading = readings.get(key)
        if reading is None:
            reading = self._read_anew(token, place)
            if len(readings) >= _REMEMBERED:
                readings.clear()
            if len(token.text) <= LONGEST_TERM:
                readings[key] = reading
        return reading

    def _read_anew(self, token: Token, place: _Place) -> _Reading:
        exact = normalize_word(token.text)
        spelled = joined(exact)
        folded = fold(spelled)
        if token.kind is TokenKind.WORD:
            is_stop = is_stop_word(folded)
            terms = self._word_terms(spelled, folded, place)
        else:
            is_stop = token.kind is TokenKind.HEAD
            terms = self._sign_terms(token, exact, place)
        if len(terms) > 1 or len(folded) > LONGEST_TERM:
            terms = tuple(dict.fromkeys([cut_term(term) for term in terms]))
        return _Reading(terms, cut_term(exact), is_stop)

    def _sign_terms(self, token: Token, exact: str, place: _Place) -> tuple[str, ...]:
        """The terms of a token that other signs than letters make what it is."""
        spelled = joined(exact)
        match token.kind:
            case TokenKind.NUMBER:
                return (number_term(exact),)
            case TokenKind.DATE:
                return (date_term(exact),)
            case TokenKind.HEAD:
                return head_terms(fold(spelled))
        base = joined(normalize_word(strip_case_ending(token.text)))
        terms = self._word_terms(base, fold(base), place)
        if token.kind is TokenKind.ENDED and token.text.islower() and base.isalpha():
            # Without capitals nobody can tell okb-së from jong-un: both readings are kept.
            terms += self._word_terms(spelled, fold(spelled), place)
        return terms

    def _word_terms(self, spelled: str, folded: str, place: _Place) -> tuple[str, ...]:
        if len(folded) > LONGEST_TERM:
            return (folded,)  # noise
        words = self._lemmatizer.words(spelled, folded)
        if is_stop_word(folded):
            return linking_terms(folded) or words or (folded,)
        if words and place is _Place.TEXT:
            return words
        if place is _Place.QUERY:
            words = meant(words, folded)
        if words or place is _Place.NAME:
            return words + self._lemmatizer.stems(folded)
        return self._lemmatizer.guesses(folded)

    def _forget(self) -> None:
        self._readings = {place: {} for place in _Place}

    def __getstate__(self) -> Lemmatizer:
        return self._lemmatizer

    def __setstate__(self, lemmatizer: Lemmatizer) -> None:
        self._lemmatizer = lemmatizer
        self._forget()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Analyzer) and self._lemmatizer == other._lemmatizer

    def __hash__(self) -> int:
        return hash(self._lemmatizer)


class TermAnalyzer(WhooshAnalyzer):
    """Gives Whoosh a token for each term: alternatives share position and characters."""

    def __init__(self, analyzer: Analyzer | None = None) -> None:
        self.analyzer = analyzer or Analyzer()

    def __call__(self, value: str, **options: Any) -> Iterator[WhooshToken]:
        """The terms of a text, as Whoosh's own tokenizers give theirs."""
        is_query = options.get("mode") == "query"
        analyze = self.analyzer.analyze_query if is_query else self.analyzer.analyze
        for token in analyze(value):
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
