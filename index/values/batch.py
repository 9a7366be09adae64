"""Many queries at once."""

from dataclasses import dataclass

from index.values.hits import Hit

MOST_QUERIES = 100_000


@dataclass(frozen=True, slots=True)
class BatchQuery:
    """A query of a file, and the line that it stands on, counted from 1."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class BatchQueries:
    """The queries of a file."""

    path: str
    queries: tuple[BatchQuery, ...]
    empty: int = 0  # lines with nothing on them
    left_out: int = 0  # queries behind the last that is asked


@dataclass(frozen=True, slots=True)
class BatchRow:
    """What one query found."""

    query: BatchQuery
    total: int  # documents with all or some of the words
    complete_total: int  # those with all of them
    matches: int  # in the best documents
    best: tuple[Hit, ...] = ()
    suggestion: str | None = None
