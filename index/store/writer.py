"""Writes documents to the index in batches; what is committed stays, whatever comes after."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index.analysis.analyzer import Analyzer
from index.analysis.fingerprint import Fingerprint, fingerprints
from index.errors import IndexDamaged, LibraryDamaged, LibraryUnwritable
from index.store.catalog import Catalog
from index.store.columnar.text_buffer import Texts
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
# Documents that are analysed together, unless they are long.
TOGETHER, TOGETHER_CHARACTERS = 64, 500_000


@dataclass(frozen=True, slots=True)
class _Entry:
    """A document that waits to be written."""

    path: str
    stored: dict[str, Any]
    state: FileState


class DocumentWriter:
    """Adds, renames and removes documents; nothing is seen by readers before `commit`."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._index = catalog.open()
        self._writer: ColumnarWriter | None = None
        self._kindred: Kindred | None = None
        self._analyzer = Analyzer()
        self._waiting: list[_Entry] = []
        self._waiting_characters = 0
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
        self._write_waiting()
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
        self._waiting, self._waiting_characters = [], 0
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
        self._waiting.append(_Entry(path, stored, state))
        self._waiting_characters += len(stored["text"])
        if len(self._waiting) >= TOGETHER or self._waiting_characters >= TOGETHER_CHARACTERS:
            self._write_waiting()

    def _write_waiting(self) -> None:
        """Write what waits, together: it costs much less than one document after the other."""
        entries, self._waiting, self._waiting_characters = self._waiting, [], 0
        if not entries:
            return
        try:
            writer = self._open()
            if self._is_full():
                writer.spill()
                self._begin_readers()
            prints = fingerprints([entry.stored["text"] for entry in entries])
            fields = list(map(self._fields, entries, prints))
            writer.add_analyzed(fields, self._read(entries))
        except OSError as error:
            raise LibraryUnwritable(self._catalog.root) from error

    def _is_full(self) -> bool:
        is_full = self._titles.is_full or self._bodies.is_full
        return is_full or len(self._files) > MOST_PIECES

    def _read(self, entries: Sequence[_Entry]) -> list[Texts]:
        paths = [entry.path for entry in entries]
        stored = [entry.stored for entry in entries]
        return [
            self._titles.read([(values["title"], values["language"]) for values in stored]),
            self._bodies.read([(values["text"], values["language"]) for values in stored]),
            self._authors.read([(values["author"], "") for values in stored]),
            self._folders.read(paths),
            self._files.read(paths),
        ]

    def _fields(self, entry: _Entry, text: Fingerprint) -> dict[str, Any]:
        stored, state = entry.stored, entry.state
        return {
            "path": entry.path,
            "date": date_number(stored["date"]),
            "format": stored["format"],
            "language": stored["language"] or None,
            "document": stored,
            "column_path": entry.path.encode("utf-8"),
            "column_hash": state.digest.encode("ascii"),
            "column_size": state.size,
            "column_modified": state.modified,
            "column_inode": state.inode,
            "column_title": stored["title"].encode("utf-8"),
            "column_checksum": text.checksum,
            "column_signature": text.signature,
            "column_group": self._find_kindred().group_of(text),
        }
