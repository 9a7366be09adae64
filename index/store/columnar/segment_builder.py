"""Collects documents in memory and writes them as a segment."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Any, NamedTuple

from whoosh.columns import Column
from whoosh.fields import FieldType, Schema, UnknownFieldError

from index.store.columnar.field_buffer import BufferedPostings, FieldBuffer
from index.store.columnar.field_tokens import FieldTokens, detail_of, tokens_of
from index.store.columnar.integers import narrowed
from index.store.columnar.offsets import OffsetTable, OneTable, write_offsets
from index.store.columnar.piece_tables import PieceTables
from index.store.columnar.posting_writer import write_postings
from index.store.columnar.records import RecordWriter, check_plain
from index.store.columnar.segment_file import Identity, SegmentFileWriter
from index.store.columnar.text_buffer import TextBuffer, Texts
from index.store.columnar.value_columns import ValueBuffer, column_of

# What a token takes until it is written: a number for each term, position, start and end of it,
# and as much again several times over while its field is sorted.
_BYTES_PER_TOKEN = 60
_REMEMBERED = 1_000  # values of fields


@dataclass(frozen=True, slots=True)
class _Document:
    """All that is kept of a document, once every field of it was read without a fault."""

    tokens: dict[str, FieldTokens]
    stored: dict[str, Any]
    values: dict[str, Any]


class _Kind(NamedTuple):
    """What is done with the values of a field."""

    is_indexed: bool
    is_stored: bool
    column: Column | None
    to_column_value: Callable[[Any], Any]


class SegmentBuilder:
    """The documents of a segment that is not yet written."""

    def __init__(self, schema: Schema, executor: Executor) -> None:
        self._schema = schema
        self._executor = executor
        self._buffers: dict[str, FieldBuffer] = {}
        self._texts: dict[str, TextBuffer] = {}
        self._values: dict[str, ValueBuffer] = {}
        self._records = RecordWriter(executor)
        self._kinds: dict[str, _Kind] = {}
        # Formats, languages, folders: few values, that come again and again.
        self._remembered: dict[tuple[str, type, Any], FieldTokens] = {}
        self.document_count = 0

    def buffer(self, name: str) -> FieldBuffer:
        """The tokens of a field; raises ValueError where the field cannot be kept."""
        found = self._buffers.get(name)
        if found is None:
            found = self._buffers[name] = FieldBuffer(detail_of(self._schema[name]))
        return found

    def memory(self) -> int:
        """About how many bytes the documents take, or will take while they are written."""
        sizes = [len(buffer) for buffer in self._buffers.values()]
        sizes += [len(buffer) for buffer in self._texts.values()]
        return _BYTES_PER_TOKEN * max(sizes, default=0)

    def add(self, documents: Sequence[Mapping[str, Any]], texts: Sequence[Texts] = ()) -> None:
        """Put documents, each as Whoosh's `add_document` takes it.

        `texts` were analysed already, all of these documents each for the fields of its tables.
        Raises ValueError or TypeError for a value that cannot be kept; nothing was put then.
        """
        read = [self._read(fields) for fields in documents]
        for document in read:
            check_plain(document.stored)
        for texts_ in texts:
            self._text_buffer(texts_.tables).add(self.document_count, texts_)
        for document in read:
            self._put(document)

    def _put(self, document: _Document) -> None:
        number = self.document_count
        self._records.add(document.stored)
        for name, tokens in document.tokens.items():
            self.buffer(name).add(
                number, tokens.terms, tokens.positions, tokens.starts, tokens.ends
            )
        for name, value in document.values.items():
            self._values[name].add(number, value)
        self.document_count += 1

    def write(self, file: SegmentFileWriter) -> Identity:
        """Write all documents; the builder is of no use afterwards."""
        self._records.close()  # the last of them are compressed while the fields are sorted
        self._write_fields(file)
        self._records.write(file)
        for name in sorted(self._values):
            self._values.pop(name).write(file, name, self.document_count, self._executor)
        file.note("documents", self.document_count)
        return file.finish()

    def _read(self, fields: Mapping[str, Any]) -> _Document:
        document = _Document({}, {}, {})
        for name in sorted(fields):
            if name.startswith("_"):
                continue
            kind = self._kind(name)
            if fields[name] is not None:
                if kind.is_indexed:
                    document.tokens[name] = self._tokens(name, fields[name])
                stored = fields.get(f"_stored_{name}", fields[name])
                if kind.is_stored:
                    document.stored[name] = stored
                if kind.column and stored is not None:
                    self._values.setdefault(name, ValueBuffer(kind.column))
                    document.values[name] = kind.to_column_value(stored)
        if any(name.endswith("_boost") for name in fields if name.startswith("_")):
            raise ValueError("boosts are given when searching, not when indexing")
        return document

    def _kind(self, name: str) -> _Kind:
        kind = self._kinds.get(name)
        if kind is None:
            if name not in self._schema:
                raise UnknownFieldError(f"No field named {name!r}")
            field: FieldType = self._schema[name]
            kind = _Kind(
                bool(field.indexed), bool(field.stored), column_of(field), field.to_column_value
            )
            self._kinds[name] = kind
        return kind

    def _tokens(self, name: str, value: Any) -> FieldTokens:
        key = (name, type(value), value) if type(value) in (str, int) else None
        found = None if key is None else self._remembered.get(key)
        if found is None:
            buffer = self.buffer(name)
            found = tokens_of(self._schema[name], value, buffer.detail, buffer.vocabulary)
            if key is not None:
                if len(self._remembered) >= _REMEMBERED:
                    self._remembered.clear()
                self._remembered[key] = found
        return found

    def _write_fields(self, file: SegmentFileWriter) -> None:
        tables: dict[str, OffsetTable] = {}
        offsets: dict[str, str] = {}
        lengths: dict[str, int] = {}
        names = sorted(
            [name for name, buffer in self._buffers.items() if len(buffer)]
            + [name for name, text in self._texts.items() if len(text)]
        )
        for name in names:
            postings = self._finish(name)
            write_postings(file, name, postings)
            if self._schema[name].scorable:
                row = postings.lengths(self.document_count)
                lengths[name] = int(row.sum())
                file.add(f"{name}.lengths", narrowed(row))
            if postings.offsets is not None:
                offsets[name] = _shared(name, postings.offsets, tables)
        for name, table in tables.items():
            write_offsets(file, f"offsets.{name}", OneTable(table))
        file.note("fields", names)
        file.note("offsets", {name: f"offsets.{of}" for name, of in offsets.items()})
        file.note("lengths", lengths)

    def _text_buffer(self, tables: PieceTables) -> TextBuffer:
        name = next(iter(tables.tables))
        if name not in self._texts:
            details = {name: detail_of(self._schema[name]) for name in tables.tables}
            buffer = TextBuffer(tables, details)
            self._texts.update(dict.fromkeys(details, buffer))
        return self._texts[name]

    def _finish(self, name: str) -> BufferedPostings:
        if name in self._texts:
            return self._texts.pop(name).finish(name, self.document_count)
        return self._buffers.pop(name).finish(self.document_count)


def _shared(name: str, table: OffsetTable, tables: dict[str, OffsetTable]) -> str:
    """The field whose table says the same; the field itself where none does."""
    for other, known in tables.items():
        if known is table or known.is_like(table):
            return other
    tables[name] = table
    return name
