"""The command line: index, search, export, analyze, check, text, formats.

Exit codes: 0 done, 1 a fault was found, 2 a wrong call. A fault is one line on standard error.
"""

import argparse
import json
import logging
import os
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from index.address import file_of, is_inside
from index.analysis.analyzer import Analyzer
from index.command_line import COPY_OPTION, build_parser
from index.errors import FailureReason, FolderError, GjejError
from index.events import event_to_json
from index.extraction.encodings import decode_text
from index.extraction.entry_copy import main as copy_entry
from index.extraction.extracted import ContentError
from index.extraction.registry import FORMATS
from index.extraction.worker import ExtractionWorker
from index.json_output import document_to_json, page_to_json, tokens_to_json
from index.library import Library
from index.location import library_location
from index.messages import (
    CHECK_CLEAN,
    DAMAGED,
    EXPORTED,
    QUERIES_UNREADABLE,
    UNEXPECTED,
    UNKNOWN_FORMAT,
    error_sentence,
    failure_sentence,
    recognition_sentence,
    system_language,
)
from index.power import is_on_battery
from index.priority import keep_to_cores, step_back
from index.recognition.recognition_process import RECOGNISE_OPTION
from index.recognition.single_scan import is_scan, recognise_once, recognition_here
from index.terminal import CountPrinter, ProgressPrinter, print_page, printable
from index.values import (
    BatchQuery,
    BatchRow,
    Document,
    ExportFormat,
    ExportKind,
    ExportRequest,
    FileFailure,
    LineOrder,
    SearchRequest,
    UpdateRequest,
)

log = logging.getLogger("gjej")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    if given[:1] == [RECOGNISE_OPTION]:
        return _recognise_scans(given[1:])
    if given[:1] == [COPY_OPTION]:
        return copy_entry(given[1:])
    _speak_utf8()
    language = system_language()
    options = build_parser(language).parse_args(arguments)
    try:
        return _COMMANDS[options.command](options, language)
    except GjejError as error:
        return _fault(error_sentence(error, language))
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read our output has gone (`gjej search .. | head`): nobody is left to tell.
        sys.stdout = None
        return 1
    except Exception as error:
        where = _log_file(library_location(getattr(options, "library", None)), error)
        return _fault(UNEXPECTED.in_language(language, log=where))


def _recognise_scans(arguments: Sequence[str]) -> int:
    """Be the process that recognises scans, as a packed program has no `python -m`."""
    from index.recognition.__main__ import main as recognise  # noqa: PLC0415 - libraries of it

    return recognise(list(arguments))


def _index(options: argparse.Namespace, language: str) -> int:
    cancelled: list[int] = []
    signal.signal(signal.SIGTERM, lambda number, _: cancelled.append(number))
    step_back()
    code = 0
    report = _print_event if options.json else ProgressPrinter(language).show
    request = UpdateRequest(_absolute(options.only), _absolute(options.retry), options.rebuild)
    with Library.open(library_location(options.library)) as library:
        for folder in options.folders:
            try:
                library.add_folder(Path(folder))
            except FolderError as error:
                code = _fault(error_sentence(error, language))
        keep_to_cores(library.rules().cores)
        try:
            library.update(
                request,
                report=report,
                is_cancelled=lambda: bool(cancelled),
                # Who calls from a terminal waits for it; the window can wait.
                is_paused=lambda: options.background and _waits_for_power(library),
            )
        except KeyboardInterrupt:
            return 130
    return code


def _waits_for_power(library: Library) -> bool:
    """Whether to wait for the mains; asked again and again, so that the setting counts at once."""
    return is_on_battery() and not library.rules().on_battery


def _absolute(paths: Sequence[str]) -> tuple[str, ...]:
    return tuple(os.path.abspath(path) for path in paths)  # noqa: PTH100 - as folders are added


def _search(options: argparse.Namespace, language: str) -> int:
    if options.csv is not None:
        return _batch_table(options, language)
    queries: Iterator[str]
    if options.batch is not None:
        try:
            text = _decoded(Path(options.batch).read_bytes())
        except OSError:
            return _fault(QUERIES_UNREADABLE.in_language(language, path=options.batch))
        queries = iter(text.removesuffix("\n").split("\n"))
    else:
        queries = iter([options.query])
    with Library.open(library_location(options.library), must_exist=True) as library:
        for query in queries:
            request = SearchRequest(
                query.rstrip("\r"), limit=options.limit, is_folded=not options.all
            )
            page = library.search(request)
            if options.json:
                _print_json(page_to_json(page, language))
            else:
                print_page(page, language, sys.stdout)
    return 0


def _decoded(data: bytes) -> str:
    try:
        return decode_text(data)
    except ContentError:  # empty, or no text at all: each line is a query all the same
        return data.decode("utf-8-sig", "replace")


