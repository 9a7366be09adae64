"""The words of a whole index: a vocabulary for each of its segments, asked together.

A segment never changes, so what was read of it serves as long as it stands: after a commit only
the words of new segments are read. A word counts in as many documents as in all segments together.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from whoosh.reading import IndexReader

from index.language.folding import fold
from index.search import vocabulary
from index.search.vocabulary import Expansion, Vocabulary

Fields = tuple[str, ...]


class LibraryVocabulary:
    """Answers as one vocabulary what several segments have."""

    def __init__(self, parts: Sequence[Vocabulary]) -> None:
        self._parts = parts

    def __len__(self) -> int:
        """How many words the segments have, each with its own."""
        return sum(len(part) for part in self._parts)

    def count(self, word: str) -> int:
        """In how many documents a word stands, in whichever spelling with or without ë and ç."""
        return sum(part.count(word) for part in self._parts)

    def beginning(self, folded: str, limit: int) -> list[tuple[str, str, int]]:
        """The most frequent words that begin with folded letters: folded, as spelled, count."""
        if len(self._parts) == 1:
            return self._parts[0].beginning(folded, limit)
        counts: Counter[tuple[str, str]] = Counter()
        for part in self._parts:
            for plain, word, count in part.beginning(folded, limit):
                counts[plain, word] += count
        return [(*words, count) for words, count in _most_frequent(counts, limit)]

    def matching(self, pattern: str, *, exact: bool = False) -> Expansion:
        """The words of a lower-case pattern with * and ?; an exact one minds ë and ç."""
        return _together([part.matching(pattern, exact=exact) for part in self._parts])

    def near(self, word: str, edits: int) -> Expansion:
        """The words whose folded spellings differ from a word's in up to so many letters."""
        return _together([part.near(word, edits) for part in self._parts])


class Vocabularies:
    """The vocabularies of one generation of the index, each read when it is first asked for."""

    def __init__(
        self,
        reader: IndexReader,
        known: Mapping[Fields, LibraryVocabulary] | None = None,
        *,
        older: "Vocabularies | None" = None,
    ) -> None:
        self.reader = reader
        self._known = dict(known or {})
        self._of_segments: dict[tuple[str, Fields], Vocabulary] = {}
        if older is not None:
            standing = {_segment_name(leaf) for leaf, _ in reader.leaf_readers()}
            self._of_segments = {
                key: part for key, part in older._of_segments.items() if key[0] in standing
            }

    def of(self, *fields: str) -> LibraryVocabulary:
        """The words of some fields together."""
        if fields not in self._known:
            parts = [self._of_segment(leaf, fields) for leaf, _ in self.reader.leaf_readers()]
            self._known[fields] = LibraryVocabulary(parts)
        return self._known[fields]

    def _of_segment(self, leaf: IndexReader, fields: Fields) -> Vocabulary:
        key = _segment_name(leaf), fields
        if key not in self._of_segments:
            self._of_segments[key] = Vocabulary.read(leaf, fields)
        return self._of_segments[key]


def _segment_name(leaf: IndexReader) -> str:
    segment = leaf.segment()
    return "" if segment is None else str(segment.segment_id())  # "": an index without documents


def _together(parts: Sequence[Expansion]) -> Expansion:
    if len(parts) == 1:
        return parts[0]
    counts: Counter[tuple[str, str]] = Counter()
    distances: dict[str, int] = {}
    for part in parts:
        for word, count in zip(part.words, part.documents, strict=True):
            counts[fold(word), word] += count
        distances.update(zip(part.words, part.distances, strict=False))
    kept = [word for (_, word), _ in _most_frequent(counts, vocabulary.MAX_WORDS)]
    return Expansion(
        tuple(kept),
        len(counts) > len(kept) or any(part.is_cut for part in parts),
        tuple(counts[fold(word), word] for word in kept),
        tuple(distances[word] for word in kept) if distances else (),
    )


def _most_frequent(
    counts: Mapping[tuple[str, str], int], limit: int
) -> Iterable[tuple[tuple[str, str], int]]:
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:limit]
