"""OpenDocument presentations: each slide is a page, its notes and comments after it."""

from lxml import etree

from index.errors import FailureReason
from index.extraction.characters import clean_text
from index.extraction.extracted import ContentError, Extracted
from index.extraction.open_document import OpenDocument, write_asides, write_story
from index.extraction.pages import join_pages
from index.extraction.text_flow import PARAGRAPH, TextFlow
from index.extraction.xml_tree import elements

_FOOTERS = ("header-decl", "footer-decl")


def extract_odp(data: bytes) -> Extracted:
    """What the slides of an OpenDocument presentation say, packed or flat."""
    document = OpenDocument(data)
    if document.body is None:
        raise ContentError(FailureReason.DAMAGED)
    text, pages = join_pages([_slide_text(slide) for slide in elements(document.body, "page")])
    footers = {
        clean_text(element.text or ""): None
        for name in _FOOTERS
        for element in elements(document.body, name)
    }
    text = PARAGRAPH.join(filter(None, (text, *footers)))
    return document.with_properties(text if text.strip() else "", pages)


def _slide_text(slide: etree._Element) -> str:
    flow = TextFlow()
    write_asides(write_story(slide, flow), flow)
    return clean_text(flow.text())
