"""Searches a library again and again while another process writes it.

    python -m tests.faults.reading LIBRARY END

Until the file END is there; then prints, a line each, what it found, as often as that changed.
"""

import json
import sys
from pathlib import Path

from index.library import Library
from index.values import SearchRequest
from tests.faults.newspaper import EDITION, Editions


def main() -> int:
    root, end = Path(sys.argv[1]), Path(sys.argv[2])
    seen: list[Editions] = []
    with Library.open(root) as library:
        while not end.exists():
            found = _search(library)
            if not seen or found != seen[-1]:
                seen.append(found)
    for found in seen:
        sys.stdout.write(f"{json.dumps(found, sort_keys=True)}\n")
    return 0


def _search(library: Library) -> Editions:
    """The edition of every article, all of it from one page of hits."""
    page = library.search(SearchRequest('"lajmi i botimit"', limit=1000))
    found: Editions = {}
    for hit in page.hits:
        text = " ".join(passage.text for passage in hit.passages)
        match = EDITION.search(text)
        name = Path(hit.path).name
        if match is None or name in found:
            raise AssertionError(f"{name}: {text}")
        found[name] = int(match[1])
    if page.total != len(found):
        raise AssertionError(f"{page.total} counted, {len(found)} found")
    return found


if __name__ == "__main__":
    sys.exit(main())
