import io
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.errors import IndexDamaged
from index.store.columnar.byte_stream import BLOCK_UNITS, Stream, StreamWriter, write_stream
from index.store.columnar.segment_file import SegmentFile, SegmentFileWriter

LONG = "Lumi ç’e ë gjatë 🙂 " * 20_000  # long enough for a dictionary


def stream_of(parts: list[str]) -> Stream:
    file = SegmentFileWriter(memory := io.BytesIO())
    with ThreadPoolExecutor(1) as executor:
        writer = StreamWriter(executor, encoding="utf-8")
        for part in parts:
            writer.add(part)
        write_stream(file, "texts", writer.blocks())
    file.finish()
    return Stream(SegmentFile("test", memoryview(memory.getvalue())), "texts", encoding="utf-8")


@settings(deadline=None, max_examples=50)
@given(
    parts=st.lists(st.text(max_size=20) | st.sampled_from([LONG[:BLOCK_UNITS], LONG[:40_000]])),
    data=st.data(),
)
def test_any_part_comes_back(parts, data):
    whole = "".join(parts)
    start = data.draw(st.integers(0, len(whole)))
    stop = data.draw(st.integers(start, len(whole)))
    assert stream_of(parts).part(start, stop) == whole[start:stop]


def test_a_long_stream_has_a_dictionary():
    stream = stream_of([LONG])
    assert stream.dictionary_count == 1
    assert stream.part(200_000, 200_100) == LONG[200_000:200_100]


def test_a_very_long_stream_is_compressed_while_it_grows():
    parts = [LONG] * 14
    stream = stream_of(parts)
    place = 13 * len(LONG) - 7
    assert stream.part(place, place + 40) == LONG[-7:] + LONG[:33]
    assert int(stream.block_starts[-1]) == 14 * len(LONG)


def test_refuses_a_part_behind_the_end():
    with pytest.raises(IndexDamaged):
        stream_of(["lumi"]).part(2, 5)


@settings(deadline=None, max_examples=50)
@given(
    bounds=st.lists(st.tuples(st.integers(0, 60_000), st.integers(0, 40_000)), max_size=12),
)
def test_many_parts_come_back_as_one_by_one(bounds):
    whole = LONG[:90_000]
    stream = stream_of([whole])
    starts, stops = np.array([(a, min(a + n, 90_000)) for a, n in sorted(bounds)]).reshape(-1, 2).T
    assert stream.parts(starts, stops) == [whole[a:b] for a, b in zip(starts, stops, strict=True)]


def test_refuses_many_parts_behind_the_end():
    with pytest.raises(IndexDamaged):
        stream_of(["lumi"]).parts(np.array([0, 2]), np.array([2, 5]))
