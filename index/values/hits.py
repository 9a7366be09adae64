"""What a search finds: hits, their passages and what is folded below them."""

from dataclasses import dataclass

from index.values.collection import Annotation
from index.values.documents import Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a document shown under a hit."""

    text: str
    offset: int  # where text begins in Document.text
    page: int | None  # number of the page that offset is on
    marks: tuple[Span, ...]  # relative to text, sorted, disjoint


@dataclass(frozen=True, slots=True)
class WordForm:
    """A word form as it is written in a document, and how often it was matched there."""

    text: str
    count: int


@dataclass(frozen=True, slots=True)
class SimilarDocument:
    """A document that differs little from a hit, and is folded below it."""

    path: str
    title: str
    places: tuple[str, ...] = ()  # where else the very same text is
    available: bool = True  # False where its disk or share is away


@dataclass(frozen=True, slots=True)
class WordForms:
    """A word of a query, as typed, and its forms in the library, each in lower case."""

    word: str
    forms: tuple[WordForm, ...]  # most frequent first


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that answers a query."""

    path: str
    title: str
    score: float
    date: str
    format: str
    complete: bool  # False where some of the query's words are missing
    matches: int  # marked places in the whole text
    forms: tuple[WordForm, ...]  # most frequent first
    passages: tuple[Passage, ...]
    title_marks: tuple[Span, ...] = ()
    places: tuple[str, ...] = ()  # where else the very same text is
    similar: tuple[SimilarDocument, ...] = ()  # the best first
    pages: int = 0  # of the whole document; 0 where it has none
    available: bool = True  # False where its disk or share is away
    annotation: Annotation | None = None  # what a person has put on it
