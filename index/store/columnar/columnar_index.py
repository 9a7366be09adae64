"""A Whoosh index whose segments are columns: opened with care, and written by our own writer."""

from typing import Any

from whoosh.fields import Schema, ensure_schema
from whoosh.filedb.filestore import FileStorage, Storage
from whoosh.index import TOC, EmptyIndexError, FileIndex, Index
from whoosh.reading import IndexReader

from index.errors import IndexDamaged
from index.store.columnar.contents import (
    generations,
    read_contents,
    write_contents,
)
from index.store.columnar.segment_file import open_segment_file
from index.store.columnar.writer import ColumnarWriter

_NAME = "MAIN"


class ColumnarIndex(FileIndex):
    """The newest generation that is sound; `whoosh.index.open_dir` opens the same files."""

    def __init__(self, storage: Storage, indexname: str = _NAME) -> None:
        Index.__init__(self)
        self.storage = storage
        self.indexname = indexname
        self._schema = None
        self._read_toc()

    @classmethod
    def create_in(cls, folder: str, schema: Schema) -> "ColumnarIndex":
        """A new index in a folder, without any document."""
        return cls.create(FileStorage(folder), schema)

    @classmethod
    def create(cls, storage: Storage, schema: Schema, indexname: str = _NAME) -> "ColumnarIndex":
        """A new index in a storage, in the place of one that is there."""
        for generation in generations(storage, indexname):
            storage.delete_file(TOC._filename(indexname, generation))
        write_contents(storage, indexname, ensure_schema(schema), [], 0)
        return cls(storage, indexname)

    @classmethod
    def open_in(cls, folder: str) -> "ColumnarIndex":
        """The index in a folder; raises IndexDamaged, and EmptyIndexError where there is none."""
        return cls(FileStorage(folder))

    def latest_generation(self) -> int:
        """The number of the newest generation, sound or not; -1 where there is none."""
        return max(generations(self.storage, self.indexname), default=-1)

    def writer(self, procs: int = 1, **options: Any) -> ColumnarWriter:
        """A writer; raises LockError where another one is at work."""
        return ColumnarWriter(self, **options)

    def _read_toc(self) -> TOC:
        """The newest table of contents that is sound, and whose segments are there.

        A crash between a commit and the disk may leave a newer one that is not: then what was
        committed before counts.
        """
        while True:
            known = generations(self.storage, self.indexname)
            damage: IndexDamaged | None = None
            for generation in known:
                try:
                    return self._sound_contents(generation)
                except IndexDamaged as error:
                    damage = damage or error
                except OSError as error:
                    damage = damage or IndexDamaged(str(generation), repr(error))
            # A writer may have put a new generation in the place of the one that was being read.
            if known == generations(self.storage, self.indexname):
                raise damage or EmptyIndexError(f"no index {self.indexname}")

    def _sound_contents(self, generation: int) -> TOC:
        contents = read_contents(self.storage, self.indexname, generation)
        for segment in contents.segments:
            file = open_segment_file(self.storage, segment.file_name)
            if file.identity != segment.identity:
                raise IndexDamaged(segment.file_name, "not the file that was written")
        return contents

    def reader(self, reuse: IndexReader | None = None) -> IndexReader:
        """A reader of the newest sound generation."""
        return super().reader(reuse=reuse)  # type: ignore[no-untyped-call,no-any-return]
