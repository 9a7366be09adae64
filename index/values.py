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
    available: bool = True  # False where its disk or share is away


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
    with_passages: bool = True  # without: bare hits, no passages, marks, forms and suggestion


@dataclass(frozen=True, slots=True)
class UpdateRequest:
    """What is wished of one update beside bringing everything up to date."""

    only: tuple[str, ...] = ()  # paths to look at; none stands for all folders
    retry: tuple[str, ...] = ()  # failed files, or folders of such, to be tried again
    rebuild: bool = False  # build the index anew


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


class FileCondition(StrEnum):
    """What became of a file since it was indexed."""

    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Reading:
    """The answer to a ReadRequest; of very many matches of a word the first ones are marked."""

    request: ReadRequest
    document: Document
    marks: tuple[Mark, ...]  # sorted, disjoint
    words: tuple[WordCount, ...] = ()  # in the order of the query
    file: FileCondition = FileCondition.SAME

    @property
    def total(self) -> int:
        """All matches, marked or not."""
        return sum(word.count for word in self.words)


@dataclass(frozen=True, slots=True)
class ReadingRules:
    """What is read of the folders, and what reading may cost the machine."""

    with_hidden: bool = False  # hidden files and folders too
    with_program_folders: bool = False  # node_modules, .git and caches too
    patterns: tuple[str, ...] = ()  # names and paths to leave out
    size_limit: int = 200 * 1024 * 1024  # bytes a file
    cores: int = 2  # processors that reading may keep busy
    on_battery: bool = False  # read on while the computer runs on battery


class LeftOutReason(StrEnum):
    """Why a file or a folder is not read."""

    HIDDEN = "hidden"
    PROGRAM_FOLDER = "program-folder"
    PATTERN = "pattern"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file or a folder that the rules leave out, with all that is in it."""

    path: str
    is_folder: bool
    reason: LeftOutReason


@dataclass(frozen=True, slots=True)
class Preview:
    """What some rules would leave out: how much of it, and the first of it."""

    rules: ReadingRules
    files: int
    folders: int
    first: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class FormatCount:
    """How many documents of a format there are."""

    format: str  # name in the registry
    documents: int


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
    is_whole: bool = True  # False where a disk or a share in it is away
    formats: tuple[FormatCount, ...] = ()  # most frequent first
    failures: int = 0
    size: int = 0  # bytes of the files that were read
    updated: float = 0.0  # seconds since 1970; 0 where it was never read


@dataclass(frozen=True, slots=True)
class LibraryStatus:
    """The library at a glance."""

    documents: int
    folders: tuple[FolderStatus, ...]
    failures: tuple[FileFailure, ...]
    index_size: int = 0  # bytes that the index takes
    away: tuple[str, ...] = ()  # folders whose documents are kept and cannot be opened
