"""The writing process is killed at any moment: what it had acknowledged is there."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from index.library import Library
from index.values import SearchRequest
from tests.faults.amounts import few_and_all
from tests.faults.newspaper import Newspaper, editions_in, make_library

ARTICLES = 40


class Writer:
    """`gjej index` on a library, in a process that can be killed."""

    def __init__(self, root: Path, folder: Path, spool: Path) -> None:
        self._command = [sys.executable, "-m", "index", "index", str(folder), "--json"]
        self._temporary = spool / "tmp"
        self._temporary.mkdir(parents=True)
        self._output = spool / "events"
        self._environment = {
            **os.environ, "GJEJ_LIBRARY": str(root), "TMPDIR": str(self._temporary)
        }  # fmt: skip

    def run(self, *, until: float | None = None) -> float:
        """Run it to its end, or kill it after so many seconds; the seconds that it ran."""
        began = time.monotonic()
        with self._output.open("wb") as output:
            process = subprocess.Popen(self._command, stdout=output, env=self._environment)
            try:
                assert process.wait(until) == 0
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                process.wait()
        return time.monotonic() - began

    def acknowledged(self) -> tuple[set[str], set[str]]:
        """The names of the files that were read, and removed, before the last commit."""
        done: dict[str, set[str]] = {"indexed": set(), "removed": set()}
        waiting: list[tuple[str, str]] = []
        for line in self._output.read_text(encoding="utf-8").splitlines(keepends=True):
            event = json.loads(line) if line.endswith("\n") else {"event": "cut"}
            if event["event"] in done:
                waiting.append((event["event"], Path(event["path"]).name))
            elif event["event"] == "committed":
                for kind, name in waiting:
                    done[kind].add(name)
                waiting.clear()
        return done["indexed"], done["removed"]

    def leftovers(self) -> list[Path]:
        """What lies in its folder of temporary files."""
        return sorted(self._temporary.rglob("*"))


class Ledger:
    """What the index must hold at the least, and what it may hold."""

    def __init__(self, newspaper: Newspaper) -> None:
        self._newspaper = newspaper
        self._least: dict[str, int] = {}  # acknowledged editions
        self._gone: set[str] = set()  # acknowledged as removed

    def change(self, edition: int) -> None:
        """Write a few articles anew, add one, withdraw one."""
        paper = self._newspaper
        for number in paper.chance.sample(range(ARTICLES), 12):
            paper.write(number, edition)
        withdrawn = paper.chance.choice(sorted(paper.editions))
        paper.withdraw(withdrawn)
        # From now on its removal may be committed, said or not.
        self._least.pop(withdrawn, None)
        self._gone -= paper.editions.keys()

    def acknowledge(self, writer: Writer) -> None:
        """Take note of what a writer has acknowledged."""
        indexed, removed = writer.acknowledged()
        for name in indexed:
            self._least[name] = self._newspaper.editions[name]
        self._gone |= removed

    def check(self, library: Library) -> None:
        """Compare the library with what was acknowledged."""
        held = editions_in(library, self._newspaper.folder)
        for name, least in self._least.items():
            assert held.get(name, -1) >= least, f"{name} was acknowledged"
            assert held[name] <= self._newspaper.editions[name]
        assert not self._gone & held.keys()


@pytest.mark.parametrize("kills", few_and_all(3, 200))
def test_keeps_all_that_was_acknowledged(tmp_path, kills):
    newspaper = Newspaper(tmp_path / "gazeta")
    newspaper.print_edition(0, range(ARTICLES))
    root, chance = tmp_path / "biblioteka", random.Random(kills)
    writer, ledger = Writer(root, newspaper.folder, tmp_path / "spool"), Ledger(newspaper)
    whole = 2.0
    for edition in range(1, kills + 1):
        if edition % 10 == 0:
            whole = writer.run()
        else:
            writer.run(until=chance.uniform(0.15 * whole, 1.05 * whole))
        ledger.acknowledge(writer)
        if (root / "index").exists():
            with Library.open(root) as library:
                assert library.check() == ()
                ledger.check(library)
        ledger.change(edition)
    writer.run()
    with Library.open(root) as library:
        assert editions_in(library, newspaper.folder) == newspaper.editions
        assert library.search(SearchRequest("=lajmi")).total == len(newspaper.editions)
    assert writer.leftovers() == []
    _has_no_orphans(root, newspaper, tmp_path)


def _has_no_orphans(root: Path, newspaper: Newspaper, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh"
    make_library(fresh, newspaper)
    assert _files(root) <= 4 * _files(fresh)
    assert _size(root) <= 4 * _size(fresh)
    shutil.rmtree(fresh)


def _files(root: Path) -> int:
    return sum(path.is_file() for path in root.rglob("*"))


def _size(root: Path) -> int:
    return sum(path.stat().st_size for path in root.rglob("*") if path.is_file())
