"""Writes the table of the query language into README.md, from the one place that describes it.

python tools/query_table.py
"""

import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from index.query_table import QUERY_TABLE, QueryExample  # noqa: E402 - not installed, perhaps

README = PROJECT / "README.md"
HEAD = "| Query | Kërkesa | Finds documents | Gjen dokumente |\n|---|---|---|---|"


def table() -> str:
    """The table as it stands in the README."""
    return "\n".join([HEAD, *map(_row, QUERY_TABLE)])


def _row(example: QueryExample) -> str:
    albanian = "" if example.query.sq == example.query.en else f"`{example.query.sq}`"
    cells = (f"`{example.query.en}`", albanian, example.meaning.en, example.meaning.sq)
    return f"| {' | '.join(cells)} |"


def replaced(text: str) -> str:
    """A README with the table as it is now."""
    before, _, rest = text.partition("| Query |")
    _, _, after = rest.partition("\n\n")
    return f"{before}{table()}\n\n{after}"


if __name__ == "__main__":
    README.write_text(replaced(README.read_text(encoding="utf-8")), encoding="utf-8")
