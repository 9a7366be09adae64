"""What is taken away from a library, and what came of it."""

from dataclasses import dataclass
from enum import StrEnum

from index.values.concordance import LineOrder
from index.values.documents import FileFailure

MOST_EXPORTED = 10_000  # hits; who takes more away than that wants the folder itself


class ExportKind(StrEnum):
    """What is taken away."""

    HITS = "hits"  # the documents found, with their passages
    CONCORDANCE = "concordance"  # every match on a line
    PASSAGES = "passages"  # all passages of one document
    COPIES = "copies"  # the files themselves


class ExportFormat(StrEnum):
    """What kind of file is written; its name ends so."""

    CSV = "csv"
    HTML = "html"
    DOCX = "docx"


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """A wish to write what a query finds to a file, or, for copies, into a folder."""

    kind: ExportKind
    text: str
    target: str
    format: ExportFormat = ExportFormat.CSV
    language: str = "en"  # of headings
    document: str = ""  # whose passages are wanted
    order: LineOrder = LineOrder.DOCUMENT
    containing: str = ""  # only lines with this in them
    limit: int = MOST_EXPORTED
    is_folded: bool = True
    filters: tuple[str, ...] = ()  # as those of a SearchRequest
    like: str = ""


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export has written."""

    request: ExportRequest
    written: int  # documents, lines, passages or copies
    total: int  # those that there are
    failures: tuple[FileFailure, ...] = ()  # files that could not be copied
    is_cancelled: bool = False
