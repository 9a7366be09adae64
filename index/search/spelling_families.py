"""The spellings of the library that begin alike, read as they are asked for.

A snapshot of the whole vocabulary (`library_vocabulary`) takes a second to make in a large library,
which a first result must not wait for; those that begin alike stand side by side in the dictionary
of each segment.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import product

import numpy as np
from whoosh.reading import IndexReader

from index.language.folding import fold
from index.search.statistics import columns_of
from index.store.columnar.postings import FieldPostings

LETTERS = 3  # of the shortest beginning, and of what most forms of a word have in common
MOST_SPELLINGS = 300  # with a beginning that are looked at, the most frequent of each segment
LONGEST = 6  # letters of a beginning: of each e and c in it there are two
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
        family = self._family(folded[:LONGEST])
        found = ((word, count) for plain, word, count in family if plain.startswith(folded))
        return [pair for pair, _ in zip(found, range(most), strict=False)]

    def spelled(self, folded: str) -> str:
        """The most frequent spelling of a folded word; "" where the library has none."""
        family = self._family(folded[:LONGEST])
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
            for prefix in prefixes:
                for term, count in _frequent(columns.postings(self._field), prefix):
                    counts[term.decode("utf-8")] += count
        return counts


def _frequent(postings: FieldPostings, prefix: bytes) -> Iterator[tuple[bytes, int]]:
    """The most frequent terms with a beginning, and how many documents have each."""
    start, stop = postings.terms.prefix_range(prefix)
    if start == stop:
        return
    having = np.diff(postings.bounds(start, stop))
    if len(having) <= MOST_SPELLINGS:
        yield from zip(postings.terms.terms(start, stop), having.tolist(), strict=True)
        return
    for place in np.argpartition(-having, MOST_SPELLINGS)[:MOST_SPELLINGS].tolist():
        yield postings.terms.term(start + place), int(having[place])