def _batch_table(options: argparse.Namespace, language: str) -> int:
    """Write what the queries of a file find as a table."""
    with Library.open(library_location(options.library), must_exist=True) as library:
        queries: tuple[BatchQuery, ...] = (BatchQuery(1, options.query or ""),)
        if options.batch is not None:
            queries = library.queries(Path(options.batch)).queries
        rows: list[BatchRow] = []
        progress = CountPrinter(len(queries))
        for row in library.batch(queries):
            rows.append(row)
            progress.show(len(rows))
        progress.end()
        library.save_batch(rows, Path(options.csv), language=language)
    return 0


def _export(options: argparse.Namespace, language: str) -> int:
    kind = ExportKind(options.what)
    suffix = Path(options.target).suffix.lower().removeprefix(".")
    if kind is not ExportKind.COPIES and suffix not in set(ExportFormat):
        return _fault(UNKNOWN_FORMAT.in_language(language, path=options.target), code=2)
    document = os.path.abspath(options.document) if options.document else ""  # noqa: PTH100
    request = ExportRequest(
        kind,
        options.query,
        options.target,
        ExportFormat.CSV if kind is ExportKind.COPIES else ExportFormat(suffix),
        language=language,
        document=document,
        order=LineOrder(options.order),
        is_folded=not options.all,
    )
    with Library.open(library_location(options.library), must_exist=True) as library:
        progress = CountPrinter()
        done = library.export(request, report=progress.show, is_cancelled=lambda: False)
        progress.end()
    code = 0
    for failure in done.failures:
        code = _fault(f"{failure.path}: {failure_sentence(failure, language)}")
    print(EXPORTED.in_language(language, written=done.written, total=done.total))
    return code


def _analyze(options: argparse.Namespace, language: str) -> int:
    analyzer = Analyzer()
    for line in sys.stdin:
        text = line.rstrip("\r\n")
        tokens = analyzer.analyze(text)
        if options.json:
            _print_json(tokens_to_json(text, tokens))
        else:
            print("  ".join(f"{token.text} → {'|'.join(token.terms)}" for token in tokens))
    return 0


def _check(options: argparse.Namespace, language: str) -> int:
    with Library.open(library_location(options.library), must_exist=True) as library:
        faults = library.check()
        if faults:
            return _fault(DAMAGED.in_language(language, path=library.root))
        print(CHECK_CLEAN.in_language(language, documents=library.status().documents))
    return 0


def _text(options: argparse.Namespace, language: str) -> int:
    code = 0
    file = Path(file_of(options.file))
    wanted = str(file) + options.file.removeprefix(file_of(options.file))
    with ExtractionWorker() as worker:
        worker.submit(file)
        results = [_recognised(each) for each in worker.results() if _is_wanted(each, wanted)]
        for result in results or [FileFailure(wanted, FailureReason.VANISHED)]:
            if isinstance(result, FileFailure):
                code = _fault(f"{result.path}: {failure_sentence(result, language)}")
            elif options.json:
                _print_json(document_to_json(result))
            else:
                print(result.text)
    return code


def _recognised(result: Document | FileFailure) -> Document | FileFailure:
    """What was read, with the text of its pictures where that can be recognised here."""
    return (recognise_once(result.path) or result) if is_scan(result) else result


def _is_wanted(result: Document | FileFailure, wanted: str) -> bool:
    """Whether it is, or is in, what was asked for, or says why nothing of the file can be."""
    is_failed_file = isinstance(result, FileFailure) and result.path == file_of(wanted)
    return is_failed_file or is_inside(result.path, wanted)


def _formats(options: argparse.Namespace, language: str) -> int:
    for known in FORMATS:
        print(f"{known.name:6} {' '.join(known.suffixes)}")
    print(recognition_sentence(recognition_here(), language))
    return 0


_COMMANDS: dict[str, Callable[[argparse.Namespace, str], int]] = {
    "index": _index,
    "search": _search,
    "export": _export,
    "analyze": _analyze,
    "check": _check,
    "text": _text,
    "formats": _formats,
}


def _print_event(event: Any) -> None:
    _print_json(event_to_json(event))


def _print_json(data: dict[str, Any]) -> None:
    # ASCII outside the texts would cost readers nothing, but a lone half of a surrogate pair in
    # a file name cannot be printed: such a line alone is escaped.
    line = json.dumps(data, ensure_ascii=False)
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:
        line = json.dumps(data)
    print(line, flush=True)


def _fault(sentence: str, *, code: int = 1) -> int:
    print(f"gjej: {printable(sentence)}", file=sys.stderr)
    return code


def _speak_utf8() -> None:
    """Speak UTF-8 whatever the system's encoding is: Albanian does not fit into ASCII."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _log_file(root: Path, error: Exception) -> Path:
    """Write a traceback to the library's log, or beside the temporary files; where it is."""
    for folder in (root, Path(tempfile.gettempdir())):
        path = folder / "gjej.log"
        try:
            handler = logging.FileHandler(path, encoding="utf-8")
        except OSError:
            continue
        log.addHandler(handler)
        log.error("unexpected", exc_info=error)
        log.removeHandler(handler)
        handler.close()
        return path
    return Path("gjej.log")
