"""XML from anywhere: no entity is expanded, nothing is fetched, no tree is too deep."""

from collections.abc import Iterator

from lxml import etree

from index.errors import FailureReason
from index.extraction.extracted import ContentError


def parse_xml(data: bytes, *, may_have_doctype: bool = False) -> etree._Element:
    """The root of an XML document; raises ContentError."""
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError) as error:
        if getattr(error, "code", None) == etree.ErrorTypes.ERR_NO_MEMORY:
            raise MemoryError from error
        raise ContentError(FailureReason.DAMAGED) from error
    # Office documents have no document type; one that has is there to do harm.
    if root.getroottree().docinfo.doctype and not may_have_doctype:
        raise ContentError(FailureReason.DAMAGED)
    return root


def local_name(element: etree._Element) -> str:
    """The name of an element without its namespace, of which each format has old and new ones."""
    return str(element.tag).rpartition("}")[2]


def local_attribute(element: etree._Element, name: str) -> str:
    """An attribute of an element by its name without namespace; "" where it has none."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""


def find_element(root: etree._Element, name: str) -> etree._Element | None:
    """The first element of this name in a tree, the root included."""
    return next(elements(root, name), None)


def elements(root: etree._Element, name: str) -> Iterator[etree._Element]:
    """All elements of this name in a tree, whatever their namespace."""
    return root.iter(f"{{*}}{name}")  # type: ignore[no-any-return]
