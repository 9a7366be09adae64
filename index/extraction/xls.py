"""Excel workbooks of 1993 to 2003: each sheet is a page, with its comments and boxes after it."""

import re
import struct
from collections.abc import Iterator
from itertools import groupby

from index.errors import FailureReason
from index.extraction.biff import Kind, Record, StringReader, records
from index.extraction.encodings import decode_declared
from index.extraction.extracted import ContentError, Extracted
from index.extraction.number_formats import NumberFormat
from index.extraction.ole_file import OleFile
from index.extraction.pages import join_pages
from index.extraction.sheets import Sheet, sheet_texts

_BIFF8 = 0x0600

_ERRORS = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?",
    0x24: "#NUM!", 0x2A: "#N/A",
}  # fmt: skip
_HEADER_CODES = re.compile(r'&(?:"[^"]*"|\d+|K[0-9A-Fa-f]{6}|K\d\d[+-]\d+|[LCRPNDTZFAGBIUESXYOH])')
_GENERAL = NumberFormat()


def extract_xls(data: bytes) -> Extracted:
    """What the sheets of an old Excel workbook say."""
    file = OleFile(data)
    stream = file.find("Workbook") or file.read("Book")
    book = _Workbook(stream)
    text, pages = join_pages(sheet_texts(book.sheets()))
    return file.with_properties(text, pages)


class _Workbook:
    """What all the sheets of a workbook refer to."""

    def __init__(self, stream: bytes) -> None:
        self._stream = stream
        self._is_8 = True
        self._code_page = ""
        self._since_1904 = False
        self._strings: list[str] = []
        self._codes: dict[int, str] = {}
        self._numbers: list[int] = []  # of the format of each kind of cell
        self._sheets: list[tuple[int, str]] = []
        self._made: dict[int, NumberFormat] = {}
        for record in records(stream, 0):
            if record.kind == Kind.END:
                break
            try:
                self._take(record)
            except (struct.error, IndexError):
                continue
        if not self._sheets:
            raise ContentError(FailureReason.DAMAGED)

    def sheets(self) -> Iterator[str]:
        """The text of each sheet, in the order of the tabs."""
        for place, name in self._sheets:
            yield _Sheet(self, name).text(records(self._stream, place))

    def string(self, number: int) -> str:
        """A string that sheets refer to; "" where there is none."""
        return self._strings[number] if number < len(self._strings) else ""

    def shown(self, number: float, cell_format: int) -> str:
        """A number as a cell of a kind shows it."""
        place = self._numbers[cell_format] if cell_format < len(self._numbers) else 0
        if place not in self._made:
            self._made[place] = NumberFormat(place, self._codes.get(place, ""))
        if number != number or abs(number) == float("inf"):  # noqa: PLR0124 - not a number
            return ""
        return self._made[place].shown(number, since_1904=self._since_1904)

    def text(self, data: bytes, place: int, *, length_size: int = 2) -> str:
        """A string in a record; raises IndexError where it is not whole."""
        if self._is_8:
            return StringReader([data], place).read_string(length_size)
        length = int.from_bytes(data[place : place + length_size], "little")
        start = place + length_size
        return self._narrow(data[start : start + length])

    def _narrow(self, data: bytes) -> str:
        try:
            return decode_declared(data, self._code_page) if data else ""
        except ContentError:
            return ""

    def _take(self, record: Record) -> None:
        data = record.data
        match record.kind:
            case Kind.BEGIN:
                (version,) = struct.unpack_from("<H", data)
                self._is_8 = version >= _BIFF8
            case Kind.LOCKED:
                raise ContentError(FailureReason.ENCRYPTED)
            case Kind.CODE_PAGE:
                self._code_page = f"cp{struct.unpack_from('<H', data)[0]}"
            case Kind.DATES:
                self._since_1904 = data[:1] == b"\x01"
            case Kind.SHEET:
                (place,) = struct.unpack_from("<I", data)
                is_new = all(place != known for known, _ in self._sheets)
                if is_new and data[5] in (0, 1):  # a sheet, not a chart or a program
                    self._sheets.append((place, self.text(data, 6, length_size=1)))
            case Kind.STRINGS:
                self._read_strings(record)
            case Kind.FORMAT:
                (number,) = struct.unpack_from("<H", data)
                self._codes[number] = self.text(data, 2, length_size=2 if self._is_8 else 1)
            case Kind.CELL_FORMAT:
                self._numbers.append(struct.unpack_from("<H", data, 2)[0])

    def _read_strings(self, record: Record) -> None:
        (count,) = struct.unpack_from("<I", record.data, 4)
        reader = StringReader((record.data, *record.more), 8)
        for _ in range(count):  # ends with an IndexError where it says too many
            self._strings.append(reader.read_string())


