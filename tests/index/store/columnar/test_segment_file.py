import io

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.errors import IndexDamaged
from index.store.columnar.segment_file import SegmentFile, SegmentFileWriter

COLUMNS = {
    "numbers": np.arange(9_000, dtype=np.uint32),
    "letters": np.frombuffer(b"lumi i gjate", np.uint8),
    "nothing": np.empty(0, np.uint16),
}


def written() -> bytes:
    file = SegmentFileWriter(memory := io.BytesIO())
    for name, column in COLUMNS.items():
        file.add(name, column)
    file.note("documents", 3)
    file.finish()
    return memory.getvalue()


WHOLE = written()


def read(data: bytes) -> dict[str, list[int]]:
    file = SegmentFile("test", memoryview(data))
    return {name: file.array(name).tolist() for name in COLUMNS}


def test_columns_come_back():
    assert read(WHOLE) == {name: column.tolist() for name, column in COLUMNS.items()}
    assert SegmentFile("test", memoryview(WHOLE)).facts == {"documents": 3}


@settings(max_examples=300, deadline=None)
@given(place=st.integers(0, len(WHOLE) - 1), bit=st.integers(0, 7))
def test_a_flipped_bit_is_found_or_harmless(place, bit):
    data = bytearray(WHOLE)
    data[place] ^= 1 << bit
    try:
        found = read(bytes(data))
    except IndexDamaged:
        return
    assert found == read(WHOLE)


@given(length=st.integers(0, len(WHOLE) - 1))
def test_a_part_of_a_file_is_no_file(length):
    with pytest.raises(IndexDamaged):
        read(WHOLE[:length])


def test_names_the_damaged_block():
    data = bytearray(WHOLE)
    data[20_000] ^= 1
    faults = list(SegmentFile("test", memoryview(data)).faults())
    assert faults == ["test: block 1 has another checksum"]


def test_a_block_that_nobody_reads_does_no_harm():
    data = bytearray(WHOLE)
    data[30_000] ^= 1
    file = SegmentFile("test", memoryview(data))
    assert file.part("numbers", 0, 10).tolist() == list(range(10))
    with pytest.raises(IndexDamaged):
        file.array("numbers")
