"""The engine's front door, whose rooms are read from the disk when it is opened first.

Numpy, Whoosh and the index take longer to read than all of Qt. The window stands before: the
search thread reads them meanwhile (`SearchWorker.load`).
"""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index.library import Library


def open_library(root: Path) -> "Library":
    """The library in a folder; raises LibraryUnwritable. The first call takes its time."""
    # Here and not above: see the head of this file.
    from index.library import Library  # noqa: PLC0415

    return Library.open(root)
