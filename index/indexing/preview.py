"""Shows what some rules would leave out, before anyone has to live by them."""

from collections.abc import Callable
from pathlib import Path

from index.indexing.crawler import crawl
from index.indexing.scope import Scope
from index.values import LeftOut, Preview

SHOWN = 500  # more of it nobody reads


def preview(scope: Scope, *, is_cancelled: Callable[[], bool]) -> Preview:
    """Walk the folders of a scope and note what it leaves out; a cancelled walk gives a part."""
    files = folders = 0
    first: list[LeftOut] = []
    for folder in scope.folders:
        for found in crawl(Path(folder), scope):
            if is_cancelled():
                break
            if isinstance(found, LeftOut):
                files += not found.is_folder
                folders += found.is_folder
                if len(first) < SHOWN:
                    first.append(found)
    return Preview(scope.rules, files, folders, tuple(first))
