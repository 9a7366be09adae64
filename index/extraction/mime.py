"""The parts of an e-mail, and the words in its headers, whoever wrote them and however badly."""

import binascii
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import HeaderParseError, MessageError
from email.header import decode_header
from email.message import Message
from email.utils import parsedate

from index.errors import FailureReason
from index.extraction.characters import clean_line
from index.extraction.dates import iso_date
from index.extraction.encodings import decode_declared, decode_text
from index.extraction.extracted import ContentError

_MOST_PARTS = 5000
_LONGEST_HEADER = 20_000  # characters


def parse_message(data: bytes) -> "Message[str, str]":
    """The message that bytes are; raises ContentError where they nest without end."""
    try:
        return message_from_bytes(data)
    except (RecursionError, MessageError, ValueError, LookupError) as error:
        raise ContentError(FailureReason.DAMAGED) from error


def parts_of(message: "Message[str, str]") -> Iterator["Message[str, str]"]:
    """The parts of a message that are no multiparts themselves; what is attached as a whole
    message is one part.
    """
    waiting = [message]
    for _ in range(_MOST_PARTS):
        if not waiting:
            return
        part = waiting.pop()
        children = children_of(part)
        if children and part.get_content_type() != "message/rfc822":
            waiting.extend(reversed(children))
        else:
            yield part


def children_of(part: "Message[str, str]") -> list["Message[str, str]"]:
    """The parts of a part; none where it is no multipart."""
    children = part.get_payload()
    if not isinstance(children, list):
        return []
    return [child for child in children if isinstance(child, Message)]


def part_bytes(part: "Message[str, str]") -> bytes:
    """What a part holds, decoded from how it was sent; raises ContentError for a broken message."""
    if inner := children_of(part):  # a message as an attachment
        try:
            return inner[0].as_bytes()
        except (MessageError, ValueError, LookupError, TypeError, RecursionError) as error:
            raise ContentError(FailureReason.DAMAGED) from error
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError):
        return b""
    return payload if isinstance(payload, bytes) else b""


def part_text(part: "Message[str, str]") -> str:
    """The text of a part in whatever encoding; "" where it is none."""
    try:
        return decode_declared(part_bytes(part), _parameter(part, "charset"))
    except ContentError:
        return ""


def header(message: "Message[str, str]", name: str) -> str:
    """The first header of this name as one line of text; "" where there is none."""
    for known, value in message.raw_items():
        if known.lower() == name:
            return _decoded(str(value))
    return ""


def header_date(message: "Message[str, str]") -> str:
    """The day on which a message was sent; "" where it does not say."""
    try:
        moment = parsedate(header(message, "date"))
    except (ValueError, TypeError, IndexError):
        return ""
    return "" if moment is None else iso_date(f"{moment[0]:04}-{moment[1]:02}-{moment[2]:02}")


def file_name(part: "Message[str, str]") -> str:
    """The name of an attached file; "" where it has none."""
    try:
        name = part.get_filename() or ""
    except (ValueError, LookupError, TypeError):
        return ""
    return _decoded(name)


def _parameter(part: "Message[str, str]", name: str) -> str:
    try:
        value = part.get_param(name) or ""
    except (ValueError, LookupError, TypeError):
        return ""
    return value if isinstance(value, str) else str(value[-1])


def _decoded(value: str) -> str:
    value = value[:_LONGEST_HEADER]
    if not value.isascii():  # bytes that nobody said the meaning of
        return clean_line(_guessed(value.encode("utf-8", "surrogateescape")))
    try:
        pieces = decode_header(value)
    except (HeaderParseError, binascii.Error, ValueError):
        return clean_line(value)
    texts = [
        piece if isinstance(piece, str) else _guessed(piece, charset or "")
        for piece, charset in pieces
    ]
    return clean_line("".join(texts))


def _guessed(data: bytes, charset: str = "") -> str:
    if not data:
        return ""
    try:
        return decode_declared(data, charset) if charset else decode_text(data)
    except ContentError:
        return data.decode("latin-1")
