"""A ZIP archive whose one entry is the archive itself, byte by byte: it never ends.

Packed data of this kind is a program of two commands: `literal n`, with n bytes that are meant as
they are, and `repeat n`, which says the last n bytes once more. In the program below each command
is five bytes long, and what the commands say is always a little behind what the program holds,
until both are level. Only the checksum in it, which is that of the whole, has to be solved for:
it is a sum of what its own bits add to it.
"""

import struct
import zlib
from collections.abc import Callable

NAME = b"vetja-brenda-vetes-pa-fund.zip"  # of 30 bytes, so that the heading can be repeated
_END_OF_DATA = b"\x01\x00\x00\xff\xff"
_HEADING_SIZE = 30 + len(NAME)
_TRAILER_SIZE = len(_END_OF_DATA) + 46 + len(NAME) + 22


def quine_zip() -> bytes:
    """The archive."""
    return _archive(_solved(lambda checksum: zlib.crc32(_archive(checksum))))


def _archive(checksum: int) -> bytes:
    """The archive with some checksum in the places of its own."""
    size = len(_program(bytes(_HEADING_SIZE), bytes(_TRAILER_SIZE)))
    packed = size - _HEADING_SIZE - (_TRAILER_SIZE - len(_END_OF_DATA))
    about = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 33, checksum, packed, size, len(NAME), 0)
    heading = b"PK\x03\x04" + about + NAME
    listed = b"PK\x01\x02" + struct.pack("<H", 20) + about + struct.pack("<HHHII", 0, 0, 0, 0, 0)
    place = size - len(listed) - len(NAME) - 22
    end = struct.pack("<HHHHIIH", 0, 0, 1, 1, len(listed) + len(NAME), place, 0)
    return _program(heading, _END_OF_DATA + listed + NAME + b"PK\x05\x06" + end)


def _program(heading: bytes, trailer: bytes) -> bytes:
    again = _literal(len(heading) + 5)
    back = _repeat(len(heading) + 5)
    last = _repeat(len(trailer) + 10)
    rest = _literal(len(trailer) + len(last))
    one, four, none, repeated = _literal(5), _literal(20), _literal(0), _repeat(20)
    # fmt: off
    return b"".join((
        heading, again, heading, again, back, one, back, one, one,
        four, back, one, one, four, repeated,
        four, repeated, four, repeated, four, repeated,
        four, repeated, none, none, rest, repeated, none, none, rest,
        last, trailer, last, trailer,
    ))
    # fmt: on


def _literal(count: int) -> bytes:
    return struct.pack("<BHH", 0, count, count ^ 0xFFFF)


def _repeat(count: int) -> bytes:
    """The command for 20, 65 or 99 to 128 bytes, of as many bits as fill whole bytes."""
    if count == 20:
        bits = _block((10, 20), (10, 20))
    elif count == 65:
        bits = _block((65, 65)) + _block()
    else:
        bits = _block((count // 2, count), (count - count // 2, count)) + _block() * 3
    number = int("".join(map(str, reversed(bits))), 2)
    return number.to_bytes(len(bits) // 8, "little")


def _block(*copies: tuple[int, int]) -> list[int]:
    """The bits of a block with these copies, each a length and how far back it begins."""
    bits = [0, 1, 0]
    for length, distance in copies:
        symbol, extra, more = _length_code(length)
        bits += _code(symbol, 7) + _number(more, extra)
        extra = (distance - 1).bit_length() - 2
        symbol = 2 * extra + 2 + ((distance - 1) >> extra & 1)
        bits += _code(symbol, 5) + _number((distance - 1) & (1 << extra) - 1, extra)
    return bits + [0] * 7


def _length_code(length: int) -> tuple[int, int, int]:
    """Symbol (counted from 256), extra bits, and what stands in them."""
    place = length - 3
    if place < 8:
        return place + 1, 0, 0
    extra = place.bit_length() - 3
    return 4 * extra + 5 + (place >> extra & 3), extra, place & (1 << extra) - 1


def _code(symbol: int, width: int) -> list[int]:
    """A symbol, whose first bit is the highest."""
    return [symbol >> place & 1 for place in reversed(range(width))]


def _number(value: int, width: int) -> list[int]:
    """A number, whose first bit is the lowest."""
    return [value >> place & 1 for place in range(width)]


def _solved(checksum_with: Callable[[int], int]) -> int:
    """The checksum that is its own: bits are only ever added, so 32 equations tell it."""
    base = checksum_with(0)
    rows = [checksum_with(1 << bit) ^ base ^ (1 << bit) for bit in range(32)]
    solved: list[tuple[int, int]] = []  # what some bits together give, and which bits
    for bit, row in enumerate(rows):
        value, bits = row, 1 << bit
        for other, others in solved:
            if value ^ other < value:
                value, bits = value ^ other, bits ^ others
        if value:
            solved.append((value, bits))
            solved.sort(reverse=True)
    result, left = 0, base
    for value, bits in solved:
        if left ^ value < left:
            left, result = left ^ value, result ^ bits
    if left:
        raise ValueError("no checksum is its own")
    return result
