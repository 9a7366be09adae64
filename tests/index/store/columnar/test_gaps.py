import io

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from index.store.columnar.gaps import GapColumn, GapWriter, gaps_of, rising
from index.store.columnar.segment_file import SegmentFile, SegmentFileWriter

small = st.integers(0, 300)
great = st.sampled_from([254, 255, 256, 65534, 65535, 65536, 1_000_000])
rows = st.lists(small | great, max_size=700)


def written(parts: list[list[int]]) -> GapColumn:
    memory = io.BytesIO()
    file = SegmentFileWriter(memory)
    writer = GapWriter(file, "row")
    for part in parts:
        writer.append(np.array(part, np.int64))
    writer.finish()
    file.finish()
    return GapColumn(SegmentFile("test", memoryview(memory.getvalue())), "row")


@settings(deadline=None)
@given(parts=st.lists(rows, max_size=3), data=st.data())
def test_any_part_comes_back(parts, data):
    column = written(parts)
    whole = [number for part in parts for number in part]
    assert column.count == len(whole)
    start = data.draw(st.integers(0, len(whole)))
    stop = data.draw(st.integers(start, len(whole)))
    assert column.part(start, stop).tolist() == whole[start:stop]
    assert column.sums(start, stop).tolist() == np.cumsum(whole[start:stop], dtype=int).tolist()


@settings(deadline=None)
@given(numbers=st.lists(small | great, min_size=1, max_size=900), data=st.data())
def test_several_parts_come_back_together(numbers, data):
    column = written([numbers])
    bounds = data.draw(st.lists(st.integers(0, len(numbers)), min_size=2, max_size=8, unique=True))
    bounds = sorted(bounds)[: len(bounds) // 2 * 2]
    starts, stops = np.array(bounds[::2]), np.array(bounds[1::2])
    expected = [n for a, b in zip(bounds[::2], bounds[1::2], strict=True) for n in numbers[a:b]]
    assert column.parts(starts, stops).tolist() == expected


@given(rows=st.lists(st.lists(st.integers(0, 9), min_size=1, max_size=5), min_size=1, max_size=5))
def test_rising_numbers_come_back_from_their_gaps(rows):
    sums = [np.cumsum(row) for row in rows]
    values = np.concatenate(sums)
    starts = np.cumsum([0, *map(len, rows)])[:-1]
    assert rising(gaps_of(values, starts), starts).tolist() == values.tolist()


def test_takes_a_byte_for_a_small_number_and_two_for_greater_ones():
    file = SegmentFileWriter(memory := io.BytesIO())
    writer = GapWriter(file, "row")
    writer.append(np.full(128, 200))
    writer.append(np.full(128, 40_000))
    writer.finish()
    file.finish()
    column = SegmentFile("test", memoryview(memory.getvalue()))
    assert column.count("row") == 128 + 256
