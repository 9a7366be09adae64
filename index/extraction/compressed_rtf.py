"""The RTF in Outlook messages, which is packed: what was seen before is named by its place."""

import struct

from index.errors import FailureReason
from index.extraction.extracted import ContentError

# What every packer and unpacker starts with, from the specification MS-OXRTFCP.
_DICTIONARY = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern "
    b"\\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0"
    b"\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)
_PACKED, _UNPACKED = 0x75465A4C, 0x414C454D
_WINDOW = 4096
_LIMIT = 64 * 1024 * 1024


def unpack_rtf(data: bytes) -> bytes:
    """The RTF that was packed; raises ContentError. What is cut off is read to the cut."""
    if len(data) < 16:
        raise ContentError(FailureReason.DAMAGED)
    _, size, kind = struct.unpack_from("<III", data)
    if kind == _UNPACKED:
        return data[16 : 16 + size]
    if kind != _PACKED:
        raise ContentError(FailureReason.DAMAGED)
    window = bytearray(_DICTIONARY.ljust(_WINDOW, b"\0"))
    return bytes(_unpacked(data, window, min(size, _LIMIT)))


def _unpacked(data: bytes, window: bytearray, size: int) -> bytearray:
    place, write = 16, len(_DICTIONARY)
    result = bytearray()
    while place < len(data) and len(result) < size:
        control = data[place]
        place += 1
        for bit in range(8):
            if control >> bit & 1:
                if place + 2 > len(data):
                    return result
                reference = data[place] << 8 | data[place + 1]
                place += 2
                offset, length = reference >> 4, (reference & 0xF) + 2
                if offset == write:  # the end
                    return result
            else:
                offset, length = write, 1
                window[write] = data[place] if place < len(data) else 0
                place += 1
            # Byte by byte: a piece may go on into what it has just written itself.
            for step in range(length):
                byte = window[(offset + step) % _WINDOW]
                window[write] = byte
                write = (write + 1) % _WINDOW
                result.append(byte)
    return result
