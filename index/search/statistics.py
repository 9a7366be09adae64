"""What the score of a term needs to know of all segments together: BM25F's side of it."""

from collections.abc import Sequence
from math import log
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.reading import IndexReader
from whoosh.scoring import BM25F
from whoosh.searching import Searcher

from index.search.matches import Scores
from index.store.columnar.codec import ColumnarCodec
from index.store.columnar.segment_columns import SegmentColumns

_REMEMBERED = 10_000  # terms


class Statistics:
    """Counts over all segments of one generation, as Whoosh counts them: deleted ones as well."""

    def __init__(self, searcher: Searcher, weighting: BM25F) -> None:
        self._searcher = searcher
        self._weighting = weighting
        found = [columns_of(leaf) for leaf, _ in searcher.reader().leaf_readers()]
        self._segments: Sequence[SegmentColumns] = [columns for columns in found if columns]
        self._document_count = int(searcher.doc_count_all())
        self._rarities: dict[tuple[str, bytes], float] = {}
        self._averages: dict[str, float] = {}
        self.k1 = float(weighting.K1)

    def rarity(self, field: str, term: bytes) -> float:
        """The inverse document frequency of a term."""
        key = (field, term)
        found = self._rarities.get(key)
        if found is None:
            count = sum(segment.document_frequency(field, term) for segment in self._segments)
            found = self.rarity_of(count)
            if len(self._rarities) >= _REMEMBERED:
                self._rarities.clear()
            self._rarities[key] = found
        return found

    def rarity_of(self, count: int) -> float:
        """The inverse document frequency of a term that so many documents have."""
        return log(self._document_count / (count + 1)) + 1

    def norms(self, field: str, lengths: NDArray[Any]) -> Scores:
        """What a frequency is weighed against in each document: float64, shape (documents,)."""
        average = self._averages.get(field)
        if average is None:
            average = float(self._searcher.avg_field_length(field)) or 1.0
            self._averages[field] = average
        b = self._weighting._field_B.get(field, self._weighting.B)
        norms: Scores = self.k1 * ((1 - b) + (b / average) * lengths.astype(np.float64))
        return norms


def columns_of(leaf: IndexReader) -> SegmentColumns | None:
    """The columns of a segment; None where it is of another codec."""
    codec = leaf.codec()
    return codec.columns if isinstance(codec, ColumnarCodec) else None
