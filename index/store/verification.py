"""Reads the whole index and says what is wrong with it."""

from collections.abc import Iterator

from whoosh.index import FileIndex
from whoosh.reading import IndexReader

from index.store.catalog import Catalog
from index.store.columnar.codec import ColumnarCodec
from index.store.columnar.segment_columns import SegmentColumns
from index.store.columnar.soundness import find_faults
from index.store.entries import document_from_stored
from index.store.schema import BODY, TITLE


def verify(catalog: Catalog, index: FileIndex) -> Iterator[str]:
    """Every fault found, one line each, for the log and the command line.

    Raises LibraryDamaged where a part cannot be read at all.
    """
    with catalog.reading(), index.reader() as reader:
        seen: set[str] = set()
        for leaf, _ in reader.leaf_readers():
            codec = leaf.codec()
            if not isinstance(codec, ColumnarCodec) or codec.columns is None:
                continue  # the reader of an index without documents
            yield from find_faults(codec.columns)
            yield from _document_faults(leaf, codec.columns, seen)


def _document_faults(leaf: IndexReader, columns: SegmentColumns, seen: set[str]) -> Iterator[str]:
    name = columns.file.name
    ends = {field: _last_characters(columns, field) for field in (TITLE.terms, BODY.terms)}
    count = 0
    for number in leaf.all_doc_ids():
        count += 1
        stored = leaf.stored_fields(number)
        document = document_from_stored(stored["path"], stored)
        if document.path in seen:
            yield f"{name}: {document.path} stands twice"
        seen.add(document.path)
        for field, text in ((TITLE.terms, document.title), (BODY.terms, document.text)):
            if ends[field][number] > len(text):
                yield f"{name}: {field} of {document.path} is longer than its text"
    if count != leaf.doc_count():
        yield f"{name}: {count} documents where {leaf.doc_count()} are counted"


def _last_characters(columns: SegmentColumns, field: str) -> list[int]:
    """Where the last token of each document ends in its text."""
    if not columns.has_offsets(field):
        return [0] * columns.document_count
    table = columns.offsets(field).table(0, columns.document_count)
    ends = [0] * columns.document_count
    last = table.counts.cumsum() - 1
    for number, (place, positions) in enumerate(
        zip(last.tolist(), table.counts.tolist(), strict=True)
    ):
        if positions:
            ends[number] = int(table.starts[place] + table.sizes[place])
    return ends
