"""The spellings of the library that begin alike, read as they are asked for.

A snapshot of the whole vocabulary (`library_vocabulary`) takes a second to make in a large library,
which a first result must not wait for; those that begin with three letters stand side by side in
the dictionary of each segment.
"""

from collections import Counter
from itertools import product

import numpy as np
from whoosh.reading import IndexReader

from index.language.folding import fold
from index.search.statistics import columns_of

LETTERS = 3  # of a beginning that is read as one
_SPELLED = {"e": "eë", "c": "cç"}  # how a folded letter may be written
_REMEMBERED = 300  # beginnings

Family = list[tuple[str, str, int]]  # folded, as spelled, documents; the most frequent first


class SpellingFamilies:
    """Reads the spellings of one field in one generation of the index."""

    def __init__(self, reader: IndexReader, field: str) -> None:
        self._reader = reader
        self._field = field
        self._families: dict[str, Family] = {}

    def beginning(self, folded: str, most: int) -> list[tuple[str, int]]:
        """The most frequent spellings with a folded beginning, and how many documents have each."""
        family = self._family(folded[:LETTERS])
        found = ((word, count) for plain, word, count in family if plain.startswith(folded))
        return [pair for pair, _ in zip(found, range(most), strict=False)]

    def spelled(self, folded: str) -> str:
        """The most frequent spelling of a folded word; "" where the library has none."""
        family = self._family(folded[:LETTERS])
        return next((word for plain, word, _ in family if plain == folded), "")

    def _family(self, beginning: str) -> Family:
        found = self._families.get(beginning)
        if found is None:
            if len(self._families) >= _REMEMBERED:
                self._families.clear()
            counts = self._read(beginning)
            found = [(fold(word), word, count) for word, count in counts.most_common()]
            self._families[beginning] = found
        return found

    def _read(self, beginning: str) -> Counter[str]:
        counts: Counter[str] = Counter()
        choices = [_SPELLED.get(letter, letter) for letter in beginning]
        prefixes = ["".join(letters).encode("utf-8") for letters in product(*choices)]
        for leaf, _ in self._reader.leaf_readers():
            columns = columns_of(leaf)
            if columns is None:
                continue
            postings = columns.postings(self._field)
            for prefix in prefixes:
                start, stop = postings.terms.prefix_range(prefix)
                having = np.diff(postings.bounds(start, stop)).tolist() if stop > start else ()
                terms = postings.terms.terms(start, stop)
                for term, count in zip(terms, having, strict=True):
                    counts[term.decode("utf-8")] += count
        return counts
