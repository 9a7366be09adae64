"""Old Word documents. Whole ones of Word 97 are in tests/data/office."""

import struct
import sys
from pathlib import Path

import pytest

from index.errors import FailureReason
from index.extraction.doc import extract_doc
from index.extraction.extracted import ContentError
from index.extraction.word_properties import IN_TABLE, PropertyRuns

sys.path.append(str(Path(__file__).parents[3] / "tools"))

from small_ole import small_ole


def word_95(text: bytes, *, flags: int = 0) -> bytes:
    """A document of Word 95: the text in one piece, in the code page of the country."""
    header = bytearray(0x200)
    struct.pack_into("<HH", header, 0, 0xA5DC, 0x68)
    struct.pack_into("<H", header, 0x0A, flags)
    struct.pack_into("<II", header, 0x18, 0x200, 0x200 + len(text))
    struct.pack_into("<i", header, 0x34, len(text))
    return small_ole({"WordDocument": bytes(header) + text.ljust(4096, b"\0")})


def reason_for(data: bytes) -> FailureReason:
    with pytest.raises(ContentError) as error:
        extract_doc(data)
    return error.value.reason


def test_reads_word_95_in_the_code_page_of_the_country():
    text = "Çdo fshat\rka një „plak“.\r".encode("cp1250")
    assert extract_doc(word_95(text)).text == "Çdo fshat\n\nka një „plak“."


def test_shows_fields_as_they_are_shown():
    text = b"Shih \x13 HYPERLINK x \x14ligjin\x13 PAGE \x147\x15\x15 tani\r"
    assert extract_doc(word_95(text)).text == "Shih ligjin7 tani"


def test_takes_a_field_that_never_ends():
    assert extract_doc(word_95(b"po \x13 TOC \r jo\x15\x15\x14 po\r")).text.split() == ["po", "po"]


def test_reads_special_signs():
    assert extract_doc(word_95(b"a\x0bb\x1ec\x1fd\x01\x08\r")).text == "a\nb‑cd"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (word_95(b"po", flags=0x0100), FailureReason.ENCRYPTED),
        (word_95(b"\r\r"), FailureReason.NO_TEXT),
        (small_ole({"WordDocument": b"x" * 5000}), FailureReason.DAMAGED),
        (small_ole({"WordDocument": b"x"}), FailureReason.DAMAGED),
        (small_ole({"Tjetër": b"x"}), FailureReason.DAMAGED),
        (b"po", FailureReason.DAMAGED),
    ],
)
def test_says_why_there_is_no_text(data, reason):
    assert reason_for(data) is reason


class TestPropertyRuns:
    def page(self, codes: bytes) -> bytes:
        """A page of one stretch, from 100 to 200, with a style and these codes."""
        content = bytearray(512)
        struct.pack_into("<II", content, 0, 100, 200)
        content[8] = 50  # where the codes begin, in pairs of bytes
        block = b"\0\0" + codes
        content[100 : 102 + len(block)] = bytes([0, (len(block) + 1) // 2]) + block
        content[511] = 1
        return bytes(content)

    def test_knows_what_holds_where(self):
        runs = PropertyRuns(self.page(struct.pack("<HBHB", 0x2403, 1, IN_TABLE, 1)), bytes(12))
        assert runs.at(150) == {IN_TABLE}
        assert runs.at(99) == runs.at(200) == frozenset()

    def test_takes_a_zero_for_no(self):
        runs = PropertyRuns(self.page(struct.pack("<HB", IN_TABLE, 0)), bytes(12))
        assert runs.at(150) == frozenset()
