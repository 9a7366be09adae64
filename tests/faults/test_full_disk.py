"""The disk is full or fails: the old generation answers, the lock is free, one line says why."""

import json
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from index.library import Library
from tests.faults.amounts import few_and_all
from tests.faults.newspaper import Newspaper, editions_in, make_library

ROOT = Path(__file__).parents[2]
DISK = 2 * 1024 * 1024  # bytes
FREE = (*range(0, 65_536, 4096), *range(65_536, 400_000, 16_384))  # bytes left on it
ARTICLES = 24


@pytest.fixture
def newspaper(tmp_path):
    """A newspaper whose first edition is in the library, and whose second one is printed."""
    newspaper = Newspaper(tmp_path / "gazeta")
    newspaper.print_edition(1, range(ARTICLES))
    make_library(tmp_path / "sound", newspaper)
    newspaper.print_edition(2, range(ARTICLES // 2, ARTICLES + ARTICLES // 2))
    return newspaper


@pytest.fixture
def disk(tmp_path):
    """A real file system of two megabytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", str(folder)]
    if not _can_run(mount):
        pytest.skip("only root may mount a file system here")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def _can_run(command: list[str]) -> bool:
    program = shutil.which(command[0])
    return (
        program is not None
        and not subprocess.run(command, check=False, capture_output=True).returncode
    )


def index(root: Path, *, module: str = "index", **options: object):
    """Run `gjej index` on a library as it is."""
    arguments = options.pop("arguments", ["index", "--json"])
    return subprocess.run(
        [sys.executable, "-m", module, *arguments],
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
        cwd=ROOT,
        env={**os.environ, "GJEJ_LIBRARY": str(root), "LC_ALL": "en_US.UTF-8"},
        **options,
    )


def check_refusal(run, root: Path, newspaper: Newspaper) -> bool:
    """Look at a run that may have failed; whether it did."""
    held = editions_of(root, newspaper)
    if run.returncode == 0:
        assert held == newspaper.editions
        return False
    assert run.returncode == 1, run.stderr
    assert len(run.stderr.splitlines()) == 1, run.stderr
    assert str(root) in run.stderr
    assert "unexpected" not in run.stderr.lower(), run.stderr
    assert not (root / "gjej.log").exists()
    assert all(newspaper.editions[name] >= edition for name, edition in held.items())
    least = {f"artikulli{number:04}.txt": 1 for number in range(ARTICLES)}
    least |= dict.fromkeys(acknowledged(run.stdout), 2)
    assert all(held.get(name, 0) >= edition for name, edition in least.items())
    return True


def acknowledged(output: str) -> list[str]:
    """The names of the files that were read before the last commit."""
    done: list[str] = []
    waiting: list[str] = []
    for line in output.splitlines():
        event = json.loads(line)
        match event:
            case {"event": "indexed", "path": path}:
                waiting.append(Path(path).name)
            case {"event": "committed"}:
                done += waiting
                waiting.clear()
    return done


def editions_of(root: Path, newspaper: Newspaper) -> dict[str, int]:
    """What a library holds, in which nothing is wrong."""
    with Library.open(root) as library:
        assert library.check() == ()
        return editions_in(library, newspaper.folder)


def check_recovery(root: Path, newspaper: Newspaper) -> None:
    """With the cause gone, the next run does what this one could not."""
    run = index(root)
    assert run.returncode == 0, run.stderr
    assert editions_of(root, newspaper) == newspaper.editions


@pytest.mark.xfail(reason="the stock codec raises again where a full disk makes it cancel")
@pytest.mark.parametrize("sizes", few_and_all((0, 4096, 100_000), FREE))
def test_keeps_the_old_generation_on_a_full_disk(tmp_path, disk, newspaper, sizes):
    root, ballast, refused = disk / "biblioteka", disk / "ballast", 0
    for size in sizes:
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(tmp_path / "sound", root)
        _fill(ballast, disk, leaving=size)
        refused += check_refusal(index(root), root, newspaper)
        ballast.unlink()
        check_recovery(root, newspaper)
    assert refused


def _fill(ballast: Path, disk: Path, *, leaving: int) -> None:
    free = shutil.disk_usage(disk).free
    ballast.write_bytes(bytes(max(0, free - leaving)))


@pytest.mark.parametrize("sizes", few_and_all((64, 30_000), range(0, 100_000, 2500)))
def test_keeps_the_old_generation_when_files_may_not_grow(tmp_path, newspaper, sizes):
    root, refused = tmp_path / "biblioteka", 0
    for size in sizes:
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(tmp_path / "sound", root)
        run = index(root, preexec_fn=_limit(size))
        refused += check_refusal(run, root, newspaper)
        check_recovery(root, newspaper)
    assert refused


def _limit(size: int) -> Callable[[], None]:
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


@pytest.mark.parametrize("every", few_and_all(17, 1))
def test_keeps_the_old_generation_when_a_call_fails(tmp_path, newspaper, every):
    calls, root = count_calls(tmp_path), tmp_path / "biblioteka"
    assert calls > 5
    for number in range(1, calls + 1, every):
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(tmp_path / "sound", root)
        run = index(root, module="tests.faults.failing", arguments=[str(number)])
        check_refusal(run, root, newspaper)
        check_recovery(root, newspaper)


def count_calls(tmp_path: Path) -> int:
    """How many calls an update makes when none fails."""
    root = tmp_path / "counted"
    shutil.copytree(tmp_path / "sound", root)
    run = index(root, module="tests.faults.failing", arguments=["0"])
    return int(run.stdout.splitlines()[-1])


@pytest.mark.xfail(reason="the stock codec's OSError is dropped: the sentence names no cause")
def test_says_that_the_disk_is_full(tmp_path, disk, newspaper):
    root = disk / "biblioteka"
    shutil.copytree(tmp_path / "sound", root)
    _fill(disk / "ballast", disk, leaving=4096)
    assert "full" in index(root).stderr
