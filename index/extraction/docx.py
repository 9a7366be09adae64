"""Word documents: what a reader sees in them, deletions that are only tracked left out.

The body comes first, then notes, comments, headers and footers, so that a sentence is never cut in
two by what stands elsewhere on the page.
"""

from lxml import etree

from index.extraction.characters import clean_text
from index.extraction.extracted import Extracted
from index.extraction.office_package import OfficePackage
from index.extraction.text_flow import LINE, PARAGRAPH, TextFlow
from index.extraction.xml_tree import local_name

_MAIN_PART = "word/document.xml"
_SIDE_PARTS = ("footnotes", "endnotes", "comments", "header", "footer")

# Properties, field codes, and what a tracked change took away.
_SKIPPED = {
    "pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr", "sdtPr", "tblGrid", "instrText",
    "del", "moveFrom", "delText", "delInstrText",
}  # fmt: skip
_CHARACTERS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-"}


def extract_docx(data: bytes) -> Extracted:
    """What a Word document says."""
    package = OfficePackage(data)
    main = package.main_part(_MAIN_PART)
    texts = [_text(package.read_part(main))]
    for name in _side_parts(package, main):
        root = package.find_part(name)
        text = _text(root) if root is not None else ""
        if text not in texts:  # the same header for the first, the even and the odd pages
            texts.append(text)
    return package.with_properties(clean_text(PARAGRAPH.join(filter(None, texts))))


def _side_parts(package: OfficePackage, main: str) -> list[str]:
    """The parts that the main part refers to, in the order in which they are to be read."""
    parts = package.relationships(main)
    return [
        name for kind in _SIDE_PARTS for name in sorted({p.part for p in parts if p.kind == kind})
    ]


def _text(root: etree._Element) -> str:
    flow = TextFlow()
    _write_story(root, flow)
    return flow.text()


def _write_story(story: etree._Element, flow: TextFlow) -> None:
    """Writes paragraphs and tables; a text box follows the paragraph in which it is anchored."""
    boxes: list[etree._Element] = []
    depth = 0
    walk = etree.iterwalk(story, events=("start", "end"))
    for event, element in walk:
        name = local_name(element)
        if event == "end":
            _end(name, flow)
            depth -= name == "p"
            if depth == 0:
                while boxes:
                    _write_story(boxes.pop(0), flow)
        elif name == "txbxContent" and element is not story:
            boxes.append(element)
            walk.skip_subtree()
        elif name in _SKIPPED or (name == "Fallback" and element.getprevious() is not None):
            walk.skip_subtree()
        else:
            _start(name, element, flow)
            depth += name == "p"


def _start(name: str, element: etree._Element, flow: TextFlow) -> None:
    match name:
        case "t":
            flow.write((element.text or "").replace("\n", " "))
        case "p":
            flow.break_with(PARAGRAPH)
        case "br":
            _break_line(element, flow)
        case "tbl":
            flow.start_table()
        case "tr":
            flow.start_row()
        case "tc":
            flow.start_cell()
        case _:
            flow.write(_CHARACTERS.get(name, ""))


def _break_line(element: etree._Element, flow: TextFlow) -> None:
    if {"page", "column"}.intersection(element.attrib.values()):
        flow.break_with(PARAGRAPH)
    else:
        flow.write(LINE)


def _end(name: str, flow: TextFlow) -> None:
    if name == "p":
        flow.break_with(PARAGRAPH)
    elif name == "tbl":
        flow.end_table()
