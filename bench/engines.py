"""Gjej beside other search engines, on the same machine in the same run."""

import json
import os
import platform
import statistics
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from bench.corpus import Corpus, write_corpus
from bench.measurement import ENGINES, Measured, measure
from bench.queries import KINDS, NUMBER, choose_queries

MEGABYTE = 1e6


def run_engines(
    work: Path, *, documents: int, engines: Sequence[str], patience: float
) -> list[Measured]:
    """Make a corpus and measure the engines on it, one after the other."""
    say(f"writing {documents:,} documents")
    corpus = write_corpus(work / f"corpus-{documents}", documents=documents)
    return measure_all(work, corpus, engines=engines, patience=patience)


def measure_all(
    work: Path, corpus: Corpus, *, engines: Sequence[str], patience: float
) -> list[Measured]:
    """Measure the engines on a corpus that is there."""
    queries = work / f"queries-{corpus.documents}.json"
    queries.write_text(json.dumps(choose_queries(corpus.folder)), encoding="utf-8")
    return [_announced(engine, corpus, queries, work, patience=patience) for engine in engines]


def _announced(
    engine: str, corpus: Corpus, queries: Path, work: Path, *, patience: float
) -> Measured:
    say(f"{ENGINES[engine]}, {corpus.documents:,} documents")
    return measure(engine, corpus, queries, work, patience=patience)


def say(sentence: str) -> None:
    """Tell whoever waits what is being done, apart from the table."""
    print(f"bench: {sentence}", file=sys.stderr, flush=True)


def markdown(measured: Sequence[Measured]) -> str:
    """The table of one corpus, and what has to be known to read it."""
    present = [one for one in measured if not one.fault]
    lines = [
        f"| {measured[0].documents:,} documents, {measured[0].text_size / MEGABYTE:.1f} MB | "
        + " | ".join(one.name for one in present)
        + " |",
        "|---" * (len(present) + 1) + "|",
    ]
    for label, cell in _rows():
        lines.append(f"| {label} | {' | '.join(cell(one) for one in present)} |")
    lines += ["", *(f"Left out: {one.name}, {one.fault}." for one in measured if one.fault)]
    return "\n".join([*lines, *_notes()])


def _rows() -> Iterator[tuple[str, Callable[[Measured], str]]]:
    yield "indexing, MB/s", lambda one: f"{one.text_size / MEGABYTE / one.seconds:.1f}"
    yield "indexing, documents/s", lambda one: f"{one.documents / one.seconds:,.0f}"
    # Unlike the wall clock, it hardly changes where the machine has other work to do.
    yield "indexing, processor s", lambda one: _amount(one.processor_seconds)
    yield "index size / text size", lambda one: f"{one.index_size / one.text_size:.2f}"
    yield "memory while indexing, MB", lambda one: _amount(one.memory / MEGABYTE)
    yield "opening, ms", lambda one: _amount(1000 * one.opened)
    yield "memory after opening, MB", lambda one: _amount(one.opened_memory / MEGABYTE)
    for kind, label in KINDS.items():
        yield f"{label}, ms", lambda one, kind=kind: _median_and_p95(one.times.get(kind, []))  # type: ignore[misc]
    yield (
        "documents found by a common word",
        lambda one: f"{one.found['common']:,.0f}" if "common" in one.found else "-",
    )


def _amount(value: float) -> str:
    return f"{value:,.1f}" if value else "-"


def median(times: Sequence[float]) -> float:
    """The median in milliseconds."""
    return 1000 * statistics.median(times)


def _median_and_p95(times: Sequence[float]) -> str:
    if len(times) < 2:
        return "-"
    p95 = 1000 * statistics.quantiles(times, n=20, method="inclusive")[-1]
    return f"{_rounded(median(times))} / {_rounded(p95)}"


def _rounded(milliseconds: float) -> str:
    return f"{milliseconds:.1f}" if milliseconds >= 1 else f"{milliseconds:.3f}"


def _notes() -> list[str]:
    return [
        f"Queries: median / 95th of 100, {NUMBER} different ones of each kind, each asked once of"
        " an index just opened, for the ten best of all documents. Gjej and recollindex read the"
        " files themselves; the others get them read. Gjej finds every form of a word, so its"
        " postings are longer. SQLite does not count what it finds, Xapian estimates it.",
        "",
        f"Python {platform.python_version()}, {os.cpu_count()} processors, {platform.platform()}.",
    ]
