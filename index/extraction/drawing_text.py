"""The text in shapes and tables of Office drawings, as slides and sheets have them."""

from collections.abc import Iterator

from lxml import etree

from index.extraction.text_flow import LINE, PARAGRAPH, TextFlow
from index.extraction.xml_tree import elements, local_name

# What only repeats the number of the slide or the date of the day, and a second form of a drawing.
_FIELDS = ("slidenum", "datetime")
_CHARACTERS = {"br": LINE, "tab": "\t"}


def drawing_paragraphs(root: etree._Element) -> Iterator[str]:
    """The text of each shape of a drawing."""
    for body in elements(root, "txBody"):
        flow = TextFlow()
        write_drawing(body, flow)
        if flow.text():
            yield flow.text()


def write_drawing(root: etree._Element, flow: TextFlow) -> None:
    """Writes all shapes and tables below an element, in the order of the file."""
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        name = local_name(element)
        if event == "end":
            _end(name, flow)
        elif (name == "fld" and element.get("type", "").startswith(_FIELDS)) or (
            name == "Fallback" and element.getprevious() is not None
        ):
            walk.skip_subtree()
        else:
            _start(name, element, flow)


def _start(name: str, element: etree._Element, flow: TextFlow) -> None:
    match name:
        case "t":
            flow.write((element.text or "").replace("\n", " "))
        case "p" | "txBody":
            flow.break_with(PARAGRAPH)
        case "tbl":
            flow.start_table()
        case "tr":
            flow.start_row()
        case "tc":
            flow.start_cell()
        case _:
            flow.write(_CHARACTERS.get(name, ""))


def _end(name: str, flow: TextFlow) -> None:
    if name == "p":
        flow.break_with(PARAGRAPH)
    elif name == "tbl":
        flow.end_table()
