"""Writes documents to an index of columns: in memory first, then as segments, merged when many.

A commit is safe in this order: segment files are on the disk, then the table of contents that
names them, then the folder's entries; only when the new generation was opened does the old one go.
"""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any

from whoosh.index import FileIndex, LockError
from whoosh.util.filelock import try_for
from whoosh.writing import IndexingError, IndexWriter, SegmentWriter

from index.store.columnar import merge_policy
from index.store.columnar.codec import ColumnarCodec, ColumnarSegment
from index.store.columnar.contents import (
    generations,
    read_contents,
    remove_stale,
    sync_file,
    write_contents,
)
from index.store.columnar.merge import SegmentToMerge, merge_segments
from index.store.columnar.segment_builder import SegmentBuilder
from index.store.columnar.segment_file import Identity, SegmentFileWriter
from index.store.columnar.text_buffer import Texts

Write = Callable[[SegmentFileWriter], tuple[int, Identity]]


class ColumnarWriter(SegmentWriter):
    """Whoosh's segment writer, but for how segments are written and merged."""

    def __init__(
        self, ix: FileIndex, *, timeout: float = 0.0, delay: float = 0.1, limitmb: int = 256
    ) -> None:
        IndexWriter.__init__(self)
        self._lock = self.writelock = ix.lock("WRITELOCK")
        if not try_for(self._lock.acquire, timeout=timeout, delay=delay):
            raise LockError
        try:
            self._begin(ix)
        except BaseException:
            self._lock.release()
            raise
        self._limit = limitmb << 20
        self.merge, self.optimize, self.mergetype = True, False, None

    def _begin(self, ix: FileIndex) -> None:
        self.codec = ColumnarCodec()
        self.storage = ix.storage
        self.indexname = ix.indexname
        contents = ix._read_toc()
        newest = max(generations(self.storage, self.indexname), default=-1)
        self.generation = newest + 1
        self.schema = contents.schema
        self.segments: list[ColumnarSegment] = contents.segments
        self.docnum = self.docbase = 0
        self._setup_doc_offsets()  # type: ignore[no-untyped-call]
        # What a crash left behind; what readers of the newest sound generation need stays.
        remove_stale(self.storage, self.indexname, [contents])
        self._fresh: list[ColumnarSegment] = []
        self._executor = ThreadPoolExecutor(1)
        self._builder = SegmentBuilder(self.schema, self._executor)
        self._searcher = None
        self._added = False
        self.is_closed = False

    def add_document(self, **fields: Any) -> None:
        """Put a document, as Whoosh's writers do."""
        self.add_analyzed([fields], ())

    def add_analyzed(self, documents: Sequence[Mapping[str, Any]], texts: Sequence[Texts]) -> None:
        """Put documents some texts of which were analysed already."""
        self._check_open()
        self._builder.add(documents, texts)
        self._added = True
        self.docnum += len(documents)
        if self._builder.memory() > self._limit:
            self.spill()

    def add_reader(self, reader: Any) -> None:
        """Not offered: segments are merged as columns, and no others are read."""
        raise NotImplementedError

    def doc_count(self) -> int:
        """The documents that were put."""
        return int(self.docnum)

    def commit(
        self,
        mergetype: None = None,
        optimize: bool | None = None,
        merge: bool | None = None,
        **options: Any,
    ) -> None:
        """Make all changes count; when it returns, they are on the disk."""
        self._check_open()
        try:
            self.spill()
            segments = [
                segment for segment in self.segments if _has_documents(segment)
            ] + self._fresh
            if self.optimize if optimize is None else optimize:
                segments = self._merged(segments, range(len(segments)))
            elif self.merge if merge is None else merge:
                segments = self._merged_by_policy(segments)
            write_contents(self.storage, self.indexname, self.schema, segments, self.generation)
            self._leave_old_generation()
        except BaseException:
            self._discard_fresh()
            raise
        finally:
            self._close()

    def cancel(self, **options: Any) -> None:
        """Forget all changes."""
        self._check_open()
        self._discard_fresh()
        self._close()

    def _leave_old_generation(self) -> None:
        contents = read_contents(self.storage, self.indexname, self.generation)
        for segment in contents.segments:
            ColumnarCodec().open_columns(self.storage, segment)
        remove_stale(self.storage, self.indexname, [contents])

    def spill(self) -> None:
        """Write what is in memory as a segment."""
        builder = self._builder
        if not builder.document_count:
            return
        self._fresh.append(
            self._write_segment(lambda file: (builder.document_count, builder.write(file)))
        )
        self._builder = SegmentBuilder(self.schema, self._executor)

    def _merged_by_policy(self, segments: Sequence[ColumnarSegment]) -> list[ColumnarSegment]:
        found = list(segments)
        while chosen := merge_policy.choose([segment.identity.size for segment in found]):
            found = self._merged(found, chosen)
        return found

    def _merged(
        self, segments: Sequence[ColumnarSegment], chosen: Sequence[int]
    ) -> list[ColumnarSegment]:
        """The segments with the chosen ones made one, in the place of the first of these."""
        if not chosen or (len(chosen) == 1 and not segments[chosen[0]].deleted_count()):
            return list(segments)
        sources = [
            SegmentToMerge(
                ColumnarCodec().open_columns(self.storage, segments[place]),
                tuple(segments[place].deleted_docs()),
            )
            for place in chosen
        ]
        merged = self._write_segment(
            lambda file: merge_segments(file, self.schema, sources, self._executor)
        )
        self._fresh.append(merged)
        rest = [segment for place, segment in enumerate(segments) if place not in set(chosen)]
        rest.insert(chosen[0], merged)
        return rest

    def _write_segment(self, write: Write) -> ColumnarSegment:
        segment = ColumnarSegment(self.indexname)
        try:
            with self.storage.create_file(segment.file_name) as stream:
                count, identity = write(SegmentFileWriter(stream))
                sync_file(stream)
        except BaseException:
            with suppress(OSError):
                self.storage.delete_file(segment.file_name)
            raise
        segment.finish(count, identity)
        return segment

    def _discard_fresh(self) -> None:
        for segment in self._fresh:
            with suppress(OSError):
                self.storage.delete_file(segment.file_name)
        self._fresh = []

    def _check_open(self) -> None:
        if self.is_closed:
            raise IndexingError("This writer is closed")

    def _close(self) -> None:
        self._executor.shutdown(cancel_futures=True)
        if self._searcher is not None:
            self._searcher._orig_close()
            self._searcher = None
        self._lock.release()
        self.is_closed = True


def _has_documents(segment: ColumnarSegment) -> bool:
    return segment.deleted_count() < segment.doc_count_all()
