"""The words that stand in some fields of a segment, with the number of documents of each.

A snapshot, sorted by folded spelling (without ë and ç), so that what
a person types without marks meets the words with them. Patterns are looked for in one long text of
all words, one a line; spellings nearby by comparing many words at once.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from whoosh.reading import IndexReader

from index.language.folding import fold
from index.search.edit_distance import letter_distances, letter_sets, letters, needed
from index.search.statistics import columns_of

MAX_WORDS = 1000  # that a wildcard or a fuzzy word may stand for
_WILD = re.compile(r"[*?]")
_KEPT_LETTERS = 20  # of each word, ready to be compared; longer ones are read when asked for
_AFTER_ALL = "\U0010ffff"

Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Expansion:
    """The words that a pattern stands for, the most frequent first; is_cut: there were more."""

    words: tuple[str, ...]
    is_cut: bool
    documents: tuple[int, ...]  # in how many each word stands
    distances: tuple[int, ...] = ()  # of each word from the one that was asked for


class Vocabulary:
    """The words of some fields."""

    def __init__(self, counts: dict[str, int]) -> None:
        pairs = sorted((fold(word), word) for word in counts)
        self._folded = [folded for folded, _ in pairs]
        self._words = [word for _, word in pairs]
        self._counts = np.array([counts[word] for word in self._words], np.int64)

    @classmethod
    def read(cls, segment: IndexReader, fields: Iterable[str]) -> "Vocabulary":
        """The words of a segment. A word of several fields counts as often as in the fullest."""
        counts: dict[str, int] = {}
        for field in fields:
            for word, count in _field_counts(segment, field).items():
                counts[word] = max(count, counts.get(word, 0))
        return cls(counts)

    def __len__(self) -> int:
        return len(self._words)

    def count(self, word: str) -> int:
        """In how many documents a word stands, in whichever spelling with or without ë and ç."""
        place = self._range(fold(word), exactly=True)
        return int(self._counts[place.start : place.stop].sum())

    def beginning(self, folded: str, limit: int) -> list[tuple[str, str, int]]:
        """The most frequent words that begin with folded letters: folded, as spelled, count."""
        found = self._range(folded)
        places = self._most_frequent(np.arange(found.start, found.stop), limit).tolist()
        counts = self._counts[places].tolist()
        return [
            (self._folded[place], self._words[place], count)
            for place, count in zip(places, counts, strict=True)
        ]

    def matching(self, pattern: str, *, exact: bool = False) -> Expansion:
        """The words of a lower-case pattern with * and ?; an exact one minds ë and ç."""
        wanted = pattern if exact else fold(pattern)
        beginning = _WILD.split(wanted, maxsplit=1)[0]
        if exact:
            places = self._exact_lines.matching(wanted, 0, len(self))
        else:
            found = self._range(beginning)
            places = np.arange(found.start, found.stop)
            if wanted.rstrip("*") != beginning or not wanted.endswith("*"):
                places = self._folded_lines.matching(wanted, found.start, found.stop)
        return self._expansion(places)

    def near(self, word: str, edits: int) -> Expansion:
        """The words whose folded spellings differ from a word's in up to so many letters.

        Putting one letter in, leaving one out, taking another, and exchanging two neighbours are
        one difference each.
        """
        wanted = fold(word)
        lengths = self._lengths
        places = np.flatnonzero(np.abs(lengths - len(wanted)) <= edits)
        # One difference brings in no more than one letter, and takes out no more than one.
        sets, own = self._letter_sets[places], letter_sets([wanted])[0]
        few = np.bitwise_count(sets & ~own) <= edits
        few &= np.bitwise_count(own & ~sets) <= edits
        places = places[few]
        found = letter_distances(
            wanted, self._letters_of(places, wanted, edits), lengths[places], edits
        )
        return self._expansion(places[found <= edits], found[found <= edits])

    def _letters_of(self, places: Places, wanted: str, edits: int) -> NDArray[np.uint16]:
        if needed(wanted, edits) <= _KEPT_LETTERS:
            return self._first_letters[places]
        return letters([self._folded[place] for place in places], needed(wanted, edits))

    def _expansion(self, places: Places, found: NDArray[np.int64] | None = None) -> Expansion:
        kept = self._most_frequent(places, MAX_WORDS)
        far = {} if found is None else dict(zip(places.tolist(), found.tolist(), strict=True))
        return Expansion(
            tuple(self._words[place] for place in kept),
            len(places) > len(kept),
            tuple(self._counts[kept].tolist()),
            tuple(far[place] for place in kept.tolist()) if far else (),
        )

    def _most_frequent(self, places: Places, limit: int) -> Places:
        ranks = places - self._counts[places] * len(self)  # no two are the same
        if len(ranks) > limit:
            few = np.argpartition(ranks, limit)[:limit]
            places, ranks = places[few], ranks[few]
        return places[np.argsort(ranks)]

    def _range(self, folded: str, *, exactly: bool = False) -> range:
        """The places of the words that begin with folded letters, or that are these."""
        first = bisect_left(self._folded, folded)
        end = folded + ("\0" if exactly else _AFTER_ALL)
        return range(first, bisect_left(self._folded, end, lo=first))

    @cached_property
    def _folded_lines(self) -> "_Lines":
        return _Lines(self._folded)

    @cached_property
    def _exact_lines(self) -> "_Lines":
        return _Lines(self._words)

    @cached_property
    def _lengths(self) -> NDArray[np.int64]:
        return np.fromiter(map(len, self._folded), np.int64, len(self))

    @cached_property
    def _first_letters(self) -> NDArray[np.uint16]:
        return letters(self._folded, _KEPT_LETTERS)

    @cached_property
    def _letter_sets(self) -> NDArray[np.uint64]:
        return letter_sets(self._folded)


class _Lines:
    """Words as one text, a word a line: a pattern is looked for in all of them in one go."""

    def __init__(self, words: Sequence[str]) -> None:
        self._text = "\n".join(words)
        lengths = np.fromiter((len(word) + 1 for word in words), np.int64, len(words))
        self._starts = np.concatenate([[0], np.cumsum(lengths)])

    def matching(self, pattern: str, first: int, end: int) -> Places:
        """The places of the words first..end of a pattern."""
        begin, stop = int(self._starts[first]), int(self._starts[end]) - 1
        if stop <= begin:
            return np.empty(0, np.int64)
        lines = compile_pattern(pattern).finditer(self._text, begin, stop)
        starts = np.fromiter((line.start() for line in lines), np.int64)
        return np.searchsorted(self._starts, starts)


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """A pattern with * and ? as a regular expression over lines.

    Each piece between two stars is taken where it first fits, and never tried anywhere else
    (`(?>..)`): however many stars there are, a word is read once.
    """
    pieces = [
        "".join("[^\n]" if sign == "?" else re.escape(sign) for sign in piece)
        for piece in re.split(r"\*+", pattern)
    ]
    if len(pieces) == 1:
        return re.compile(f"^{pieces[0]}$", re.MULTILINE)
    middle = "".join(f"(?>[^\n]*?{piece})" for piece in pieces[1:-1])
    return re.compile(f"^{pieces[0]}{middle}[^\n]*{pieces[-1]}$", re.MULTILINE)


def _field_counts(segment: IndexReader, field: str) -> dict[str, int]:
    if field not in segment.schema:
        return {}
    columns = columns_of(segment)
    if columns is None:
        words = segment.iter_field(field)
        return {term.decode("utf-8"): info.doc_frequency() for term, info in words}
    terms, counts = columns.document_frequencies(field)
    return {term.decode("utf-8"): count for term, count in zip(terms, counts.tolist(), strict=True)}
