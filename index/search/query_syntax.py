"""The tree of a query: what a typed text asks for, with the place of each part in that text.

Every node has a span in the typed text. The spans of the parts of a node lie inside its own, in
order and without overlap. `Every`, `AnyOf` and `Words` have two parts or more.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from index.values import Note, Span


@dataclass(frozen=True, slots=True)
class Word:
    """A chunk of text without spaces, as typed; exact (`=fjala`) means in this very form."""

    text: str
    span: Span
    is_exact: bool = False


@dataclass(frozen=True, slots=True)
class Prefix:
    """All words that begin with the text (`luft*`); the text is without the star."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that follow one another; the text is what stands between the quotes."""

    text: str
    span: Span
    is_exact: bool = False


@dataclass(frozen=True, slots=True)
class DateRange:
    """Documents of these dates, as numbers yyyymmdd, both ends included.

    A part of a document's date that is unknown counts as 00: "2023-07" is 20230700. The ends are
    numbers to compare with, and need not be days of the calendar.
    """

    start: int
    end: int
    span: Span


@dataclass(frozen=True, slots=True)
class Format:
    """Documents of a format, named as in the registry."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Field:
    """What must stand in one field; dates and formats inside it keep their own meaning."""

    name: Literal["title"]
    node: "Node"
    span: Span


@dataclass(frozen=True, slots=True)
class Every:
    """All parts, strictly (AND, DHE)."""

    nodes: tuple["Node", ...]
    span: Span


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of the parts (OR, OSE)."""

    nodes: tuple["Node", ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Words:
    """Parts written side by side: all are wanted, documents with only some come after."""

    nodes: tuple["Node", ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Not:
    """Documents without the part (-x, NOT, JO); never directly around another Not."""

    node: "Node"
    span: Span


Node = Word | Prefix | Phrase | DateRange | Format | Field | Every | AnyOf | Words | Not


@dataclass(frozen=True, slots=True)
class Query:
    """A typed text as it was understood; no root means that nothing is searched."""

    root: Node | None
    notes: tuple[Note, ...] = ()


def describe(query: Query) -> tuple[str, ...]:
    """The words and phrases that a document should have, as typed, each once."""
    return _each_once(node.text + "*" * isinstance(node, Prefix) for node in _wanted(query.root))


def words_in_any_form(query: Query) -> tuple[str, ...]:
    """The wanted words that stand for all their forms, as typed, each once."""
    words = (node for node in _wanted(query.root) if isinstance(node, Word))
    return _each_once(word.text for word in words if not word.is_exact)


def _each_once(texts: Iterable[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for text in texts:
        found.setdefault(text.casefold(), text)
    return tuple(found.values())


def _wanted(node: Node | None) -> Iterator[Word | Phrase | Prefix]:
    match node:
        case Word() | Phrase() | Prefix():
            yield node
        case Field():
            yield from _wanted(node.node)
        case Every() | AnyOf() | Words():
            for part in node.nodes:
                yield from _wanted(part)
        case Not() | DateRange() | Format() | None:
            return


def outline(node: Node | None) -> str:
    """The tree on one line, without spans: for tests, logs and documentation."""
    match node:
        case None:
            return "nothing"
        case Word():
            return "=" * node.is_exact + node.text
        case Prefix():
            return node.text + "*"
        case Phrase():
            return "=" * node.is_exact + f'"{node.text}"'
        case DateRange():
            return f"date({node.start}, {node.end})"
        case Format():
            return f"type({node.name})"
        case Field():
            return f"{node.name}({outline(node.node)})"
        case Not():
            return f"not({outline(node.node)})"
        case Every() | AnyOf() | Words():
            name = {Every: "every", AnyOf: "any", Words: "words"}[type(node)]
            return f"{name}({', '.join(outline(part) for part in node.nodes)})"
