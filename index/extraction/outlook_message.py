"""Messages saved by Outlook: each property of a message is a stream, named by its number."""

import re
import struct
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial

from index.errors import FailureReason
from index.extraction.characters import clean_line, clean_text
from index.extraction.compressed_rtf import unpack_rtf
from index.extraction.dates import moment_date
from index.extraction.encodings import decode_declared
from index.extraction.entry_names import clean_name
from index.extraction.extracted import ContentError, Entry, Extracted
from index.extraction.html import markup_text
from index.extraction.ole_file import OleFile
from index.extraction.rtf import extract_rtf
from index.extraction.text_flow import LINE, PARAGRAPH

_SUBJECT, _BODY, _PAGE, _RICH = 0x0037, 0x1000, 0x1013, 0x1009
_SENDER, _SENDER_ADDRESSES = 0x0C1A, (0x5D01, 0x0C1F)
_TO, _CC = 0x0E04, 0x0E03
_DATES = (0x0039, 0x0E06, 0x3007)  # sent, delivered, made
_CODE_PAGES = (0x3FDE, 0x3FFD)
_FILE, _FILE_NAMES = 0x3701, (0x3707, 0x3704, 0x3001)

_ATTACHMENT = re.compile(r"__attach_version1\.0_#[0-9A-Fa-f]{8}")
_EMBEDDED = "/__substg1.0_3701000D/"
_PROPERTIES = "__properties_version1.0"
_DEPTH = 3


def extract_outlook_message(data: bytes) -> Extracted:
    """What a message says, and the messages inside of it."""
    message = _Message(OleFile(data), "")
    text = clean_text(message.text()).strip()
    if not text:
        raise ContentError(FailureReason.NO_TEXT)
    return Extracted(
        text, title=message.value(_SUBJECT), author=message.sender(), date=message.date()
    )


def open_outlook_message(data: bytes, _: str) -> Iterator[Entry]:
    """The files attached to a message."""
    file = OleFile(data)
    for place in _attachments(file, ""):
        attachment = _Message(file, place + "/")
        names = (clean_name(attachment.value(tag)) for tag in _FILE_NAMES)
        name = next(filter(None, names), "").rpartition("/")[2]
        if name:
            yield Entry(name, partial(_read, file, f"{place}/__substg1.0_{_FILE:04X}0102"))


def _read(file: OleFile, path: str, limit: int) -> bytes:
    data = file.find(path) or b""
    if len(data) > limit:
        raise ContentError(FailureReason.TOO_LARGE)
    return data


def _attachments(file: OleFile, folder: str) -> list[str]:
    """The folders of what is attached to the message in a folder."""
    found: dict[str, None] = {}
    for path in file.paths():
        if path.startswith(folder) and (match := _ATTACHMENT.match(path, len(folder))):
            found[folder + match[0]] = None
    return list(found)


class _Message:
    """A message or attachment in a folder of the file ("" for the file itself)."""

    def __init__(self, file: OleFile, folder: str) -> None:
        self._file = file
        self._folder = folder
        self._fixed = self._read_fixed()
        numbers = (self._fixed.get(tag, 0) for tag in _CODE_PAGES)
        code_page = next(filter(None, numbers), 0) & 0xFFFFFFFF
        self._code_page = "utf-8" if code_page == 65001 else f"cp{code_page}"

    def text(self, depth: int = 0) -> str:
        """Headers, body, and the messages that are attached as a whole."""
        headers = {
            "From": self.sender(),
            "To": self.value(_TO),
            "Cc": self.value(_CC),
            "Subject": self.value(_SUBJECT),
        }
        texts = [LINE.join(f"{name}: {value}" for name, value in headers.items() if value)]
        texts.append(self._body())
        for place in _attachments(self._file, self._folder) if depth < _DEPTH else ():
            inner = place + _EMBEDDED
            if any(path.startswith(inner) for path in self._file.paths()):
                texts.append(_Message(self._file, inner).text(depth + 1))
        return PARAGRAPH.join(filter(None, texts))

    def sender(self) -> str:
        """Who sent it, with the address where that is one of the internet."""
        name = self.value(_SENDER)
        addresses = (self.value(tag) for tag in _SENDER_ADDRESSES)
        address = next((address for address in addresses if "@" in address), "")
        return f"{name} <{address}>" if name and address and name != address else name or address

    def date(self) -> str:
        """The day on which it was sent."""
        for tag in _DATES:
            ticks = self._fixed.get(tag, 0)
            if ticks > 0:
                try:
                    moment = datetime(1601, 1, 1) + timedelta(microseconds=ticks // 10)
                except OverflowError:
                    continue
                return moment_date(moment)
        return ""

    def value(self, tag: int) -> str:
        """A property that is one line of text."""
        return clean_line(self._text(tag))

    def _text(self, tag: int) -> str:
        wide = self._file.find(f"{self._folder}__substg1.0_{tag:04X}001F")
        if wide is not None:
            return wide.decode("utf-16-le", "replace").rstrip("\0")
        narrow = self._file.find(f"{self._folder}__substg1.0_{tag:04X}001E") or b""
        return self._decoded(narrow)

    def _decoded(self, data: bytes) -> str:
        try:
            return decode_declared(data.rstrip(b"\0"), self._code_page) if data else ""
        except ContentError:
            return ""

    def _body(self) -> str:
        """The text as a page, which has its paragraphs, else as it is."""
        page = self._file.find(f"{self._folder}__substg1.0_{_PAGE:04X}0102")
        texts = [
            markup_text(self._decoded(page)) if page else markup_text(self._text(_PAGE)),
            self._text(_BODY).strip(),
            "",
        ]
        if not any(texts):
            rich = self._file.find(f"{self._folder}__substg1.0_{_RICH:04X}0102")
            texts[2] = _rich_text(rich) if rich else ""
        is_whole = 5 * len(texts[0].split()) >= 4 * len(texts[1].split())
        return texts[0] if texts[0] and is_whole else texts[1] or texts[0] or texts[2]

    def _read_fixed(self) -> dict[int, int]:
        """The properties of fixed size: times and numbers."""
        data = self._file.find(self._folder + _PROPERTIES) or b""
        # The file itself has a longer header than what is in it.
        size = 32 if not self._folder else 24 if self._folder.endswith(_EMBEDDED) else 8
        values = {}
        for place in range(size, len(data) - 15, 16):
            _, tag, _, value = struct.unpack_from("<HHIq", data, place)
            values[tag] = value
        return values


def _rich_text(packed: bytes) -> str:
    try:
        return extract_rtf(unpack_rtf(packed)).text
    except ContentError:
        return ""
