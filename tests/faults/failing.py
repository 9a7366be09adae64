"""Runs `gjej index` while one call to the disk fails.

    python -m tests.faults.failing NUMBER

The call with this number, of all that open a file below the library's folder for writing, write a
file through to the disk or rename one, fails with "Input/output error". Prints how many there were
on standard output, as the last line.
"""

import builtins
import errno
import io
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from index.cli import main as run_command


class FailingDisk:
    """Counts calls, and lets one of them fail."""

    def __init__(self, root: Path, number: int) -> None:
        self._root = str(root)
        self._number = number
        self.calls = 0

    def install(self) -> None:
        """Wrap the calls."""
        os.fsync = self._failing(os.fsync)
        os.rename = self._failing(os.rename)
        os.replace = self._failing(os.replace)
        opened = self._opening(io.open)
        builtins.open = opened
        io.open = opened

    def _failing(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def act(*arguments: Any, **options: Any) -> Any:
            self._count()
            return call(*arguments, **options)

        return act

    def _opening(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def open_file(file: Any, mode: str = "r", *arguments: Any, **options: Any) -> Any:
            if str(file).startswith(self._root) and set(mode) & set("wax+"):
                self._count()
            return call(file, mode, *arguments, **options)

        return open_file

    def _count(self) -> None:
        self.calls += 1
        if self.calls == self._number:
            raise OSError(errno.EIO, os.strerror(errno.EIO))


def main() -> int:
    disk = FailingDisk(Path(os.environ["GJEJ_LIBRARY"]), int(sys.argv[1]))
    disk.install()
    code = run_command(["index", "--json"])
    sys.stdout.write(f"{disk.calls}\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
