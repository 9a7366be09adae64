"""E-mails: the headers that people look at, then the text; what is attached is an entry each."""

import re
from collections.abc import Iterator
from email.message import Message
from functools import partial

from index.errors import FailureReason
from index.extraction.characters import clean_text
from index.extraction.entry_names import clean_name
from index.extraction.extracted import ContentError, Entry, Extracted
from index.extraction.html import markup_text
from index.extraction.mime import (
    children_of,
    file_name,
    header,
    header_date,
    parse_message,
    part_bytes,
    part_text,
    parts_of,
)
from index.extraction.text_flow import LINE, PARAGRAPH

_HEADERS = ("From", "To", "Cc", "Subject")
_LOCKED = ("application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted")

# Lines that end in a space go on in the next one, where the sender's program said so.
_FLOWED = re.compile(r"(?<!^--) \n(?!>|-- \n|\n)", re.MULTILINE)


def extract_mail(data: bytes) -> Extracted:
    """What an e-mail says."""
    message = parse_message(data)
    if not message.keys():
        raise ContentError(FailureReason.DAMAGED)
    body = _body_text(message)
    if not body and any(part.get_content_type() in _LOCKED for part in parts_of(message)):
        raise ContentError(FailureReason.ENCRYPTED)
    values = ((name, header(message, name.lower())) for name in _HEADERS)
    head = LINE.join(f"{name}: {value}" for name, value in values if value)
    text = clean_text(PARAGRAPH.join(filter(None, (head, body)))).strip()
    if not text:
        raise ContentError(FailureReason.NO_TEXT)
    return Extracted(
        text,
        title=header(message, "subject"),
        author=header(message, "from"),
        date=header_date(message),
    )


def open_mail(data: bytes, _: str) -> Iterator[Entry]:
    """The files attached to an e-mail, and the e-mails."""
    number = 0
    for part in parts_of(parse_message(data)):
        is_message = part.get_content_type() == "message/rfc822"
        name = clean_name(file_name(part)).rpartition("/")[2]
        if not name and not is_message:
            continue
        number += 1
        if is_message and not name.lower().endswith(".eml"):
            name = f"{name or number}.eml"
        yield Entry(name, partial(_read, part))


def _read(part: "Message[str, str]", limit: int) -> bytes:
    data = part_bytes(part)
    if len(data) > limit:
        raise ContentError(FailureReason.TOO_LARGE)
    return data


def _body_text(message: "Message[str, str]") -> str:
    """The text of all parts that are shown, each once.

    Of the two forms in which most programs send a text, the one as a page has its paragraphs; the
    plain one is cut into lines. But some pages only have a picture or an advertisement.
    """
    plain, pages = [], []
    for part in parts_of(message):
        kind = part.get_content_type()
        if file_name(part) or part.get_content_disposition() == "attachment":
            continue
        if kind == "text/html":
            pages.append(clean_text(markup_text(part_text(part))))
        elif kind == "text/plain" or kind.startswith("multipart/"):  # one without its parts
            plain.append(_plain_text(part))
    plain_text, page_text = PARAGRAPH.join(plain).strip(), PARAGRAPH.join(pages).strip()
    if not _has_alternatives(message):
        return PARAGRAPH.join(filter(None, (plain_text, page_text)))
    is_whole = 5 * len(page_text.split()) >= 4 * len(plain_text.split())
    return page_text if page_text and is_whole else plain_text or page_text


def _has_alternatives(message: "Message[str, str]") -> bool:
    waiting = [message]
    while waiting:
        part = waiting.pop()
        if part.get_content_type() == "multipart/alternative":
            return True
        if part.get_content_maintype() == "multipart":
            waiting.extend(children_of(part))
    return False


def _plain_text(part: "Message[str, str]") -> str:
    text = clean_text(part_text(part)).strip()
    is_flowed = "flowed" in str(part.get("content-type", "")).lower()
    return _FLOWED.sub(" ", text) if is_flowed else text
