"""Puts the tokens of a typed word or phrase together as units that a query can ask for."""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from index.analysis.analyzer import AnalyzedToken, abbreviation_term
from index.analysis.path_words import path_words
from index.language.folding import without_marks
from index.language.foreign import is_foreign_term
from index.language.lemmatizer import STEM_MARK
from index.store.schema import FILE, FOLDER, TextField

_ADDRESS = re.compile(r"\w@\w|\w://\w|\w\w\.[a-z]{2,}")


@dataclass(frozen=True, slots=True)
class Unit:
    """A token, and, where it is a compound ("koreano-veriore"), the tokens of its parts."""

    token: AnalyzedToken
    parts: tuple[AnalyzedToken, ...] = ()


def units_of(tokens: Sequence[AnalyzedToken]) -> list[Unit]:
    """The tokens in their order, the parts of a compound put under it."""
    units: list[Unit] = []
    for token in sorted(tokens, key=lambda token: (token.start, -token.end)):
        if units and token.end <= units[-1].token.end:
            last = units[-1]
            units[-1] = Unit(last.token, (*last.parts, token))
        else:
            units.append(Unit(token))
    return units


def phrase_slots(tokens: Sequence[AnalyzedToken], *, exact: bool) -> list[tuple[str, ...]]:
    """For each place of a phrase the terms, or the spelling, that may stand there.

    Compounds give their parts: these stand one after the other, as in the text.
    """
    return [(token.exact,) if exact else token.terms for token in simple_tokens(tokens)]


def simple_tokens(tokens: Sequence[AnalyzedToken]) -> list[AnalyzedToken]:
    """The tokens in their order, of a compound the parts only."""
    return [token for unit in units_of(tokens) for token in unit.parts or (unit.token,)]


def likeliest(token: AnalyzedToken) -> AnalyzedToken:
    """The token with the likeliest of its readings only, in each language.

    A capital makes a name likely as well: "Kinë" is rather China than a form of a verb.
    """
    others = tuple(term for term in token.terms[1:] if is_foreign_term(term))
    stems = [term for term in token.terms if term.startswith(STEM_MARK)]
    name = tuple(stems[:1]) if token.text[0].isupper() else ()
    return token._replace(terms=tuple(dict.fromkeys(token.terms[:1] + name + others)))


def is_address(text: str) -> bool:
    """Whether a typed word is an address, whose parts mean nothing apart.

    >>> is_address("arkivi@gjej.example"), is_address("www.gjej.example"), is_address("urë,lumë")
    (True, True, False)
    """
    return _ADDRESS.search(text) is not None


class WordReader:
    """Reads typed words as the tokens under which a field has them."""

    def __init__(
        self,
        analyze: Callable[[str], list[AnalyzedToken]],
        has_abbreviation: Callable[[str], bool] = lambda term: False,
    ) -> None:
        """`has_abbreviation` says whether the library has one under a term."""
        self._analyze = analyze
        self._has_abbreviation = has_abbreviation
        self.has_doubts = True  # whether a word has all its readings, or the likeliest only

    def read(self, text: str, fields: Sequence[TextField]) -> list[AnalyzedToken]:
        """The tokens of a text as it is asked of some fields."""
        if fields[0] in (FOLDER, FILE):
            return [
                AnalyzedToken(word, place, place + 1, place, (word,), word, is_stop=False)
                for place, word in enumerate(path_words(text))
            ]
        tokens = [self._as_abbreviation(token) for token in self._analyze(text)]
        return tokens if self.has_doubts else [likeliest(token) for token in tokens]

    def _as_abbreviation(self, token: AnalyzedToken) -> AnalyzedToken:
        """A stop word in capitals is an abbreviation, where the library has it as one: AI, SI."""
        if not token.is_stop or len(token.text) < 2 or not token.text.isupper():
            return token
        term = abbreviation_term(without_marks(token.exact))
        if not self._has_abbreviation(term):
            return token
        return token._replace(terms=(term,), is_stop=False)

    @contextmanager
    def without_doubts(self) -> Iterator[None]:
        """Reads each word in its likeliest way only.

        A doubtful reading may find a document, but must not hide one: "paqe" (peace) might be a
        form of "pak" (little), and yet -paqe is not -pak.
        """
        doubts, self.has_doubts = self.has_doubts, False
        try:
            yield
        finally:
            self.has_doubts = doubts
