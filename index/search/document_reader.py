"""Reads stored documents: whole ones, and outlines whose text is read where it is looked at."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

from whoosh.reading import IndexReader

from index.search.statistics import columns_of
from index.store.columnar.records import Records, StoredText
from index.store.entries import document_from_stored
from index.values import Document, Page

# What is read at once of a long text. A short one is read whole: it lies in one block or two.
_WINDOW = 32_768  # characters


class Text(Protocol):
    """A text of which parts are asked for; a string is one."""

    def __len__(self) -> int: ...

    def __getitem__(self, part: slice, /) -> str: ...


class LongText:
    """A stored text, a window of which is in memory: its parts are asked for in their order."""

    def __init__(self, records: Records, document: int, number: int) -> None:
        self._read = partial(records.text, document, number)
        self._size = records.text_size(document, number)
        self._start = 0
        self._window = ""

    def __len__(self) -> int:
        return self._size

    def __getitem__(self, part: slice, /) -> str:
        start, stop, _ = part.indices(self._size)
        stop = max(start, stop)
        begin = start - self._start
        if begin < 0 or stop - self._start > len(self._window):
            self._start, begin = start, 0
            self._window = self._read(start, max(stop, start + _WINDOW))
        return self._window[begin : begin + stop - start]


@dataclass(frozen=True, slots=True, eq=False)
class Outline:
    """What is shown of a document that was found."""

    path: str
    title: str
    date: str
    format: str
    pages: tuple[Page, ...]
    text: Text


class DocumentReader:
    """Reads the documents of one generation of the index by their numbers."""

    def __init__(self, reader: IndexReader) -> None:
        self._reader = reader
        found = [(leaf, offset) for leaf, offset in reader.leaf_readers() if leaf.doc_count_all()]
        self._offsets = [offset for _, offset in found]
        self._records = [
            None if columns is None else columns.records
            for columns in (columns_of(leaf) for leaf, _ in found)
        ]

    def read(self, number: int) -> Document:
        """A whole document."""
        stored = self._reader.stored_fields(number)
        return document_from_stored(stored["path"], stored)

    def outline(self, number: int) -> Outline:
        """A document without its text, of which parts can be read."""
        place = bisect_right(self._offsets, number) - 1
        records = self._records[place]
        if records is not None:
            return _read_outline(records, number - self._offsets[place])
        found = self.read(number)
        return Outline(found.path, found.title, found.date, found.format, found.pages, found.text)


def _read_outline(records: Records, number: int) -> Outline:
    stored = records.outline(number)
    values: dict[str, Any] = stored["document"]
    whole = partial(_whole, records, number)
    text = values["text"]
    if isinstance(text, StoredText):
        text = LongText(records, number, text.number)
    pages = tuple([Page(*page) for page in values["pages"]])
    return Outline(
        whole(stored["path"]), whole(values["title"]), values["date"], values["format"], pages, text
    )


def _whole(records: Records, number: int, value: str | StoredText) -> str:
    """A field that is mostly short."""
    return records.text(number, value.number) if isinstance(value, StoredText) else value
