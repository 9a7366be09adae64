"""The values that cross rooms, threads and processes: frozen and plain."""

from index.values.documents import Document, FileCondition, FileFailure, Page, Span, WordBox
from index.values.facets import (
    Facet,
    FacetKind,
    Facets,
    FacetValue,
    Timeline,
    TimelineBar,
    TimelineUnit,
)
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
from index.values.standout import Standout, StandoutWord

__all__ = [
    "Completion",
    "CompletionList",
    "CompletionRequest",
    "Document",
    "Facet",
    "FacetKind",
    "FacetValue",
    "Facets",
    "FileCondition",
    "FileFailure",
    "FolderStatus",
    "FormatCount",
    "Hit",
    "LeftOut",
    "LeftOutReason",
    "LibraryStatus",
    "Mark",
    "Note",
    "NoteKind",
    "Page",
    "Passage",
    "Preview",
    "ReadRequest",
    "Reading",
    "ReadingRules",
    "RecognitionMode",
    "RecognitionStatus",
    "ResultPage",
    "SearchRequest",
    "SimilarDocument",
    "Span",
    "Standout",
    "StandoutWord",
    "Timeline",
    "TimelineBar",
    "TimelineUnit",
    "UpdateRequest",
    "WordBox",
    "WordCount",
    "WordForm",
    "WordForms",
]
