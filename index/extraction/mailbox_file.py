"""Mailboxes in one file: each e-mail in it is an entry, named by its place."""

import re
from collections.abc import Iterator
from functools import partial

from index.errors import FailureReason
from index.extraction.extracted import ContentError, Entry

# A line that begins a message; inside of one, a ">" stands before such a line.
_BEGINNING = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\r\n]*\r?\n")
_GUARDED = re.compile(rb"(?m)^>(>*From )")


def open_mailbox(data: bytes, _: str) -> Iterator[Entry]:
    """The e-mails of a mailbox."""
    messages = list(_BEGINNING.finditer(data))
    if not messages:
        raise ContentError(FailureReason.DAMAGED)
    ends = [following.start() for following in messages[1:]] + [len(data)]
    for number, (message, end) in enumerate(zip(messages, ends, strict=True), start=1):
        yield Entry(f"{number}.eml", partial(_read, data, message.end(), end))


def _read(data: bytes, start: int, end: int, limit: int) -> bytes:
    if end - start > limit:
        raise ContentError(FailureReason.TOO_LARGE)
    return _GUARDED.sub(rb"\1", data[start:end])
