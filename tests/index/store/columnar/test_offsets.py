"""The characters of positions, in long documents that are read in parts and then whole."""

import io

import numpy as np
import pytest

from index.errors import IndexDamaged
from index.store.columnar.offsets import Offsets, OffsetTable, OneTable, write_offsets
from index.store.columnar.segment_file import SegmentFile, SegmentFileWriter

LONG = 50_000  # tokens: more than what is read whole at once


@pytest.fixture(scope="module")
def table():
    """A long document and a short one."""
    chance = np.random.default_rng(1912)
    sizes = chance.integers(1, 12, LONG + 10)
    starts = np.concatenate([np.cumsum(part + 1) - part for part in (sizes[:LONG], sizes[LONG:])])
    return OffsetTable(np.array([LONG, 10]), starts, sizes)


@pytest.fixture
def offsets(table):
    """Their offsets as a file has them."""
    writer = SegmentFileWriter(memory := io.BytesIO())
    write_offsets(writer, "offsets", OneTable(table))
    writer.finish()
    return Offsets(SegmentFile("test", memoryview(memory.getvalue())), "offsets")


def test_says_the_same_of_a_few_places_and_of_many(offsets, table):
    few, many = np.array([7, 30_000, LONG - 1]), np.arange(0, LONG, 3)
    for positions in (few, many, few):
        starts, ends = offsets.spans(0, positions)
        assert np.array_equal(starts, table.starts[positions])
        assert np.array_equal(ends, table.starts[positions] + table.sizes[positions])


def test_keeps_documents_apart(offsets, table):
    offsets.spans(0, np.arange(0, LONG, 3))
    starts, _ = offsets.spans(1, np.arange(10))
    assert np.array_equal(starts, table.starts[LONG:])


@pytest.mark.parametrize("before", [1, LONG], ids=["in parts", "whole"])
def test_tells_of_a_position_that_cannot_be(offsets, before):
    offsets.spans(0, np.arange(0, before))
    with pytest.raises(IndexDamaged):
        offsets.spans(0, np.array([LONG]))
    with pytest.raises(IndexDamaged):
        offsets.spans(1, np.array([10]))
