"""What is asked of a library, and its answers."""

from dataclasses import dataclass
from enum import StrEnum

from index.values.documents import Span
from index.values.facets import Facets
from index.values.hits import Hit, WordForms


class NoteKind(StrEnum):
    """What there is to say about how a query was understood."""

    UNKNOWN_DATE = "unknown-date"
    UNKNOWN_TYPE = "unknown-type"
    UNKNOWN_LANGUAGE = "unknown-language"
    UNKNOWN_LABEL = "unknown-label"
    UNKNOWN_SEARCH = "unknown-search"
    COLLECTION_DAMAGED = "collection-damaged"
    COLLECTION_UNREADABLE = "collection-unreadable"
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
    # Parts of the query language that all must hold. They stand apart from the text, so that each
    # can be taken away again, and never change how good a document is.
    filters: tuple[str, ...] = ()
    like: str = ""  # the path of a document: those are found that speak of what it speaks of
    with_facets: bool = False  # whether the answer says what the whole result is made of


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
    facets: Facets | None = None  # where wished

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
    is_past: bool = False  # a whole query that was asked before, with what it found


@dataclass(frozen=True, slots=True)
class CompletionList:
    """The answer to a CompletionRequest, the most frequent first."""

    request: CompletionRequest
    completions: tuple[Completion, ...]
