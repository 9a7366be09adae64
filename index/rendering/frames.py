"""How the process of pages and the window talk: lines of JSON there, frames back.

A frame is two lengths, a header in JSON, and the bytes that it speaks of.
"""

import json
import struct
from typing import Any, BinaryIO

LENGTHS = struct.Struct("!IQ")

Header = dict[str, Any]


def write_frame(stream: BinaryIO, header: Header, payload: bytes = b"") -> None:
    """Write an answer at once."""
    head = json.dumps(header).encode()
    stream.write(LENGTHS.pack(len(head), len(payload)) + head)
    stream.write(payload)
    stream.flush()


def request_line(request: Header) -> bytes:
    """A request as the process reads it."""
    return json.dumps(request).encode() + b"\n"