class _Sheet:
    """A sheet that is being read."""

    def __init__(self, book: _Workbook, name: str) -> None:
        self._book = book
        self._sheet = Sheet(name)
        self._cells: list[tuple[int, int, str]] = []
        self._boxes: list[str] = []
        self._headers: list[str] = []
        self._formula: tuple[int, int] | None = None  # the cell whose result follows

    def text(self, content: Iterator[Record]) -> str:
        """The rows of the sheet, then its comments, boxes and headers."""
        depth = 0
        for record in content:
            depth += (record.kind == Kind.BEGIN) - (record.kind == Kind.END)
            if depth == 0:
                break
            try:
                self._take(record)
            except (struct.error, IndexError):
                continue
        self._cells.sort(key=lambda cell: cell[:2])
        for _, row in groupby(self._cells, key=lambda cell: cell[0]):
            self._sheet.add_row([text for _, _, text in row])
        for text in dict.fromkeys([*self._boxes, *self._headers]):
            self._sheet.add_paragraph(text)
        return self._sheet.text()

    def _take(self, record: Record) -> None:
        data, kind = record.data, record.kind
        if kind == Kind.BOX:
            (length,) = struct.unpack_from("<H", data, 10)
            if length and record.more:
                self._boxes.append(StringReader(record.more).read_text(length))
        elif kind in (Kind.HEADER, Kind.FOOTER):
            text = self._book.text(data, 0) if data else ""
            self._headers.append(" ".join(_HEADER_CODES.sub(" ", text).replace("&&", "&").split()))
        elif kind == Kind.RESULT and self._formula is not None:
            self._cells.append((*self._formula, self._book.text(data, 0)))
        elif kind in _CELLS:
            self._take_cell(record)

    def _take_cell(self, record: Record) -> None:
        data = record.data
        row, column, cell_format = struct.unpack_from("<HHH", data)
        text = ""
        match record.kind:
            case Kind.SHARED_LABEL:
                text = self._book.string(struct.unpack_from("<I", data, 6)[0])
            case Kind.LABEL | Kind.RICH_LABEL:
                text = self._book.text(data, 6)
            case Kind.NUMBER:
                text = self._book.shown(struct.unpack_from("<d", data, 6)[0], cell_format)
            case Kind.SMALL_NUMBER:
                text = self._book.shown(_small(data, 6), cell_format)
            case Kind.SMALL_NUMBERS:
                for place in range(4, len(data) - 7, 6):
                    (cell_format,) = struct.unpack_from("<H", data, place)
                    shown = self._book.shown(_small(data, place + 2), cell_format)
                    self._cells.append((row, column + (place - 4) // 6, shown))
            case Kind.BOOLEAN:
                text = _constant(data[6], is_error=bool(data[7]))
            case Kind.FORMULA:
                text = self._result(data, row, column, cell_format)
        if text:
            self._cells.append((row, column, text))

    def _result(self, data: bytes, row: int, column: int, cell_format: int) -> str:
        """What a formula gave; a text follows in a record of its own."""
        self._formula = None
        if data[12:14] != b"\xff\xff":
            return self._book.shown(struct.unpack_from("<d", data, 6)[0], cell_format)
        if data[6] == 0:
            self._formula = (row, column)
        return _constant(data[8], is_error=data[6] == 2) if data[6] in (1, 2) else ""


_CELLS = {
    Kind.LABEL, Kind.RICH_LABEL, Kind.SHARED_LABEL, Kind.NUMBER, Kind.SMALL_NUMBER,
    Kind.SMALL_NUMBERS, Kind.FORMULA, Kind.BOOLEAN,
}  # fmt: skip


def _small(data: bytes, place: int) -> float:
    """A number in four bytes: an integer or the beginning of a float, or a hundredth of one."""
    (raw,) = struct.unpack_from("<i", data, place)
    if raw & 2:
        number = float(raw >> 2)
    else:
        (number,) = struct.unpack("<d", b"\0\0\0\0" + struct.pack("<i", raw & ~3))
    return number / 100 if raw & 1 else number


def _constant(value: int, *, is_error: bool) -> str:
    return _ERRORS.get(value, "#N/A") if is_error else "TRUE" if value else "FALSE"
