import io

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.errors import IndexDamaged
from index.store.columnar.offsets import Offsets, OffsetTable, OneTable, write_offsets
from index.store.columnar.scattered_offsets import ScatteredOffsets
from index.store.columnar.segment_file import SegmentFile, SegmentFileWriter

# Steps between tokens and their lengths; some are too great for the few bits of most.
TOKENS = st.lists(
    st.tuples(
        st.integers(0, 3) | st.sampled_from([400, 70_000]), st.integers(1, 12) | st.just(300)
    ),
    max_size=400,
)


def file_of(documents: list[list[tuple[int, int]]]) -> SegmentFile:
    starts: list[int] = []
    for tokens in documents:
        place = 0
        for step, size in tokens:
            starts.append(place + step)
            place += step + size
    sizes = [size for tokens in documents for _, size in tokens]
    table = OffsetTable(
        np.array(list(map(len, documents)), np.int64),
        np.array(starts, np.int64),
        np.array(sizes, np.int64),
    )
    writer = SegmentFileWriter(memory := io.BytesIO())
    write_offsets(writer, "offsets", OneTable(table))
    writer.finish()
    return SegmentFile("test", memoryview(memory.getvalue()))


@settings(deadline=None, max_examples=60)
@given(st.lists(TOKENS, min_size=1, max_size=6), st.data())
def test_gives_what_single_documents_give(documents, data):
    file = file_of(documents)
    wanted = sorted(
        data.draw(
            st.lists(
                st.sampled_from(
                    [(d, p) for d, tokens in enumerate(documents) for p in range(len(tokens))]
                    or [(-1, -1)]
                ),
                max_size=40,
            )
        )
    )
    wanted = [place for place in wanted if place != (-1, -1)]
    numbers, positions = np.array(wanted, np.int64).reshape(-1, 2).T
    starts, ends = ScatteredOffsets(file, "offsets").spans(numbers, positions)
    offsets = Offsets(file, "offsets")
    for row, (number, position) in enumerate(wanted):
        start, end = offsets.spans(number, np.array([position]))
        assert (starts[row], ends[row]) == (start[0], end[0])


def test_refuses_positions_that_a_document_does_not_have():
    with pytest.raises(IndexDamaged):
        ScatteredOffsets(file_of([[(0, 4)], [(0, 4)]]), "offsets").spans(
            np.array([0]), np.array([1])
        )
