"""OpenDocument texts: what a reader sees in them, deletions that are only tracked left out.

The body comes first, then notes, comments, headers and footers, so that a sentence is never cut in
two by what stands elsewhere on the page.
"""

from lxml import etree

from index.errors import FailureReason
from index.extraction.characters import clean_text
from index.extraction.dates import iso_date
from index.extraction.extracted import ContentError, Extracted
from index.extraction.text_flow import LINE, PARAGRAPH, TextFlow
from index.extraction.zip_package import ZipPackage, local_name

_PARAGRAPHS = {"p", "h"}
_TABLES = {"table"}
_ROWS = {"table-row"}
_CELLS = {"table-cell"}
_CHARACTERS = {"tab": "\t", "line-break": LINE}

# What was deleted, the number of a note beside its text, what forms and fields are made of.
_SKIPPED = {"tracked-changes", "note-citation", "forms", "sequence-decls", "object", "ruby-text"}
_BOXES = {"frame", "custom-shape", "text-box"}
_ASIDES = {"note", "annotation"}
_HEADERS = {"header", "footer"}
_MOST_SPACES = 100  # a run of spaces is a number in the file, and numbers can be anything


def extract_odt(data: bytes) -> Extracted:
    """What an OpenDocument text says."""
    package = ZipPackage(data)
    _refuse_encrypted(package)
    flow = TextFlow()
    body = _find(package.read_part("content.xml"), "body")
    asides = [] if body is None else _write_story(body, flow)
    while asides:
        asides += _write_story(asides.pop(0), flow)
    _write_headers(package, flow)
    text = clean_text(flow.text())
    if not text:
        raise ContentError(FailureReason.NO_TEXT)
    return _with_properties(text, package)


def _refuse_encrypted(package: ZipPackage) -> None:
    if package.has("encrypted-package"):
        raise ContentError(FailureReason.ENCRYPTED)
    manifest = package.find_part("META-INF/manifest.xml")
    if manifest is not None and _find(manifest, "encryption-data") is not None:
        raise ContentError(FailureReason.ENCRYPTED)


def _with_properties(text: str, package: ZipPackage) -> Extracted:
    root = package.find_part("meta.xml")
    elements = () if root is None else root.iter(etree.Element)
    values = {local_name(element): element.text or "" for element in elements}
    return Extracted(
        text,
        title=values.get("title", ""),
        author=values.get("initial-creator") or values.get("creator", ""),
        date=iso_date(values.get("creation-date", "")),
    )


def _write_headers(package: ZipPackage, flow: TextFlow) -> None:
    styles = package.find_part("styles.xml")
    masters = None if styles is None else _find(styles, "master-styles")
    if masters is None:
        return
    written: set[str] = set()
    for element in masters.iter(etree.Element):
        if local_name(element).partition("-")[0] in _HEADERS:
            header = TextFlow()
            _write_story(element, header)
            if header.text() not in written:  # the same one for every kind of page
                flow.break_with(PARAGRAPH)
                flow.write(header.text())
            written.add(header.text())


def _find(root: etree._Element, name: str) -> etree._Element | None:
    return next(
        (element for element in root.iter(etree.Element) if local_name(element) == name), None
    )


def _write_story(story: etree._Element, flow: TextFlow) -> list[etree._Element]:
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
                asides += _write_story(boxes.pop(0), flow)
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
    count = next((v for key, v in element.attrib.items() if key.endswith("}c")), "1")
    return min(int(count), _MOST_SPACES) if count.isdecimal() else 1
