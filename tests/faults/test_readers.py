"""Several processes search while one writes: each sees one whole generation after the other."""

import json
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.faults.amounts import few_and_all

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("commits", few_and_all(4, 100))
def test_see_one_generation_after_the_other(tmp_path, commits):
    readers = 2 if commits < 100 else 8
    root, end, log = tmp_path / "biblioteka", tmp_path / "end", tmp_path / "log"
    with ExitStack() as stack:
        reading = [stack.enter_context(_start("reading", root, end)) for _ in range(readers)]
        with _start("publishing", root, tmp_path / "gazeta", log, str(commits)) as writer:
            _, errors = writer.communicate(timeout=3600)
        end.touch()
        answers = [reader.communicate(timeout=60) for reader in reading]
    assert writer.returncode == 0, errors
    generations = ["{}", *log.read_text(encoding="utf-8").splitlines()]
    for reader, (output, complaints) in zip(reading, answers, strict=True):
        assert reader.returncode == 0, complaints
        seen = output.splitlines()
        assert set(seen) <= set(generations)
        assert len(seen) > 1
        assert _in_order(seen, generations)


def _start(name: str, *arguments: Path | str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", f"tests.faults.{name}", *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )


def _in_order(seen: list[str], generations: list[str]) -> bool:
    """Whether nobody saw an older generation after a newer one."""
    waiting = iter(json.loads(generation) for generation in generations)
    return all(any(json.loads(one) == generation for generation in waiting) for one in seen)
