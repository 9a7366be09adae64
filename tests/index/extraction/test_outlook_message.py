"""Messages of Outlook made of as few properties as a reader needs."""

import sys
from pathlib import Path

import pytest

from index.errors import FailureReason
from index.extraction.extracted import ContentError
from index.extraction.outlook_message import extract_outlook_message

sys.path.append(str(Path(__file__).parents[3] / "tools"))

from small_ole import small_ole


def wide(**values: str) -> dict[str, bytes]:
    """Properties of text by their numbers: x1000="..."."""
    return {
        f"__substg1.0_{tag[1:].upper()}001F": value.encode("utf-16-le")
        for tag, value in values.items()
    }


def text_of(streams: dict[str, bytes]) -> str:
    return extract_outlook_message(small_ole(streams)).text


def test_prefers_the_page_for_its_paragraphs():
    page = {"__substg1.0_10130102": "<meta charset=utf-8><p>një<p>dy".encode()}
    assert text_of(wide(x1000="një dy") | page) == "një\n\ndy"


def test_reads_packed_rich_text_where_there_is_nothing_else():
    packed = b"\x30\0\0\0\x20\0\0\0MELA\0\0\0\0{\\rtf1 p\\'ebr ty}"
    assert text_of(wide(x0037="S") | {"__substg1.0_10090102": packed}) == "Subject: S\n\npër ty"


def test_reads_a_message_inside_of_a_message():
    inner = "__attach_version1.0_#00000000"
    streams = wide(x1000="jashtë") | {
        f"{inner}/__substg1.0_3701000D/{name}": value
        for name, value in wide(x1000="brenda").items()
    }
    assert text_of(streams) == "jashtë\n\nbrenda"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"po", FailureReason.DAMAGED),
        (small_ole({"__properties_version1.0": b"x"}), FailureReason.NO_TEXT),
        (small_ole({"EncryptedPackage": b"x"}), FailureReason.ENCRYPTED),
    ],
)
def test_says_why_there_is_no_text(data, reason):
    with pytest.raises(ContentError) as error:
        extract_outlook_message(data)
    assert error.value.reason is reason
