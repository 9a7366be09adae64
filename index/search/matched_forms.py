"""In which forms a query's words stand in a result, and in how many of its documents each.

A form is counted in the documents that have it in their text or their title, which are those that
`=form` finds. To know all forms of a word is to analyse all spellings of the library; here those
are tried that begin as the word does, the most frequent first, and those that hits show.
"""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from whoosh.reading import IndexReader

from index.analysis.analyzer import AnalyzedToken, Analyzer
from index.language.folding import fold
from index.language.foreign import is_foreign_term
from index.language.lemmatizer import STEM_MARK
from index.language.normalize import normalize_word
from index.search.spelling_families import LETTERS, SpellingFamilies
from index.search.statistics import columns_of
from index.store.schema import TEXT_FIELDS

MOST_WORDS = 6  # of a query: nobody narrows by the forms of a seventh
MOST_FORMS = 24  # of all words together that are counted
# Spellings that are tried for a word: of those that begin with a few of its letters, and of those
# that begin with nearly all of them.
_TRIED_WIDE, _TRIED_NEAR = 40, 60
_REMEMBERED = 2_000  # words of queries
_KEPT = 4_000_000  # documents of forms, 4 bytes each

Spellings = tuple[str, ...]


class MatchedForms:
    """Counts forms in one generation of the index."""

    def __init__(
        self,
        reader: IndexReader,
        families: SpellingFamilies,
        analyzer: Analyzer,
        languages: Sequence[str],
    ) -> None:
        self._reader = reader
        self._families = families
        self._analyzer = analyzer
        self._languages = languages
        self._known: dict[str, Spellings] = {}
        self._found: dict[str, NDArray[np.int32]] = {}
        self._kept = 0

    def counts(
        self, words: Sequence[str], shown: Iterable[str], documents: NDArray[np.int64]
    ) -> list[tuple[str, int]]:
        """Each form with the number of documents that have it; documents: int64, ascending."""
        spellings = [normalize_word(form) for form in dict.fromkeys(shown)]
        forms: dict[str, None] = {}
        for word in words[:MOST_WORDS]:
            forms.update(dict.fromkeys(self._forms(word, spellings)))
        is_wanted = np.zeros(self._reader.doc_count_all(), bool)
        is_wanted[documents] = True
        counted = (
            (form, int(np.count_nonzero(is_wanted[self._documents(form)])))
            for form in list(forms)[:MOST_FORMS]
        )
        return [(form, count) for form, count in counted if count]

    def _forms(self, word: str, shown: Sequence[str]) -> list[str]:
        tokens = self._analyzer.analyze_query(word, languages=self._languages)
        token = next((token for token in tokens if not token.is_stop), None)
        if token is None:
            return []
        terms = frozenset(token.terms)
        found = self._known.get(token.exact)
        if found is None:
            found = tuple(self._related(self._likely(token), terms))
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[token.exact] = found
        return list(dict.fromkeys((*found, *self._related(shown, terms))))

    def _related(self, spellings: Iterable[str], terms: frozenset[str]) -> list[str]:
        """The spellings that share a term with a word."""
        return [word for word in spellings if not terms.isdisjoint(self._terms(word))]

    def _terms(self, spelling: str) -> tuple[str, ...]:
        tokens = self._analyzer.analyze_query(spelling, languages=self._languages)
        return tokens[0].terms if tokens else ()

    def _likely(self, token: AnalyzedToken) -> Spellings:
        """The spellings that may be forms of a word, the most frequent first."""
        keys = [term for term in token.terms if term[0] != STEM_MARK and not is_foreign_term(term)]
        found: dict[str, int] = {}
        for word in dict.fromkeys(map(fold, (token.exact, *keys))):
            near = max(LETTERS, len(word) - 1)
            for length, most in ((LETTERS, _TRIED_WIDE), (near, _TRIED_NEAR)):
                found.update(self._families.beginning(word[:length], most))
        return tuple(sorted(found, key=lambda spelling: -found[spelling]))

    def _documents(self, form: str) -> NDArray[np.int32]:
        """The documents that have a form in their text or their title, each once."""
        found = self._found.get(form)
        if found is None:
            found = self._read(form.encode("utf-8"))
            if self._kept + len(found) > _KEPT:
                self._found.clear()
                self._kept = 0
            self._found[form] = found
            self._kept += len(found)
        return found

    def _read(self, term: bytes) -> NDArray[np.int32]:
        parts = [np.empty(0, np.int32)]
        for leaf, offset in self._reader.leaf_readers():
            columns = columns_of(leaf)
            if columns is None:
                continue
            having: list[NDArray[np.int64]] = []
            for field in TEXT_FIELDS:
                postings = columns.postings(field.exact)
                place = postings.terms.find(term)
                if place is not None:
                    having.append(postings.documents(place, place + 1))
            if having:
                has = np.zeros(leaf.doc_count_all(), bool)
                has[np.concatenate(having)] = True
                parts.append((np.flatnonzero(has) + offset).astype(np.int32))
        return np.concatenate(parts)
