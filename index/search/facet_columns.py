"""What documents are counted by: for each document of the index a small number for its value.

The numbers come from the postings that are there anyway: the documents of each format, of each
path, of each word of an author. A segment never changes, so what was read of it serves as long as
it stands; only the names are put together anew for each generation.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import PurePath

import numpy as np
from numpy.typing import NDArray
from whoosh.reading import IndexReader

from index.address import file_of
from index.search.evaluator import Evaluator
from index.search.statistics import columns_of
from index.search.timeline import DateCounts
from index.store.columnar.gaps import rising
from index.store.columnar.segment_columns import SegmentColumns
from index.store.schema import AUTHOR
from index.values import FacetKind

Numbers = NDArray[np.int32]
Counts = NDArray[np.int64]

_SEED = 1912  # any: it only must be the same for all the words of one segment


@dataclass(frozen=True, slots=True, eq=False)
class Codes:
    """The value of each document: int32, shape (documents,), places among the names.

    The first name is "", the value of documents that have none.
    """

    numbers: Numbers
    names: tuple[str, ...]

    def counts(self, documents: NDArray[np.int64]) -> Counts:
        """How many of some documents have each value: int64, shape (names,)."""
        return np.bincount(self.numbers[documents], minlength=len(self.names))


class FacetColumns:
    """The codes of one generation of the index, each read when it is first asked for."""

    def __init__(
        self, reader: IndexReader, evaluator: Evaluator, *, older: "FacetColumns | None" = None
    ) -> None:
        self._reader = reader
        self._evaluator = evaluator
        self._known: dict[FacetKind, Codes] = {}
        self._author_names: dict[int, str] = {}
        self._of_segments: dict[tuple[str, FacetKind], Codes] = {}
        if older is not None:
            standing = {_segment_name(leaf) for leaf, _ in reader.leaf_readers()}
            self._of_segments = {
                key: codes for key, codes in older._of_segments.items() if key[0] in standing
            }

    def codes(self, kind: FacetKind) -> Codes:
        """The codes of a kind that is no date; authors are their words, in small letters."""
        found = self._known.get(kind)
        if found is None:
            leaves = self._reader.leaf_readers()
            found = _joined([self._of_segment(leaf, kind) for leaf, _ in leaves])
            self._known[kind] = found
        return found

    def prepare(self) -> None:
        """Read everything now, so that no result has to wait for it."""
        for kind in _READERS:
            self.codes(kind)
        self.dates(np.empty(0, np.int64))

    def dates(self, documents: NDArray[np.int64]) -> DateCounts:
        """The different dates of some documents, 0 for none, and how many have each."""
        dates, numbers = self._dates
        counts = np.bincount(numbers[documents], minlength=len(dates))
        found = np.flatnonzero(counts)
        return DateCounts(dates[found], counts[found])

    def author_name(self, code: int) -> str:
        """An author as the first document has it written."""
        name = self._author_names.get(code)
        if name is None:
            number = int(np.argmax(self.codes(FacetKind.AUTHOR).numbers == code))
            name = self._author_names[code] = self._stored_author(number)
        return name

    @cached_property
    def _dates(self) -> tuple[NDArray[np.int64], Numbers]:
        """The different dates, ascending, and the place of each document's among them."""
        dates = self._evaluator.dates(np.arange(self._reader.doc_count_all()))
        different, numbers = np.unique(dates, return_inverse=True)
        return different, numbers.astype(np.int32)

    def _stored_author(self, number: int) -> str:
        for leaf, offset in self._reader.leaf_readers():
            if offset <= number < offset + leaf.doc_count_all():
                columns = columns_of(leaf)
                if columns is not None:
                    author = columns.records.outline(number - offset)["document"]["author"]
                    return " ".join(author.split()) if isinstance(author, str) else ""
        return ""

    def _of_segment(self, leaf: IndexReader, kind: FacetKind) -> Codes:
        key = _segment_name(leaf), kind
        found = self._of_segments.get(key)
        if found is None:
            columns = columns_of(leaf)
            if columns is None:
                found = Codes(np.zeros(leaf.doc_count_all(), np.int32), ("",))
            else:
                found = _READERS[kind](columns)
            self._of_segments[key] = found
        return found


def _joined(parts: Sequence[Codes]) -> Codes:
    """The codes of all segments, with one number for what has the same name."""
    places = {"": 0}
    numbers = [np.empty(0, np.int32)]
    for part in parts:
        own = [places.setdefault(name, len(places)) for name in part.names]
        numbers.append(np.array(own, np.int32)[part.numbers])
    return Codes(np.concatenate(numbers), tuple(places))


def _segment_name(leaf: IndexReader) -> str:
    segment = leaf.segment()
    return "" if segment is None else str(segment.segment_id())  # "": an index without documents


