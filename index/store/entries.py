"""What the index knows of each file."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.reading import IndexReader

from index.store.columnar.value_columns import NumberReader
from index.values import Document, Page


@dataclass(frozen=True, slots=True)
class FileState:
    """What tells one content of a file from another: bytes, nanoseconds, digest, number."""

    size: int
    modified: int
    digest: str = ""
    inode: int = 0  # the number of the file on its disk, which a new name leaves as it is


def stored_document(document: Document) -> dict[str, Any]:
    """A document as the plain values that are stored with it."""
    return {
        "title": document.title,
        "text": document.text,
        "format": document.format,
        "author": document.author,
        "date": document.date,
        "language": document.language,
        "pages": [(page.number, page.start, page.end) for page in document.pages],
    }


def document_from_stored(path: str, stored: dict[str, Any]) -> Document:
    """The document that `stored_document` took apart."""
    values = stored["document"]
    pages = tuple(Page(*page) for page in values["pages"])
    return Document(path=path, **{**values, "pages": pages})


def read_languages(reader: IndexReader) -> tuple[str, ...]:
    """The languages of the documents in the index; those of removed ones may linger."""
    terms = reader.lexicon("language")
    return tuple(sorted(term.decode("ascii") for term in terms))


def read_entries(reader: IndexReader) -> Iterator[tuple[str, FileState]]:
    """The path and state of every file in the index, read from columns only."""
    for leaf, _ in reader.leaf_readers():
        if not leaf.doc_count():
            continue
        paths, digests, sizes, modified, inodes = (
            leaf.column_reader(f"column_{name}")
            for name in ("path", "hash", "size", "modified", "inode")
        )
        for number in leaf.all_doc_ids():
            yield paths[number].decode("utf-8"), _state(number, digests, sizes, modified, inodes)


def read_state(reader: IndexReader, number: int) -> FileState:
    """The state that the file of one document had when it was read."""
    for leaf, offset in reader.leaf_readers():
        if offset <= number < offset + leaf.doc_count_all():
            columns = (
                leaf.column_reader(f"column_{name}")
                for name in ("hash", "size", "modified", "inode")
            )
            return _state(number - offset, *columns)
    raise IndexError(number)


def read_kindred(reader: IndexReader) -> Iterator[tuple[int, bytes]]:
    """The group and the signature of every document, read from columns only."""
    for leaf, _ in reader.leaf_readers():
        if leaf.doc_count():
            groups, signatures = (
                leaf.column_reader(f"column_{name}") for name in ("group", "signature")
            )
            for number in leaf.all_doc_ids():
                yield groups[number], signatures[number]


def read_numbers(reader: IndexReader, name: str) -> NDArray[np.int64]:
    """A column of numbers, one for each document: int64, shape (all documents,)."""
    parts = [np.empty(0, np.int64)]
    for leaf, _ in reader.leaf_readers():
        if leaf.doc_count_all():
            column = leaf.column_reader(f"column_{name}")
            # Our own columns are arrays; another codec gives a list.
            values = column.values if isinstance(column, NumberReader) else column.load()
            parts.append(np.asarray(values, np.int64))
    return np.concatenate(parts)


def read_bytes(reader: IndexReader, name: str, number: int) -> bytes:
    """What a column of bytes holds for one document."""
    for leaf, offset in reader.leaf_readers():
        if offset <= number < offset + leaf.doc_count_all():
            value: bytes = leaf.column_reader(f"column_{name}")[number - offset]
            return value
    raise IndexError(number)


def _state(place: int, digests: Any, sizes: Any, modified: Any, inodes: Any) -> FileState:
    return FileState(sizes[place], modified[place], digests[place].decode("ascii"), inodes[place])
