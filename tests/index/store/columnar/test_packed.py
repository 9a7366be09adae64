import io

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.store.columnar.packed import PackedColumn, PackedWriter
from index.store.columnar.segment_file import SegmentFile, SegmentFileWriter

rows = st.lists(st.integers(0, 20) | st.sampled_from([300, 70_000]), max_size=600)


@pytest.mark.parametrize("bits", [2, 4])
@settings(deadline=None)
@given(parts=st.lists(rows, max_size=3), data=st.data())
def test_any_part_comes_back(bits, parts, data):
    file = SegmentFileWriter(memory := io.BytesIO())
    writer = PackedWriter(file, "row", bits=bits)
    for part in parts:
        writer.append(np.array(part, np.int64))
    writer.finish()
    file.finish()
    column = PackedColumn(SegmentFile("test", memoryview(memory.getvalue())), "row")
    whole = [number for part in parts for number in part]
    start = data.draw(st.integers(0, len(whole)))
    stop = data.draw(st.integers(start, len(whole)))
    assert column.part(start, stop).tolist() == whole[start:stop]
