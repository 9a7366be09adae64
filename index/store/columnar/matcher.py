"""Whoosh's matcher over the postings of one term: what the evaluator does not do itself."""

from typing import Any

import numpy as np
from whoosh.formats import Format
from whoosh.matching import LeafMatcher, ReadTooFar

from index.store.columnar.segment_columns import SegmentColumns


class ColumnarMatcher(LeafMatcher):
    """Walks over the documents of a term."""

    def __init__(
        self, columns: SegmentColumns, term: tuple[str, bytes], place: int, format_: Format,
        scorer: Any = None,
    ) -> None:  # fmt: skip
        self._columns = columns
        self._term = term
        self._place = place
        self.format = format_
        self.scorer = scorer
        self._postings = columns.postings(term[0])
        self._ids = self._postings.documents(place, place + 1)
        self._frequencies = self._postings.frequencies(place, place + 1)
        self._i = 0

    def is_active(self) -> bool:
        """Whether it stands at a document."""
        return self._i < len(self._ids)

    def reset(self) -> None:
        """Go back to the first document."""
        self._i = 0

    def copy(self) -> "ColumnarMatcher":
        """Another one at the same document."""
        other = ColumnarMatcher.__new__(ColumnarMatcher)
        other.__dict__.update(self.__dict__)
        return other

    def replace(self, minquality: float = 0) -> Any:
        """Itself: no shorter way is known."""
        return self

    def id(self) -> int:
        """The document at which it stands."""
        return int(self._ids[self._i])

    def all_ids(self) -> Any:
        """The documents from here on."""
        ids = self._ids[self._i :].tolist()
        self._i = len(self._ids)
        return iter(ids)

    def next(self) -> None:
        """Go to the next document."""
        if not self.is_active():
            raise ReadTooFar
        self._i += 1

    def skip_to(self, id: int) -> None:
        """Go to the first document that is not before the one given."""
        if not self.is_active():
            raise ReadTooFar
        if self.id() < id:
            self._i += int(np.searchsorted(self._ids[self._i :], id))

    def weight(self) -> float:
        """The frequency, times what the field is boosted with."""
        return float(self._frequencies[self._i]) * self.format.field_boost

    def supports(self, astype: str) -> bool:
        """Whether `value_as` can tell this of a posting."""
        return bool(self.format.supports(astype))

    def value_as(self, astype: str) -> Any:
        """The frequency, weight, positions or characters at this document."""
        if astype == "frequency":
            return int(self._frequencies[self._i])
        if astype == "weight":
            return self.weight()
        if astype == "position_boosts":
            return [(position, 1) for position in self._positions()]
        if astype == "positions":
            return self._positions()
        if astype == "characters":
            return self._characters()
        raise AttributeError(astype)

    def items_as(self, astype: str) -> Any:
        """Every document from here on with what `value_as` tells of it."""
        while self.is_active():
            yield self.id(), self.value_as(astype)
            self.next()

    def value(self) -> bytes:
        """The posting as Whoosh's format would have it written."""
        if self.format.supports("characters"):
            return self.format.encode(self._characters())  # type: ignore[attr-defined,no-any-return]
        if self.format.supports("positions"):
            return self.format.encode(self._positions())  # type: ignore[attr-defined,no-any-return]
        if self.format.posting_size:
            return int(self._frequencies[self._i]).to_bytes(4, "big")
        return b""

    def supports_block_quality(self) -> bool:
        """No: all documents are at hand already, and nothing is won by leaving some out."""
        return False

    def block_max_weight(self) -> float:
        """The greatest weight of all."""
        return float(self._frequencies.max()) * self.format.field_boost

    def block_min_length(self) -> int:
        """The shortest of its documents."""
        return int(self._columns.lengths(self._term[0])[self._ids].min())

    def block_max_length(self) -> int:
        """The longest of its documents."""
        return int(self._columns.lengths(self._term[0])[self._ids].max())

    def _positions(self) -> list[int]:
        found = self._postings.occurrences(self._place, np.array([self._i]))
        positions: list[int] = found.positions.tolist()
        return positions

    def _characters(self) -> list[tuple[int, int, int]]:
        found = self._postings.occurrences(self._place, np.array([self._i]))
        starts, ends = self._columns.spans(self._term[0], self.id(), found.positions, found.places)
        return list(zip(found.positions.tolist(), starts.tolist(), ends.tolist(), strict=True))
