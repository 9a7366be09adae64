"""Which forms of a query's words the library has: what explains to a person what was searched.

The spellings that begin as the word or its dictionary form does are read, and those that share a
term with it are its forms. A form that begins otherwise ("erdha" of vij) joins them where a hit
shows it.
"""

from collections.abc import Iterable, Sequence

from whoosh.reading import IndexReader

from index.analysis.analyzer import AnalyzedToken, Analyzer
from index.language.folding import fold
from index.language.foreign import foreign_terms, is_foreign_term
from index.language.lemmatizer import STEM_MARK
from index.language.normalize import normalize_word
from index.search.expansion import words_with_prefix
from index.store.schema import BODY
from index.values import WordForm, WordForms

# Letters that the forms of a word have in common at their beginning, nearly always.
BEGINNING = 3
# More spellings than these would keep a person waiting: a longer beginning has fewer.
MOST_SPELLINGS = 1_500
MOST_FORMS = 50
_REMEMBERED = 32  # beginnings; a person comes back to few

_Family = list[tuple[str, frozenset[str]]]  # spellings, and the terms of each


class FormFinder:
    """Finds the forms of words in one generation of the index, and remembers what it has read."""

    def __init__(self, reader: IndexReader, analyzer: Analyzer, languages: Sequence[str]) -> None:
        self._reader = reader
        self._analyzer = analyzer
        self._languages = languages
        self._families: dict[str, _Family | None] = {}

    def find(self, words: Iterable[str], shown: Iterable[str]) -> tuple[WordForms, ...]:
        """The forms of each word that is no stop word, the most frequent first.

        `shown` are forms that hits have, as they are written there.
        """
        spellings = {normalize_word(form) for form in shown}
        found = ((word, self._forms(word, spellings)) for word in words)
        return tuple(WordForms(word, forms) for word, forms in found if forms)

    def _forms(self, word: str, shown: Iterable[str]) -> tuple[WordForm, ...]:
        tokens = self._analyzer.analyze_query(word, languages=self._languages)
        token = next((token for token in tokens if not token.is_stop), None)
        if token is None:
            return ()
        terms = frozenset(token.terms)
        foreign = [term for term in terms if is_foreign_term(term) and self._is_indexed(term)]
        families = [self._family(beginning) for beginning in _beginnings(token)]
        families.append([(spelling, self._terms(spelling)) for spelling in shown])
        found = {
            spelling
            for family in families
            for spelling, own in family
            if not terms.isdisjoint(own) or any(_is_form(spelling, term) for term in foreign)
        }
        counts = ((round(self._reader.frequency(BODY.exact, text)), text) for text in found)
        ordered = sorted(counts, key=lambda pair: (-pair[0], pair[1]))
        return tuple(WordForm(text, count) for count, text in ordered[:MOST_FORMS] if count)

    def _is_indexed(self, term: str) -> bool:
        return bool(self._reader.doc_frequency(BODY.terms, term))

    def _family(self, word: str) -> _Family:
        """The spellings that share the beginning of a word, as few letters of it as may be."""
        for length in range(min(BEGINNING, len(word)), len(word) + 1):
            family = self._read_family(word[:length])
            if family is not None:
                return family
        return []

    def _read_family(self, beginning: str) -> _Family | None:
        """All spellings with a beginning; None where they are too many."""
        if beginning not in self._families:
            if len(self._families) >= _REMEMBERED:
                self._families.clear()
            words = list(words_with_prefix(self._reader, BODY.exact, beginning))
            few = len(words) <= MOST_SPELLINGS
            self._families[beginning] = (
                [(word, self._terms(word)) for word in words] if few else None
            )
        return self._families[beginning]

    def _terms(self, spelling: str) -> frozenset[str]:
        """The terms under which Albanian documents may have a spelling."""
        return frozenset(
            term for token in self._analyzer.analyze(spelling)[:1] for term in token.terms
        )


def _is_form(spelling: str, foreign_term: str) -> bool:
    """Whether a spelling has a foreign term; stems are made for the likely ones only."""
    language, _, stem = foreign_term.partition(":")
    likely = fold(spelling).startswith(stem[:-1])
    return likely and foreign_term in foreign_terms(spelling, language)


def _beginnings(token: AnalyzedToken) -> list[str]:
    """The word and its dictionary forms, folded."""
    keys = [term for term in token.terms if term[0] != STEM_MARK and not is_foreign_term(term)]
    return list(dict.fromkeys(fold(word) for word in (token.exact, *keys)))
