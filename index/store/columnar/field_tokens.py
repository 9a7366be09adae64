"""The tokens of a field of one document, from any Whoosh field, as rows of numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.analysis import IDTokenizer
from whoosh.fields import ID, FieldType
from whoosh.formats import Characters, Existence, Format, Frequency, Positions

from index.store.columnar.field_buffer import Detail

Row = Sequence[int] | NDArray[np.uint32]

_DETAILS = {
    Existence: Detail(frequencies=False, positions=False, offsets=False),
    Frequency: Detail(frequencies=True, positions=False, offsets=False),
    Positions: Detail(frequencies=True, positions=True, offsets=False),
    Characters: Detail(frequencies=True, positions=True, offsets=True),
}


@dataclass(frozen=True, slots=True, eq=False)
class FieldTokens:
    """Tokens by rising position; terms are numbers of the field's vocabulary."""

    terms: Row
    positions: Row = ()
    starts: Row = ()
    ends: Row = ()


def detail_of(field: FieldType) -> Detail:
    """What a field keeps of its tokens; raises ValueError where it is more than can be kept."""
    format_: Format | None = field.format
    detail = _DETAILS.get(type(format_))
    if detail is None or field.vector or field.separate_spelling():
        raise ValueError(f"{field!r} cannot be kept in columns")
    return detail


def tokens_of(
    field: FieldType, value: Any, detail: Detail, vocabulary: Mapping[bytes, int]
) -> FieldTokens:
    """The tokens that a field makes of a value; raises ValueError for one that is boosted."""
    analyzer: Any = field.analyzer
    if type(field) is ID and type(analyzer) is IDTokenizer and type(value) is str:
        return FieldTokens([vocabulary[value.encode("utf-8")]])
    postings = list(field.index(value))
    format_: Any = field.format
    for _, frequency, weight, _ in postings:
        if weight != frequency * format_.field_boost:
            raise ValueError("boosts are given when searching, not when indexing")
    if not detail.frequencies:
        return FieldTokens(list({vocabulary[term] for term, *_ in postings}))
    if not detail.positions:
        return FieldTokens([vocabulary[term] for term, n, *_ in postings for _ in range(n)])
    return _positioned(format_, postings, detail, vocabulary)


def _positioned(
    format_: Any,
    postings: Sequence[tuple[bytes, int, float, bytes]],
    detail: Detail,
    vocabulary: Mapping[bytes, int],
) -> FieldTokens:
    tokens: list[tuple[int, int, int, int]] = []
    for term, _, _, value in postings:
        number = vocabulary[term]
        if detail.offsets:
            places = format_.decode_characters(value)
        else:
            places = [(position, 0, 0) for position in format_.decode_positions(value)]
        tokens += [(position, start, end, number) for position, start, end in places]
    tokens.sort(key=lambda token: token[0])
    positions, starts, ends, terms = map(list, zip(*tokens, strict=True)) if tokens else ([],) * 4
    return FieldTokens(terms, positions, starts, ends)
