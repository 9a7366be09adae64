import io

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.store.columnar.packed import PackedColumn, PackedWriter
from index.store.columnar.segment_file import SegmentFile, SegmentFileWriter

rows = st.lists(st.integers(0, 20) | st.sampled_from([300, 70_000]), max_size=600)


def written(parts: list[list[int]], bits: int) -> PackedColumn:
    file = SegmentFileWriter(memory := io.BytesIO())
    writer = PackedWriter(file, "row", bits=bits)
    for part in parts:
        writer.append(np.array(part, np.int64))
    writer.finish()
    file.finish()
    return PackedColumn(SegmentFile("test", memoryview(memory.getvalue())), "row")


@pytest.mark.parametrize("bits", [2, 4])
@settings(deadline=None)
@given(parts=st.lists(rows, max_size=3), data=st.data())
def test_any_part_comes_back(bits, parts, data):
    column = written(parts, bits)
    whole = [number for part in parts for number in part]
    start = data.draw(st.integers(0, len(whole)))
    stop = data.draw(st.integers(start, len(whole)))
    assert column.part(start, stop).tolist() == whole[start:stop]


@pytest.mark.parametrize("bits", [2, 4])
@settings(deadline=None)
@given(numbers=rows.filter(len), data=st.data())
def test_several_parts_come_back_together(bits, numbers, data):
    column = written([numbers], bits)
    bounds = data.draw(st.lists(st.integers(0, len(numbers)), min_size=2, max_size=8, unique=True))
    bounds = sorted(bounds)[: len(bounds) // 2 * 2]
    starts, stops = np.array(bounds[::2]), np.array(bounds[1::2])
    expected = [n for a, b in zip(bounds[::2], bounds[1::2], strict=True) for n in numbers[a:b]]
    assert column.parts(starts, stops).tolist() == expected
