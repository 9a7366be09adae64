"""The words that stand out in a result: those it has more of than chance would give it.

How sure that is, is told by the log-likelihood of Dunning, "Accurate Methods for the Statistics of
Surprise and Coincidence" (1993): words are counted in the documents of the result and in the rest
of the library. A word that stands in a single document again and again says nothing of a result.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import takewhile

import numpy as np
from numpy.typing import NDArray
from whoosh.reading import IndexReader

from index.analysis.analyzer import Analyzer
from index.analysis.filters import STOP_MARK
from index.analysis.sentences import begins_sentence
from index.language.folding import fold
from index.language.foreign import is_foreign_term
from index.language.lemmatizer import STEM_MARK
from index.language.normalize import normalize_word
from index.search.collection_counts import CollectionCounts, TermCounts
from index.search.spelling_families import SpellingFamilies
from index.search.statistics import columns_of
from index.store.columnar.segment_columns import SegmentColumns, TermInDocument
from index.store.schema import BODY
from index.values import StandoutWord

MOST_WORDS = 30
MOST_DOCUMENTS = 5_000  # of a result that are looked at, the best first
CHANCE = 10.83  # below this a word may be there by chance once in a thousand
FEWEST_SHARE = 0.005  # of the documents of a result must have a word
_TRIED = 4  # as many terms as words are wanted, as several are readings of one word
_LOOKED_AT = 5  # occurrences that tell whether a word is a name
_SHORTEST = 3  # letters
_BEFORE = 40  # characters before a word that tell whether it begins a sentence


class StandoutFinder:
    """Finds such words in one generation of the index."""

    def __init__(self, reader: IndexReader, families: SpellingFamilies, analyzer: Analyzer) -> None:
        self._reader = reader
        self._families = families
        self._analyzer = analyzer
        self._counts = CollectionCounts(reader, BODY.terms)

    def find(
        self,
        documents: NDArray[np.int64],
        asked: Collection[str],
        *,
        is_cancelled: Callable[[], bool],
    ) -> tuple[StandoutWord, ...] | None:
        """The words that stand out in some documents; None where it was cancelled.

        `asked` are the words of the query, which nobody needs to be told.
        """
        is_wanted = np.zeros(self._reader.doc_count_all(), bool)
        is_wanted[documents] = True
        whole = self._counts.whole(is_cancelled=is_cancelled)
        here = self._counts.count(is_wanted, is_cancelled=is_cancelled)
        if whole is None or here is None:
            return None
        strengths = log_likelihood(here, whole)
        fewest = min(len(documents), max(2, round(len(documents) * FEWEST_SHARE)))
        strengths[here.documents < fewest] = 0.0
        order = np.argsort(-strengths)[: MOST_WORDS * _TRIED]
        chosen = [int(number) for number in order if strengths[number] >= CHANCE]
        known = self._terms_of(asked)
        found: dict[str, StandoutWord] = {}
        for number in chosen:
            term = self._counts.terms[number].decode("utf-8")
            name = "" if term in known else self._name(term, is_wanted)
            # "Gjykatës" is a judge, and a form of court as well: who asked for courts has these.
            if name and name not in found and known.isdisjoint(self._terms_of((name,))):
                found[name] = _word(name, float(strengths[number]), number, here, whole)
            if len(found) == MOST_WORDS or is_cancelled():
                break
        return tuple(found.values())

    def _terms_of(self, words: Iterable[str]) -> set[str]:
        return {
            term
            for word in words
            for token in self._analyzer.analyze_query(word)
            for term in token.terms
        }

    def _name(self, term: str, is_wanted: NDArray[np.bool_]) -> str:
        """A term as a person writes it; "" for stop words, and where it is no word of its own."""
        bare = term.removeprefix(STEM_MARK)
        if term[0] == STOP_MARK or is_foreign_term(term) or not bare.isalpha():
            return ""
        texts = self._texts(term.encode("utf-8"), is_wanted)
        written = Counter(normalize_word(text) for text in texts)
        # What is first of all another word is found under that.
        own = [
            word
            for word in written
            if self._analyzer.analyze(word)[:1] and self._is_own(word, term)
        ]
        if not own or len(bare) < _SHORTEST:
            return ""
        frequent = max(own, key=lambda form: written[form])
        word = self._families.spelled(fold(bare))
        word = word or (frequent if term[0] == STEM_MARK else with_marks(bare, own))
        if sum(text.isupper() and len(text) > 1 for text in texts) * 2 > len(texts):
            return word.upper()
        if sum(text[0].isupper() for text in texts) * 2 > len(texts):
            return word[0].upper() + word[1:]
        return word

    def _is_own(self, word: str, term: str) -> bool:
        readings = self._analyzer.analyze_query(word)[:1]
        return bool(readings) and readings[0].terms[0] == term

    def _texts(self, term: bytes, is_wanted: NDArray[np.bool_]) -> list[str]:
        """Some occurrences of a term in the wanted documents, as they are written."""
        texts: list[str] = []
        for leaf, offset in self._reader.leaf_readers():
            columns = columns_of(leaf)
            place = None if columns is None else columns.postings(BODY.terms).terms.find(term)
            if columns is None or place is None:
                continue
            having = columns.postings(BODY.terms).documents(place, place + 1)
            having = having[is_wanted[having + offset]][:_LOOKED_AT]
            for found in columns.occurrences(BODY.terms, term, having.tolist()):
                texts.append(_written(columns, found))
            if len(texts) >= _LOOKED_AT:
                break
        return [text for text in texts if text]


def _written(columns: SegmentColumns, found: TermInDocument) -> str:
    """The last occurrence in a document as it is written, but for the capital of a sentence."""
    start, end = int(found.starts[-1]), int(found.ends[-1])
    before = min(start, _BEFORE)
    stored = columns.records.outline(found.document)["document"]["text"]
    if isinstance(stored, str):
        text = stored[start - before : end]
    else:
        text = columns.records.text(found.document, stored.number, start - before, end)
    word = text[before:]
    if word.isupper() or not begins_sentence(text, before):
        return word
    return word[:1].lower() + word[1:]


def with_marks(key: str, forms: Sequence[str]) -> str:
    """A key of the dictionary with ë and ç where forms of it have them.

    >>> with_marks("shkolle", ["shkollave", "shkollës"]), with_marks("kaloj", ["kalojnë"])
    ('shkollë', 'kaloj')
    """
    best = ""
    for form in forms:
        folded = fold(form)
        if len(folded) == len(form):
            pairs = takewhile(lambda pair: pair[0] == pair[1], zip(folded, key, strict=False))
            best = max(best, form[: len(list(pairs))], key=len)
    return best + key[len(best) :]


def log_likelihood(here: TermCounts, whole: TermCounts) -> NDArray[np.float64]:
    """How sure it is that each term is more frequent here than in the rest: float64, (terms,).

    0 for those that are not more frequent.
    """
    inside = here.occurrences.astype(np.float64)
    outside = np.maximum(whole.occurrences - here.occurrences, 0).astype(np.float64)
    tokens, others = float(here.tokens), float(max(whole.tokens - here.tokens, 0))
    strengths = np.zeros(len(inside))
    if not tokens or not others:
        return strengths
    share = (inside + outside) / (tokens + others)
    more = inside > tokens * share
    inside, outside, share = inside[more], outside[more], share[more]
    strengths[more] = 2 * (_surprise(inside, tokens * share) + _surprise(outside, others * share))
    return strengths


def _surprise(seen: NDArray[np.float64], expected: NDArray[np.float64]) -> NDArray[np.float64]:
    found: NDArray[np.float64] = seen * np.log(np.where(seen > 0, seen, 1) / expected)
    return found


def _word(
    name: str, strength: float, number: int, here: TermCounts, whole: TermCounts
) -> StandoutWord:
    inside = int(here.occurrences[number])
    outside = max(0, int(whole.occurrences[number]) - inside)
    others = max(1, whole.tokens - here.tokens)
    ratio = inside / here.tokens / (outside / others) if outside else 0.0
    return StandoutWord(name, strength, inside, int(here.documents[number]), ratio)
