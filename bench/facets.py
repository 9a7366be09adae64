"""What it adds to a search to count what its result is made of, and the words that stand out.

Each query is asked with facets and without, in turn, of a library that is generated once.
"""

import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bench.corpus import write_corpus
from index.library import Library
from index.values import ResultPage, SearchRequest

DOCUMENTS = 20_000
ROUNDS = 15
QUERIES = ("uji", "luftë", "shkolla libra", "type:txt", "mori")
FILTERS = ("date:2020..2023", "type:txt")
GOAL = 15.0  # milliseconds


def main() -> int:
    """Print a table of a library that is made for it."""
    with tempfile.TemporaryDirectory(prefix="gjej-facets-") as temporary:
        folder = Path(temporary)
        with Library.open(folder / "library") as library:
            library.add_folder(write_corpus(folder / "documents", documents=DOCUMENTS).folder)
            library.update(report=lambda event: None, is_cancelled=lambda: False)
        return measure(folder / "library")


def measure(root: Path) -> int:
    """Print the table of a library that is there."""
    with Library.open(root) as library:
        library.search(SearchRequest("lumi", limit=10))
        began = time.perf_counter()
        library.prepare()  # as the window does when it opens
        print(f"Facets: {(time.perf_counter() - began) * 1000:.0f} ms to read what all need, once")
        count = library.status().documents
        print(f"Milliseconds on {count:,} documents, the median of {ROUNDS}")
        print(f"{'query':16} {'found':>8} {'without':>8} {'with':>8} {'added':>7} {'new':>7}")
        added = [_row(library, query) for query in QUERIES]
        _print_standout(library)
    print(f"at most {max(added):.1f} ms added; the goal is {GOAL:.0f}")
    return 0


def _row(library: Library, query: str) -> float:
    """Print a query's line: what facets add, and what where its words are asked first."""
    bare = SearchRequest(query, limit=10)
    counted = replace(bare, with_facets=True)
    library.search(bare)
    cold, page = _timed(library, counted)
    plain, whole = [], []
    for _ in range(ROUNDS):
        plain.append(_timed(library, bare)[0])
        whole.append(_timed(library, counted)[0])
    without, withal = _median(plain), _median(whole)
    first = cold - without
    print(
        f"{query:16} {page.total:8,} {without:8.1f} {withal:8.1f} "
        f"{withal - without:7.1f} {first:7.1f}"
    )
    filtered = replace(counted, filters=FILTERS)
    timed = _median([_timed(library, filtered)[0] for _ in range(ROUNDS)])
    print(f"{'  with 2 filters':16} {_timed(library, filtered)[1].total:8,} {'':8} {timed:8.1f}")
    return withal - without


def _print_standout(library: Library) -> None:
    for text in ("gjykata", "gjykata", "uji"):
        request = SearchRequest(text)
        began = time.perf_counter()
        found = library.stand_out(request, is_cancelled=lambda: False)
        seconds = time.perf_counter() - began
        looked_at = 0 if found is None else found.documents
        print(f"words that stand out of {looked_at:,} documents: {seconds * 1000:.0f} ms")


def _timed(library: Library, request: SearchRequest) -> tuple[float, ResultPage]:
    began = time.perf_counter()
    page = library.search(request)
    return (time.perf_counter() - began) * 1000, page


def _median(times: Sequence[float]) -> float:
    return sorted(times)[len(times) // 2]


if __name__ == "__main__":
    main()
