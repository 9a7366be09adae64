"""Writes documents to the index in batches; what is committed stays, whatever comes after."""

from pathlib import Path
from typing import Any

from index.analysis.analyzer import Analyzer
from index.analysis.fingerprint import fingerprint
from index.errors import IndexDamaged, LibraryDamaged, LibraryUnwritable
from index.store.catalog import Catalog
from index.store.columnar.writer import ColumnarWriter
from index.store.entries import (
    FileState,
    document_from_stored,
    read_entries,
    read_kindred,
    stored_document,
)
from index.store.kindred import Kindred
from index.store.path_reader import PathReader
from index.store.schema import AUTHOR, BODY, FILE, FOLDER, STUB, TITLE, date_number
from index.store.text_reader import MOST_PIECES, TextReader
from index.values import Document

# Megabytes that a segment may take in memory before it is written.
SEGMENT_MEGABYTES = 128


class DocumentWriter:
    """Adds, renames and removes documents; nothing is seen by readers before `commit`."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._index = catalog.open()
        self._writer: ColumnarWriter | None = None
        self._kindred: Kindred | None = None
        self._analyzer = Analyzer()
        self._begin_readers()

    def entries(self) -> dict[str, FileState]:
        """The path and state of every file as of the last commit."""
        with self._catalog.reading(), self._index.reader() as reader:
            return dict(read_entries(reader))

    def document_count(self) -> int:
        """Documents as of the last commit."""
        return self._index.doc_count()

    def add(self, document: Document, state: FileState, *, replace: bool) -> None:
        """Write a document; `replace` says that the index may hold one at this path."""
        if replace:
            self.remove(document.path)
        self._add(document.path, stored_document(document), state)

    def restamp(self, path: str, new_path: str, state: FileState) -> None:
        """Keep a document whose file was renamed or touched: only path and state change."""
        with self._catalog.reading(), self._index.searcher() as searcher:
            fields = searcher.document(path=path)
        document = document_from_stored(path, fields)
        stored = stored_document(document)
        if document.title == Path(path).stem:
            stored["title"] = Path(new_path).stem
        self.remove(path)
        self._add(new_path, stored, state)

    def remove(self, path: str) -> None:
        """Remove the document at a path, where there is one."""
        with self._catalog.reading():
            self._open().delete_by_term("path", path)

    def commit(self) -> None:
        """Make all that was written searchable and safe; raises LibraryUnwritable."""
        if self._writer is None:
            return
        writer, self._writer = self._writer, None
        try:
            writer.commit()
        except IndexDamaged as error:
            raise LibraryDamaged(self._catalog.root, repr(error)) from error
        except OSError as error:
            raise LibraryUnwritable(self._catalog.root) from error

    def cancel(self) -> None:
        """Forget what was written since the last commit."""
        if self._writer is not None:
            writer, self._writer = self._writer, None
            writer.cancel()

    def _open(self) -> ColumnarWriter:
        if self._writer is None:
            try:
                self._writer = self._index.writer(limitmb=SEGMENT_MEGABYTES)
            except OSError as error:
                raise LibraryUnwritable(self._catalog.root) from error
        return self._writer

    def _find_kindred(self) -> Kindred:
        if self._kindred is None:
            with self._catalog.reading(), self._index.reader() as reader:
                self._kindred = Kindred(read_kindred(reader))
        return self._kindred

    def _begin_readers(self) -> None:
        self._titles = TextReader(self._analyzer, TITLE)
        self._bodies = TextReader(self._analyzer, BODY, STUB)
        self._authors = TextReader(self._analyzer, AUTHOR)
        self._folders = PathReader(FOLDER.terms, with_names=False)
        self._files = PathReader(FILE.terms, with_names=True)

    def _add(self, path: str, stored: dict[str, Any], state: FileState) -> None:
        text = fingerprint(stored["text"])
        language = stored["language"]
        try:
            writer = self._open()
            if self._titles.is_full or self._bodies.is_full or len(self._files) > MOST_PIECES:
                writer.spill()
                self._begin_readers()
            writer.add_analyzed(
                {
                    "path": path,
                    "date": date_number(stored["date"]),
                    "format": stored["format"],
                    "language": language or None,
                    "document": stored,
                    "column_path": path.encode("utf-8"),
                    "column_hash": state.digest.encode("ascii"),
                    "column_size": state.size,
                    "column_modified": state.modified,
                    "column_inode": state.inode,
                    "column_title": stored["title"].encode("utf-8"),
                    "column_checksum": text.checksum,
                    "column_signature": text.signature,
                    "column_group": self._find_kindred().group_of(text),
                },
                (
                    self._titles.read(stored["title"], language),
                    self._bodies.read(stored["text"], language),
                    self._authors.read(stored["author"], ""),
                    self._folders.read(path),
                    self._files.read(path),
                ),
            )
        except OSError as error:
            raise LibraryUnwritable(self._catalog.root) from error
