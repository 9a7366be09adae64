"""Excel workbooks: each sheet is a page, its comments, boxes and headers after its rows."""

import re
from collections.abc import Iterator

from lxml import etree

from index.errors import FailureReason
from index.extraction.drawing_text import drawing_paragraphs
from index.extraction.extracted import ContentError, Extracted
from index.extraction.number_formats import NumberFormat
from index.extraction.office_package import OfficePackage
from index.extraction.pages import join_pages
from index.extraction.sheets import Sheet, sheet_texts
from index.extraction.xml_tree import elements, find_element, local_attribute, local_name

_GENERAL = NumberFormat()
# A character that XML cannot have is written with its number: _x000D_ is a carriage return.
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_BOOLEANS = {"0": "FALSE", "1": "TRUE"}
# "&C&"Arial,Bold"&12Raport" is a header in the middle of the page; &P is the number of the page.
_HEADER_CODES = re.compile(
    r'&(?:"[^"]*"|[LCR]|\d+|K[0-9A-Fa-f]{6}|[PNDTZFAGBIUESXYOH]|K\d\d[+-]\d+)'
)


def extract_xlsx(data: bytes) -> Extracted:
    """What the sheets of an Excel workbook say."""
    package = OfficePackage(data)
    book = _Workbook(package)
    text, pages = join_pages(sheet_texts(book.sheets()))
    return package.with_properties(text, pages)


class _Workbook:
    """What all the sheets of a workbook refer to."""

    def __init__(self, package: OfficePackage) -> None:
        self._package = package
        main = package.main_part("xl/workbook.xml")
        self._root = package.read_part(main)
        self._parts = package.relationships(main)
        properties = find_element(self._root, "workbookPr")
        dates = "" if properties is None else properties.get("date1904", "")
        self._since_1904 = dates in ("1", "true")
        self._strings = self._read_strings()
        self._formats = self._read_formats()

    def sheets(self) -> Iterator[str]:
        """The text of each sheet, in the order of the tabs; charts are passed over."""
        parts = {part.id: part for part in self._parts}
        broken = read = 0
        for element in elements(self._root, "sheet"):
            part = parts.get(local_attribute(element, "id"))
            root = None if part is None else self._package.find_part(part.part)
            if part is None or root is None:
                broken += 1
                continue
            read += 1
            sheet = Sheet(element.get("name", ""))
            for row in elements(root, "row"):
                sheet.add_row([self._cell_text(cell) for cell in row])
            for text in self._beside(part.part, root):
                sheet.add_paragraph(text)
            yield sheet.text()
        if broken and not read:
            raise ContentError(FailureReason.DAMAGED)

    def _beside(self, part: str, root: etree._Element) -> Iterator[str]:
        """Comments, boxes and headers of a sheet."""
        for other in self._package.relationships(part):
            if other.kind not in ("comments", "threadedComment", "drawing"):
                continue
            found = self._package.find_part(other.part)
            if found is None:
                continue
            if other.kind == "drawing":
                yield from drawing_paragraphs(found)
            else:
                yield from (_string(comment) for comment in elements(found, "text"))
        headers = find_element(root, "headerFooter")
        if headers is not None:
            texts = (_HEADER_CODES.sub(" ", header.text or "") for header in headers)
            yield from dict.fromkeys(" ".join(text.replace("&&", "&").split()) for text in texts)

    def _cell_text(self, cell: etree._Element) -> str:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return _string(cell)
        value = next((child.text or "" for child in cell if local_name(child) == "v"), "")
        if kind == "s":
            place = int(value) if value.strip().isdecimal() else -1
            return self._strings[place] if 0 <= place < len(self._strings) else ""
        if kind == "b":
            return _BOOLEANS.get(value, value)
        return self._number(value, cell.get("s", "")) if kind == "n" else _unescaped(value)

    def _number(self, value: str, style: str) -> str:
        try:
            number = float(value)
        except ValueError:
            return value
        place = int(style) if style.isdecimal() else 0
        format_ = self._formats[place] if place < len(self._formats) else _GENERAL
        is_finite = abs(number) < float("inf")
        return format_.shown(number, since_1904=self._since_1904) if is_finite else value

    def _read_strings(self) -> list[str]:
        root = self._find_part("sharedStrings")
        return [] if root is None else [_string(item) for item in elements(root, "si")]

    def _read_formats(self) -> list[NumberFormat]:
        root = self._find_part("styles")
        cells = None if root is None else find_element(root, "cellXfs")
        if root is None or cells is None:
            return []
        codes = {
            element.get("numFmtId", ""): element.get("formatCode", "")
            for element in elements(root, "numFmt")
        }
        made: dict[str, NumberFormat] = {}
        for cell in cells:
            number = cell.get("numFmtId", "0")
            if number not in made:
                known = int(number) if number.isdecimal() else 0
                made[number] = NumberFormat(known, codes.get(number, ""))
        return [made[cell.get("numFmtId", "0")] for cell in cells]

    def _find_part(self, kind: str) -> etree._Element | None:
        name = next((part.part for part in self._parts if part.kind == kind), "")
        return self._package.find_part(name)


def _string(item: etree._Element) -> str:
    """The text of a string in all its fonts, without how it is pronounced."""
    if local_name(item) == "text" and len(item) == 0:  # a comment of the new kind
        return item.text or ""
    texts = (text for text in elements(item, "t") if local_name(text.getparent()) != "rPh")
    return _unescaped("".join(text.text or "" for text in texts))


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text
