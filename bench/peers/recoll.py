"""Recoll's indexer as its command line; its queries are Xapian's."""

import subprocess
from pathlib import Path

KINDS = ()
PROGRAM = "recollindex"


class Engine:
    def index(self, corpus: Path, folder: Path) -> None:
        (folder / "recoll.conf").write_text(f"topdirs = {corpus}\nloglevel = 1\n", encoding="utf-8")
        subprocess.run(
            [PROGRAM, "-c", str(folder), "-z"],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def open(self, folder: Path) -> None:
        """Nothing: it is asked nothing."""

    def ask(self, kind: str, words: list[str]) -> int:
        raise NotImplementedError(kind)

    def close(self) -> None:
        """Nothing was opened."""