def _read_terms(columns: SegmentColumns, field: str) -> Codes:
    """The term of each document in a field of which each has one at the most."""
    postings = columns.postings(field)
    count = len(postings.terms)
    numbers = np.zeros(columns.document_count, np.int32)
    each = np.repeat(np.arange(1, count + 1), np.diff(postings.bounds(0, count)))
    numbers[postings.documents(0, count)] = each
    return Codes(numbers, ("", *(term.decode("utf-8") for term in postings.terms.terms(0, count))))


def _read_folders(columns: SegmentColumns) -> Codes:
    """The folder in which the file of each document is."""
    paths = _read_terms(columns, "path")
    places = {"": 0}
    folders = [0]
    for path in paths.names[1:]:
        folder = str(PurePath(file_of(path)).parent)
        folders.append(places.setdefault(folder, len(places)))
    return Codes(np.array(folders, np.int32)[paths.numbers], tuple(places))


def _read_authors(columns: SegmentColumns) -> Codes:
    """The author of each document as words in small letters, put together from their postings."""
    words, documents = _author_words(columns)
    numbers = np.zeros(columns.document_count, np.int32)
    if not len(documents):
        return Codes(numbers, ("",))
    # Equal rows of words have equal sums of numbers drawn for each word at each place.
    starts = np.flatnonzero(np.diff(documents, prepend=-1))
    places = np.arange(len(documents)) - np.repeat(starts, np.diff(starts, append=len(documents)))
    chance = np.random.default_rng(_SEED)
    drawn = chance.integers(0, 2**63, int(words.max()) + 1, np.uint64)
    odd = chance.integers(0, 2**63, int(places.max()) + 1, np.uint64) | np.uint64(1)
    sums = np.add.reduceat(drawn[words] * odd[places], starts)
    _, first, codes = np.unique(sums, return_index=True, return_inverse=True)
    numbers[documents[starts]] = codes + 1
    ends = np.append(starts, len(documents))
    terms = columns.postings(AUTHOR.exact).terms
    rows = ([terms.term(word) for word in words[ends[row] : ends[row + 1]]] for row in first)
    return Codes(numbers, ("", *(b" ".join(row).decode("utf-8") for row in rows)))


def _author_words(columns: SegmentColumns) -> tuple[Counts, Counts]:
    """The words of all authors, document by document, in their order, of a compound the parts."""
    postings = columns.postings(AUTHOR.exact)
    count = len(postings.terms)
    if not count:
        nothing = np.empty(0, np.int64)
        return nothing, nothing
    frequencies = postings.frequencies(0, count)
    words = np.repeat(np.arange(count), np.diff(postings.bounds(0, count)))
    gaps = postings.position_gaps(0, count)
    positions = rising(gaps, np.cumsum(frequencies) - frequencies)
    documents = np.repeat(postings.documents(0, count), frequencies)
    words = np.repeat(words, frequencies)
    sizes = np.array([len(term) for term in postings.terms.terms(0, count)])[words]
    order = np.lexsort((sizes, positions, documents))  # a compound is longer than its first part
    words, documents, positions = words[order], documents[order], positions[order]
    is_new = np.ones(len(words), bool)
    is_new[1:] = (np.diff(documents) != 0) | (np.diff(positions) != 0)
    return words[is_new], documents[is_new]


_READERS: dict[FacetKind, Callable[[SegmentColumns], Codes]] = {
    FacetKind.FORMAT: lambda columns: _read_terms(columns, "format"),
    FacetKind.LANGUAGE: lambda columns: _read_terms(columns, "language"),
    FacetKind.FOLDER: _read_folders,
    FacetKind.AUTHOR: _read_authors,
}


def spans_within(names: Sequence[str], longest: int = 12) -> tuple[Counts, Counts]:
    """Which names stand, as whole words, in which others or are these: int64, two of shape (n,).

    The first are the places of the names that stand in another, the second those of the others.

    >>> [pair.tolist() for pair in spans_within(["", "ana", "ana deda", "zana"])]
    [[1, 2, 1, 3], [1, 2, 2, 3]]
    """
    places = {name: place for place, name in enumerate(names) if name}
    inner: list[int] = []
    outer: list[int] = []
    for name, place in places.items():
        found = {place: None}
        ends = [at for at, sign in enumerate(name) if sign == " "][:longest]
        cuts = [-1, *ends, len(name)] if len(ends) < longest else []
        for number, (start, _) in enumerate(pairwise(cuts)):
            for end in cuts[number + 1 :]:
                part = places.get(name[start + 1 : end])
                if part is not None:
                    found[part] = None
        inner += found
        outer += [place] * len(found)
    return np.array(inner, np.int64), np.array(outer, np.int64)
