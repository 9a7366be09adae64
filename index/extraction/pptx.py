"""PowerPoint presentations: each slide is a page, its notes and comments after it."""

from collections.abc import Iterator

from lxml import etree

from index.errors import FailureReason
from index.extraction.characters import clean_text
from index.extraction.drawing_text import write_drawing
from index.extraction.extracted import ContentError, Extracted
from index.extraction.office_package import OfficePackage
from index.extraction.pages import join_pages
from index.extraction.text_flow import PARAGRAPH, TextFlow
from index.extraction.xml_tree import elements, find_element, local_attribute

_MAIN_PART = "ppt/presentation.xml"
# What a slide refers to that has words on it, in the order of reading.
_BESIDE = ("diagramData", "chart", "notesSlide", "comments")
# What a page of notes has besides the notes: the slide, its number, the date.
_FURNITURE = ("sldImg", "sldNum", "dt", "hdr", "ftr")


def extract_pptx(data: bytes) -> Extracted:
    """What the slides of a presentation say."""
    package = OfficePackage(data)
    main = package.main_part(_MAIN_PART)
    root = package.read_part(main)
    parts = {part.id: part.part for part in package.relationships(main)}
    names = [parts.get(local_attribute(slide, "id"), "") for slide in _slides(root)]
    texts = [_slide_text(package, name) for name in names]
    if names and all(text is None for text in texts):
        raise ContentError(FailureReason.DAMAGED)
    text, pages = join_pages([text or "" for text in texts])
    return package.with_properties(text, pages)


def _slides(root: etree._Element) -> Iterator[etree._Element]:
    """The references to slides; each has an id of its own and one of its part."""
    for slide in elements(root, "sldId"):
        slide.attrib.pop("id", None)
        yield slide


def _slide_text(package: OfficePackage, name: str) -> str | None:
    """The text of a slide; None where it cannot be read."""
    root = package.find_part(name)
    if root is None:
        return None
    flow = TextFlow()
    write_drawing(root, flow)
    related = package.relationships(name)
    for kind in _BESIDE:
        for part in related:
            beside = package.find_part(part.part) if part.kind == kind else None
            if beside is not None:
                flow.break_with(PARAGRAPH)
                _write_beside(kind, beside, flow)
    return clean_text(flow.text())


def _write_beside(kind: str, root: etree._Element, flow: TextFlow) -> None:
    if kind == "notesSlide":
        for shape in elements(root, "sp"):
            placeholder = find_element(shape, "ph")
            if placeholder is None or placeholder.get("type") not in _FURNITURE:
                write_drawing(shape, flow)
    elif kind == "chart":
        for title in elements(root, "rich"):
            write_drawing(title, flow)
        for names in elements(root, "strCache"):
            for value in elements(names, "v"):
                flow.break_with(PARAGRAPH)
                flow.write(value.text or "")
    elif kind == "comments":
        for comment in elements(root, "text"):  # those of newer versions are drawings
            flow.break_with(PARAGRAPH)
            flow.write(comment.text or "")
        write_drawing(root, flow)
    else:
        write_drawing(root, flow)
