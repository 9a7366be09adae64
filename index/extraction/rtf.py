"""Rich Text Format: the body, then notes, comments, boxes, headers and footers.

A file is groups in braces, control words and bytes. A group inherits what the one around it set,
and may be a destination: text that goes elsewhere (a footnote), or is none (a table of fonts).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from index.errors import FailureReason
from index.extraction.characters import clean_line, clean_text
from index.extraction.dates import iso_date
from index.extraction.extracted import ContentError, Extracted
from index.extraction.rtf_words import (
    ASIDES,
    CHARACTERS,
    CODE_PAGES,
    INFORMATION,
    PARAGRAPHS,
    SKIPPED,
    TRANSPARENT,
    known_code_page,
)
from index.extraction.text_flow import LINE, PARAGRAPH, TextFlow

_TOKEN = re.compile(
    rb"\\([A-Za-z]{1,32})(-?\d{1,20})? ?|\\'([0-9A-Fa-f]{2})|\\([^A-Za-z'])|([{}])|([^\\{}\r\n]+)"
    rb"|[\r\n]+|\\",
    re.DOTALL,
)
_HIGH, _LOW = range(0xD800, 0xDC00), range(0xDC00, 0xE000)


def extract_rtf(data: bytes) -> Extracted:
    """What a rich text says."""
    if not data.lstrip().startswith(b"{\\rtf"):
        raise ContentError(FailureReason.DAMAGED)
    reader = _Reader()
    reader.read(data)
    text = clean_text(reader.text())
    if not text:
        raise ContentError(FailureReason.NO_TEXT)
    known = {name: clean_line(flow.text()) for name, flow in reader.information.items()}
    return Extracted(
        text,
        title=known.get("title", ""),
        author=known.get("author", ""),
        date=iso_date("-".join(reader.date)),
    )


@dataclass(frozen=True, slots=True)
class _State:
    """What holds in a group; the flow is None where its text is none."""

    flow: TextFlow | None
    destination: str = ""
    code_page: str = ""
    is_hidden: bool = False
    in_table: bool = False
    fallbacks: int = 1  # characters after \u for programs that do not know it


class _Reader:
    """A file that is being read."""

    def __init__(self) -> None:
        self._body = TextFlow()
        self._asides: list[tuple[str, TextFlow]] = []
        self.information: dict[str, TextFlow] = {}
        self.date = ("", "", "")
        self._state = _State(self._body)
        self._stack: list[_State] = []
        self._bytes = bytearray()  # text in the code page of now, not decoded yet
        self._pieces: list[str] = []  # text that is decoded, not written yet
        self._high = 0  # the first half of a surrogate pair
        self._to_skip = 0
        self._is_optional = False  # after \*: a destination that may be unknown
        self._code_page = "cp1252"
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._table_flow: TextFlow | None = None

    def read(self, data: bytes) -> None:
        """Reads the whole file; what is broken ends it, without a complaint."""
        place = 0
        while found := _TOKEN.match(data, place):
            place = found.end()
            word, number, code, symbol, brace, text = found.groups()
            if word:
                value = int(number) if number else None
                if word == b"bin" and value:
                    place += max(0, value)
                else:
                    self._control(word.decode("ascii"), value)
            elif code:
                self._take(bytes([int(code, 16)]))
            elif symbol:
                self._symbol(symbol)
            elif brace:
                self._brace(brace)
            elif text:
                self._take(text)
        self._flush()

    def text(self) -> str:
        """The body, then all that stands elsewhere."""
        asides = sorted(self._asides, key=lambda aside: ASIDES.index(aside[0]))
        texts = [self._body.text(), *dict.fromkeys(flow.text() for _, flow in asides)]
        return PARAGRAPH.join(filter(None, texts))

    def _brace(self, brace: bytes) -> None:
        self._flush()
        self._to_skip = 0
        self._is_optional = False
        if brace == b"{":
            self._stack.append(self._state)
        elif self._stack:
            self._state = self._stack.pop()

    def _symbol(self, symbol: bytes) -> None:
        if symbol == b"*":
            self._is_optional = True
        elif symbol in b"\\{}":
            self._take(symbol)
        elif symbol in b"\r\n":
            self._break(PARAGRAPH)
        else:
            # A hyphen that shows only at a line's end is none.
            self._write({b"~": "\u00a0", b"_": "\u2011"}.get(symbol, ""))

    def _take(self, text: bytes) -> None:
        if self._to_skip:
            skipped = min(self._to_skip, len(text))
            self._to_skip -= skipped
            text = text[skipped:]
        if self._state.flow is not None and not self._state.is_hidden:
            self._bytes += text

    def _decode(self) -> None:
        if self._bytes:
            code_page = self._state.code_page or self._code_page
            self._pieces.append(self._bytes.decode(code_page, "replace"))
            self._bytes.clear()

    def _flush(self) -> None:
        self._decode()
        if self._pieces:
            text = "".join(self._pieces)
            self._pieces.clear()
            self._write_now(text)

    def _write(self, text: str) -> None:
        if self._state.flow is not None and not self._state.is_hidden:
            self._decode()
            self._pieces.append(text)

    def _write_now(self, text: str) -> None:
        flow = self._state.flow
        if flow is None:
            return
        if self._state.in_table:
            self._enter_table()
        elif self._table_flow is flow:
            flow.end_table()
            self._table_flow = None
        flow.write(text)

    def _break(self, kind: str) -> None:
        self._flush()
        if self._state.flow is not None:
            self._state.flow.break_with(kind)

    def _enter_table(self) -> None:
        flow = self._state.flow
        if flow is not None and self._table_flow is not flow:
            flow.start_table()
            flow.start_row()
            flow.start_cell()
            self._table_flow = flow

    def _control(self, word: str, value: int | None) -> None:
        if word == "u":
            self._unicode(value or 0)
        elif action := _ACTIONS.get(word):
            self._flush()
            action(self, value)
        elif word in CHARACTERS:
            self._write(CHARACTERS[word])
        elif word in PARAGRAPHS:
            self._break(PARAGRAPH)
        else:
            self._destination(word, value)
        self._is_optional = False

    def _unicode(self, value: int) -> None:
        unit = value % 0x10000
        self._to_skip = 0
        if unit in _HIGH:
            self._high = unit
        elif unit in _LOW and self._high:
            self._write(chr(0x10000 + (self._high - 0xD800) * 0x400 + unit - 0xDC00))
            self._high = 0
        elif unit not in _LOW:
            self._write(chr(unit))
        self._to_skip = self._state.fallbacks

    def _destination(self, word: str, value: int | None) -> None:
        """A word that says what the group is, or one that says nothing about text."""
        state = self._state
        if word in ASIDES and state.destination not in ASIDES:
            aside = TextFlow()
            self._asides.append((word, aside))
            flow: TextFlow | None = aside
        elif word in INFORMATION and state.destination == "info":
            flow = self.information[word] = TextFlow()
        elif word in SKIPPED or (self._is_optional and word not in TRANSPARENT):
            flow = None
        elif word in ("yr", "mo", "dy") and state.destination == "creatim":
            place = ("yr", "mo", "dy").index(word)
            parts = list(self.date)
            parts[place] = f"{value or 0:04}" if place == 0 else f"{value or 0:02}"
            self.date = (parts[0], parts[1], parts[2])
            return
        else:
            return
        self._flush()
        self._state = replace(state, flow=flow, destination=word)

    def set_fallbacks(self, value: int | None) -> None:
        """`uc`: how many characters follow each `u`."""
        self._state = replace(self._state, fallbacks=min(max(value or 0, 0), 100))

    def set_code_page(self, value: int | None) -> None:
        """`ansicpg`: what bytes mean in this file."""
        self._code_page = known_code_page(f"cp{value}", self._code_page)

    def choose_font(self, value: int | None) -> None:
        """`f`: in the table of fonts the one that is described, else the one of the text."""
        if self._state.destination == "fonttbl":
            self._font = value or 0
        else:
            self._state = replace(self._state, code_page=self._fonts.get(value or 0, ""))

    def set_font_code_page(self, value: int | None) -> None:
        """`fcharset`: what bytes mean in a font."""
        if self._state.destination == "fonttbl":
            self._fonts[self._font] = CODE_PAGES.get(value or 0, "")

    def reset_characters(self, value: int | None) -> None:
        """`plain`: nothing is hidden, the font is the first one."""
        self._state = replace(self._state, is_hidden=False, code_page="")

    def hide(self, value: int | None) -> None:
        """`v`, `deleted`: not shown, until a zero says otherwise."""
        self._state = replace(self._state, is_hidden=value != 0)

    def reset_paragraph(self, value: int | None) -> None:
        """`pard`: the paragraph is in no table."""
        self._state = replace(self._state, in_table=False)

    def set_in_table(self, value: int | None) -> None:
        """`intbl`, `itap`: the paragraph is in a table."""
        self._state = replace(self._state, in_table=value != 0)

    def end_cell(self, value: int | None) -> None:
        """`cell`: what follows is another one."""
        if self._state.flow is not None:
            self._enter_table()
            self._state.flow.start_cell()

    def end_row(self, value: int | None) -> None:
        """`row`: what follows is another one."""
        if self._state.flow is not None:
            self._enter_table()
            self._state.flow.start_row()

    def break_line(self, value: int | None) -> None:
        """`line`: a new line of the same paragraph."""
        self._write(LINE)


_ACTIONS: dict[str, Callable[[_Reader, int | None], None]] = {
    "uc": _Reader.set_fallbacks,
    "ansicpg": _Reader.set_code_page,
    "f": _Reader.choose_font,
    "fcharset": _Reader.set_font_code_page,
    "plain": _Reader.reset_characters,
    "v": _Reader.hide,
    "deleted": _Reader.hide,
    "pard": _Reader.reset_paragraph,
    "intbl": _Reader.set_in_table,
    "itap": _Reader.set_in_table,
    "cell": _Reader.end_cell,
    "nestcell": _Reader.end_cell,
    "row": _Reader.end_row,
    "nestrow": _Reader.end_row,
    "line": _Reader.break_line,
    "lbr": _Reader.break_line,
}
