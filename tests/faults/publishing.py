"""Updates a library again and again while others read it.

    python -m tests.faults.publishing LIBRARY GAZETA LOG COMMITS

Writes to the log, a line each, the editions that stood in the library after each commit.
"""

import json
import sys
from pathlib import Path

from index.events import Committed, Event, Indexed, Removed
from index.library import Library
from tests.faults.newspaper import Editions, Newspaper, update

ARTICLES = 16


def main() -> int:
    root, folder, log = (Path(argument) for argument in sys.argv[1:4])
    newspaper, state = Newspaper(folder), dict[str, int]()

    def report(event: Event) -> None:
        match event:
            case Indexed(path=path):
                state[Path(path).name] = newspaper.editions[Path(path).name]
            case Removed(path=path):
                state.pop(Path(path).name)
            case Committed():
                _note(log, state)

    with Library.open(root) as library:
        library.add_folder(folder)
        for edition in range(int(sys.argv[4])):
            first = edition % ARTICLES
            newspaper.print_edition(edition, range(first, first + ARTICLES))
            if edition % 3 == 2:
                newspaper.withdraw(newspaper.chance.choice(sorted(newspaper.editions)))
            update(library, report)
    return 0


def _note(log: Path, state: Editions) -> None:
    with log.open("a", encoding="utf-8") as file:
        file.write(f"{json.dumps(state, sort_keys=True)}\n")


if __name__ == "__main__":
    sys.exit(main())
