"""Records of Excel, and strings that go on in the next record."""

import struct

import pytest

from index.extraction.biff import Kind, Record, StringReader, records


def record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def test_puts_together_what_goes_on():
    stream = record(0xFC, b"ab") + record(Kind.CONTINUE, b"c") + record(Kind.END, b"")
    assert list(records(stream, 0)) == [Record(0xFC, b"ab", (b"c",)), Record(Kind.END, b"")]


def test_reads_a_record_that_is_cut_off():
    assert list(records(record(0xFC, b"abcd")[:6], 0)) == [Record(0xFC, b"ab")]


@pytest.mark.parametrize(
    "chunks",
    [
        [b"\x03\0\0abc"],
        [b"\x03\0\x01a\0b\0c\0"],
        [b"\x03\0\0a", b"\0bc"],
        [b"\x03\0\0a", b"\x01b\0c\0"],
        [b"\x03\0\x01a\0", b"\0bc"],
        [b"\x03", b"\0\0abc"],
        [b"\x03\0\x08\x01\0abc1234"],
        [b"\x03\0\x04\x02\0\0\0abc12"],
    ],
)
def test_reads_a_string_wherever_it_is_parted(chunks):
    reader = StringReader([*chunks, b"\x01\0\0z"])
    assert [reader.read_string(), reader.read_string()] == ["abc", "z"]


@pytest.mark.parametrize("chunks", [[b""], [b"\x03\0"], [b"\xff\xff\0abc"], [b"\1\0\4\xff\0\0\0a"]])
def test_says_when_a_string_is_not_whole(chunks):
    with pytest.raises(IndexError):
        StringReader(chunks).read_string()
