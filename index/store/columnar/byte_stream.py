"""A long stream of bytes or characters, compressed in blocks, of which any part can be read.

A part costs the blocks that it lies in, however long the whole is. Blocks have 16 Ki units, the
last one of a run fewer, and a merge copies them as they are. Bytes are kept as characters of
Latin-1, so that a stream of either is one thing.
"""

import zlib
from collections import OrderedDict
from collections.abc import Iterable
from concurrent.futures import Executor, Future
from dataclasses import dataclass

import numpy as np

from index.errors import IndexDamaged
from index.store.columnar.integers import Integers, narrowed, running_total
from index.store.columnar.segment_file import SegmentFile, SegmentFileWriter

BLOCK_UNITS = 16384
LEVEL = 6
_KEPT_BLOCKS = 32


@dataclass(frozen=True, slots=True)
class Block:
    """A compressed block and how many units it holds."""

    data: bytes
    units: int


class StreamWriter:
    """Collects a stream; its blocks are compressed beside whatever else is done."""

    def __init__(self, executor: Executor, *, encoding: str) -> None:
        self._executor = executor
        self.encoding = encoding
        self._parts: list[str] = []
        self._pending = 0
        self._blocks: list[Future[Block]] = []
        self.length = 0

    def add(self, part: str) -> None:
        """Put a part at the end of the stream."""
        self._parts.append(part)
        self._pending += len(part)
        self.length += len(part)
        if self._pending >= BLOCK_UNITS:
            self._cut(all_of_it=False)

    def blocks(self) -> Iterable[Block]:
        """All blocks; the stream may not grow afterwards."""
        self._cut(all_of_it=True)
        return (future.result() for future in self._blocks)

    def _cut(self, *, all_of_it: bool) -> None:
        joined = "".join(self._parts)
        place = 0
        while len(joined) - place >= BLOCK_UNITS or (all_of_it and place < len(joined)):
            part = joined[place : place + BLOCK_UNITS]
            self._blocks.append(self._executor.submit(compressed, part, self.encoding))
            place += BLOCK_UNITS
        self._parts = [joined[place:]]
        self._pending = len(joined) - place


def compressed(part: str, encoding: str) -> Block:
    """A part of a stream as a block."""
    return Block(zlib.compress(part.encode(encoding, "surrogatepass"), LEVEL), len(part))


def write_stream(file: SegmentFileWriter, name: str, blocks: Iterable[Block]) -> None:
    """Write the blocks of a stream as columns."""
    sizes: list[int] = []
    units: list[int] = []
    file.begin(name, np.uint8)
    for block in blocks:
        file.append(np.frombuffer(block.data, np.uint8))
        sizes.append(len(block.data))
        units.append(block.units)
    file.add(f"{name}.places", narrowed(running_total(np.array(sizes, np.int64))))
    file.add(f"{name}.units", narrowed(running_total(np.array(units, np.int64))))


class Stream:
    """Reads parts of a stream; what was inflated last is kept for a while."""

    def __init__(self, file: SegmentFile, name: str, *, encoding: str) -> None:
        self._file = file
        self._name = name
        self.encoding = encoding
        self._units: Integers | None = None
        self._kept: OrderedDict[int, str] = OrderedDict()

    def part(self, start: int, stop: int) -> str:
        """The units start .. stop."""
        if start >= stop:
            return ""
        units = self.block_starts()
        if stop > units[-1]:
            raise IndexDamaged(self._file.name, f"{self._name} ends before {stop}")
        first = int(np.searchsorted(units, start, "right")) - 1
        last = int(np.searchsorted(units, stop, "left"))
        text = "".join([self._inflated(block) for block in range(first, last)])
        begin = start - int(units[first])
        return text[begin : begin + stop - start]

    def block_starts(self) -> Integers:
        """The first unit of every block, and the end of the last: int64, shape (blocks + 1)."""
        if self._units is None:
            self._units = self._file.array(f"{self._name}.units").astype(np.int64)
        return self._units

    def block(self, number: int) -> Block:
        """A block as it is stored."""
        units = self.block_starts()
        return Block(self._stored(number), int(units[number + 1] - units[number]))

    def _stored(self, number: int) -> bytes:
        start, stop = self._file.part(f"{self._name}.places", number, number + 2).tolist()
        return self._file.part(self._name, start, stop).tobytes()

    def _inflated(self, number: int) -> str:
        text = self._kept.get(number)
        if text is None:
            try:
                text = zlib.decompress(self._stored(number)).decode(self.encoding, "surrogatepass")
            except (zlib.error, UnicodeDecodeError) as error:
                raise IndexDamaged(self._file.name, f"{self._name} {number}") from error
            self._kept[number] = text
            if len(self._kept) > _KEPT_BLOCKS:
                self._kept.popitem(last=False)
        return text
