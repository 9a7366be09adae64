"""Whoosh's view of what a segment holds of each document."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import numpy as np
from whoosh.codec.base import PerDocumentReader, Segment
from whoosh.columns import Column, ColumnReader

from index.store.columnar.segment_columns import SegmentColumns
from index.store.columnar.value_columns import column_name, open_values


class ColumnarDocuments(PerDocumentReader):
    """Lengths, columns, stored fields and deletions."""

    def __init__(self, columns: SegmentColumns, segment: Segment) -> None:
        self._columns = columns
        self._segment = segment
        self._readers: dict[str, ColumnReader] = {}

    def doc_count(self) -> int:
        """The documents that are not deleted."""
        return int(self._segment.doc_count())

    def doc_count_all(self) -> int:
        """All documents."""
        return self._columns.document_count

    def has_deletions(self) -> bool:
        """Whether a document was deleted."""
        return bool(self._segment.has_deletions())

    def is_deleted(self, docnum: int) -> bool:
        """Whether this document was deleted."""
        return bool(self._segment.is_deleted(docnum))

    def deleted_docs(self) -> Iterable[int]:
        """The documents that were deleted."""
        return self._segment.deleted_docs()  # type: ignore[no-any-return]

    def supports_columns(self) -> bool:
        """Yes."""
        return True

    def has_column(self, fieldname: str) -> bool:
        """Whether the field has a value for each document."""
        return column_name(fieldname) in self._columns.file

    def list_columns(self) -> Iterator[str]:
        """The fields that have."""
        prefix = column_name("")
        for name in self._columns.file.names():
            if name.startswith(prefix) and name.count(".") == 1:
                yield name.removeprefix(prefix)

    def column_reader(self, fieldname: str, column: Column) -> ColumnReader:
        """The values of a field."""
        return open_values(self._columns.file, fieldname, column)

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        """How many tokens a document has in a field."""
        return int(self._columns.lengths(fieldname)[docnum]) or default

    def doc_field_length_reader(self, fieldname: str, default: int = 0) -> Callable[[int], int]:
        """The same for many documents of one field."""
        lengths = self._columns.lengths(fieldname)
        return lambda docnum: int(lengths[docnum]) or default

    def field_length(self, fieldname: str) -> int:
        """How many tokens all documents have in a field."""
        return int(self._columns.file.facts["lengths"].get(fieldname, 0))

    def min_field_length(self, fieldname: str) -> int:
        """The tokens of the shortest document."""
        return int(np.min(self._columns.lengths(fieldname), initial=0))

    def max_field_length(self, fieldname: str) -> int:
        """The tokens of the longest document."""
        return int(np.max(self._columns.lengths(fieldname), initial=0))

    def stored_fields(self, docnum: int) -> dict[str, Any]:
        """The stored fields of a document."""
        return self._columns.records.fields(docnum)
