"""The table of contents: one file a generation, naming the schema and all segments.

It is Whoosh's own, so that any program with Whoosh opens the index; behind it, where Whoosh reads
no further, stands a checksum. It is written to a name of its own, synced, and only then given the
name under which it counts.
"""

import os
import pickle
import re
import struct
import zlib
from collections.abc import Iterable, Sequence
from io import BytesIO

from whoosh.codec.base import Segment
from whoosh.fields import Schema
from whoosh.filedb.filestore import FileStorage, Storage
from whoosh.filedb.structfile import StructFile
from whoosh.index import TOC

from index.errors import IndexDamaged
from index.store.columnar.unpickling import unpickle

_PROOF = struct.Struct("<4sI")
_MARK = b"crc\n"


def generations(storage: Storage, indexname: str) -> list[int]:
    """The generations that there are, the newest first."""
    pattern: re.Pattern[str] = TOC._pattern(indexname)
    found = [pattern.match(name) for name in storage.list()]
    return sorted((int(match[1]) for match in found if match), reverse=True)


def read_contents(storage: Storage, indexname: str, generation: int) -> TOC:
    """The table of contents of a generation; raises IndexDamaged, and OSError where it is gone."""
    name = TOC._filename(indexname, generation)
    with storage.open_file(name) as stream:
        data = stream.read()
    try:
        body = _proven(name, data)
        contents = _parse(StructFile(BytesIO(body)), generation)
    except (pickle.UnpicklingError, EOFError, ValueError, struct.error, TypeError) as error:
        raise IndexDamaged(name, repr(error)) from error
    except (AttributeError, ImportError, IndexError, KeyError, OverflowError) as error:
        raise IndexDamaged(name, repr(error)) from error
    return contents


def write_contents(
    storage: Storage, indexname: str, schema: Schema, segments: Sequence[Segment], generation: int
) -> None:
    """Write the table of contents of a new generation, which counts from then on."""
    contents = TOC(schema, list(segments), generation)
    draft = _MemoryStorage()
    contents.write(draft, indexname)
    body = draft.data
    body += _PROOF.pack(_MARK, zlib.crc32(body))
    name = TOC._filename(indexname, generation)
    temporary = f"{name}.new"
    with storage.create_file(temporary) as stream:
        stream.write(body)
        sync_file(stream)
    storage.rename_file(temporary, name, safe=False)
    sync_folder(storage)


def sync_file(stream: StructFile) -> None:
    """Wait until what was written to a file is on the disk."""
    stream.flush()
    file = getattr(stream, "file", stream)
    if hasattr(file, "fileno") and not isinstance(file, BytesIO):
        os.fsync(file.fileno())


def sync_folder(storage: Storage) -> None:
    """Wait until the names of new files are on the disk; Windows does so by itself."""
    if not isinstance(storage, FileStorage) or os.name == "nt":
        return
    handle = os.open(storage.folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def remove_stale(storage: Storage, indexname: str, keep: Iterable[TOC]) -> None:
    """Remove what no generation that counts speaks of: old ones, and what a crash left behind."""
    kept = {TOC._filename(indexname, contents.generation) for contents in keep}
    for contents in keep:
        kept.update(segment.file_name for segment in contents.segments)
    ours = re.compile(rf"_{indexname}_[0-9]+\.toc|{indexname}_[0-9a-z]+\.")
    for name in storage.list():
        if ours.match(name) and name not in kept:
            try:
                storage.delete_file(name)
            except OSError:
                # A reader has it open, on a system that minds; the next commit tries again.
                continue


def _proven(name: str, data: bytes) -> bytes:
    body, proof = data[: -_PROOF.size], data[-_PROOF.size :]
    if len(proof) != _PROOF.size or proof != _PROOF.pack(_MARK, zlib.crc32(body)):
        raise IndexDamaged(name, "another checksum")
    return body


def _parse(stream: StructFile, generation: int) -> TOC:
    for _ in range(3):  # the sizes of C's types
        stream.read_varint()
    if stream.read_int() != -12345:
        raise ValueError("not a table of contents")
    version = stream.read_int()
    release = tuple(stream.read_varint() for _ in range(3))
    schema = unpickle(stream.read_string())
    if stream.read_int() != generation:
        raise ValueError("of another generation")
    stream.read_int()
    segments = unpickle(stream.read())
    return TOC(schema, segments, generation, version=version, release=release)


class _MemoryStorage:
    """Takes the file that Whoosh writes, to be completed before it reaches the disk."""

    def __init__(self) -> None:
        self.data = b""

    def create_file(self, name: str) -> StructFile:
        """A file in memory."""
        memory = BytesIO()

        def take(stream: StructFile) -> None:
            self.data = memory.getvalue()

        return StructFile(memory, name=name, onclose=take)

    def rename_file(self, frm: str, to: str, safe: bool = False) -> None:
        """Nothing: there is one file."""
