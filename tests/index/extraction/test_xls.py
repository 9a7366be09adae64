"""Old Excel workbooks made of as few records as a reader needs."""

import struct
import sys
from pathlib import Path

import pytest

from index.errors import FailureReason
from index.extraction.extracted import ContentError
from index.extraction.xls import extract_xls

sys.path.append(str(Path(__file__).parents[3] / "tools"))

from small_ole import small_ole


def record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def workbook(cells: bytes, *, version: int = 0x600, more: bytes = b"") -> bytes:
    """A workbook of one sheet."""
    begin = record(0x0809, struct.pack("<HH", version, 5) + bytes(4))
    name = b"\x01\0A" if version == 0x600 else b"\x01A"
    size = len(begin) + len(more) + 4 + 6 + len(name) + 4
    sheet = record(0x0085, struct.pack("<IH", size, 0) + name)
    stream = begin + more + sheet + record(0x000A, b"") + begin + cells + record(0x000A, b"")
    return small_ole({"Workbook" if version == 0x600 else "Book": stream.ljust(5000, b"\0")})


def cell(kind: int, column: int, data: bytes) -> bytes:
    return record(kind, struct.pack("<HHH", 0, column, 0) + data)


def test_reads_every_kind_of_cell():
    cells = (
        cell(0x0204, 8, b"\x02\0\0po")
        + cell(0x0203, 0, struct.pack("<d", 1.5))
        + cell(0x027E, 1, struct.pack("<i", 7 << 2 | 2))
        + cell(0x027E, 2, struct.pack("<i", 150 << 2 | 3))
        + record(0x00BD, struct.pack("<HHHiHiH", 0, 3, 0, 4 << 2 | 2, 0, 5 << 2 | 2, 4))
        + cell(0x0205, 5, b"\x01\0")
        + cell(0x0205, 6, b"\x2a\x01")
        + cell(0x0006, 7, b"\0\0\0\0\0\0\xff\xff" + bytes(8))
        + record(0x0207, b"\x03\0\0abc")
    )
    text = extract_xls(workbook(cells)).text
    assert text == "A\n\n1.5\t7\t1.5\t4\t5\tTRUE\t#N/A\tabc\tpo"


def test_reads_shared_strings():
    strings = record(
        0x00FC, struct.pack("<II", 2, 2) + b"\x01\0\0a" + b"\x01\0\x01" + "ë".encode("utf-16-le")
    )
    cells = cell(0x00FD, 0, struct.pack("<I", 1)) + cell(0x00FD, 1, struct.pack("<I", 99))
    assert extract_xls(workbook(cells, more=strings)).text == "A\n\në"


def test_reads_books_of_excel_5_in_their_code_page():
    cells = cell(0x0204, 0, b"\x04\0" + "çelë".encode("cp1250"))
    page = record(0x0042, struct.pack("<H", 1250))
    assert extract_xls(workbook(cells, version=0x500, more=page)).text == "A\n\nçelë"


def test_reads_boxes_and_headers():
    cells = (
        record(0x01B6, bytes(10) + struct.pack("<H", 4) + bytes(6))
        + record(0x003C, b"\0kuti")
        + record(0x0014, b"\x0c\0\0&CRaporti &P")
    )
    assert extract_xls(workbook(cells)).text == "A\n\nkuti\n\nRaporti"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (workbook(b"", more=record(0x002F, b"")), FailureReason.ENCRYPTED),
        (small_ole({"Workbook": b"x" * 40}), FailureReason.DAMAGED),
        (small_ole({"Tjetër": b"x" * 40}), FailureReason.DAMAGED),
        (b"po", FailureReason.DAMAGED),
    ],
)
def test_says_why_there_is_no_text(data, reason):
    with pytest.raises(ContentError) as error:
        extract_xls(data)
    assert error.value.reason is reason
