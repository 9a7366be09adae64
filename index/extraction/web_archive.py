"""Web archives (MHT): a page with all its pictures in one file, of which the page is read."""

from dataclasses import replace

from index.errors import FailureReason
from index.extraction.extracted import ContentError, Extracted
from index.extraction.html import extract_markup
from index.extraction.mime import header, header_date, parse_message, part_text, parts_of
from index.extraction.pages import join_pages


def extract_web_archive(data: bytes) -> Extracted:
    """What an archived web page says; each page of its frames is a page."""
    message = parse_message(data)
    found: list[Extracted] = []
    for part in parts_of(message):
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            try:
                found.append(extract_markup(part_text(part)))
            except ContentError:
                continue
    if not found:
        is_archive = bool(message.keys())
        raise ContentError(FailureReason.NO_TEXT if is_archive else FailureReason.DAMAGED)
    text, pages = join_pages([page.text for page in found])
    first = found[0]
    return replace(
        first,
        text=text,
        title=first.title or header(message, "subject"),
        date=first.date or header_date(message),
        pages=pages if len(found) > 1 else (),
    )
