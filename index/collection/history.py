"""Queries of the past, the newest first, with what was opened from their results."""

from dataclasses import asdict, replace
from itertools import islice
from pathlib import Path
from typing import Any

from index.language.folding import without_marks
from index.store.kept_file import KeptFile
from index.values import OpenedDocument, PastQuery

FILE_NAME = "history.json"
MOST_QUERIES = 500
MOST_OPENED = 50  # documents of one query

Past = tuple[PastQuery, ...]


class History:
    """What was asked of a library."""

    def __init__(self, root: Path) -> None:
        self._file = KeptFile(root / FILE_NAME, read=_from_json, write=_to_json)

    def all(self) -> Past:
        """Every query that is remembered, the newest first."""
        return self._file.get()

    def note(self, past: PastQuery) -> None:
        """Remember a query; one that was asked before keeps what was opened from it."""
        self._file.change(lambda old: noted(old, past))

    def forget(self, query: str) -> None:
        """Forget a query."""
        key = query_key(query)
        self._file.change(lambda old: tuple(one for one in old if query_key(one.query) != key))

    def forget_all(self) -> None:
        """Forget every query."""
        self._file.change(lambda old: ())

    def beginning(self, typed: str, limit: int) -> Past:
        """The newest queries that begin, or of which a word begins, with what is typed."""
        wanted = query_key(typed)
        keys = ((past, query_key(past.query)) for past in self.all())
        found = (past for past, key in keys if key != wanted and f" {wanted}" in f" {key}")
        return tuple(islice(found, limit))

    def take_damaged(self) -> Path | None:
        """Where a damaged version was put, once; None where there was none."""
        return self._file.take_damaged()


def noted(old: Past, past: PastQuery) -> Past:
    """The history with a query at its head, where it was or not."""
    key = query_key(past.query)
    before = [one.opened for one in old if query_key(one.query) == key]
    opened: dict[str, OpenedDocument] = {}
    for document in (*past.opened, *(before[0] if before else ())):
        opened.setdefault(document.path, document)
    newest = replace(past, opened=tuple(opened.values())[:MOST_OPENED])
    others = (one for one in old if query_key(one.query) != key)
    return (newest, *others)[:MOST_QUERIES]


def query_key(query: str) -> str:
    """What two spellings of one query have in common: case, spaces, ë and ç do not count.

    Operators are such in capitals only, so these are told apart.

    >>> query_key(" Ujë  lumë"), query_key("mal OSE det") == query_key("mal ose det")
    ('uje lume', False)
    """
    words = query.split()
    return " ".join(
        word if word.isupper() and len(word) > 1 else without_marks(word.casefold())
        for word in words
    )


def _from_json(data: Any) -> Past:
    if data is None:
        return ()
    return tuple(
        PastQuery(
            str(one["query"]),
            float(one["when"]),
            int(one["total"]),
            tuple(OpenedDocument(str(doc["path"]), str(doc["title"])) for doc in one["opened"]),
        )
        for one in data["queries"]
    )


def _to_json(past: Past) -> dict[str, Any]:
    return {"queries": [asdict(one) for one in past]}
