"""The stored fields of documents: plain values in records, long texts beside them.

A record is a pickle that may name no class but dates, so that reading one runs no code. A string
of more than a few hundred characters stands in the stream of texts, where any part of it can be
read without the rest.
"""

import datetime
import io
import pickle
from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Any

import numpy as np

from index.errors import IndexDamaged
from index.store.columnar.byte_stream import Stream, StreamWriter, write_stream
from index.store.columnar.integers import Integers, narrowed, running_total
from index.store.columnar.segment_file import SegmentFile, SegmentFileWriter

LONG_TEXT = 512
RECORDS, TEXTS = "stored.records", "stored.texts"
_BYTES, _CHARACTERS = "latin-1", "utf-8"
_DATES = {("datetime", name): getattr(datetime, name) for name in ("date", "datetime", "timedelta")}
_PLAIN = (str, int, float, bool, bytes, type(None), *_DATES.values())


@dataclass(frozen=True, slots=True)
class StoredText:
    """A long text where it stands in its document's fields."""

    number: int  # among the texts of its document


class _RecordPickler(pickle.Pickler):
    def __init__(self, file: io.BytesIO) -> None:
        super().__init__(file, protocol=4)
        self.texts: list[str] = []

    def persistent_id(self, value: Any) -> int | None:
        """Long texts are named by their number."""
        if type(value) is not str or len(value) < LONG_TEXT:
            return None
        self.texts.append(value)
        return len(self.texts) - 1


class _RecordUnpickler(pickle.Unpickler):
    def __init__(self, data: bytes, read_text: Callable[[int], Any]) -> None:
        super().__init__(io.BytesIO(data))
        self._read_text = read_text

    def persistent_load(self, pid: Any) -> Any:
        """The text with a number."""
        return self._read_text(pid)

    def find_class(self, module: str, name: str) -> Any:
        """Dates, and nothing else that has a name."""
        try:
            return _DATES[module, name]
        except KeyError as error:
            raise pickle.UnpicklingError(f"{module}.{name}") from error


class RecordWriter:
    """Collects the stored fields of the documents of a new segment."""

    def __init__(self, executor: Executor) -> None:
        self._records = StreamWriter(executor, encoding=_BYTES)
        self._texts = StreamWriter(executor, encoding=_CHARACTERS)
        self._record_sizes: list[int] = []
        self._text_sizes: list[int] = []
        self._text_counts: list[int] = []

    def add(self, fields: Mapping[str, Any]) -> None:
        """Put the fields of the next document, which are plain."""
        file = io.BytesIO()
        pickler = _RecordPickler(file)
        pickler.dump(dict(fields))
        record = file.getvalue().decode(_BYTES)
        self._records.add(record)
        self._record_sizes.append(len(record))
        for text in pickler.texts:
            self._texts.add(text)
            self._text_sizes.append(len(text))
        self._text_counts.append(len(pickler.texts))

    def close(self) -> None:
        """Have the rest compressed; no document may come afterwards."""
        self._records.close()
        self._texts.close()

    def write(self, file: SegmentFileWriter) -> None:
        """Write all of them."""
        write_stream(file, RECORDS, self._records.blocks())
        write_stream(file, TEXTS, self._texts.blocks())
        records, texts = (
            np.array(self._record_sizes, np.int64),
            np.array(self._text_sizes, np.int64),
        )
        write_places(file, RECORDS, running_total(records)[:-1], records)
        write_places(file, TEXTS, running_total(texts)[:-1], texts)
        write_text_counts(file, np.array(self._text_counts, np.int64))


def write_places(file: SegmentFileWriter, name: str, starts: Integers, sizes: Integers) -> None:
    """Write where each record or text lies in its stream."""
    file.add(f"{name}.starts", narrowed(starts))
    file.add(f"{name}.sizes", narrowed(sizes))


def write_text_counts(file: SegmentFileWriter, counts: Integers) -> None:
    """Write how many long texts each document has."""
    file.add(f"{TEXTS}.first", narrowed(running_total(counts)))


class Records:
    """Reads the stored fields of the documents of a segment."""

    def __init__(self, file: SegmentFile) -> None:
        self._file = file
        self.records = Stream(file, RECORDS, encoding=_BYTES)
        self.texts = Stream(file, TEXTS, encoding=_CHARACTERS)

    def fields(self, document: int) -> dict[str, Any]:
        """All stored fields of a document, long texts with them."""
        return self._load(document, lambda number: self.text(document, number))

    def outline(self, document: int) -> dict[str, Any]:
        """The stored fields of a document with a StoredText in the place of each long text."""
        return self._load(document, StoredText)

    def outlines(self, documents: Integers) -> list[dict[str, Any]]:
        """The outlines of many rising documents."""
        starts = self._file.array(f"{RECORDS}.starts")[documents].astype(np.int64)
        stops = starts + self._file.array(f"{RECORDS}.sizes")[documents]
        return [
            self._unpacked(document, record, StoredText)
            for document, record in zip(
                documents.tolist(), self.records.parts(starts, stops), strict=True
            )
        ]

    def text_bounds(self, documents: Integers, numbers: Integers) -> tuple[Integers, Integers]:
        """Where long texts begin and end in the stream of texts: int64, shape (n,) each."""
        places = self._file.array(f"{TEXTS}.first")[documents] + numbers
        starts = self._file.array(f"{TEXTS}.starts")[places].astype(np.int64)
        return starts, starts + self._file.array(f"{TEXTS}.sizes")[places]

    def text(self, document: int, number: int, start: int = 0, stop: int | None = None) -> str:
        """A part of a long text of a document."""
        place = int(self._file.part(f"{TEXTS}.first", document, document + 1)[0]) + number
        begin = int(self._file.part(f"{TEXTS}.starts", place, place + 1)[0])
        size = self.text_size(document, number)
        stop = size if stop is None else min(stop, size)
        return self.texts.part(begin + start, begin + stop)

    def text_size(self, document: int, number: int) -> int:
        """The characters of a long text."""
        place = int(self._file.part(f"{TEXTS}.first", document, document + 1)[0]) + number
        return int(self._file.part(f"{TEXTS}.sizes", place, place + 1)[0])

    def _load(self, document: int, read_text: Callable[[int], Any]) -> dict[str, Any]:
        begin = int(self._file.part(f"{RECORDS}.starts", document, document + 1)[0])
        size = int(self._file.part(f"{RECORDS}.sizes", document, document + 1)[0])
        return self._unpacked(document, self.records.part(begin, begin + size), read_text)

    def _unpacked(
        self, document: int, record: str, read_text: Callable[[int], Any]
    ) -> dict[str, Any]:
        try:
            fields = _RecordUnpickler(record.encode(_BYTES), read_text).load()
        except (pickle.UnpicklingError, EOFError, ValueError, KeyError, IndexError) as error:
            raise IndexDamaged(self._file.name, f"document {document}: {error!r}") from error
        if not isinstance(fields, dict):
            raise IndexDamaged(self._file.name, f"document {document} has no fields")
        return fields


def check_plain(value: Any) -> None:
    """Raises TypeError for what cannot be read again without running code."""
    if isinstance(value, Mapping):
        for key, part in value.items():
            check_plain(key)
            check_plain(part)
    elif isinstance(value, list | tuple):
        for part in value:
            check_plain(part)
    elif type(value) not in _PLAIN:
        raise TypeError(f"{type(value).__name__} cannot be stored")
