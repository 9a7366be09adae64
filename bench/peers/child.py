"""One engine in a process of its own: started by `bench.measurement`, prints a line of JSON.

    python -m bench.peers.child index ENGINE CORPUS FOLDER
    python -m bench.peers.child ask ENGINE QUERIES FOLDER

Only the standard library is imported here, for the system's Python runs it too.
"""

import importlib
import json
import os
import shutil
import sys
import time
from pathlib import Path
from types import ModuleType


def index(engine: ModuleType, corpus: Path, folder: Path) -> dict[str, object]:
    """The seconds until the whole corpus is in a closed index, and those of all processors."""
    began, worked = time.perf_counter(), processor_seconds()
    engine.Engine().index(corpus, folder)
    return {
        "seconds": time.perf_counter() - began,
        "processor_seconds": processor_seconds() - worked,
    }


def ask(engine: ModuleType, queries: Path, folder: Path) -> dict[str, object]:
    """The seconds of every query, each asked once of an index that was opened anew for its kind."""
    wanted = json.loads(queries.read_text(encoding="utf-8"))
    times: dict[str, list[float]] = {}
    found: dict[str, float] = {}
    opened = []
    memory = 0
    for kind in engine.KINDS:
        opened_engine = engine.Engine()
        opened.append(_timed(lambda engine=opened_engine: engine.open(folder))[0])
        memory = memory or memory_in_use()
        for words in wanted["warm"]:
            opened_engine.ask("common", words)
        answers = [
            _timed(lambda engine=opened_engine, kind=kind, words=words: engine.ask(kind, words))
            for words in wanted[kind]
        ]
        times[kind] = [seconds for seconds, _ in answers]
        found[kind] = sum(number for _, number in answers) / len(answers)
        opened_engine.close()
    return {"opened": opened, "memory": memory, "times": times, "found": found}


def processor_seconds() -> float:
    """What this process and those that it has waited for have used of the processors."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def memory_in_use() -> int:
    """Bytes of this process in memory; 0 where the system does not tell."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next(1024 * int(line.split()[1]) for line in lines if line.startswith("VmRSS:"))


def _timed(call):  # type: ignore[no-untyped-def]
    began = time.perf_counter()
    answer = call()
    return time.perf_counter() - began, answer


def main() -> int:
    action, name, source, folder = sys.argv[1:]
    try:
        engine = importlib.import_module(f"bench.peers.{name}")
    except ModuleNotFoundError as error:
        print(json.dumps({"missing": error.name}))
        return 0
    program = getattr(engine, "PROGRAM", None)
    if program is not None and shutil.which(program) is None:
        print(json.dumps({"missing": program}))
        return 0
    do = index if action == "index" else ask
    print(json.dumps(do(engine, Path(source), Path(folder))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
