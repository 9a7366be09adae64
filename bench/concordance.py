"""How long keyword in context takes for ten thousand matches.

The library is made of generated articles, in most of which the words stand. What is
timed is the processor's time of one answer, the first one and again, and of each other order.
"""

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench.corpus import write_corpus
from index.library import Library
from index.values import Concordance, ConcordanceRequest, LineOrder

DOCUMENTS = 6_500
LINES = 10_000
QUERY = "ura e lumit"
GOAL = 500.0  # milliseconds
ROUNDS = 3


def milliseconds(work: Callable[[], object]) -> float:
    """The processor's time of one call: other programs do not count."""
    began = time.process_time()
    work()
    return (time.process_time() - began) * 1000


def main(documents: int = DOCUMENTS) -> int:
    """Prints the table; 1 where the goal is missed."""
    with tempfile.TemporaryDirectory(prefix="gjej-bench-") as temporary:
        folder = Path(temporary)
        write_corpus(folder / "lajme", documents=documents)
        with Library.open(folder / "biblioteka") as library:
            library.add_folder(folder / "lajme")
            library.update(report=lambda _: None, is_cancelled=lambda: False)
            return _measure(library, documents)


def _measure(library: Library, documents: int) -> int:
    def ask(order: LineOrder, limit: int = LINES) -> Concordance:
        return library.concordance(ConcordanceRequest(QUERY, order=order, limit=limit))

    first = milliseconds(lambda: ask(LineOrder.DOCUMENT))
    # Another limit is another question: nothing is kept of the answer before.
    again = min(
        milliseconds(lambda limit=LINES - round_: ask(LineOrder.DOCUMENT, limit))
        for round_ in range(1, ROUNDS + 1)
    )
    found = ask(LineOrder.DOCUMENT)
    print(
        f"keyword in context: {len(found.lines):,} of {found.total:,} matches "
        f"in {len(found.sources):,} of {documents:,} documents, milliseconds"
    )
    print(f"  {'the first time':34} {first:7.1f}")
    print(f"  {'again':34} {again:7.1f}   goal {GOAL:.0f}")
    for order in (LineOrder.LEFT, LineOrder.RIGHT, LineOrder.DATE):
        taken = milliseconds(lambda order=order: ask(order))
        print(f"  {'sorted by ' + order:34} {taken:7.1f}")
    return int(again > GOAL)


if __name__ == "__main__":
    main()
