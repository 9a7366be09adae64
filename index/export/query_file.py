"""Queries from a file that a person made somewhere: a list, or a table with them in a column.

Whatever the encoding is, it is told by the bytes, as that of any text. In a table the queries are
in the column that is called so, else in the first one.
"""

import csv
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from index.errors import ExtractionError, QueriesUnreadable
from index.extraction.content import read_content
from index.extraction.encodings import decode_text
from index.extraction.extracted import ContentError
from index.language.folding import fold
from index.values import MOST_QUERIES, BatchQueries, BatchQuery

SIZE_LIMIT = 50 * 1024 * 1024  # bytes
LONGEST_QUERY = 10_000  # characters

_TABLES = (".csv", ".tsv", ".tab")
_SEPARATORS = ";,\t|"
_SAMPLE = 50  # lines
# What the column of queries is called, as `fold` writes it.
_HEADINGS = {"kerkesa", "kerkese", "kerkimi", "query", "queries", "fjala", "word", "term"}


def read_queries(path: Path, *, most: int = MOST_QUERIES) -> BatchQueries:
    """The queries of a file, up to so many; raises QueriesUnreadable."""
    try:
        text = decode_text(read_content(path, SIZE_LIMIT))
    except (ExtractionError, ContentError) as error:
        raise QueriesUnreadable(path) from error
    # `splitlines` would part a query at signs that nobody takes for the end of a line.
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if lines and not lines[-1]:
        lines.pop()
    is_table = path.suffix.lower() in _TABLES
    found = list(_of_table(lines) if is_table else _of_list(lines))
    queries = [query for query in found if query.text]
    kept = tuple(islice(queries, most))
    return BatchQueries(str(path), kept, len(found) - len(queries), len(queries) - len(kept))


def _of_list(lines: Sequence[str]) -> Iterator[BatchQuery]:
    for number, line in enumerate(lines, 1):
        yield BatchQuery(number, line.strip()[:LONGEST_QUERY])


def _of_table(lines: Sequence[str]) -> Iterator[BatchQuery]:
    separator = _separator(lines[:_SAMPLE])
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=separator)
    column = 0
    is_first = True
    while True:
        begin = reader.line_num + 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:  # a cell without end: no query is as long
            continue
        if is_first:
            is_first = False
            headings = [fold(cell.strip().lower()) for cell in row]
            named = [place for place, heading in enumerate(headings) if heading in _HEADINGS]
            if named:
                column = named[0]
                continue
        cell = row[column] if column < len(row) else ""
        yield BatchQuery(begin, " ".join(cell.split())[:LONGEST_QUERY])


def _separator(lines: Sequence[str]) -> str:
    """The sign that parts the cells: the one that stands in most lines; a comma where none does.

    A comma inside of a query is more likely than any other, so that others come first.
    """
    counts = {sign: sum(sign in line for line in lines) for sign in _SEPARATORS}
    best = max(_SEPARATORS, key=lambda sign: counts[sign])
    return best if counts[best] else ","
