"""Reads the whole index and says what is wrong with it."""

from collections.abc import Iterator

from whoosh.index import FileIndex
from whoosh.reading import IndexReader

from index.store.catalog import Catalog
from index.store.entries import document_from_stored
from index.store.schema import BODY, TEXT_FIELDS


def verify(catalog: Catalog, index: FileIndex) -> Iterator[str]:
    """Every fault found, one line each, for the log and the command line.

    Raises LibraryDamaged where a part cannot be read at all.
    """
    with catalog.reading(), index.searcher() as searcher:
        for number, (leaf, _) in enumerate(searcher.reader().leaf_readers()):
            lengths: dict[int, int] = {}
            yield from _verify_documents(leaf, number, lengths)
            for field in TEXT_FIELDS:
                for name in (field.terms, field.exact):
                    limits = lengths if field == BODY else {}
                    yield from _verify_postings(leaf, number, name, limits)


def _verify_documents(leaf: IndexReader, number: int, lengths: dict[int, int]) -> Iterator[str]:
    seen: set[str] = set()
    for doc in leaf.all_doc_ids():
        stored = leaf.stored_fields(doc)
        document = document_from_stored(stored["path"], stored)
        lengths[doc] = len(document.text)
        if document.path in seen:
            yield f"segment {number}: {document.path} stands twice"
        seen.add(document.path)
    if len(lengths) != leaf.doc_count():
        yield f"segment {number}: {len(lengths)} documents where {leaf.doc_count()} are counted"


def _verify_postings(
    leaf: IndexReader, number: int, name: str, lengths: dict[int, int]
) -> Iterator[str]:
    before = b""
    for term in leaf.lexicon(name):
        if term <= before:
            yield f"segment {number}: {name} terms out of order at {term!r}"
        before = term
        matcher = leaf.postings(name, term)
        while matcher.is_active():
            doc = matcher.id()
            end = max((end for _, _, end in matcher.value_as("characters")), default=0)
            if end > lengths.get(doc, end):
                yield f"segment {number}: {name} {term!r} lies outside document {doc}"
            matcher.next()
