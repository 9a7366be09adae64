"""A long stream of bytes or characters, compressed in blocks, of which any part can be read.

A part costs the blocks that it lies in, however long the whole is. Blocks have 16 Ki units, the
last one of a run fewer, and a merge copies them as they are. The beginning of a long stream serves
as a dictionary for its blocks, which knows the words that come again and again. Bytes are kept as
characters of Latin-1, so that a stream of either is one thing.
"""

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import zstandard
from numpy.typing import NDArray

from index.errors import IndexDamaged
from index.store.columnar.integers import Integers, narrowed, running_total
from index.store.columnar.segment_file import SegmentFile, SegmentFileWriter

BLOCK_UNITS = 16384
LEVEL = 6
# A dictionary costs its own place, about a third of its bytes: a stream must be long for it.
_SHORT_STREAM = 16 * BLOCK_UNITS
_DICTIONARY_SHARE = 16
_DICTIONARY_BYTES = 262144
# What is compressed before the end is known to be long enough for the whole dictionary.
_LONG_STREAM = _DICTIONARY_SHARE * _DICTIONARY_BYTES
_KEPT_BLOCKS = 32


@dataclass(frozen=True, slots=True)
class Block:
    """A compressed block, how many units it holds, and the dictionary that it needs."""

    data: bytes
    units: int
    dictionary: bytes = b""


class Compressor:
    """Compresses blocks with one dictionary, in one thread."""

    def __init__(self, dictionary: bytes = b"") -> None:
        self._dictionary = dictionary
        prepared = _prepared(dictionary) if dictionary else None
        self._compressor = zstandard.ZstdCompressor(level=LEVEL, dict_data=prepared)

    def compress(self, data: bytes, units: int) -> Block:
        """The block that holds some bytes."""
        return Block(self._compressor.compress(data), units, self._dictionary)


