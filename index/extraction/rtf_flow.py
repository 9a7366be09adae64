"""The text of a rich text file as it comes to light: bytes, characters, and the flows they go to.

A group inherits what the one around it set, and sends its text to the body, elsewhere (a footnote)
or nowhere (a table of fonts).
"""

from dataclasses import dataclass

from index.extraction.text_flow import TextFlow

_HIGH, _LOW = range(0xD800, 0xDC00), range(0xDC00, 0xE000)


@dataclass(frozen=True, slots=True)
class Group:
    """What holds in a group; the flow is None where its text is none."""

    flow: TextFlow | None
    destination: str = ""
    code_page: str = ""
    is_hidden: bool = False
    in_table: bool = False
    fallbacks: int = 1  # characters after \u for programs that do not know it


class RtfFlow:
    """The groups that are open, and the text that was met in them."""

    def __init__(self) -> None:
        self.body = TextFlow()
        self.group = Group(self.body)
        self.code_page = "cp1252"
        self._groups: list[Group] = []
        self._bytes = bytearray()  # text in the code page of now, not decoded yet
        self._pieces: list[str] = []  # text that is decoded, not written yet
        self._high = 0  # the first half of a surrogate pair
        self._to_skip = 0
        self._table_flow: TextFlow | None = None

    def open_group(self) -> None:
        """Begin a group; it has all that the one around it has."""
        self.flush()
        self._to_skip = 0
        self._groups.append(self.group)

    def close_group(self) -> None:
        """End a group; one that was never begun is passed over."""
        self.flush()
        self._to_skip = 0
        if self._groups:
            self.group = self._groups.pop()

    def take(self, text: bytes) -> None:
        """Bytes in the code page of now."""
        if self._to_skip:
            skipped = min(self._to_skip, len(text))
            self._to_skip -= skipped
            text = text[skipped:]
        if self._is_read():
            self._bytes += text

    def write(self, text: str) -> None:
        """Characters."""
        if self._is_read():
            self._decode()
            self._pieces.append(text)

    def write_unit(self, value: int) -> None:
        """A character, or half of one, by its number."""
        unit = value % 0x10000
        self._to_skip = 0
        if unit in _HIGH:
            self._high = unit
        elif unit in _LOW and self._high:
            self.write(chr(0x10000 + (self._high - 0xD800) * 0x400 + unit - 0xDC00))
            self._high = 0
        elif unit not in _LOW:
            self.write(chr(unit))
        self._to_skip = self.group.fallbacks

    def flush(self) -> None:
        """Write what waits, before something else holds."""
        self._decode()
        if self._pieces:
            text = "".join(self._pieces)
            self._pieces.clear()
            self._write_now(text)

    def end_paragraph(self, kind: str) -> None:
        """What follows is another paragraph."""
        self.flush()
        if self.group.flow is not None:
            self.group.flow.break_with(kind)

    def end_cell(self) -> None:
        """What follows is another cell of a table."""
        if self.group.flow is not None:
            self._enter_table(self.group.flow)
            self.group.flow.start_cell()

    def end_row(self) -> None:
        """What follows is another row of a table."""
        if self.group.flow is not None:
            self._enter_table(self.group.flow)
            self.group.flow.start_row()

    def _is_read(self) -> bool:
        return self.group.flow is not None and not self.group.is_hidden

    def _decode(self) -> None:
        if self._bytes:
            code_page = self.group.code_page or self.code_page
            self._pieces.append(self._bytes.decode(code_page, "replace"))
            self._bytes.clear()

    def _write_now(self, text: str) -> None:
        flow = self.group.flow
        if flow is None:
            return
        if self.group.in_table:
            self._enter_table(flow)
        elif self._table_flow is flow:
            flow.end_table()
            self._table_flow = None
        flow.write(text)

    def _enter_table(self, flow: TextFlow) -> None:
        if self._table_flow is not flow:
            flow.start_table()
            flow.start_row()
            flow.start_cell()
            self._table_flow = flow
