"""A whole document with the matches of a query in it."""

from dataclasses import dataclass

from index.values.collection import Annotation
from index.values.documents import Document, FileCondition


@dataclass(frozen=True, slots=True)
class ReadRequest:
    """A wish for a whole document with the matches of a query in it."""

    path: str
    query: str = ""
    serial: int = 0
    like: str = ""  # the document, if any, whose strongest words are marked as well


@dataclass(frozen=True, slots=True)
class Mark:
    """A matched place in Document.text, and which of the query's words it answers."""

    start: int
    end: int
    word: int = 0  # its place in Reading.words


@dataclass(frozen=True, slots=True)
class WordCount:
    """A word or phrase of a query as it was typed, and how often it matched in a document."""

    text: str
    count: int


@dataclass(frozen=True, slots=True)
class Reading:
    """The answer to a ReadRequest; of very many matches of a word the first ones are marked."""

    request: ReadRequest
    document: Document
    marks: tuple[Mark, ...]  # sorted, disjoint
    words: tuple[WordCount, ...] = ()  # in the order of the query
    file: FileCondition = FileCondition.SAME
    annotation: Annotation | None = None  # what a person has put on it

    @property
    def total(self) -> int:
        """All matches, marked or not."""
        return sum(word.count for word in self.words)