class StreamWriter:
    """Collects a stream; its blocks are compressed beside whatever else is done."""

    def __init__(self, executor: Executor, *, encoding: str) -> None:
        self._executor = executor
        self._encoding = encoding
        self._compressor: Compressor | None = None
        self._parts: list[str] = []
        self._pending = 0
        self._blocks: list[Future[Block]] = []

    def add(self, part: str) -> None:
        """Put a part at the end of the stream."""
        self._parts.append(part)
        self._pending += len(part)
        # Nothing is compressed before it is known whether there will be a dictionary.
        if self._pending >= (_LONG_STREAM if self._compressor is None else BLOCK_UNITS):
            self._cut(all_of_it=False)

    def close(self) -> None:
        """Have the rest compressed; the stream may not grow afterwards."""
        self._cut(all_of_it=True)

    def blocks(self) -> Iterable[Block]:
        """All blocks; the stream may not grow afterwards."""
        self.close()
        return (future.result() for future in self._blocks)

    def _cut(self, *, all_of_it: bool) -> None:
        joined = "".join(self._parts)
        if self._compressor is None:
            size = min(len(joined) // _DICTIONARY_SHARE, _DICTIONARY_BYTES)
            sample = encoded(joined[:size], self._encoding)[:size]
            self._compressor = Compressor(sample if len(joined) >= _SHORT_STREAM else b"")
        place = 0
        while len(joined) - place >= BLOCK_UNITS or (all_of_it and place < len(joined)):
            part = joined[place : place + BLOCK_UNITS]
            data = encoded(part, self._encoding)
            self._blocks.append(self._executor.submit(self._compressor.compress, data, len(part)))
            place += BLOCK_UNITS
        self._parts = [joined[place:]]
        self._pending = len(joined) - place


def encoded(part: str, encoding: str) -> bytes:
    """A part of a stream as the bytes that are compressed."""
    return part.encode(encoding, "surrogatepass")


def write_stream(file: SegmentFileWriter, name: str, blocks: Iterable[Block]) -> None:
    """Write the blocks of a stream as columns."""
    sizes: list[int] = []
    units: list[int] = []
    numbers: list[int] = []
    dictionaries = {b"": 0}
    file.begin(name, np.uint8)
    for block in blocks:
        file.append(np.frombuffer(block.data, np.uint8))
        sizes.append(len(block.data))
        units.append(block.units)
        numbers.append(dictionaries.setdefault(block.dictionary, len(dictionaries)))
    file.add(f"{name}.places", narrowed(running_total(np.array(sizes, np.int64))))
    file.add(f"{name}.units", narrowed(running_total(np.array(units, np.int64))))
    file.add(f"{name}.dictionary", narrowed(np.array(numbers, np.int64)))
    _write_dictionaries(file, f"{name}.dictionaries", list(dictionaries)[1:])


def _write_dictionaries(file: SegmentFileWriter, name: str, dictionaries: Sequence[bytes]) -> None:
    packed = [zstandard.compress(dictionary, LEVEL) for dictionary in dictionaries]
    file.add(name, np.frombuffer(b"".join(packed), np.uint8))
    sizes = np.array(list(map(len, packed)), np.int64)
    file.add(f"{name}.places", narrowed(running_total(sizes)))


class Stream:
    """Reads parts of a stream; what was inflated last is kept for a while."""

    def __init__(self, file: SegmentFile, name: str, *, encoding: str) -> None:
        self._file = file
        self._name = name
        self.encoding = encoding
        self._kept: OrderedDict[int, str] = OrderedDict()
        self._dictionaries: dict[int, bytes] = {0: b""}
        self._decompressors: dict[int, zstandard.ZstdDecompressor] = {}

    def part(self, start: int, stop: int) -> str:
        """The units start .. stop."""
        if start >= stop:
            return ""
        units = self.block_starts
        if start < 0 or stop > units[-1]:
            raise IndexDamaged(self._file.name, f"{self._name} has no part {start} to {stop}")
        first = int(np.searchsorted(units, start, "right")) - 1
        last = int(np.searchsorted(units, stop, "left"))
        text = "".join([self._inflated(block) for block in range(first, last)])
        begin = start - int(units[first])
        return text[begin : begin + stop - start]

    def parts(self, starts: Integers, stops: Integers) -> list[str]:
        """Many parts, whose starts rise; each block that any of them lies in is inflated once."""
        units = self.block_starts
        if len(starts) and not 0 <= starts[0] <= starts.max() <= stops.max() <= units[-1]:
            raise IndexDamaged(self._file.name, f"{self._name} is too short")
        first = np.searchsorted(units, starts, "right") - 1
        last = np.searchsorted(units, stops, "left")
        begins = starts - units[np.minimum(first, len(units) - 1)]
        rows = (first, last, begins, stops - starts)
        found: list[str] = []
        blocks: list[str] = []  # from number `low` on
        low = high = 0
        for block, end, begin, size in zip(*(row.tolist() for row in rows), strict=True):
            if end > high or block < low:
                kept = blocks[block - low :] if low <= block < high else []
                blocks = kept + [self._inflated(number) for number in range(block + len(kept), end)]
                low, high = block, max(block + len(kept), end)
            near = blocks[block - low : end - low]
            text = near[0] if len(near) == 1 else "".join(near)
            found.append(text[begin : begin + size])
        return found

    @cached_property
    def block_starts(self) -> Integers:
        """The first unit of every block, and the end of the last: int64, shape (blocks + 1)."""
        return self._file.array(f"{self._name}.units").astype(np.int64)

    def block(self, number: int) -> Block:
        """A block as it is stored."""
        units = self.block_starts
        size = int(units[number + 1] - units[number])
        return Block(self._stored(number), size, self.dictionary(int(self._numbers[number])))

    @property
    def dictionary_count(self) -> int:
        """How many dictionaries there are; number 0, which is none, not counted."""
        return max(0, len(self._dictionary_places) - 1)

    def dictionary(self, number: int) -> bytes:
        """A dictionary by its number; number 0 is none."""
        found = self._dictionaries.get(number)
        if found is None:
            start, stop = self._dictionary_places[number - 1 : number + 1]
            data = self._file.part(f"{self._name}.dictionaries", start, stop).tobytes()
            found = self._dictionaries[number] = _unpacked(self._file.name, data)
        return found

    @cached_property
    def _dictionary_places(self) -> list[int]:
        places: list[int] = self._file.array(f"{self._name}.dictionaries.places").tolist()
        return places

    @cached_property
    def _numbers(self) -> NDArray[np.unsignedinteger]:
        return self._file.array(f"{self._name}.dictionary")

    def _decompressor(self, number: int) -> zstandard.ZstdDecompressor:
        found = self._decompressors.get(number)
        if found is None:
            dictionary = self.dictionary(number)
            prepared = _prepared(dictionary) if dictionary else None
            found = zstandard.ZstdDecompressor(dict_data=prepared)
            self._decompressors[number] = found
        return found

    def _stored(self, number: int) -> bytes:
        start, stop = self._file.part(f"{self._name}.places", number, number + 2).tolist()
        return self._file.part(self._name, start, stop).tobytes()

    def _inflated(self, number: int) -> str:
        text = self._kept.get(number)
        if text is None:
            decompressor = self._decompressor(int(self._numbers[number]))
            try:
                data = decompressor.decompress(self._stored(number))
                text = data.decode(self.encoding, "surrogatepass")
            except (zstandard.ZstdError, UnicodeDecodeError) as error:
                raise IndexDamaged(self._file.name, f"{self._name} {number}") from error
            self._kept[number] = text
            if len(self._kept) > _KEPT_BLOCKS:
                self._kept.popitem(last=False)
        return text


def _prepared(dictionary: bytes) -> zstandard.ZstdCompressionDict:
    return zstandard.ZstdCompressionDict(dictionary, dict_type=zstandard.DICT_TYPE_RAWCONTENT)


def _unpacked(name: str, data: bytes) -> bytes:
    try:
        return zstandard.decompress(data)
    except zstandard.ZstdError as error:
        raise IndexDamaged(name, "a dictionary cannot be read") from error
