"""The chain from text to terms that index and query share.

    text -> tokenize -> normalize -> lemmatize -> terms

A word may have several terms at its position: they are alternatives, readings of one word.

A word that the dictionary knows goes under its keys, another under the marked stems that the rules
give. A name may hide behind a word of the dictionary ("kinë" is a form of kij, and Kina a country),
so a capitalised word inside a sentence goes under its stems as well. An abbreviation ("BE" is no
form of bëj) goes under its stems and the word that is spelled as it is. What is typed tells nobody
whether it means a name: a query asks for words and stems, and finds the stems in names and in
unknown words only.

Stop words have terms of their own, so that "dhe" (and) meets itself, not "dheu" (the earth).

Documents in other languages get the stems of their language, each marked with it, and their names
the Albanian readings as well: Albanian declines them, so "Berishës" must find "Berisha" in an
English article. A query is asked in Albanian and in every language that the library holds.
"""

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from functools import partial
from typing import NamedTuple

from index.analysis.abbreviations import is_in_capitals, stands_out
from index.analysis.filters import (
    LONGEST_TERM,
    cut_term,
    date_term,
    head_terms,
    number_term,
    stop_terms,
)
from index.analysis.plain_words import (
    PlainName,
    PlainWords,
    read_plain_names,
    read_plain_words,
)
from index.analysis.sentences import begins_sentence
from index.analysis.tokenizer import Token, TokenKind, tokenize
from index.language.clitics import joined, strip_case_ending
from index.language.folding import fold, without_marks
from index.language.foreign import STEMMERS, bare_word, foreign_terms
from index.language.function_words import is_function_word
from index.language.lemmatizer import STEM_MARK, Lemmatizer, meant
from index.language.normalize import normalize_word
from index.language.stopwords import is_linking_article, is_stop_word

# Stamped into the index: raise it with every change that gives a word other terms.
ANALYZER_VERSION = 8

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


class Place(StrEnum):
    """Where a spelling stands, as far as that decides its terms."""

    TEXT = "text"
    NAME = "name"  # with a capital inside a sentence, or in capitals as all around it
    ABBREVIATION = "abbreviation"  # in capitals among small letters
    QUERY = "query"


