"""The file of a segment: named columns one after the other, a directory, and proof of all bytes.

    magic | column | column | .. | checksums of the blocks | directory (JSON) | footer

Columns are little-endian arrays that begin at multiples of eight. The directory says where each
of them lies and keeps the segment's plain facts. The footer says where the directory lies.
"""

import json
import mmap
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import DTypeLike, NDArray
from whoosh.filedb.filestore import FileStorage, Storage

from index.errors import IndexDamaged
from index.store.columnar.checksums import BLOCK_BYTES, CheckedBytes, RunningChecksums

MAGIC = b"GJEJ\x00C\x01\n"
# Where the checksums and the directory lie, the checksum of either, the magic again.
_FOOTER = struct.Struct("<QQIII8s")
_ALIGNMENT = 8

Array = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Column:
    """Where a column lies in the file."""

    dtype: np.dtype[Any]
    offset: int
    count: int


@dataclass(frozen=True, slots=True)
class Identity:
    """What tells one segment file from all others."""

    size: int
    checksum: int  # of the directory, which has those of all blocks behind it


class SegmentFileWriter:
    """Writes columns one after the other; a column may come in several parts."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._checksums = RunningChecksums()
        self._size = 0
        self._columns: dict[str, tuple[str, int, int]] = {}
        self._facts: dict[str, Any] = {}
        self._open: tuple[str, np.dtype[Any], int] | None = None
        self._write(MAGIC)

    def add(self, name: str, array: Array) -> None:
        """Write a whole column."""
        self.begin(name, array.dtype)
        self.append(array)

    def begin(self, name: str, dtype: DTypeLike) -> None:
        """Begin a column, whose parts `append` writes until the next one begins."""
        self._end_column()
        if name in self._columns:
            raise ValueError(f"column {name} stands there already")
        self._write(bytes(-self._size % _ALIGNMENT))
        self._open = (name, np.dtype(dtype).newbyteorder("<"), self._size)

    def append(self, array: Array) -> None:
        """Write the next values of the column that was begun."""
        assert self._open is not None
        data = np.ascontiguousarray(array, self._open[1])
        if len(data):
            self._write(data.view(np.uint8).data)

    def note(self, name: str, fact: Any) -> None:
        """Keep a plain value in the directory."""
        self._facts[name] = fact

    def finish(self) -> Identity:
        """Write what proves and finds the columns; the file is whole then, but not yet synced."""
        self._end_column()
        self._write(bytes(-self._size % _ALIGNMENT))
        body = self._size
        checksums = self._checksums.finish().tobytes()
        directory = json.dumps(
            {"columns": self._columns, "facts": self._facts}, separators=(",", ":")
        ).encode()
        proof = (zlib.crc32(checksums), zlib.crc32(directory))
        footer = _FOOTER.pack(body, body + len(checksums), *proof, 0, MAGIC)
        for part in (checksums, directory, footer):
            self._file.write(part)
            self._size += len(part)
        return Identity(self._size, zlib.crc32(directory, proof[0]))

    def _end_column(self) -> None:
        if self._open is not None:
            name, dtype, start = self._open
            self._columns[name] = (dtype.str, start, (self._size - start) // dtype.itemsize)
            self._open = None

    def _write(self, data: bytes | memoryview) -> None:
        self._file.write(data)
        self._checksums.add(data)
        self._size += len(data)


class SegmentFile:
    """The columns of a segment, mapped into memory and proven as they are read."""

    def __init__(self, name: str, data: memoryview, mapped: mmap.mmap | None = None) -> None:
        self.name = name
        self._data = data
        self._mapped = mapped
        footer = self._footer()
        body, directory_start, checksums_proof, directory_proof = footer
        directory = data[directory_start : len(data) - _FOOTER.size]
        checksums = data[body:directory_start]
        self._prove(checksums, checksums_proof)
        self._prove(directory, directory_proof)
        self.identity = Identity(len(data), zlib.crc32(directory, checksums_proof))
        self._columns, self.facts = self._read_directory(bytes(directory))
        blocks = np.frombuffer(checksums, "<u4")
        if len(blocks) != -(-body // BLOCK_BYTES):
            raise IndexDamaged(name, "the checksums are of another file")
        self._bytes = CheckedBytes(name, data[:body], blocks)
        self._views: dict[str, Array] = {}

    def names(self) -> tuple[str, ...]:
        """The names of all columns."""
        return tuple(self._columns)

    def __contains__(self, name: str) -> bool:
        return name in self._columns

    def count(self, name: str) -> int:
        """How many values a column has; none where there is no such column."""
        column = self._columns.get(name)
        return 0 if column is None else column.count

    def array(self, name: str) -> Array:
        """A whole column, proven."""
        return self.part(name, 0, self._column(name).count)

    def part(self, name: str, start: int, stop: int) -> Array:
        """The values start .. stop of a column, proven."""
        column = self._column(name)
        if not 0 <= start <= stop <= column.count:
            raise IndexDamaged(self.name, f"{name} has no values {start} to {stop}")
        size = column.dtype.itemsize
        self._bytes.prove(column.offset + start * size, column.offset + stop * size)
        view = self._views.get(name)
        if view is None:
            view = self._views[name] = self._view(column)
        return view[start:stop]

    def check_whole(self) -> None:
        """Raise IndexDamaged where the file was cut short after it was opened.

        What is mapped and no longer there cannot be read: the system ends the process.
        """
        if self._mapped is not None and self._mapped.size() < len(self._data):
            raise IndexDamaged(self.name, "the file was cut short")

    def faults(self) -> Iterator[str]:
        """Every block that is not what was written, a line each."""
        for block in self._bytes.damaged_blocks():
            yield f"{self.name}: block {block} has another checksum"

    def _view(self, column: Column) -> Array:
        """A whole column, of which nothing is proven yet."""
        data = self._bytes.unproven(column.offset, column.count * column.dtype.itemsize)
        return np.frombuffer(data, column.dtype)

    def _column(self, name: str) -> Column:
        try:
            return self._columns[name]
        except KeyError as error:
            raise IndexDamaged(self.name, f"no column {name}") from error

    def _footer(self) -> tuple[int, int, int, int]:
        size = len(self._data)
        if size < len(MAGIC) + _FOOTER.size or bytes(self._data[: len(MAGIC)]) != MAGIC:
            raise IndexDamaged(self.name, "not a segment")
        body, directory, *proof, _, magic = _FOOTER.unpack(self._data[size - _FOOTER.size :])
        if magic != MAGIC or not 0 < body <= directory <= size:
            raise IndexDamaged(self.name, "the end is missing")
        return body, directory, proof[0], proof[1]

    def _prove(self, part: memoryview, checksum: int) -> None:
        if zlib.crc32(part) != checksum:
            raise IndexDamaged(self.name, "the directory has another checksum")

    def _read_directory(self, data: bytes) -> tuple[dict[str, Column], dict[str, Any]]:
        directory = json.loads(data)
        columns = {
            name: Column(np.dtype(dtype), offset, count)
            for name, (dtype, offset, count) in directory["columns"].items()
        }
        return columns, directory["facts"]


def open_segment_file(storage: Storage, name: str) -> SegmentFile:
    """Open a segment's file in a storage; raises IndexDamaged, and OSError where it is missing."""
    if not isinstance(storage, FileStorage):
        with storage.open_file(name) as stream:
            return SegmentFile(name, memoryview(stream.read()))
    with (Path(storage.folder) / name).open("rb") as file:
        try:
            mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except ValueError as error:  # an empty file cannot be mapped
            raise IndexDamaged(name, "the file is empty") from error
    return SegmentFile(name, memoryview(mapped), mapped)
