"""Proves the bytes of a file, a block at a time, when they are first read.

A segment may have hundreds of megabytes, and a search reads few of them: so each block of 16 KiB
has a checksum of its own, and is checked once, before the first of its bytes is used.
"""

import zlib
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from index.errors import IndexDamaged

BLOCK_BYTES = 16384

Checksums = NDArray[np.uint32]


class RunningChecksums:
    """The checksums of a file that is being written."""

    def __init__(self) -> None:
        self._done: list[int] = []
        self._open = 0  # the checksum of the block that is not yet full
        self._filled = 0

    def add(self, data: bytes | memoryview) -> None:
        """Take in the next bytes of the file."""
        view = memoryview(data).cast("B")
        place = 0
        while place < len(view):
            part = view[place : place + BLOCK_BYTES - self._filled]
            self._open = zlib.crc32(part, self._open)
            self._filled += len(part)
            place += len(part)
            if self._filled == BLOCK_BYTES:
                self._close_block()

    def finish(self) -> Checksums:
        """The checksum of every block, the last one perhaps shorter: uint32, shape (blocks,)."""
        if self._filled:
            self._close_block()
        return np.array(self._done, "<u4")

    def _close_block(self) -> None:
        self._done.append(self._open)
        self._open = self._filled = 0


class CheckedBytes:
    """The bytes of a file, each block checked before it is first used."""

    def __init__(self, name: str, data: memoryview, checksums: Checksums) -> None:
        self._name = name
        self._data = data
        self._checksums = checksums
        self._unchecked = bytearray(b"\x01" * len(checksums))

    def prove(self, start: int, stop: int) -> None:
        """Check the bytes start .. stop; raises IndexDamaged where they are other ones."""
        if not 0 <= start <= stop <= len(self._data):
            raise IndexDamaged(self._name, f"bytes {start} to {stop} lie outside the file")
        first, last = start // BLOCK_BYTES, -(-stop // BLOCK_BYTES)
        block = self._unchecked.find(1, first, last)
        while block >= 0:
            if not self._is_sound(block):
                raise IndexDamaged(self._name, f"block {block} has another checksum")
            self._unchecked[block] = 0
            block = self._unchecked.find(1, block, last)

    def unproven(self, start: int, size: int) -> memoryview:
        """Some bytes as they stand, to be proven before they are used."""
        if not 0 <= start <= start + size <= len(self._data):
            raise IndexDamaged(self._name, f"bytes {start} to {start + size} lie outside the file")
        return self._data[start : start + size]

    def damaged_blocks(self) -> Iterator[int]:
        """The number of every block that is not what was written."""
        return (block for block in range(len(self._checksums)) if not self._is_sound(block))

    def _is_sound(self, block: int) -> bool:
        start = block * BLOCK_BYTES
        found = zlib.crc32(self._data[start : start + BLOCK_BYTES])
        return found == int(self._checksums[block])
