"""Web pages: the text that a browser would show, in its paragraphs."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from index.errors import FailureReason
from index.extraction.characters import clean_line, clean_text
from index.extraction.dates import iso_date
from index.extraction.encodings import decode_declared
from index.extraction.extracted import ContentError, Extracted
from index.extraction.language_code import language_code
from index.extraction.nesting import cap_nesting
from index.extraction.text_flow import LINE, PARAGRAPH, TextFlow

_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_BEGINNING = 2048  # bytes in which a page says its encoding

# <title/> is empty in XHTML; in HTML the title would go on to the end of the page.
_EMPTY_ELEMENT = re.compile(
    r"<(title|script|style|textarea|iframe|div|span|a|p|i|b|em|strong)\b([^<>]*)/>", re.IGNORECASE
)

_SKIPPED = {
    "head", "script", "style", "noscript", "template", "svg", "math", "iframe", "object",
    "canvas", "audio", "video", "select", "textarea", "button", "-comment", "-doctype",
}  # fmt: skip
_PARAGRAPHS = {
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "blockquote", "pre",
    "section", "article", "aside", "header", "footer", "main", "nav", "figure", "figcaption",
    "form", "fieldset", "legend", "address", "details", "summary", "hr", "center", "body",
}  # fmt: skip
_LINES = {
    "li", "dt", "dd", "caption", "option",
}  # fmt: skip

_NOTE_MARK = re.compile(r"\s*[\[(]?(?:\d{1,3}|[ivxlc]{1,6}|[*†‡§]{1,3}|[↑^↩]\ufe0e?)[\])]?\s*")

_DATE_NAMES = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dcterms.created",
    "pubdate",
    "datetime",  # of the page's first <time>
)


def extract_html(data: bytes) -> Extracted:
    """What a web page says."""
    return extract_markup(_decode(data))


def extract_markup(source: str) -> Extracted:
    """The same of a page that is decoded already."""
    page = _parse(source)
    text = _body_text(page)
    if not text:
        raise ContentError(FailureReason.NO_TEXT)
    title = page.css_first("title")
    named = _named_values(page)
    return Extracted(
        text,
        title=title.text() if title is not None else "",
        author=clean_line(named.get("author", "")),
        date=next(filter(None, (iso_date(named.get(name, "")) for name in _DATE_NAMES)), ""),
        language=_declared_language(page),
    )


def html_text(data: bytes) -> str:
    """The text of a page that is a part of something else; "" where it has none."""
    return _body_text(_parse(_decode(data)))


def markup_text(source: str) -> str:
    """The text of such a page that is decoded already."""
    return _body_text(_parse(source))


def _decode(data: bytes) -> str:
    declared = _DECLARED.search(data[:_BEGINNING])
    return decode_declared(data, declared[1].decode("ascii", "replace") if declared else "")


def _parse(source: str) -> LexborHTMLParser:
    if source.lstrip().startswith("<?xml"):
        source = _EMPTY_ELEMENT.sub(r"<\1\2></\1>", source)
    return LexborHTMLParser(cap_nesting(source).encode("utf-8", "replace"))


def _body_text(page: LexborHTMLParser) -> str:
    return clean_text(_text(page.body)) if page.body is not None else ""


def _declared_language(page: LexborHTMLParser) -> str:
    """The language of <html lang="en-GB">, without its country."""
    root = page.root
    attributes = {} if root is None else root.attributes
    return language_code(attributes.get("lang") or attributes.get("xml:lang") or "")


def _named_values(page: LexborHTMLParser) -> dict[str, str]:
    """What the page says about itself; the first of several values counts."""
    values: dict[str, str] = {}
    for element in page.css("meta, time[datetime]"):
        attributes = element.attributes
        value = attributes.get("content") or attributes.get("datetime") or ""
        for key in ("name", "property", "itemprop", "datetime"):
            if key in attributes:
                name = "datetime" if key == "datetime" else (attributes[key] or "").lower()
                values.setdefault(name, value)
    return values


def _text(body: LexborNode) -> str:
    flow = TextFlow()
    preformatted = 0
    last = ""
    for begins, node in _walk(body):
        tag = node.tag or ""
        if tag == "-text" and begins:
            _write_text(node, flow, is_preformatted=preformatted > 0)
            last = (node.text_content or "")[-1:]
        elif begins:
            if tag == "sup" and last.isdigit():  # 10<sup>6</sup> is not 106
                flow.break_with(" ")
            _start(tag, flow)
            preformatted += tag == "pre"
        else:
            _end(tag, flow)
            preformatted -= tag == "pre"
    return flow.text()


def _walk(body: LexborNode) -> Iterator[tuple[bool, LexborNode]]:
    """Each node at its beginning (True) and at its end; without recursion, pages nest too deep."""
    node, level = body, 0
    while True:
        yield True, node
        tag = node.tag
        is_passed = tag in _SKIPPED or (tag == "a" and _is_note_mark(node))
        child = None if is_passed else node.first_child
        if child is not None:
            node, level = child, level + 1
            continue
        yield False, node
        while level and node.next is None and node.parent is not None:
            node, level = node.parent, level - 1
            yield False, node
        if not level or node.next is None:
            return
        node = node.next


def _is_note_mark(node: LexborNode) -> bool:
    """Whether a link is the number of a note, which would stick to the word before or after it."""
    if not (node.attributes.get("href") or "").startswith("#"):
        return False
    return _NOTE_MARK.fullmatch(node.text(deep=True)) is not None


def _write_text(node: LexborNode, flow: TextFlow, *, is_preformatted: bool) -> None:
    text = node.text_content or ""
    if is_preformatted:
        flow.write(text)
    else:
        flow.write_words(text)


def _start(tag: str, flow: TextFlow) -> None:
    if tag in _PARAGRAPHS:
        flow.break_with(PARAGRAPH)
    elif tag in _LINES:
        flow.break_with(LINE)
    elif tag == "br":
        flow.write(LINE)
    elif tag == "table":
        flow.start_table()
    elif tag == "tr":
        flow.start_row()
    elif tag in ("td", "th"):
        flow.start_cell()


def _end(tag: str, flow: TextFlow) -> None:
    if tag in _PARAGRAPHS:
        flow.break_with(PARAGRAPH)
    elif tag in _LINES:
        flow.break_with(LINE)
    elif tag == "table":
        flow.end_table()
