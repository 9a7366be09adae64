"""Asks “did you mean” where little was found and another spelling of a word would find much more.

Only words that the library hardly has are doubted, and only spellings that it has are proposed:
those that differ by a letter first, by two in longer words. What was typed around a word stays as
it is.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from index.analysis.analyzer import Analyzer
from index.language.folding import fold
from index.language.normalize import normalize_word
from index.search.library_vocabulary import LibraryVocabulary, Vocabularies
from index.search.query_syntax import Query, wanted_words
from index.search.vocabulary import Expansion
from index.store.schema import BODY, TEXT_FIELDS

PLENTY = 5  # documents that leave nothing to ask
MUCH_MORE = 5  # times as many documents
_MIN_LETTERS = 3
_LONG = 6  # letters of a word in which two may differ
_MAX_WORDS = 6  # of a query that are looked at
_FAR = 0.1  # what a document counts for a spelling that differs by two letters
_OTHER_BEGINNING = 0.3  # and for one that begins otherwise: first letters are seldom wrong


@dataclass(frozen=True, slots=True)
class _Slip:
    """A word of the query that the library hardly has, and what it may stand for."""

    start: int
    end: int
    spelling: str


class Suggester:
    """Proposes spellings from one generation of the index."""

    def __init__(self, vocabularies: Vocabularies, analyzer: Analyzer) -> None:
        self._vocabularies = vocabularies
        self._analyzer = analyzer

    def suggest(
        self, text: str, query: Query, found: int, count: Callable[[str], int]
    ) -> str | None:
        """The text with other spellings, where it would find much more than was found.

        `count` says how many documents have all that a text asks for.
        """
        if found >= PLENTY:
            return None
        proposed = text
        for slip in sorted(self._slips(text, query), key=lambda slip: -slip.start):
            proposed = proposed[: slip.start] + slip.spelling + proposed[slip.end :]
        if proposed == text:
            return None
        return proposed if count(proposed) > found * MUCH_MORE else None

    def _slips(self, text: str, query: Query) -> Iterator[_Slip]:
        for word in wanted_words(query)[:_MAX_WORDS]:
            start = text.find(word.text, word.span.start, word.span.end)
            if text.endswith(word.text) and self._is_beginning(word.text):
                continue  # someone is still typing it
            spelling = self._better(word.text)
            if start >= 0 and spelling is not None:
                yield _Slip(start, start + len(word.text), _in_case_of(word.text, spelling))

    def _better(self, typed: str) -> str | None:
        """The spelling that a word was meant to have; None where it is well as it is."""
        word = fold(normalize_word(typed))
        if len(word) < _MIN_LETTERS or not word.isalpha():
            return None
        own = self._documents(typed)
        if own >= PLENTY:
            return None
        vocabulary = self._vocabulary()
        for edits in (1, 2) if len(word) >= _LONG else (1,):
            near = vocabulary.near(word, edits)
            best = _likeliest(word, near)
            if best is not None and self._documents(best) > own * MUCH_MORE:
                return best
        return None

    def _is_beginning(self, typed: str) -> bool:
        """Whether frequent words of the library begin as a word does."""
        words = self._vocabulary().beginning(fold(normalize_word(typed)), 1)
        return any(documents >= PLENTY for _, _, documents in words)

    def _vocabulary(self) -> LibraryVocabulary:
        return self._vocabularies.of(*[field.exact for field in TEXT_FIELDS])

    def _documents(self, word: str) -> int:
        """In how many documents a word stands, in any form."""
        reader = self._vocabularies.reader
        return max(
            (
                reader.doc_frequency(BODY.terms, term)
                for token in self._analyzer.analyze_query(word)
                for term in token.terms
            ),
            default=0,
        )


def _likeliest(word: str, near: Expansion) -> str | None:
    """The spelling that weighs most; None where there is no other than the word itself.

    A word counts in whichever spelling, with or without ë and ç: all of these are equally near.
    """
    counts: Counter[str] = Counter()
    for other, documents in zip(near.words, near.documents, strict=True):
        counts[fold(other)] += documents
    weighed = [
        (_weight(word, other, distance) * counts[fold(other)], other)
        for other, distance in zip(near.words, near.distances, strict=True)
        if distance
    ]
    return max(weighed, default=(0.0, None), key=lambda pair: pair[0])[1]


def _weight(word: str, other: str, distance: int) -> float:
    same = fold(other)[0] == word[0]
    return (1.0 if distance == 1 else _FAR) * (1.0 if same else _OTHER_BEGINNING)


def _in_case_of(typed: str, spelling: str) -> str:
    if typed.isupper() and len(typed) > 1:
        return spelling.upper()
    return spelling.capitalize() if typed[0].isupper() else spelling
