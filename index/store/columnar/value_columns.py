"""The columns of a segment: one value a document, for sorting, counting and comparing.

Numbers are an array. Bytes of which few differ are numbered; other bytes are a compressed stream.
"""

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.columns import (
    BitColumn,
    Column,
    ColumnReader,
    CompressedBytesColumn,
    FixedBytesColumn,
    NumericColumn,
    RefBytesColumn,
    VarBytesColumn,
)
from whoosh.fields import FieldType

from index.store.columnar.byte_stream import Stream, StreamWriter, write_stream
from index.store.columnar.integers import narrowed, running_total
from index.store.columnar.segment_file import SegmentFile, SegmentFileWriter

_CODES = frozenset("bBhHiIqQfd")
_KINDS = (BitColumn, RefBytesColumn, VarBytesColumn, FixedBytesColumn, CompressedBytesColumn)
_ENCODING = "latin-1"


def column_of(field: FieldType) -> Column | None:
    """The column of a field, where it has one.

    Raises ValueError for a kind that is not kept: some of Whoosh's run code when they are read.
    """
    column: Column | None = field.column_type
    if column is None or type(column) in _KINDS:
        return column
    if type(column) is NumericColumn and column._typecode in _CODES:
        return column
    raise ValueError(f"{column!r} cannot be kept")


class ValueBuffer:
    """The values of the documents of a new segment; those that have none get the default."""

    def __init__(self, column: Column) -> None:
        self._column = column
        self._values: list[Any] = []

    def add(self, document: int, value: Any) -> None:
        """Put the value of a document, which comes after those that have one."""
        self._fill(document)
        self._values.append(value)

    def extend(self, document: int, values: Iterable[Any]) -> None:
        """Put the values of a document and those after it."""
        self._fill(document)
        self._values.extend(values)

    def write(
        self, file: SegmentFileWriter, field: str, document_count: int, executor: Executor
    ) -> None:
        """Write one value for each document."""
        self._fill(document_count)
        write_values(file, field, self._column, self._values, executor)

    def _fill(self, document: int) -> None:
        self._values += [self._column.default_value()] * (document - len(self._values))


def column_name(field: str) -> str:
    """The name under which a field's column stands in the file."""
    return f"column.{field}"


def write_values(
    file: SegmentFileWriter, field: str, column: Column, values: Sequence[Any], executor: Executor
) -> None:
    """Write one value for each document."""
    name = column_name(field)
    if isinstance(column, NumericColumn):
        file.add(name, np.array(values, column._typecode))
    elif isinstance(column, BitColumn):
        file.add(name, np.array(values, np.uint8))
    elif isinstance(column, RefBytesColumn):
        _write_references(file, name, values)
    else:
        _write_bytes(file, name, values, executor)


def _write_references(file: SegmentFileWriter, name: str, values: Sequence[bytes]) -> None:
    different = sorted(set(values))
    numbers = {value: number for number, value in enumerate(different)}
    codes = np.fromiter((numbers[value] for value in values), np.int64, len(values))
    file.add(name, narrowed(codes))
    sizes = np.array(list(map(len, different)), np.int64)
    file.add(f"{name}.different", np.frombuffer(b"".join(different), np.uint8))
    file.add(f"{name}.different_places", narrowed(running_total(sizes)))


def _write_bytes(
    file: SegmentFileWriter, name: str, values: Sequence[bytes], executor: Executor
) -> None:
    stream = StreamWriter(executor, encoding=_ENCODING)
    for value in values:
        stream.add(value.decode(_ENCODING))
    write_stream(file, f"{name}.stream", stream.blocks())
    sizes = np.fromiter(map(len, values), np.int64, len(values))
    file.add(name, narrowed(running_total(sizes)))


def open_values(file: SegmentFile, field: str, column: Column) -> ColumnReader:
    """The values of a field's column."""
    name = column_name(field)
    if isinstance(column, NumericColumn):
        return NumberReader(file.array(name))
    if isinstance(column, BitColumn):
        return NumberReader(file.array(name).astype(bool))
    if isinstance(column, RefBytesColumn):
        return ReferenceReader(file, name)
    return BytesReader(file, name)


class NumberReader(ColumnReader):
    """Numbers: `values` is the array itself, shape (documents,)."""

    def __init__(self, values: NDArray[Any]) -> None:
        self.values = values
        self._reverse = False

    def __len__(self) -> int:
        return len(self.values)

    def __getitem__(self, docnum: int) -> Any:
        return self.values[docnum].item()

    def sort_key(self, docnum: int) -> Any:
        """What documents are sorted by."""
        key = self[docnum]
        return 0 - key if self._reverse else key

    def load(self) -> list[Any]:
        """All values."""
        return self.values.tolist()  # type: ignore[no-any-return]

    def set_reverse(self) -> None:
        """Sort the other way round."""
        self._reverse = True

    def __iter__(self) -> Iterator[Any]:
        return iter(self.load())


class ReferenceReader(ColumnReader):
    """Bytes by number: `codes` is the number of each document, `different` the bytes."""

    def __init__(self, file: SegmentFile, name: str) -> None:
        self.codes = file.array(name)
        data = file.array(f"{name}.different").tobytes()
        places = file.array(f"{name}.different_places").tolist()
        self.different = [data[a:b] for a, b in pairwise(places)]

    def __len__(self) -> int:
        return len(self.codes)

    def __getitem__(self, docnum: int) -> bytes:
        return self.different[int(self.codes[docnum])]

    def sort_key(self, docnum: int) -> bytes:
        """What documents are sorted by."""
        return self[docnum]

    def load(self) -> list[bytes]:
        """All values."""
        return [self.different[code] for code in self.codes.tolist()]

    def __iter__(self) -> Iterator[bytes]:
        return iter(self.load())


class BytesReader(ColumnReader):
    """Bytes of any length."""

    def __init__(self, file: SegmentFile, name: str) -> None:
        self._places = file.array(name)
        self._stream = Stream(file, f"{name}.stream", encoding=_ENCODING)

    def __len__(self) -> int:
        return len(self._places) - 1

    def __getitem__(self, docnum: int) -> bytes:
        start, stop = self._places[docnum : docnum + 2].tolist()
        return self._stream.part(start, stop).encode(_ENCODING)

    def sort_key(self, docnum: int) -> bytes:
        """What documents are sorted by."""
        return self[docnum]

    def load(self) -> list[bytes]:
        """All values."""
        return [self[document] for document in range(len(self))]

    def __iter__(self) -> Iterator[bytes]:
        return iter(self.load())
