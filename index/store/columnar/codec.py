"""The codec: how Whoosh comes to the columns of a segment, and what it remembers of one.

The table of contents holds a ColumnarSegment for each segment file. From it Whoosh asks for the
codec, and from that for readers. Segments are written by `ColumnarWriter` only: Whoosh's own way
of writing, a posting at a time, is not offered.
"""

from collections.abc import Iterable
from typing import Any, NoReturn

from whoosh.codec.base import Codec, Segment
from whoosh.filedb.filestore import Storage

from index.errors import IndexDamaged
from index.store.columnar.documents import ColumnarDocuments
from index.store.columnar.segment_columns import SegmentColumns
from index.store.columnar.segment_file import Identity, open_segment_file
from index.store.columnar.terms import ColumnarTerms

EXTENSION = ".gjej"


class ColumnarSegment(Segment):
    """A segment in one file. It is pickled into the table of contents, so it has plain values."""

    def __init__(self, indexname: str) -> None:
        super().__init__(indexname)  # type: ignore[no-untyped-call]
        self._document_count = 0
        self._deleted: set[int] = set()
        self._size = 0
        self._checksum = 0

    @property
    def file_name(self) -> str:
        """The name of the segment's file."""
        return f"{self.indexname}_{self.segid}{EXTENSION}"

    @property
    def identity(self) -> Identity:
        """What tells the segment's file from all others."""
        return Identity(self._size, self._checksum)

    def finish(self, document_count: int, identity: Identity) -> None:
        """Remember the file that was written."""
        self._document_count = document_count
        self._size, self._checksum = identity.size, identity.checksum

    def codec(self, **options: Any) -> "ColumnarCodec":
        """A codec for one reader of the segment."""
        return ColumnarCodec()

    def should_assemble(self) -> bool:
        """No: it is one file already."""
        return False

    def doc_count_all(self) -> int:
        """All documents."""
        return self._document_count

    def deleted_count(self) -> int:
        """How many documents were deleted."""
        return len(self._deleted)

    def deleted_docs(self) -> Iterable[int]:
        """The documents that were deleted."""
        return iter(sorted(self._deleted))

    def delete_document(self, docnum: int, delete: bool = True) -> None:
        """Delete a document, or bring it back."""
        if delete:
            self._deleted.add(docnum)
        else:
            self._deleted.discard(docnum)

    def is_deleted(self, docnum: int) -> bool:
        """Whether a document was deleted."""
        return docnum in self._deleted


class ColumnarCodec(Codec):
    """Opens the file of a segment, once for all the readers of it."""

    def __init__(self) -> None:
        self.columns: SegmentColumns | None = None

    def open_columns(self, storage: Storage, segment: Segment) -> SegmentColumns:
        """The columns of the segment; raises IndexDamaged where it is another file."""
        if self.columns is None:
            assert isinstance(segment, ColumnarSegment)
            file = open_segment_file(storage, segment.file_name)
            if file.identity != segment.identity:
                raise IndexDamaged(file.name, "not the file that was written")
            self.columns = SegmentColumns(file)
        return self.columns

    def terms_reader(self, storage: Storage, segment: Segment) -> ColumnarTerms:
        """Whoosh's view of the terms."""
        return ColumnarTerms(self.open_columns(storage, segment))

    def per_document_reader(self, storage: Storage, segment: Segment) -> ColumnarDocuments:
        """Whoosh's view of the documents."""
        return ColumnarDocuments(self.open_columns(storage, segment), segment)

    def new_segment(self, storage: Storage, indexname: str) -> ColumnarSegment:
        """A segment that has no file yet."""
        return ColumnarSegment(indexname)

    def per_document_writer(self, storage: Storage, segment: Segment) -> NoReturn:
        """Nothing: `ColumnarWriter` writes."""
        raise NotImplementedError

    def field_writer(self, storage: Storage, segment: Segment) -> NoReturn:
        """Nothing: `ColumnarWriter` writes."""
        raise NotImplementedError

    def postings_writer(self, dbfile: Any, byteids: bool = False) -> NoReturn:
        """Nothing: `ColumnarWriter` writes."""
        raise NotImplementedError

    def postings_reader(self, *args: Any, **options: Any) -> NoReturn:
        """Nothing: the terms reader gives matchers."""
        raise NotImplementedError
