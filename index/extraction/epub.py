"""EPUB books: the chapters in the order of reading, each of them a page."""

import posixpath
from urllib.parse import unquote

from lxml import etree

from index.errors import FailureReason
from index.extraction.dates import iso_date
from index.extraction.extracted import ContentError, Extracted
from index.extraction.html import html_text
from index.extraction.language_code import language_code
from index.extraction.pages import join_pages
from index.extraction.xml_tree import elements, find_element, local_attribute, local_name, parse_xml
from index.extraction.zip_package import ZipPackage

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_PAGES = {"application/xhtml+xml", "text/html", "application/x-dtbook+xml"}


def extract_epub(data: bytes) -> Extracted:
    """What a book says."""
    package = ZipPackage(data)
    place = _book_part(package)
    # A book of version 2 may name a document type.
    book = parse_xml(package.read(place), may_have_doctype=True)
    chapters = _chapter_parts(book, posixpath.dirname(place))
    locked = _locked_parts(package)
    if chapters and all(chapter in locked for chapter in chapters):
        raise ContentError(FailureReason.ENCRYPTED)
    texts = [_chapter_text(package, chapter) for chapter in chapters]
    text, pages = join_pages(texts)
    if not text.strip():
        raise ContentError(FailureReason.NO_TEXT)
    known = _properties(book)
    return Extracted(
        text,
        title=known.get("title", ""),
        author=known.get("creator", ""),
        date=iso_date(known.get("date", "")),
        language=language_code(known.get("language", "")),
        pages=pages,
    )


def _book_part(package: ZipPackage) -> str:
    """The name of the part that lists all others."""
    container = package.find_part(_CONTAINER)
    root = None if container is None else find_element(container, "rootfile")
    if root is not None:
        return local_attribute(root, "full-path")
    return next((name for name in package.names() if name.endswith(".opf")), "")


def _chapter_parts(book: etree._Element, folder: str) -> list[str]:
    """The parts to be read, in order; a book that does not tell the order lists them so."""
    items = {item.get("id", ""): item for item in elements(book, "item")}
    order = [items.get(reference.get("idref", "")) for reference in elements(book, "itemref")]
    return [
        posixpath.normpath(posixpath.join(folder, unquote(item.get("href", ""))))
        for item in (order or items.values())
        if item is not None
        and item.get("media-type", "") in _PAGES
        and "nav" not in item.get("properties", "").split()
    ]


def _locked_parts(package: ZipPackage) -> set[str]:
    """The parts that are encrypted, by whoever sold the book."""
    encryption = package.find_part(_ENCRYPTION)
    references = () if encryption is None else elements(encryption, "CipherReference")
    return {unquote(reference.get("URI", "")) for reference in references}


def _chapter_text(package: ZipPackage, name: str) -> str:
    """The text of a chapter; a broken one among good ones is empty."""
    try:
        return html_text(package.read(name))
    except ContentError as error:
        if error.reason is FailureReason.TOO_LARGE:
            raise
        return ""


def _properties(book: etree._Element) -> dict[str, str]:
    """What the book tells about itself; the first of several values counts."""
    metadata = find_element(book, "metadata")
    values: dict[str, str] = {}
    for element in () if metadata is None else metadata.iter(etree.Element):
        if element.text and element.text.strip():
            values.setdefault(local_name(element), element.text)
    return values
