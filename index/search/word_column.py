"""The words of one field of a segment, as its dictionary has them, and how to look for them.

A dictionary is sorted by bytes, with ë and ç apart from e and c. Words whose folded spelling
begins in some way lie in a few ranges of it: those with these very letters, those with ë and ç in
their places, and, to be looked at one by one, those with another letter that folding changes.
Nothing is read before it is asked for, and no word becomes a string that is not an answer, or
nearly one: a large library has millions.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from index.language.folding import fold
from index.search.edit_distance import letter_distances, letter_sets, letters, needed
from index.search.word_lines import WordLines
from index.search.word_shapes import WordShapes
from index.store.columnar.integers import running_total

_PAST_ALL = b"\xff"
_MARKED = {b"e": b"\xc3\xab", b"c": b"\xc3\xa7"}  # ë and ç, the letters of every other word
_FOLDED = b"w"  # of the plain letters the only one that may become another
# What goes on with a letter that is neither plain nor one of these.
_ODD_SPANS = (
    (b"\x80", _MARKED[b"c"]),
    (_MARKED[b"c"] + _PAST_ALL, _MARKED[b"e"]),
    (_MARKED[b"e"] + _PAST_ALL, _PAST_ALL),
)
_WILD = re.compile(r"[*?]")
_MOST_BYTES = 8  # that a folded letter had, with all its marks
_REMEMBERED = 256  # spans of words that were folded

Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Node:
    """The words that begin with some bytes."""

    spelled: bytes
    first: int
    end: int


class WordColumn:
    """Words in the order of their bytes, and in how many documents each stands.

    data: uint8, all words in a row. places: integers, shape (words + 1,), where each begins.
    bounds: integers, shape (words + 1,), whose differences are the numbers of documents.
    """

    def __init__(
        self,
        data: NDArray[np.uint8],
        places: NDArray[np.unsignedinteger],
        bounds: NDArray[np.unsignedinteger],
    ) -> None:
        self._data = data
        self._places = places
        self._bounds = bounds
        self._folded_spans: dict[tuple[int, int], list[str]] = {}

    @classmethod
    def of(cls, counts: Mapping[str, int]) -> "WordColumn":
        """The column of some words with their counts."""
        words = sorted(word.encode() for word in counts)
        sizes = np.array([len(word) for word in words], np.int64)
        documents = np.array([counts[word.decode()] for word in words], np.int64)
        data = np.frombuffer(b"".join(words), np.uint8)
        return cls(data, _unsigned(sizes), _unsigned(documents))

    def __len__(self) -> int:
        return len(self._places) - 1

    def counts(self, places: Places) -> NDArray[np.int64]:
        """In how many documents the words at some places stand."""
        begins = self._bounds[places].astype(np.int64)
        counts: NDArray[np.int64] = self._bounds[places + 1].astype(np.int64) - begins
        return counts

    def words(self, places: Places) -> list[str]:
        """The words at some places."""
        starts, ends = self._places[places].tolist(), self._places[places + 1].tolist()
        data = self._data
        return [data[a:b].tobytes().decode() for a, b in zip(starts, ends, strict=True)]

    def beginning(self, folded: str) -> Places:
        """The places of the words whose folded spelling begins with some letters."""
        found = [np.empty(0, np.int64)]
        waiting = [_Node(b"", 0, len(self))]
        for letter in (folded.encode()[place : place + 1] for place in range(len(folded.encode()))):
            following: list[_Node] = []
            for node in waiting:
                found += [
                    self._fitting(first, end, folded) for first, end in self._doubtful(node, letter)
                ]
                following += self._followers(node, letter)
            waiting = following
        return np.concatenate([*found, *(np.arange(node.first, node.end) for node in waiting)])

    def spelled(self, folded: str) -> Places:
        """The places of the words whose folded spelling this is."""
        found = self.beginning(folded)
        sizes = self._places[found + 1].astype(np.int64) - self._places[found].astype(np.int64)
        found = found[sizes <= _MOST_BYTES * len(folded)]  # the others are longer words
        is_spelled = [fold(word) == folded for word in self.words(found)]
        exact: Places = found[np.array(is_spelled, bool)]
        return exact

    def matching(self, pattern: str, *, exact: bool) -> Places:
        """The places of the words of a pattern with * and ?; an exact one minds ë and ç."""
        if exact:
            return self._lines.matching(pattern)
        beginning = _WILD.split(pattern, maxsplit=1)[0]
        among = np.sort(self.beginning(beginning)) if beginning else None
        return self._folded_lines.matching(pattern, among)

    def near(self, folded: str, edits: int) -> tuple[Places, NDArray[np.int64]]:
        """The places of the words near to a folded one, and how far each of them is."""
        places = self._shapes.near(letter_sets([folded])[0], len(folded), edits)
        plain = [fold(word) for word in self.words(places)]
        lengths = np.fromiter(map(len, plain), np.int64, len(plain))
        kept = np.flatnonzero(np.abs(lengths - len(folded)) <= edits)
        if not len(kept):
            return places[:0], lengths[:0]
        few = letters([plain[place] for place in kept.tolist()], needed(folded, edits))
        found = letter_distances(folded, few, lengths[kept], edits)
        is_near = found <= edits
        return places[kept[is_near]], found[is_near]

    def _followers(self, node: "_Node", letter: bytes) -> Iterator["_Node"]:
        """The words that go on with a letter, and those with its mark."""
        if letter < b"\x80" and letter != _FOLDED:
            for spelled in (letter, _MARKED.get(letter)):
                if spelled is not None:
                    text = node.spelled + spelled
                    first, end = self._range(node, text, text + _PAST_ALL)
                    if first < end:
                        yield _Node(text, first, end)

    def _doubtful(self, node: "_Node", letter: bytes) -> Iterator[tuple[int, int]]:
        """The words that go on with a letter of which only folding tells what becomes of it."""
        text = node.spelled
        if letter in (_FOLDED, b"e"):
            yield self._range(node, text + _FOLDED, text + b"x")
        if self._first_from(text + b"\x80", node.first, node.end) < node.end:
            for begin, end in _ODD_SPANS:
                yield self._range(node, text + begin, text + end)

    def _fitting(self, first: int, end: int, folded: str) -> Places:
        """Those of the words first .. end that begin with some folded letters."""
        if first == end:
            return np.empty(0, np.int64)
        words = self._folded_spans.get((first, end))
        if words is None:
            if len(self._folded_spans) >= _REMEMBERED:
                self._folded_spans.clear()
            words = [fold(word) for word in self.words(np.arange(first, end))]
            self._folded_spans[first, end] = words
        fits = [place for place, word in enumerate(words, first) if word.startswith(folded)]
        return np.array(fits, np.int64)

    def _range(self, node: "_Node", begin: bytes, end: bytes) -> tuple[int, int]:
        """The words of a node from some bytes to others."""
        first = self._first_from(begin, node.first, node.end)
        return first, self._first_from(end, first, node.end)

    def _first_from(self, text: bytes, low: int, high: int) -> int:
        """The place of the first word between two places that is not before some bytes."""
        data, places = self._data, self._places
        while low < high:
            middle = (low + high) // 2
            if data[places[middle] : places[middle + 1]].tobytes() < text:
                low = middle + 1
            else:
                high = middle
        return low

    @cached_property
    def _shapes(self) -> WordShapes:
        return WordShapes(self._data, self._places)

    @cached_property
    def _lines(self) -> WordLines:
        return WordLines(self._data, self._places, is_folded=False)

    @cached_property
    def _folded_lines(self) -> WordLines:
        return WordLines(self._data, self._places, is_folded=True)


def _unsigned(sizes: NDArray[np.int64]) -> NDArray[np.unsignedinteger]:
    return running_total(sizes).astype(np.uint64)
