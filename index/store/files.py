"""Small files of a library, replaced whole or not at all."""

import json
import os
from pathlib import Path
from typing import Any


def write_json(path: Path, data: Any) -> None:
    """Replace a JSON file: after a crash it holds the old or the new data, never half of it.

    Raises OSError where the disk is full or the folder cannot be written.
    """
    fresh = path.with_name(path.name + ".new")
    with fresh.open("w", encoding="utf-8") as file:
        json.dump(data, file, ensure_ascii=True, indent=1)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
    _sync_folder(path.parent)


def read_json(path: Path) -> Any:
    """The data of a JSON file; None where it is missing or is not JSON."""
    try:
        return json.loads(path.read_bytes())
    except (OSError, ValueError):
        return None


def _sync_folder(folder: Path) -> None:
    """Wait until the names of new files are on the disk; Windows does so by itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
