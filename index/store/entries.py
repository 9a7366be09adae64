"""What the index knows of each file."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from whoosh.reading import IndexReader

from index.values import Document, Page


@dataclass(frozen=True, slots=True)
class FileState:
    """What tells one content of a file from another: bytes, nanoseconds, digest."""

    size: int
    modified: int
    digest: str = ""


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


def read_entries(reader: IndexReader) -> Iterator[tuple[str, FileState]]:
    """The path and state of every file in the index, read from columns only."""
    for leaf, _ in reader.leaf_readers():
        if not leaf.doc_count():
            continue
        paths, digests, sizes, modified = (
            leaf.column_reader(f"column_{name}") for name in ("path", "hash", "size", "modified")
        )
        for number in leaf.all_doc_ids():
            yield (
                paths[number].decode("utf-8"),
                FileState(sizes[number], modified[number], digests[number].decode("ascii")),
            )


def read_digest(reader: IndexReader, number: int) -> str:
    """The digest of one document's file."""
    for leaf, offset in reader.leaf_readers():
        if offset <= number < offset + leaf.doc_count_all():
            digest: bytes = leaf.column_reader("column_hash")[number - offset]
            return digest.decode("ascii")
    raise IndexError(number)
