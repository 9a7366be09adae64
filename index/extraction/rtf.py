"""Rich Text Format: the body, then notes, comments, boxes, headers and footers.

A file is groups in braces, control words and bytes. `rtf_flow` knows what holds in a group, and
where its text goes.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from index.errors import FailureReason
from index.extraction.characters import clean_line, clean_text
from index.extraction.dates import iso_date
from index.extraction.extracted import ContentError, Extracted
from index.extraction.rtf_flow import RtfFlow
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


class _Reader:
    """A file that is being read."""

    def __init__(self) -> None:
        self._flow = RtfFlow()
        self._asides: list[tuple[str, TextFlow]] = []
        self.information: dict[str, TextFlow] = {}
        self.date = ("", "", "")
        self._is_optional = False  # after \*: a destination that may be unknown
        self._fonts: dict[int, str] = {}
        self._font = 0

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
                self._flow.take(bytes([int(code, 16)]))
            elif symbol:
                self._symbol(symbol)
            elif brace:
                self._brace(brace)
            elif text:
                self._flow.take(text)
        self._flow.flush()

    def text(self) -> str:
        """The body, then all that stands elsewhere."""
        asides = sorted(self._asides, key=lambda aside: ASIDES.index(aside[0]))
        texts = [self._flow.body.text(), *dict.fromkeys(flow.text() for _, flow in asides)]
        return PARAGRAPH.join(filter(None, texts))

    def _brace(self, brace: bytes) -> None:
        self._is_optional = False
        if brace == b"{":
            self._flow.open_group()
        else:
            self._flow.close_group()

    def _symbol(self, symbol: bytes) -> None:
        if symbol == b"*":
            self._is_optional = True
        elif symbol in b"\\{}":
            self._flow.take(symbol)
        elif symbol in b"\r\n":
            self._flow.end_paragraph(PARAGRAPH)
        else:
            # A hyphen that shows only at a line's end is none.
            self._flow.write({b"~": "\u00a0", b"_": "\u2011"}.get(symbol, ""))

    def _control(self, word: str, value: int | None) -> None:
        if word == "u":
            self._flow.write_unit(value or 0)
        elif action := _ACTIONS.get(word):
            self._flow.flush()
            action(self, value)
        elif word in CHARACTERS:
            self._flow.write(CHARACTERS[word])
        elif word in PARAGRAPHS:
            self._flow.end_paragraph(PARAGRAPH)
        else:
            self._destination(word, value)
        self._is_optional = False

    def _destination(self, word: str, value: int | None) -> None:
        """A word that says what the group is, or one that says nothing about text."""
        around = self._flow.group.destination
        if word in ASIDES and around not in ASIDES:
            aside = TextFlow()
            self._asides.append((word, aside))
            flow: TextFlow | None = aside
        elif word in INFORMATION and around == "info":
            flow = self.information[word] = TextFlow()
        elif word in SKIPPED or (self._is_optional and word not in TRANSPARENT):
            flow = None
        elif word in ("yr", "mo", "dy") and around == "creatim":
            place = ("yr", "mo", "dy").index(word)
            parts = list(self.date)
            parts[place] = f"{value or 0:04}" if place == 0 else f"{value or 0:02}"
            self.date = (parts[0], parts[1], parts[2])
            return
        else:
            return
        self._flow.flush()
        self._flow.group = replace(self._flow.group, flow=flow, destination=word)

    def set_fallbacks(self, value: int | None) -> None:
        """`uc`: how many characters follow each `u`."""
        self._flow.group = replace(self._flow.group, fallbacks=min(max(value or 0, 0), 100))

    def set_code_page(self, value: int | None) -> None:
        """`ansicpg`: what bytes mean in this file."""
        self._flow.code_page = known_code_page(f"cp{value}", self._flow.code_page)

    def choose_font(self, value: int | None) -> None:
        """`f`: in the table of fonts the one that is described, else the one of the text."""
        if self._flow.group.destination == "fonttbl":
            self._font = value or 0
        else:
            self._flow.group = replace(self._flow.group, code_page=self._fonts.get(value or 0, ""))

    def set_font_code_page(self, value: int | None) -> None:
        """`fcharset`: what bytes mean in a font."""
        if self._flow.group.destination == "fonttbl":
            self._fonts[self._font] = CODE_PAGES.get(value or 0, "")

    def reset_characters(self, value: int | None) -> None:
        """`plain`: nothing is hidden, the font is the first one."""
        self._flow.group = replace(self._flow.group, is_hidden=False, code_page="")

    def hide(self, value: int | None) -> None:
        """`v`, `deleted`: not shown, until a zero says otherwise."""
        self._flow.group = replace(self._flow.group, is_hidden=value != 0)

    def reset_paragraph(self, value: int | None) -> None:
        """`pard`: the paragraph is in no table."""
        self._flow.group = replace(self._flow.group, in_table=False)

    def set_in_table(self, value: int | None) -> None:
        """`intbl`, `itap`: the paragraph is in a table."""
        self._flow.group = replace(self._flow.group, in_table=value != 0)

    def end_cell(self, value: int | None) -> None:
        """`cell`: what follows is another one."""
        self._flow.end_cell()

    def end_row(self, value: int | None) -> None:
        """`row`: what follows is another one."""
        self._flow.end_row()

    def break_line(self, value: int | None) -> None:
        """`line`: a new line of the same paragraph."""
        self._flow.write(LINE)


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
