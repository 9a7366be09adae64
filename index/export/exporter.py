"""Writes what a query finds to a file, or the files themselves into a folder."""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from index.errors import ExportFailed
from index.export.copies import copy_sources
from index.export.docx_report import docx_report
from index.export.html_report import html_report
from index.export.quoting import (
    concordance_report,
    concordance_table,
    hits_report,
    hits_table,
    passages_report,
    passages_table,
)
from index.export.report import Report
from index.values import (
    MOST_LINES,
    Concordance,
    ConcordanceRequest,
    Exported,
    ExportFormat,
    ExportKind,
    ExportRequest,
    Hit,
    PassageList,
    ReadRequest,
    ResultPage,
    SearchRequest,
    Source,
)

AT_ONCE = 50  # hits that are read before a person is told and may stop

Tell = Callable[[int, int], None]
IsCancelled = Callable[[], bool]


class Answers(Protocol):
    """Where what is exported comes from."""

    def search(self, request: SearchRequest) -> ResultPage:
        """A page of hits."""

    def concordance(self, request: ConcordanceRequest) -> Concordance:
        """The matches in context."""

    def passages(self, request: ReadRequest) -> PassageList:
        """All passages of a document."""


def export(
    request: ExportRequest, answers: Answers, *, report: Tell, is_cancelled: IsCancelled
) -> Exported:
    """Write what is wished; `report` is told how much of it is done, of how much.

    Raises ExportFailed where it cannot be written. What was stopped is not written, but copies
    that were made stay.
    """
    match request.kind:
        case ExportKind.CONCORDANCE:
            return _concordance(request, answers)
        case ExportKind.PASSAGES:
            return _passages(request, answers)
        case ExportKind.HITS:
            return _hits(request, answers, report, is_cancelled)
        case ExportKind.COPIES:
            return _copies(request, answers, report, is_cancelled)


def write_file(path: Path, data: bytes) -> None:
    """Write a whole file or none; raises ExportFailed."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        unfinished.write_bytes(data)
        unfinished.replace(path)
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise ExportFailed(path) from error


def _concordance(request: ExportRequest, answers: Answers) -> Exported:
    found = answers.concordance(
        ConcordanceRequest(
            request.text,
            order=request.order,
            limit=MOST_LINES,
            is_folded=request.is_folded,
            containing=request.containing,
            filters=request.filters,
            like=request.like,
        )
    )
    if request.format is ExportFormat.CSV:
        data = concordance_table(found, request.language)
    else:
        data = _report(concordance_report(found, request.language), request.format)
    write_file(Path(request.target), data)
    return Exported(request, len(found.lines), found.total)


def _passages(request: ExportRequest, answers: Answers) -> Exported:
    found = answers.passages(ReadRequest(request.document, request.text, like=request.like))
    if request.format is ExportFormat.CSV:
        data = passages_table(found, request.language)
    else:
        data = _report(passages_report(found, request.language), request.format)
    write_file(Path(request.target), data)
    return Exported(request, len(found.passages), len(found.passages))


def _hits(
    request: ExportRequest, answers: Answers, report: Tell, is_cancelled: IsCancelled
) -> Exported:
    hits: list[Hit] = []
    total = 0
    for page in _pages(request, answers, with_passages=True):
        hits += page.hits
        total = page.rows
        report(len(hits), min(total, request.limit))
        if is_cancelled():
            return Exported(request, 0, total, is_cancelled=True)
    if request.format is ExportFormat.CSV:
        data = hits_table(hits, request.language)
    else:
        data = _report(hits_report(request.text, hits, total, request.language), request.format)
    write_file(Path(request.target), data)
    return Exported(request, len(hits), total)


def _copies(
    request: ExportRequest, answers: Answers, report: Tell, is_cancelled: IsCancelled
) -> Exported:
    sources: list[Source] = []
    total = 0
    for page in _pages(request, answers, with_passages=False):
        sources += [Source(hit.path, hit.title, hit.date, hit.format) for hit in page.hits]
        total = page.rows
        if is_cancelled():
            return Exported(request, 0, total, is_cancelled=True)
    copied, failures = copy_sources(
        sources,
        Path(request.target),
        language=request.language,
        report=lambda done: report(done, len(sources)),
        is_cancelled=is_cancelled,
    )
    was_stopped = copied + len(failures) < len(sources)
    return Exported(request, copied, total, failures, is_cancelled=was_stopped)


def _pages(
    request: ExportRequest, answers: Answers, *, with_passages: bool
) -> Iterator[ResultPage]:
    asked = SearchRequest(
        request.text,
        is_folded=request.is_folded,
        with_passages=with_passages,
        filters=request.filters,
        like=request.like,
    )
    for offset in range(0, request.limit, AT_ONCE):
        limit = min(AT_ONCE, request.limit - offset)
        page = answers.search(replace(asked, offset=offset, limit=limit))
        yield page
        if offset + limit >= page.rows:
            return


def _report(report: Report, format_: ExportFormat) -> bytes:
    return docx_report(report) if format_ is ExportFormat.DOCX else html_report(report)
