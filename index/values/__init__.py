"""The values that cross rooms, threads and processes: frozen and plain."""

from index.values.batch import MOST_QUERIES, BatchQueries, BatchQuery, BatchRow
from index.values.concordance import (
    MOST_LINES,
    MOST_PASSAGES,
    Concordance,
    ConcordanceLine,
    ConcordanceRequest,
    LineOrder,
    PassageList,
    Source,
)
from index.values.documents import Document, FileCondition, FileFailure, Page, Span, WordBox
from index.values.exports import MOST_EXPORTED, Exported, ExportFormat, ExportKind, ExportRequest
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
from index.values.reading import Mark, Reading, ReadRequest, WordCount
from index.values.recognition import RecognitionMode, RecognitionStatus

__all__ = [
    "MOST_EXPORTED",
    "MOST_LINES",
    "MOST_PASSAGES",
    "MOST_QUERIES",
    "BatchQueries",
    "BatchQuery",
    "BatchRow",
    "Completion",
    "CompletionList",
    "CompletionRequest",
    "Concordance",
    "ConcordanceLine",
    "ConcordanceRequest",
    "Document",
    "ExportFormat",
    "ExportKind",
    "ExportRequest",
    "Exported",
    "FileCondition",
    "FileFailure",
    "FolderStatus",
    "FormatCount",
    "Hit",
    "LeftOut",
    "LeftOutReason",
    "LibraryStatus",
    "LineOrder",
    "Mark",
    "Note",
    "NoteKind",
    "Page",
    "Passage",
    "PassageList",
    "Preview",
    "ReadRequest",
    "Reading",
    "ReadingRules",
    "RecognitionMode",
    "RecognitionStatus",
    "ResultPage",
    "SearchRequest",
    "SimilarDocument",
    "Source",
    "Span",
    "UpdateRequest",
    "WordBox",
    "WordCount",
    "WordForm",
    "WordForms",
]
