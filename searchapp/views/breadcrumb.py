"""A path as a short trail of folders that the eye can follow."""

from pathlib import PurePath

SEPARATOR = " › "


def breadcrumb(path: str, *, parts: int = 3) -> str:
    """The last parts of a path: the nearest folders and the file."""
    trail = [part for part in PurePath(path).parts if part != PurePath(path).anchor]
    shown = trail[-parts:]
    return SEPARATOR.join(["…", *shown] if len(trail) > len(shown) else shown)
