"""The tree of a query: what a typed text asks for, with the place of each part in that text.

Every node has a span in the typed text. The spans of the parts of a node lie inside its own, in
order and without overlap. `Every`, `AnyOf` and `Words` have two parts or more.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import Literal

from index.values import Note, Span


@dataclass(frozen=True, slots=True)
class Word:
    """A chunk of text without spaces, as typed; exact (`=fjala`) means in this very form."""

    text: str
    span: Span
    is_exact: bool = False


@dataclass(frozen=True, slots=True)
class Wildcard:
    """All words of a pattern (`luft*`, `*shëm`, `sh?së`): a star is any letters, ? is one.

    An exact one (`=*shëm`) minds ë and ç.
    """

    text: str
    span: Span
    is_exact: bool = False


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """A word, and the words that differ from it by up to so many letters (`fjala~2`)."""

    text: str
    edits: int
    span: Span


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that follow one another; the text is what stands between the quotes.

    With a distance (`"a b"~5`) they may stand in any order with so many words between them.
    """

    text: str
    span: Span
    is_exact: bool = False
    distance: int | None = None


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
class Language:
    """Documents in a language, named by its code (ISO 639-1)."""

    code: str
    span: Span


ChoiceName = Literal["label", "note", "new"]


@dataclass(frozen=True, slots=True)
class Choice:
    """Documents that a person has chosen: under a label, with a note, new to a saved search."""

    name: ChoiceName
    text: str
    span: Span


FieldName = Literal["title", "author", "folder", "path"]


@dataclass(frozen=True, slots=True)
class Field:
    """What must stand in one field; dates, formats and languages inside keep their meaning."""

    name: FieldName
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


@dataclass(frozen=True, slots=True)
class Near:
    """Two parts or more close together (NEAR/5, AFËR/5), in any order, so many words between."""

    nodes: tuple["Node", ...]
    distance: int
    span: Span


@dataclass(frozen=True, slots=True)
class Boost:
    """A part that counts more, or less, than the others (`fjala^3`)."""

    node: "Node"
    factor: float
    span: Span


Leaf = Word | Wildcard | Fuzzy | Phrase | DateRange | Format | Language | Choice
Node = Leaf | Field | Every | AnyOf | Words | Near | Boost | Not
FILTERS = (DateRange, Format, Language, Choice, Not)
POSITIONAL = (Word, Wildcard, Fuzzy, Phrase, Near)


def is_filter(node: Node) -> bool:
    """Whether a part only says which documents count, and not how good one is."""
    match node:
        case Field(name=name, node=inner):
            return name != "title" or is_filter(inner)
        case AnyOf(nodes=nodes) | Every(nodes=nodes) | Words(nodes=nodes):
            return all(is_filter(part) for part in nodes)
        case _:
            return isinstance(node, FILTERS)


def is_positional(node: Node) -> bool:
    """Whether a part stands at places in a text, so that others may be near it."""
    match node:
        case AnyOf(nodes=nodes) | Every(nodes=nodes) | Words(nodes=nodes):
            return all(is_positional(part) for part in nodes)
        case Boost(node=inner):
            return is_positional(inner)
        case _:
            return isinstance(node, POSITIONAL)


def absolute_folder(node: Node) -> str | None:
    """The folder that a node names by its whole path in quotes; None of other nodes.

    Without quotes a path is words: a slash at its beginning says nothing.
    """
    match node:
        case Field(name="folder", node=Phrase(text=text, distance=None)):
            return str(PurePath(text)) if PurePath(text).is_absolute() else None
        case _:
            return None


@dataclass(frozen=True, slots=True)
class Query:
    """A typed text as it was understood; no root means that nothing is searched."""

    root: Node | None
    notes: tuple[Note, ...] = ()
    left_out: tuple[Span, ...] = ()  # of the typed text, in no order


def describe(query: Query) -> tuple[str, ...]:
    """The words and phrases that a document should have, as typed, each once."""
    return _each_once(node.text for node in _wanted(query.root))


def label(node: Node) -> str:
    """What a word, phrase or pair of near words is called; nothing for other nodes."""
    match node:
        case Word(text=text) | Wildcard(text=text):
            return text
        case Fuzzy(text=text):
            return f"{text}~"
        case Phrase(text=text):
            return f"“{text}”"
        case Near():
            return " ~ ".join(describe(Query(node)))
        case _:
            return ""


def words_in_any_form(query: Query) -> tuple[str, ...]:
    """The wanted words that stand for all their forms, as typed, each once."""
    return _each_once(word.text for word in wanted_words(query))


def wanted_words(query: Query) -> list[Word]:
    """The same with their places in the text, in order."""
    words = (node for node in _wanted(query.root) if isinstance(node, Word))
    return [word for word in words if not word.is_exact]


def _each_once(texts: Iterable[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for text in texts:
        found.setdefault(text.casefold(), text)
    return tuple(found.values())


def _wanted(node: Node | None) -> Iterator[Word | Phrase | Wildcard | Fuzzy]:
    match node:
        case Word() | Phrase() | Wildcard() | Fuzzy():
            yield node
        case Field(name="title") | Boost():
            yield from _wanted(node.node)
        case Every() | AnyOf() | Words() | Near():
            for part in node.nodes:
                yield from _wanted(part)


def outline(node: Node | None) -> str:
    """The tree on one line, without spans: for tests, logs and documentation."""
    match node:
        case None:
            return "nothing"
        case Not() | Field() | Boost():
            return _outline_of_one(node)
        case Every() | AnyOf() | Words() | Near():
            name = {Every: "every", AnyOf: "any", Words: "words", Near: "near"}[type(node)]
            distance = f"/{node.distance}" if isinstance(node, Near) else ""
            return f"{name}{distance}({', '.join(outline(part) for part in node.nodes)})"
        case _:
            return _outline_of_leaf(node)


def _outline_of_one(node: Not | Field | Boost) -> str:
    inner = outline(node.node)
    match node:
        case Not():
            return f"not({inner})"
        case Field(name=name):
            return f"{name}({inner})"
        case Boost(factor=factor):
            return f"{inner}^{factor:g}"


def _outline_of_leaf(node: Leaf) -> str:
    match node:
        case Word() | Wildcard():
            return "=" * node.is_exact + node.text
        case Fuzzy():
            return f"{node.text}~{node.edits}"
        case Phrase():
            distance = "" if node.distance is None else f"~{node.distance}"
            return "=" * node.is_exact + f'"{node.text}"' + distance
        case DateRange():
            return f"date({node.start}, {node.end})"
        case Format():
            return f"type({node.name})"
        case Language():
            return f"language({node.code})"
        case Choice():
            return f"{node.name}({node.text})"
