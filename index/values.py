"""The values that cross rooms, threads and processes: frozen and plain."""

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


class NoteKind(StrEnum):
    """What there is to say about how a query was understood."""

    UNKNOWN_DATE = "unknown-date"
    UNKNOWN_TYPE = "unknown-type"
    UNKNOWN_LANGUAGE = "unknown-language"
    UNKNOWN_FIELD = "unknown-field"
    EMPTY_FIELD = "empty-field"
    OPEN_QUOTE = "open-quote"
    OPEN_BRACKET = "open-bracket"
    LONE_OPERATOR = "lone-operator"
    LONE_MINUS = "lone-minus"
    LONE_STAR = "lone-star"
    LONE_SIGN = "lone-sign"
    FUZZY_LIMIT = "fuzzy-limit"
    NEAR_OPERAND = "near-operand"
    SMALL_OPERATOR = "small-operator"
    WIDE_WILDCARD = "wide-wildcard"
    CUT_QUERY = "cut-query"
    COMMON_WORDS = "common-words"


@dataclass(frozen=True, slots=True)
class Note:
    """One thing to say about a query; `text` is the part of the query that it speaks of."""

    kind: NoteKind
    text: str = ""


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """A wish for hits offset .. offset+limit of a query; the newest serial wins."""

    text: str
    serial: int = 0
    offset: int = 0
    limit: int = 20
    is_folded: bool = True  # whether documents that are alike are one hit
    with_forms: bool = False  # whether the answer says what forms its words have in the library


@dataclass(frozen=True, slots=True)
class ResultPage:
    """The answer to a SearchRequest."""

    request: SearchRequest
    hits: tuple[Hit, ...]
    total: int  # all documents found, folded or not
    complete_total: int  # those among them that have all the words
    seconds: float
    notes: tuple[Note, ...] = ()
    suggestion: str | None = None
    words: tuple[str, ...] = ()  # the words that were searched, as typed
    word_forms: tuple[WordForms, ...] = ()  # where wished; not of stop words and phrases
    folded: int = 0  # documents that are no hits of their own, but below one

    @property
    def rows(self) -> int:
        """How many hits there are on all pages."""
        return self.total - self.folded


@dataclass(frozen=True, slots=True)
class CompletionRequest:
    """A wish for what the word before the cursor may become."""

    text: str
    cursor: int
    serial: int = 0


@dataclass(frozen=True, slots=True)
class Completion:
    """A word that may take the place of the one that is being typed."""

    word: str
    span: Span  # of the text that it replaces
    documents: int  # that have the word in any form; 0 where nobody counts


@dataclass(frozen=True, slots=True)
class CompletionList:
    """The answer to a CompletionRequest, the most frequent first."""

    request: CompletionRequest
    completions: tuple[Completion, ...]


@dataclass(frozen=True, slots=True)
class ReadRequest:
    """A wish for a whole document with the matches of a query in it."""

    path: str
    query: str = ""
    serial: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """The answer to a ReadRequest."""

    request: ReadRequest
    document: Document
    marks: tuple[Span, ...]  # in Document.text, sorted, disjoint


class RecognitionMode(StrEnum):
    """Whether text in pictures is to be recognised."""

    ON = "on"
    PAUSED = "paused"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class RecognitionStatus:
    """What there is to recognise text in pictures with, and how many files wait for it."""

    mode: RecognitionMode
    program: str = ""  # with its version; empty where there is none
    languages: tuple[str, ...] = ()  # as the program calls them; empty where it lacks Albanian
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class FolderStatus:
    """A folder of the library."""

    path: str
    documents: int
    available: bool  # False where it vanished or cannot be read


@dataclass(frozen=True, slots=True)
class LibraryStatus:
    """The library at a glance."""

    documents: int
    folders: tuple[FolderStatus, ...]
    failures: tuple[FileFailure, ...]
