"""A path as a short trail of folders that the eye can follow."""

import re

SEPARATOR = " › "
STEP = re.compile(r"[/\\]+")


def breadcrumb(path: str, *, parts: int = 3) -> str:
    """The last parts of a path: the nearest folders and the file."""
    trail = [part for part in STEP.split(path) if part]
    shown = trail[-parts:]
    return SEPARATOR.join(["…", *shown] if len(trail) > len(shown) else shown)
