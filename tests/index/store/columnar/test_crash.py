"""A writer that is killed at any moment: what it acknowledged is there, and no leftovers."""

import subprocess
import sys
from pathlib import Path

import pytest

from index.store.catalog import Catalog
from index.store.verification import verify
from index.store.writer import DocumentWriter

WRITER = """
import os, sys
from pathlib import Path
from index.store.catalog import Catalog
from index.store.entries import FileState
from index.store.writer import DocumentWriter
from index.values import Document

kill_at = int(sys.argv[2])
calls = 0


def dying(call):
    def run(*args, **options):
        global calls
        calls += 1
        if calls == kill_at:
            os.kill(os.getpid(), 9)
        return call(*args, **options)

    return run


for name in ("fsync", "rename", "replace", "remove"):
    setattr(os, name, dying(getattr(os, name)))
writer = DocumentWriter(Catalog(Path(sys.argv[1])))
for number in range(6):
    path = f"/d/{number}"
    text = f"Ura e re numër {number}."
    writer.add(Document(path, f"Ura {number}", text, "txt"), FileState(1, 1), replace=False)
    writer.commit()
    print(path, flush=True)
"""


@pytest.mark.parametrize("moment", [1, 2, 3, 4, 6, 9, 14])
def test_nothing_that_was_acknowledged_is_lost(tmp_path: Path, moment: int) -> None:
    catalog = Catalog(tmp_path)
    catalog.create()
    command = [sys.executable, "-c", WRITER, str(tmp_path), str(moment)]
    run = subprocess.run(command, capture_output=True, text=True, check=False, cwd=Path.cwd())
    acknowledged = run.stdout.split()
    assert run.returncode == -9, run.stderr
    found = set(DocumentWriter(catalog).entries())
    assert found >= set(acknowledged)
    assert len(found) <= len(acknowledged) + 1
    assert list(verify(catalog, catalog.open())) == []
    writer = DocumentWriter(catalog)
    writer.remove("/d/0")
    writer.commit()
    segments = catalog.open()._segments()
    names = {path.name for path in catalog.folder.iterdir() if path.suffix in (".gjej", ".new")}
    assert names == {segment.file_name for segment in segments}
