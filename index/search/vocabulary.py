"""The words that stand in some fields of a segment, with the number of documents of each.

Words meet by their folded spelling (without ë and ç), so that what a person types without marks
finds the words with them. Of equally frequent words the first by folded spelling comes first.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from whoosh.reading import IndexReader

from index.language.folding import fold
from index.search.statistics import columns_of
from index.search.word_column import Places, WordColumn

MAX_WORDS = 1000  # that a wildcard or a fuzzy word may stand for
_STARS = "*?"


@dataclass(frozen=True, slots=True)
class Expansion:
    """The words that a pattern stands for, the most frequent first; is_cut: there were more."""

    words: tuple[str, ...]
    is_cut: bool
    documents: tuple[int, ...]  # in how many each word stands
    distances: tuple[int, ...] = ()  # of each word from the one that was asked for


class Vocabulary:
    """The words of some fields. A word of several counts as often as in the fullest."""

    def __init__(self, columns: Sequence[WordColumn]) -> None:
        self._columns = columns

    @classmethod
    def of(cls, counts: Mapping[str, int]) -> "Vocabulary":
        """The vocabulary of some words with their counts."""
        return cls([WordColumn.of(counts)])

    @classmethod
    def read(cls, segment: IndexReader, fields: Iterable[str]) -> "Vocabulary":
        """The words of a segment."""
        return cls([_column(segment, field) for field in fields if field in segment.schema])

    def __len__(self) -> int:
        """How many words the fields have, each with its own."""
        return sum(len(column) for column in self._columns)

    def count(self, word: str) -> int:
        """In how many documents a word stands, in whichever spelling with or without ë and ç."""
        counts: dict[str, int] = {}
        for column in self._columns:
            places = column.spelled(fold(word))
            _raise(counts, column.words(places), column.counts(places))
        return sum(counts.values())

    def beginning(self, folded: str, limit: int) -> list[tuple[str, str, int]]:
        """The most frequent words that begin with folded letters: folded, as spelled, count."""
        counts: dict[str, int] = {}
        for column in self._columns:
            places = _frequent(column, column.beginning(folded), limit)
            _raise(counts, column.words(places), column.counts(places))
        return [(fold(word), word, counts[word]) for word in _ordered(counts)[:limit]]

    def matching(self, pattern: str, *, exact: bool = False) -> Expansion:
        """The words of a lower-case pattern with * and ?; an exact one minds ë and ç."""
        wanted = pattern if exact else fold(pattern)
        beginning = wanted.rstrip("*")
        is_beginning = not exact and beginning != wanted and not set(_STARS) & set(beginning)
        found = [
            column.beginning(beginning) if is_beginning else column.matching(wanted, exact=exact)
            for column in self._columns
        ]
        return self._expansion(found)

    def near(self, word: str, edits: int) -> Expansion:
        """The words whose folded spellings differ from a word's in up to so many letters.

        Putting one letter in, leaving one out, taking another, and exchanging two neighbours are
        one difference each.
        """
        found = [column.near(fold(word), edits) for column in self._columns]
        distances: dict[str, int] = {}
        for column, (places, far) in zip(self._columns, found, strict=True):
            distances.update(zip(column.words(places), far.tolist(), strict=True))
        return self._expansion([places for places, _ in found], distances)

    def _expansion(
        self, found: Sequence[Places], distances: Mapping[str, int] | None = None
    ) -> Expansion:
        counts: dict[str, int] = {}
        for column, places in zip(self._columns, found, strict=True):
            # A word that is frequent in one field only is among the most frequent of that field.
            kept = _frequent(column, places, MAX_WORDS)
            _raise(counts, column.words(kept), column.counts(kept))
        words = _ordered(counts)[:MAX_WORDS]
        return Expansion(
            tuple(words),
            max(len(counts), *map(len, found), 0) > len(words),
            tuple(counts[word] for word in words),
            tuple(distances[word] for word in words) if distances else (),
        )


def _raise(counts: dict[str, int], words: Iterable[str], found: NDArray[np.int64]) -> None:
    for word, count in zip(words, found.tolist(), strict=True):
        counts[word] = max(count, counts.get(word, 0))


def _ordered(counts: Mapping[str, int]) -> list[str]:
    """Words, the most frequent first."""
    return sorted(counts, key=lambda word: (-counts[word], fold(word), word))


def _frequent(column: WordColumn, places: Places, limit: int) -> Places:
    """The most frequent words, in any order."""
    if len(places) <= limit:
        return places
    counts = column.counts(places)
    least = np.partition(counts, len(counts) - limit)[len(counts) - limit]
    more, alike = places[counts > least], places[counts == least]
    spelled = [(fold(word), word) for word in column.words(alike)]
    order = sorted(range(len(alike)), key=spelled.__getitem__)
    return np.concatenate([more, alike[order[: limit - len(more)]]])


def _column(segment: IndexReader, field: str) -> WordColumn:
    columns = columns_of(segment)
    if columns is not None:
        return WordColumn(*columns.words(field))
    words = segment.iter_field(field)
    return WordColumn.of({term.decode("utf-8"): info.doc_frequency() for term, info in words})
