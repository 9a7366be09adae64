"""Measures one engine on one corpus: in processes of its own, so that none disturbs another."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.corpus import Corpus
from bench.memory import MemoryWatch

# The engines by the name of their module, as the table has them.
ENGINES = {
    "gjej": "Gjej",
    "whoosh_schema": "Whoosh, same schema",
    "whoosh_standard": "Whoosh, StandardAnalyzer",
    "sqlite": "SQLite FTS5",
    "tantivy_engine": "Tantivy, 1 thread",
    "xapian_engine": "Xapian",
    "recoll": "recollindex",
}
# SQLite tells no number of documents found.
UNCOUNTED = ("sqlite",)
# Debian's python3-xapian belongs to the system's Python.
PYTHONS = {"xapian_engine": "/usr/bin/python3"}


@dataclass(frozen=True, slots=True)
class Measured:
    """What one engine took for one corpus."""

    engine: str
    documents: int
    text_size: int  # bytes
    seconds: float = 0.0  # for indexing
    processor_seconds: float = 0.0  # for indexing, of all its processes
    index_size: int = 0  # bytes
    memory: int = 0  # bytes at the most while indexing, 0 where unknown
    opened: float = 0.0  # seconds
    opened_memory: int = 0  # bytes after opening
    times: dict[str, list[float]] = field(default_factory=dict)  # by kind of query
    found: dict[str, float] = field(default_factory=dict)  # documents on average, by kind
    fault: str = ""  # why nothing was measured

    @property
    def name(self) -> str:
        return ENGINES[self.engine]


def measure(engine: str, corpus: Corpus, queries: Path, work: Path, *, patience: float) -> Measured:
    """Index the corpus and ask the queries; an engine that takes too long is stopped."""
    folder = work / engine
    folder.mkdir()
    facts = (engine, corpus.documents, corpus.size)
    try:
        indexed, memory = _run_child(engine, ["index", corpus.folder, folder], patience)
        asked, _ = _run_child(engine, ["ask", queries, folder], patience)
        size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    except ChildError as error:
        return Measured(*facts, fault=str(error))
    finally:
        shutil.rmtree(folder)
    opened = asked["opened"]
    return Measured(
        *facts,
        seconds=indexed["seconds"],
        processor_seconds=indexed["processor_seconds"],
        index_size=size,
        memory=memory,
        opened=opened[0] if opened else 0.0,
        opened_memory=asked["memory"],
        times=asked["times"],
        found={} if engine in UNCOUNTED else asked["found"],
    )


class ChildError(Exception):
    """An engine is not installed, failed, or took too long."""


def _run_child(
    engine: str, arguments: Sequence[object], patience: float
) -> tuple[dict[str, Any], int]:
    action, *paths = arguments
    python = PYTHONS.get(engine, sys.executable)
    if shutil.which(python) is None:
        raise ChildError(f"not installed ({python})")
    command = [python, "-m", "bench.peers.child", action, engine, *paths]
    with (
        subprocess.Popen(
            [str(part) for part in command],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        ) as child,
        MemoryWatch(child.pid) as watch,
    ):
        try:
            output, errors = child.communicate(timeout=patience)
        except subprocess.TimeoutExpired as error:
            os.killpg(child.pid, signal.SIGKILL)  # with the processes that it started
            raise ChildError(f"stopped after {patience:.0f} s") from error
    if child.returncode:
        raise ChildError(f"failed: {errors.strip().splitlines()[-1:]}")
    answer: dict[str, Any] = json.loads(output)
    if "missing" in answer:
        raise ChildError(f"not installed ({answer['missing']})")
    return answer, watch.peak
