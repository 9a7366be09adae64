"""What texts, sheets and slides of OpenDocument have in common: parts, paragraphs, properties.

The parts are in a ZIP file or, in a flat document, in one XML file. What was deleted and is only
tracked is left out, and notes and comments are kept apart, so that a sentence is never cut in two
by what stands elsewhere on the page.
"""

from lxml import etree

from index.errors import FailureReason
from index.extraction.characters import clean_text
from index.extraction.dates import iso_date
from index.extraction.extracted import ContentError, Extracted
from index.extraction.language_code import language_code
from index.extraction.text_flow import LINE, PARAGRAPH, TextFlow
from index.extraction.xml_tree import find_element, local_attribute, local_name, parse_xml
from index.extraction.zip_package import ZipPackage
from index.values import Page

_PARAGRAPHS = {"p", "h"}
_TABLES = {"table"}
_ROWS = {"table-row"}
_CELLS = {"table-cell"}
_CHARACTERS = {"tab": "\t", "line-break": LINE}

# What was deleted, the number of a note beside its text, what forms and fields are made of.
_SKIPPED = {
    "tracked-changes", "note-citation", "forms", "sequence-decls", "object", "ruby-text",
    "page-thumbnail",
}  # fmt: skip
_BOXES = {"frame", "custom-shape", "text-box"}
_ASIDES = {"note", "annotation", "notes"}
_HEADERS = {"header", "footer"}
_MOST_SPACES = 100  # a run of spaces is a number in the file, and numbers can be anything


class OpenDocument:
    """An opened document: the element that has its body, and those that tell about it."""

    def __init__(self, data: bytes) -> None:
        if data.lstrip()[:1] == b"<":
            content = styles = meta = parse_xml(data)
        else:
            package = ZipPackage(data)
            _refuse_encrypted(package)
            content = package.read_part("content.xml")
            styles = package.find_part("styles.xml")
            meta = package.find_part("meta.xml")
        self.body = find_element(content, "body")
        self._styles = styles
        self._meta = meta

    def with_properties(self, text: str, pages: tuple[Page, ...] = ()) -> Extracted:
        """The text with what the document tells about itself."""
        if not text:
            raise ContentError(FailureReason.NO_TEXT)
        meta = None if self._meta is None else find_element(self._meta, "meta")
        elements = () if meta is None else meta.iter(etree.Element)
        values = {local_name(element): element.text or "" for element in elements}
        return Extracted(
            text,
            title=values.get("title", ""),
            author=values.get("initial-creator") or values.get("creator", ""),
            date=iso_date(values.get("creation-date", "")),
            language=language_code(values.get("language", "")),
            pages=pages,
        )

    def headers(self) -> str:
        """The headers and footers, each once, whatever kinds of pages it is for."""
        masters = None if self._styles is None else find_element(self._styles, "master-styles")
        written: list[str] = []
        for element in () if masters is None else masters.iter(etree.Element):
            if local_name(element).partition("-")[0] in _HEADERS:
                header = TextFlow()
                write_story(element, header)
                if header.text() not in written:
                    written.append(header.text())
        return clean_text(PARAGRAPH.join(filter(None, written)))


def _refuse_encrypted(package: ZipPackage) -> None:
    if package.has("encrypted-package"):
        raise ContentError(FailureReason.ENCRYPTED)
    manifest = package.find_part("META-INF/manifest.xml")
    if manifest is not None and find_element(manifest, "encryption-data") is not None:
        raise ContentError(FailureReason.ENCRYPTED)


def write_asides(asides: list[etree._Element], flow: TextFlow) -> None:
    """Writes notes and comments, and those that are in them."""
    while asides:
        asides += write_story(asides.pop(0), flow)


def write_story(story: etree._Element, flow: TextFlow) -> list[etree._Element]:
    """Writes paragraphs and tables; returns the notes and comments found in them, unwritten.

    A box follows the paragraph in which it is anchored.
    """
    asides: list[etree._Element] = []
    boxes: list[etree._Element] = []
    depth = 0
    walk = etree.iterwalk(story, events=("start", "end"))
    for event, element in walk:
        name = local_name(element)
        if event == "end":
            _end(name, flow)
            depth -= name in _PARAGRAPHS
            while boxes and depth == 0:
                asides += write_story(boxes.pop(0), flow)
            if depth and element is not story:
                flow.write_words(element.tail or "")
        elif name in _SKIPPED:
            walk.skip_subtree()
        elif element is not story and (name in _ASIDES or (depth and name in _BOXES)):
            (asides if name in _ASIDES else boxes).append(element)
            walk.skip_subtree()
        else:
            _start(name, element, flow)
            depth += name in _PARAGRAPHS
            if depth:
                flow.write_words(element.text or "")
    return asides


def _start(name: str, element: etree._Element, flow: TextFlow) -> None:
    if name in _PARAGRAPHS:
        flow.break_with(PARAGRAPH)
    elif name in _TABLES:
        flow.start_table()
    elif name in _ROWS:
        flow.start_row()
    elif name in _CELLS:
        flow.start_cell()
    elif name == "s":
        flow.write(" " * _space_count(element))
    else:
        flow.write(_CHARACTERS.get(name, ""))


def _end(name: str, flow: TextFlow) -> None:
    if name in _PARAGRAPHS:
        flow.break_with(PARAGRAPH)
    elif name in _TABLES:
        flow.end_table()


def _space_count(element: etree._Element) -> int:
    count = local_attribute(element, "c") or "1"
    return min(int(count), _MOST_SPACES) if count.isdecimal() else 1
