"""Packed RTF, with the examples of the specification MS-OXRTFCP."""

import pytest

from index.extraction.compressed_rtf import unpack_rtf
from index.extraction.extracted import ContentError

SIMPLE = bytes.fromhex(
    "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
)
OVERLAPPING = bytes.fromhex("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0")


@pytest.mark.parametrize(
    ("packed", "text"),
    [
        (SIMPLE, b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"),
        (OVERLAPPING, b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"),
        (SIMPLE[:30], b"{\\rtf1\\ansi\\ansicpg1252"),
        (b"\x12\0\0\0\x06\0\0\0MELA\0\0\0\0{\\rtf1}", b"{\\rtf1"),
    ],
    ids=["simple", "overlapping", "cut", "unpacked"],
)
def test_unpacks(packed, text):
    assert unpack_rtf(packed) == text


@pytest.mark.parametrize("packed", [b"", b"x" * 16])
def test_refuses_what_is_not_packed(packed):
    with pytest.raises(ContentError):
        unpack_rtf(packed)
