"""Every match of a result on a line of its own, and all passages of a document."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from index.values.hits import Passage
from index.values.reading import ReadRequest

MOST_LINES = 30_000  # of a concordance; what comes behind them is counted
MOST_PASSAGES = 1_000  # of one document


class LineOrder(StrEnum):
    """What the lines of a concordance are sorted by."""

    DOCUMENT = "document"  # the best document first, then as in its text
    DATE = "date"  # the newest document first, then as in its text
    LEFT = "left"  # the words before the match, from the nearest one outward
    RIGHT = "right"  # the words after it
    FORM = "form"  # the matched form itself


@dataclass(frozen=True, slots=True)
class ConcordanceRequest:
    """A wish for every match of a query with its context; the newest serial wins."""

    text: str
    serial: int = 0
    order: LineOrder = LineOrder.DOCUMENT
    limit: int = MOST_LINES
    is_folded: bool = True  # whether of documents that are alike only the best one is read
    filters: tuple[str, ...] = ()  # as in SearchRequest
    like: str = ""
    containing: str = ""  # only lines with this in them or in their document's title


@dataclass(frozen=True, slots=True)
class Source:
    """A document, as it is named where something is quoted from it."""

    path: str
    title: str
    date: str = ""
    format: str = ""


class ConcordanceLine(NamedTuple):
    """A match with what stands before and after it, on one line.

    A named tuple, as there are tens of thousands of them.
    """

    source: int  # its place in Concordance.sources
    start: int  # of the match in Document.text
    end: int
    page: int | None
    left: str
    form: str
    right: str
    word: int  # which of the query's words it answers


@dataclass(frozen=True, slots=True)
class Concordance:
    """The answer to a ConcordanceRequest."""

    request: ConcordanceRequest
    sources: tuple[Source, ...] = ()
    lines: tuple[ConcordanceLine, ...] = ()
    read: int = 0  # matches that were read: the lines, if none was left out for `containing`
    total: int = 0  # all matches, read or not
    documents: int = 0  # all documents found, with a match in their text or without
    words: tuple[str, ...] = ()  # the query's, as typed
    seconds: float = 0.0

    @property
    def is_cut(self) -> bool:
        """Whether there are more matches than were read."""
        return self.total > self.read


@dataclass(frozen=True, slots=True)
class PassageList:
    """All passages of a document that show a match of a query."""

    request: ReadRequest
    source: Source
    passages: tuple[Passage, ...]
    total: int  # matches in the whole document

    @property
    def shown(self) -> int:
        """The matches in the passages: fewer than all where there are very many."""
        return sum(len(passage.marks) for passage in self.passages)
