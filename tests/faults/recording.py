"""Runs updates and notes what would be left of the library if the power went at any moment.

    python -m tests.faults.recording LIBRARY GAZETA TRACE EDITIONS

A disk keeps for sure what was fsynced: a file's bytes, and, fsynced on the folder, its names. So
this process wraps the few calls that matter (fsync, rename, remove) and looks at the library's
folder just before each of them. Nothing has to be known of how bytes are written.
"""

import hashlib
import json
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from index.events import Committed, Event, Indexed
from index.library import Library
from tests.faults.newspaper import Editions, Newspaper, update

ARTICLES = 8

Names = dict[str, int]  # inodes by path, below the library's folder


class Recorder:
    """Follows what of a folder is safe on the disk, and keeps every content that it had."""

    def __init__(self, root: Path, trace: Path) -> None:
        self._root = root
        self._trace = trace
        (trace / "blobs").mkdir(parents=True)
        self._moments = (trace / "moments").open("w", encoding="utf-8")
        names = self._names()
        self._safe_names = dict(names)
        self._safe_bytes = {inode: self._keep(path) for path, inode in names.items()}
        self._committed = 0  # generations that were acknowledged

    def install(self) -> None:
        """Wrap the calls."""
        os.fsync = self._syncing(os.fsync)
        os.fdatasync = self._syncing(os.fdatasync)
        for name in ("rename", "replace", "remove", "unlink"):
            setattr(os, name, self._looking(getattr(os, name)))

    def acknowledge(self, editions: Editions) -> None:
        """Note that a generation, which holds this, was said to be safe."""
        with (self._trace / "generations").open("a", encoding="utf-8") as file:
            file.write(f"{json.dumps(editions)}\n")
        self._committed += 1
        self.look()

    def look(self) -> None:
        """Note this moment."""
        names = self._names()
        bytes_now = {inode: self._keep(path) for path, inode in names.items()}
        moment = {
            "committed": self._committed,
            "names": names,
            "safe_names": self._safe_names,
            "bytes": bytes_now,
            "safe_bytes": self._safe_bytes,
        }
        self._moments.write(f"{json.dumps(moment)}\n")
        self._moments.flush()

    def _syncing(self, call: Callable[[Any], None]) -> Callable[[Any], None]:
        def sync(file: Any) -> None:
            self.look()
            call(file)
            number = file if isinstance(file, int) else file.fileno()
            status = os.fstat(number)
            if stat.S_ISDIR(status.st_mode):
                self._sync_folder(Path(f"/proc/self/fd/{number}").readlink())
            else:
                for path, inode in self._names().items():
                    if inode == status.st_ino:
                        self._safe_bytes = {**self._safe_bytes, inode: self._keep(path)}

        return sync

    def _sync_folder(self, folder: Path) -> None:
        if not folder.is_relative_to(self._root):
            return
        inside = str(folder.relative_to(self._root))
        kept = {p: i for p, i in self._safe_names.items() if str(Path(p).parent) != inside}
        fresh = {p: i for p, i in self._names().items() if str(Path(p).parent) == inside}
        self._safe_names = kept | fresh

    def _looking(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def act(*arguments: Any, **options: Any) -> Any:
            self.look()
            return call(*arguments, **options)

        return act

    def _names(self) -> Names:
        return {
            str(path.relative_to(self._root)): path.stat().st_ino
            for path in sorted(self._root.rglob("*"))
            if path.is_file()
        }

    def _keep(self, path: str) -> str:
        """Store the bytes of a file once; the name under which they are kept."""
        data = (self._root / path).read_bytes()
        name = hashlib.blake2b(data, digest_size=16).hexdigest()
        blob = self._trace / "blobs" / name
        if not blob.exists():
            blob.write_bytes(data)
        return name


def main() -> int:
    root, folder, trace = (Path(argument) for argument in sys.argv[1:4])
    newspaper = Newspaper(folder)
    recorder = Recorder(root, trace)
    recorder.install()

    state: Editions = {}

    def report(event: Event) -> None:
        match event:
            case Indexed(path=path):
                state[Path(path).name] = edition
            case Committed():
                recorder.acknowledge(state)

    with Library.open(root) as library:
        library.add_folder(folder)
        for edition in range(1, int(sys.argv[4]) + 1):
            newspaper.print_edition(edition, range(ARTICLES))
            update(library, report)
    return 0


if __name__ == "__main__":
    sys.exit(main())
