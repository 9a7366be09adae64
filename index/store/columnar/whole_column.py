"""Columns that are read as a whole or not at all, and so are compressed as one piece."""

import numpy as np
import zstandard

from index.errors import IndexDamaged
from index.store.columnar.segment_file import Array, SegmentFile, SegmentFileWriter

_LEVEL = 6


def write_whole(file: SegmentFileWriter, name: str, array: Array) -> None:
    """Write a column that will be read as a whole."""
    data = np.ascontiguousarray(array, array.dtype.newbyteorder("<"))
    packed = zstandard.compress(data.tobytes(), _LEVEL)
    file.add(name, np.frombuffer(packed, np.uint8))
    file.note(_fact(name), [data.dtype.str, len(data)])


def whole_count(file: SegmentFile, name: str) -> int:
    """How many values such a column has; none where there is no such column."""
    return int(file.facts.get(_fact(name), ("", 0))[1])


def read_whole(file: SegmentFile, name: str) -> Array:
    """Such a column; raises IndexDamaged where it is not what was written."""
    code, count = file.facts.get(_fact(name), ("<u1", 0))
    dtype = np.dtype(code)
    packed = file.array(name).tobytes()
    try:
        # Asked before anything is unpacked: a forged column could fill the memory.
        if zstandard.frame_content_size(packed) != count * dtype.itemsize:
            raise IndexDamaged(file.name, f"{name} has another size")
        return np.frombuffer(zstandard.decompress(packed), dtype)
    except zstandard.ZstdError as error:
        raise IndexDamaged(file.name, f"{name} cannot be read") from error


def _fact(name: str) -> str:
    return f"{name}.values"
