"""The stored fields of several segments as one: compressed blocks are copied as they are.

Where much of a stream belongs to deleted documents, its blocks are made anew without them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from index.store.columnar.byte_stream import (
    BLOCK_UNITS,
    Block,
    Compressor,
    Stream,
    encoded,
    write_stream,
)
from index.store.columnar.integers import Integers, ranges
from index.store.columnar.merged_postings import MergedSegment
from index.store.columnar.records import (
    RECORDS,
    TEXTS,
    write_places,
    write_text_counts,
)
from index.store.columnar.segment_file import SegmentFileWriter

# The share of a stream that may be of deleted documents.
_BEARABLE_WASTE = 0.25


@dataclass(frozen=True, slots=True, eq=False)
class _Pieces:
    """The records or texts that stay of one segment: where they lie in its stream."""

    stream: Stream
    starts: Integers
    sizes: Integers


def merge_records(file: SegmentFileWriter, segments: Sequence[MergedSegment]) -> None:
    """Write the stored fields of the documents that stay."""
    records: list[_Pieces] = []
    texts: list[_Pieces] = []
    counts: list[Integers] = [np.empty(0, np.int64)]
    for segment in segments:
        source, alive = segment.columns.file, segment.alive
        stored = segment.columns.records
        places = [source.array(f"{RECORDS}.{name}")[alive] for name in ("starts", "sizes")]
        records.append(_Pieces(stored.records, *(place.astype(np.int64) for place in places)))
        first = source.array(f"{TEXTS}.first").astype(np.int64)
        counts.append(np.diff(first)[alive])
        chosen = ranges(first[:-1][alive], counts[-1])
        places = [source.array(f"{TEXTS}.{name}")[chosen] for name in ("starts", "sizes")]
        texts.append(_Pieces(stored.texts, *(place.astype(np.int64) for place in places)))
    _write_pieces(file, RECORDS, records)
    _write_pieces(file, TEXTS, texts)
    write_text_counts(file, np.concatenate(counts))


def _write_pieces(file: SegmentFileWriter, name: str, pieces: Sequence[_Pieces]) -> None:
    starts: list[Integers] = [np.empty(0, np.int64)]
    begin = 0
    for piece in pieces:
        moved, length = _moved(piece)
        starts.append(moved + begin)
        begin += length
    write_stream(file, name, (block for piece in pieces for block in _blocks(piece)))
    sizes = np.concatenate([np.empty(0, np.int64), *(piece.sizes for piece in pieces)])
    write_places(file, name, np.concatenate(starts), sizes)


def _is_wasteful(piece: _Pieces) -> bool:
    whole = int(piece.stream.block_starts[-1])
    return int(piece.sizes.sum()) < whole * (1 - _BEARABLE_WASTE)


def _used_blocks(piece: _Pieces) -> Integers:
    """The blocks in which anything that stays lies: int64, rising."""
    bounds = piece.stream.block_starts
    any_size = piece.sizes > 0
    starts, sizes = piece.starts[any_size], piece.sizes[any_size]
    first = np.searchsorted(bounds, starts, "right") - 1
    last = np.searchsorted(bounds, starts + sizes, "left")
    edges = np.zeros(len(bounds), np.int64)
    np.add.at(edges, first, 1)
    np.add.at(edges, last, -1)
    return np.flatnonzero(np.cumsum(edges)[:-1] > 0)


def _moved(piece: _Pieces) -> tuple[Integers, int]:
    """Where the pieces lie in the new stream of the segment, and how long that is."""
    if _is_wasteful(piece):
        return np.cumsum(piece.sizes) - piece.sizes, int(piece.sizes.sum())
    bounds = piece.stream.block_starts
    used = _used_blocks(piece)
    sizes = np.zeros(len(bounds), np.int64)
    sizes[used] = bounds[used + 1] - bounds[used]
    new_bounds = np.cumsum(sizes) - sizes
    block = np.minimum(np.searchsorted(bounds, piece.starts, "right") - 1, len(bounds) - 2)
    if not len(used):
        return np.zeros(len(piece.starts), np.int64), 0
    return piece.starts - bounds[block] + new_bounds[block], int(sizes.sum())


def _blocks(piece: _Pieces) -> Iterator[Block]:
    if not _is_wasteful(piece):
        yield from (piece.stream.block(number) for number in _used_blocks(piece).tolist())
        return
    compressor = Compressor(piece.stream.dictionary(piece.stream.dictionary_count))
    text = ""
    for start, size in zip(piece.starts.tolist(), piece.sizes.tolist(), strict=True):
        text += piece.stream.part(start, start + size)
        while len(text) >= BLOCK_UNITS:
            data = encoded(text[:BLOCK_UNITS], piece.stream.encoding)
            yield compressor.compress(data, BLOCK_UNITS)
            text = text[BLOCK_UNITS:]
    if text:
        yield compressor.compress(encoded(text, piece.stream.encoding), len(text))
