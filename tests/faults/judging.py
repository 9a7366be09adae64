"""Opens damaged libraries in processes of their own, for nobody knows what they do to one.

    python -m tests.faults.judging

Reads what to do with which library, a line each, and answers with a line of JSON: the outcome, and
what was found. A library that crashes or hangs its process has the outcome "died".
"""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index.errors import LibraryDamaged, LibraryOutdated
from index.library import Library
from tests.faults.newspaper import answers_of, editions_in, update

SECONDS = 60  # that a library may take to answer


@dataclass(frozen=True)
class Verdict:
    """What became of an attempt to use a library."""

    outcome: str  # "answers", "damaged", "raised" or "died"
    answers: dict[str, Any] | None = None
    faults: tuple[str, ...] = ()  # that `check` found
    detail: str = ""

    @property
    def detected(self) -> bool:
        return self.outcome == "damaged" or bool(self.faults)


class Judge:
    """A process that has everything imported, and forks for each library."""

    def __enter__(self) -> "Judge":
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.judging"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            cwd=Path(__file__).parents[2],
        )
        return self

    def __exit__(self, *_: object) -> None:
        with self._process:
            self._process.stdin.close()

    def judge(self, root: Path) -> Verdict:
        """What a library answers, and what its check finds."""
        return self._ask("judge", root)

    def mend(self, root: Path) -> Verdict:
        """The same, after an update."""
        return self._ask("mend", root)

    def read(self, root: Path, folder: Path) -> Verdict:
        """The editions of a newspaper that a library holds, and what its check finds."""
        return self._ask("read", root, folder)

    def _ask(self, action: str, *paths: Path) -> Verdict:
        self._process.stdin.write(f"{json.dumps([action, *map(str, paths)])}\n")
        self._process.stdin.flush()
        values = json.loads(self._process.stdout.readline())
        return Verdict(**{**values, "faults": tuple(values.get("faults", ()))})


def _judge(library: Library) -> Verdict:
    answers = answers_of(library)
    return Verdict("answers", answers, library.check())


def _mend(library: Library) -> Verdict:
    update(library)
    return _judge(library)


def _read(library: Library, folder: str) -> Verdict:
    faults = library.check()
    return Verdict("answers", editions_in(library, Path(folder)), faults)


_ACTIONS: dict[str, Callable[..., Verdict]] = {"judge": _judge, "mend": _mend, "read": _read}


def _verdict(action: str, root: str, *arguments: str) -> Verdict:
    try:
        with Library.open(Path(root)) as library:
            return _ACTIONS[action](library, *arguments)
    except (LibraryDamaged, LibraryOutdated) as error:
        return Verdict("damaged", detail=repr(error))
    except Exception as error:  # noqa: BLE001 - whatever it is, it is the verdict
        return Verdict("raised", detail=repr(error))


def main() -> int:
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            signal.alarm(SECONDS)
            verdict = _verdict(*json.loads(line))
            values = {name: getattr(verdict, name) for name in Verdict.__dataclass_fields__}
            _answer(values)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if status:
            _answer({"outcome": "died", "detail": f"status {status}"})
    return 0


def _answer(values: dict[str, Any]) -> None:
    sys.stdout.write(f"{json.dumps(values)}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
