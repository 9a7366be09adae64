"""FictionBook: the sections of a book, each of them a page, and its notes at the end."""

from lxml import etree

from index.errors import FailureReason
from index.extraction.characters import clean_line, clean_text
from index.extraction.dates import iso_date
from index.extraction.extracted import ContentError, Extracted
from index.extraction.language_code import language_code
from index.extraction.pages import join_pages
from index.extraction.text_flow import LINE, PARAGRAPH, TextFlow
from index.extraction.xml_tree import elements, find_element, local_attribute, local_name, parse_xml

_PARAGRAPHS = {"p", "subtitle", "text-author", "date"}
_BLOCKS = {"section", "title", "epigraph", "cite", "poem", "stanza", "annotation"}
_VERSES = {"v"}


def extract_fb2(data: bytes) -> Extracted:
    """What a book says."""
    root = parse_xml(data)
    texts = [_text(parts) for body in elements(root, "body") for parts in _sections(body)]
    text, pages = join_pages([text for text in texts if text])
    if not text.strip():
        raise ContentError(FailureReason.NO_TEXT)
    return _with_properties(text, root, pages=pages)


def _with_properties(text: str, root: etree._Element, **known: object) -> Extracted:
    about = find_element(root, "title-info")
    if about is None:
        return Extracted(text, **known)  # type: ignore[arg-type]
    values = {local_name(child): clean_line("".join(child.itertext())) for child in about}
    author = find_element(about, "author")
    date = find_element(about, "date")
    return Extracted(
        text,
        title=values.get("book-title", ""),
        author="" if author is None else _name(author),
        date="" if date is None else iso_date(date.get("value") or date.text or ""),
        language=language_code(values.get("lang", "")),
        **known,  # type: ignore[arg-type]
    )


def _name(author: etree._Element) -> str:
    parts = {local_name(child): child.text or "" for child in author}
    names = (parts.get(name, "") for name in ("first-name", "middle-name", "last-name"))
    return clean_line(" ".join(names)) or clean_line(parts.get("nickname", ""))


def _sections(body: etree._Element) -> list[list[etree._Element]]:
    """The elements of each section; what stands before one belongs to it."""
    sections: list[list[etree._Element]] = [[]]
    for child in body:
        sections[-1].append(child)
        if local_name(child) == "section":
            sections.append([])
    return sections


def _text(parts: list[etree._Element]) -> str:
    flow = TextFlow()
    for part in parts:
        _write(part, flow)
        flow.break_with(PARAGRAPH)
    return clean_text(flow.text())


def _write(part: etree._Element, flow: TextFlow) -> None:
    depth = 0
    walk = etree.iterwalk(part, events=("start", "end"))
    for event, element in walk:
        name = local_name(element)
        is_text = name in _PARAGRAPHS or name in _VERSES or name in ("td", "th")
        if event == "start":
            if name == "a" and local_attribute(element, "type") == "note":
                walk.skip_subtree()  # the number of a note; the note itself is at the end
                continue
            _start(name, flow)
            depth += is_text
            if depth:
                flow.write_words(element.text or "")
        else:
            if name in _PARAGRAPHS or name in _BLOCKS:
                flow.break_with(PARAGRAPH)
            elif name == "table":
                flow.end_table()
            depth -= is_text
            if depth:
                flow.write_words(element.tail or "")


def _start(name: str, flow: TextFlow) -> None:
    if name in _PARAGRAPHS or name in _BLOCKS:
        flow.break_with(PARAGRAPH)
    elif name in _VERSES:
        flow.break_with(LINE)
    elif name == "table":
        flow.start_table()
    elif name == "tr":
        flow.start_row()
    elif name in ("td", "th"):
        flow.start_cell()
