"""The values that cross rooms, threads and processes: frozen and plain."""

from index.values.collection import (
    Annotation,
    CollectionStatus,
    LabelCount,
    OpenedDocument,
    PastQuery,
    SavedSearch,
)
from index.values.documents import Document, FileCondition, FileFailure, Page, Span, WordBox
from index.values.folders import (
    FolderStatus,
    FormatCount,
    LeftOut,
    LeftOutReason,
    LibraryStatus,
    Preview,
    ReadingRules,
    UpdateRequest,
)
from index.values.hits import Hit, Passage, SimilarDocument, WordForm, WordForms
from index.values.queries import (
    Completion,
    CompletionList,
    CompletionRequest,
    Note,
    NoteKind,
    ResultPage,
    SearchRequest,
)
from index.values.query_form import QueryForm
from index.values.query_parts import QueryPart, QueryPartKind
from index.values.reading import Mark, Reading, ReadRequest, WordCount
from index.values.recognition import RecognitionMode, RecognitionStatus

__all__ = [
    "Annotation",
    "CollectionStatus",
    "Completion",
    "CompletionList",
    "CompletionRequest",
    "Document",
    "FileCondition",
    "FileFailure",
    "FolderStatus",
    "FormatCount",
    "Hit",
    "LabelCount",
    "LeftOut",
    "LeftOutReason",
    "LibraryStatus",
    "Mark",
    "Note",
    "NoteKind",
    "OpenedDocument",
    "Page",
    "Passage",
    "PastQuery",
    "Preview",
    "QueryForm",
    "QueryPart",
    "QueryPartKind",
    "ReadRequest",
    "Reading",
    "ReadingRules",
    "RecognitionMode",
    "RecognitionStatus",
    "ResultPage",
    "SavedSearch",
    "SearchRequest",
    "SimilarDocument",
    "Span",
    "UpdateRequest",
    "WordBox",
    "WordCount",
    "WordForm",
    "WordForms",
]
