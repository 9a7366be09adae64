"""OpenDocument sheets: each sheet is a page, each row a line, each cell as it is shown."""

from lxml import etree

from index.errors import FailureReason
from index.extraction.extracted import ContentError, Extracted
from index.extraction.open_document import OpenDocument, write_asides, write_story
from index.extraction.pages import join_pages
from index.extraction.sheets import Sheet, sheet_texts
from index.extraction.text_flow import PARAGRAPH, TextFlow
from index.extraction.xml_tree import elements, local_attribute, local_name

_CELLS = {"table-cell", "covered-table-cell"}

# How often a cell is repeated is a number too. What is long is not repeated, it was filled down.
_MOST_REPEATED = 64
_LONGEST_REPEATED = 64


def extract_ods(data: bytes) -> Extracted:
    """What the sheets of an OpenDocument table say, packed or flat."""
    document = OpenDocument(data)
    if document.body is None:
        raise ContentError(FailureReason.DAMAGED)
    tables = [
        element
        for holder in elements(document.body, "spreadsheet")
        for element in holder
        if local_name(element) == "table"
    ]
    text, pages = join_pages(sheet_texts(map(_sheet_text, tables)))
    text = PARAGRAPH.join(filter(None, (text, document.headers())))
    return document.with_properties(text if text.strip() else "", pages)


def _sheet_text(table: etree._Element) -> str:
    sheet = Sheet(local_attribute(table, "name"))
    asides: list[etree._Element] = []
    for row in elements(table, "table-row"):
        cells: list[str] = []
        for cell in row:
            if local_name(cell) in _CELLS:
                text = _cell_text(cell, asides)
                cells += [text] * _repetitions(cell, text)
        sheet.add_row(cells)
    flow = TextFlow()
    write_asides(asides, flow)
    for shapes in elements(table, "shapes"):
        flow.break_with(PARAGRAPH)
        write_asides(write_story(shapes, flow), flow)
    sheet.add_paragraph(flow.text())
    return sheet.text()


def _cell_text(cell: etree._Element, asides: list[etree._Element]) -> str:
    if len(cell) == 0:
        return ""
    if len(cell) == 1 and len(cell[0]) == 0 and local_name(cell[0]) == "p":
        return " ".join((cell[0].text or "").split(" "))
    flow = TextFlow()
    asides += write_story(cell, flow)
    return flow.text()


def _repetitions(cell: etree._Element, text: str) -> int:
    count = local_attribute(cell, "number-columns-repeated")
    if not text or len(text) > _LONGEST_REPEATED or not count.isdecimal():
        return 1
    return max(1, min(int(count), _MOST_REPEATED))
