"""The front door to queries as texts: what their parts are. Needs no library, and no index."""

from index.extraction.registry import format_names
from index.search import query_parts as parts
from index.values import QueryPart


def query_parts(text: str) -> tuple[QueryPart, ...]:
    """The stretches of a typed query that are more than words, sorted and disjoint."""
    return parts.query_parts(text, formats=format_names())
