"""OpenDocument texts: the body first, then notes, comments, headers and footers."""

from index.extraction.characters import clean_text
from index.extraction.extracted import Extracted
from index.extraction.open_document import OpenDocument, write_asides, write_story
from index.extraction.text_flow import PARAGRAPH, TextFlow


def extract_odt(data: bytes) -> Extracted:
    """What an OpenDocument text says, packed or flat."""
    document = OpenDocument(data)
    flow = TextFlow()
    if document.body is not None:
        write_asides(write_story(document.body, flow), flow)
    flow.break_with(PARAGRAPH)
    flow.write(document.headers())
    return document.with_properties(clean_text(flow.text()))