class Analyzer:
    """Turns text into analysed tokens and remembers the words that it has seen."""

    def __init__(self, lemmatizer: Lemmatizer | None = None) -> None:
        self._lemmatizer = lemmatizer or Lemmatizer()
        self._readings: dict[Place, dict[_Spelling, _Reading]]
        self._forget()

    def analyze(self, text: str) -> list[AnalyzedToken]:
        """The tokens of an Albanian NFC text in position order; a compound before its parts.

        These are the terms of a document; a query has others, see `analyze_query`.
        """
        known = self._readings[Place.TEXT].get
        word, head = TokenKind.WORD, TokenKind.HEAD
        analyzed: list[AnalyzedToken] = []
        beginnings: list[tuple[int, Token]] = []
        names: set[str] = set()
        tokens = tokenize(text)
        for place, token in enumerate(tokens):
            found, start, end, position, kind = token
            reading = None
            if found[0].isupper() and kind is not head:
                if is_in_capitals(found):
                    out = stands_out(text, tokens, place)
                    reading = self._read(token, Place.ABBREVIATION if out else Place.NAME)
                elif begins_sentence(text, start):
                    beginnings.append((len(analyzed), token))
                else:
                    reading = self._read(token, Place.NAME)
                    names.update(reading.terms)
            elif kind is word:
                reading = known(found)
            terms, exact, is_stop = reading or self._read(token, Place.TEXT)
            analyzed.append(_new_token((found, start, end, position, terms, exact, is_stop)))
        self._name_beginnings(analyzed, beginnings, names)
        return analyzed

    def analyze_document(self, text: str, language: str) -> list[AnalyzedToken]:
        """The same of a text in any language; "" is the language where nobody knows it."""
        tokens = self.analyze(text)
        if language not in STEMMERS:
            return tokens
        small = {token.exact for token in tokens if token.text.islower()}
        seen: dict[tuple[str, tuple[str, ...]], tuple[str, ...]] = {}
        analyzed = []
        for token in tokens:
            key = token.text, token.terms
            terms = seen.get(key)
            if terms is None:
                terms = seen[key] = self._terms_in(language, token, small)
            analyzed.append(token._replace(terms=terms))
        return analyzed

    def analyze_token(self, token: Token, place: Place) -> AnalyzedToken:
        """What `analyze` makes of one token at such a place."""
        return AnalyzedToken(*token[:4], *self._read(token, place))

    def read_plain_words(self, words: Iterable[str]) -> PlainWords:
        """What `analyze` says of those of some words that are plain, wherever they stand."""
        return read_plain_words(words, self._lemmatizer)

    def read_plain_names(self, words: Iterable[str]) -> dict[str, PlainName]:
        """The same of those that have a capital, which may make names of them."""
        return read_plain_names(words, self._lemmatizer)

    def analyze_query(
        self, text: str, *, languages: Sequence[str] = (), leading: str = ""
    ) -> list[AnalyzedToken]:
        """The tokens of what a person typed, with all terms under which documents may have them.

        `languages` are those that a word may be in beside Albanian; `leading` is the one for which
        the small words of the query speak: these are stop words then.
        """
        read = self._read
        tokens = [AnalyzedToken(*token[:4], *read(token, Place.QUERY)) for token in tokenize(text)]
        return [_asked_in(token, languages, leading) for token in tokens] if languages else tokens

    def _terms_in(self, language: str, token: AnalyzedToken, small: set[str]) -> tuple[str, ...]:
        if not token.exact.islower():  # a number or a date
            return token.terms
        terms = foreign_terms(token.exact, language)
        bare = bare_word(token.text, language)
        word = bare.lower()
        # What stands in small letters elsewhere is a word at the beginning of a sentence. German
        # gives a capital to every noun, and so each an Albanian reading: a name may be any of them.
        is_name = bare[:1].isupper() and len(bare) > 1 and word not in small
        if is_name and not token.is_stop and not is_function_word(word, language):
            named = [token] if bare == token.text else self.analyze(bare)
            terms += named[0].terms
        return tuple([cut_term(term) for term in terms])

    def _name_beginnings(
        self, analyzed: list[AnalyzedToken], beginnings: list[tuple[int, Token]], names: set[str]
    ) -> None:
        """Takes the first words of sentences for names where the text has these elsewhere."""
        for place, token in beginnings:
            reading = self._read(token, Place.NAME)
            if not names.isdisjoint(reading.terms):
                analyzed[place] = AnalyzedToken(*token[:4], *reading)

    def _read(self, token: Token, place: Place) -> _Reading:
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

    def _read_anew(self, token: Token, place: Place) -> _Reading:
        exact = normalize_word(token.text)
        spelled = joined(exact)
        folded = _folded(spelled, token.text)
        if token.kind is TokenKind.WORD:
            is_stop = is_stop_word(folded)
            terms = self._word_terms(spelled, folded, place)
            if place is Place.QUERY and "w" in folded + spelled:
                # "BMW" is in the index with its w, "vetwm" with the e for which it stands.
                terms += self._word_terms(spelled, without_marks(spelled), place)
                terms += self._word_terms(spelled, fold(spelled), place)
        else:
            is_stop = token.kind is TokenKind.HEAD
            terms = self._sign_terms(token, exact, place)
        if len(terms) > 1 or len(folded) > LONGEST_TERM:
            terms = tuple(dict.fromkeys([cut_term(term) for term in terms]))
        return _Reading(terms, cut_term(exact), is_stop)

    def _sign_terms(self, token: Token, exact: str, place: Place) -> tuple[str, ...]:
        """The terms of a token that other signs than letters make what it is."""
        spelled = joined(exact)
        match token.kind:
            case TokenKind.NUMBER:
                return (number_term(exact),)
            case TokenKind.DATE:
                return (date_term(exact),)
            case TokenKind.HEAD:
                return head_terms(fold(spelled))
        typed = strip_case_ending(token.text)
        base = joined(normalize_word(typed))
        if token.kind is TokenKind.COMPOUND:
            return self._word_terms(base, _folded(base, typed), place)
        # The dots, or the ending behind a hyphen, tell that it is no word: S.H.A. is not shaj.
        terms = self._abbreviation_terms(base, _folded(base, typed))
        if token.kind is TokenKind.ENDED and token.text.islower() and base.isalpha():
            # Without capitals nobody can tell okb-së from jong-un: both readings are kept.
            terms += self._word_terms(spelled, fold(spelled), place)
        return terms

    def _word_terms(self, spelled: str, folded: str, place: Place) -> tuple[str, ...]:
        if len(folded) > LONGEST_TERM:
            return (folded,)  # noise
        words = self._lemmatizer.words(spelled, folded)
        if is_stop_word(folded):
            # Who asks for "kurse" alone may mean courses, and not "whereas".
            meant_too = place is Place.QUERY and not is_linking_article(folded)
            # AI is no "ai" (he): in capitals among small letters it has a term of its own besides.
            own = place is Place.ABBREVIATION and len(folded) > 1
            terms = stop_terms(folded, words) + (words if meant_too else ())
            return (*terms, abbreviation_term(folded)) if own else terms
        if place is Place.ABBREVIATION:
            return self._abbreviation_terms(spelled, folded)
        if words and place is Place.TEXT:
            return words
        if place is Place.QUERY:
            words = meant(words, folded)
        if words or place is Place.NAME:
            return words + self._lemmatizer.stems(folded)
        return self._lemmatizer.guesses(folded)

    def _abbreviation_terms(self, spelled: str, folded: str) -> tuple[str, ...]:
        """The words that are spelled as an abbreviation is ("OKB" is listed), and its stems."""
        if len(folded) > LONGEST_TERM:
            return (folded,)
        words = self._lemmatizer.words(spelled, folded)
        own = tuple([word for word in words if without_marks(word) == folded])
        return own + self._lemmatizer.stems(folded)

    def _forget(self) -> None:
        self._readings = {place: {} for place in Place}

    def __getstate__(self) -> Lemmatizer:
        return self._lemmatizer

    def __setstate__(self, lemmatizer: Lemmatizer) -> None:
        self._lemmatizer = lemmatizer
        self._forget()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Analyzer) and self._lemmatizer == other._lemmatizer

    def __hash__(self) -> int:
        return hash(self._lemmatizer)


def abbreviation_term(folded: str) -> str:
    """The term of an abbreviation that is spelled as a stop word."""
    return STEM_MARK + folded


def _folded(spelled: str, typed: str) -> str:
    """A word without its marks; in capitals, w is the letter itself: BMW."""
    return without_marks(spelled) if typed.isupper() else fold(spelled)


def _asked_in(token: AnalyzedToken, languages: Sequence[str], leading: str) -> AnalyzedToken:
    if not token.exact.islower():
        return token
    terms = token.terms
    for language in languages:
        terms += tuple([cut_term(term) for term in foreign_terms(token.exact, language)])
    is_stop = token.is_stop or is_function_word(token.exact, leading)
    return token._replace(terms=terms, is_stop=is_stop)
