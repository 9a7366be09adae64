"""Word documents: what a reader sees in them, deletions that are only tracked left out.

The body comes first, then notes, comments, headers and footers, so that a sentence is never cut in
two by what stands elsewhere on the page.
"""

import posixpath

from lxml import etree

from index.errors import FailureReason
from index.extraction.characters import clean_text
from index.extraction.dates import iso_date
from index.extraction.extracted import ContentError, Extracted
from index.extraction.text_flow import LINE, PARAGRAPH, TextFlow
from index.extraction.zip_package import ZipPackage, local_name

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
    package = ZipPackage(data)
    main = _target(package, "_rels/.rels", "officeDocument") or _MAIN_PART
    texts = [_text(package.read_part(main))]
    for name in _side_parts(package, main):
        root = package.find_part(name)
        text = _text(root) if root is not None else ""
        if text not in texts:  # the same header for the first, the even and the odd pages
            texts.append(text)
    text = clean_text(PARAGRAPH.join(filter(None, texts)))
    if not text:
        raise ContentError(FailureReason.NO_TEXT)
    return _with_properties(text, package)


def _with_properties(text: str, package: ZipPackage) -> Extracted:
    root = package.find_part("docProps/core.xml")
    values = {} if root is None else {local_name(child): child.text or "" for child in root}
    return Extracted(
        text,
        title=values.get("title", ""),
        author=values.get("creator", ""),
        date=iso_date(values.get("created", "")),
    )


def _side_parts(package: ZipPackage, main: str) -> list[str]:
    """The parts that the main part refers to, in the order in which they are to be read."""
    folder, name = posixpath.split(main)
    parts = _relationships(package, posixpath.join(folder, "_rels", name + ".rels"))
    found = []
    for kind in _SIDE_PARTS:
        targets = [target for type_, target in parts if type_.endswith("/" + kind)]
        found += sorted({posixpath.normpath(posixpath.join(folder, t)) for t in targets})
    return [name.lstrip("/") for name in found]


def _target(package: ZipPackage, name: str, kind: str) -> str:
    for type_, target in _relationships(package, name):
        if type_.endswith("/" + kind):
            return target.lstrip("/")
    return ""


def _relationships(package: ZipPackage, name: str) -> list[tuple[str, str]]:
    root = package.find_part(name)
    if root is None:
        return []
    return [(child.get("Type", ""), child.get("Target", "")) for child in root]


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
