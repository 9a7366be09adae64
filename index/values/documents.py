"""What was read in a file: documents, their pages, what gave none."""

from dataclasses import dataclass
from enum import StrEnum

from index.errors import FailureReason


@dataclass(frozen=True, slots=True)
class Span:
    """Half-open range of characters in a text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a document: its number, counted from 1, and its range in Document.text."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """What Gjej read in a file. The text is NFC, and every offset anywhere counts in it."""

    path: str
    title: str
    text: str
    format: str  # name in the registry: "txt", "pdf", ..
    author: str = ""
    date: str = ""  # "2023", "2023-07" or "2023-07-27"; empty where unknown
    language: str = ""  # ISO 639-1; empty where unknown
    pages: tuple[Page, ...] = ()
    scans: tuple[int, ...] = ()  # numbers of pages whose text is not read, as it is a picture


@dataclass(frozen=True, slots=True)
class WordBox:
    """Where a recognised word stands: a range of Document.text, and a box on its page.

    The box is in fractions of the page as it is shown, from its upper left corner.
    """

    start: int
    end: int
    page: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class FileFailure:
    """A file that gave no document."""

    path: str
    reason: FailureReason


class FileCondition(StrEnum):
    """What became of a file since it was indexed."""

    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"
