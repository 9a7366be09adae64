"""Queries that are kept under a name, with what each had found when it was last looked at.

What was found is kept as the checksums of the texts and not by the time of the index: so nothing
is new because an index was built anew or a file was moved, and a document is new whose text was
changed, or that came in with an old date.
"""

import base64
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.collection.labels import label_key, tidy_label
from index.store.kept_file import KeptFile

FILE_NAME = "searches.json"
Checksums = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class KeptSearch:
    """A query under its name; the checksums are little-endian bytes, eight for each.

    `seen` were there when it was last looked at, `before` the time before that: while one looks
    at what is new, that stays new.
    """

    name: str
    query: str
    seen: bytes = b""
    before: bytes = b""

    def fresh(self, found: Checksums) -> NDArray[np.bool_]:
        """Which of the texts that are found now had not been seen: bool, shape (n,)."""
        return np.isin(found, _unpacked(self.seen), invert=True)

    def fresh_before(self, found: Checksums) -> NDArray[np.bool_]:
        """Which of them had not been seen the time before: bool, shape (n,)."""
        return np.isin(found, _unpacked(self.before), invert=True)


class SavedSearches:
    """The saved searches of a library, in the order in which they were saved."""

    def __init__(self, root: Path) -> None:
        self._file = KeptFile(root / FILE_NAME, read=_from_json, write=_to_json)

    def all(self) -> tuple[KeptSearch, ...]:
        """Every saved search."""
        return self._file.get()

    def find(self, name: str) -> KeptSearch | None:
        """The search of a name, whatever its case, with or without ë and ç; None: none such."""
        key = label_key(name)
        return next((one for one in self.all() if label_key(one.name) == key), None)

    def save(self, name: str, query: str, found: Checksums) -> None:
        """Keep a query under a name, in place of the one that had it; nothing in it is new."""
        seen = _packed(found)
        fresh = KeptSearch(tidy_label(name), query.strip(), seen, seen)
        key = label_key(name)

        def edit(old: tuple[KeptSearch, ...]) -> tuple[KeptSearch, ...]:
            return (*(one for one in old if label_key(one.name) != key), fresh)

        self._file.change(edit)

    def look(self, name: str, found: Checksums) -> None:
        """Note that all that is found now is being looked at."""
        key, seen = label_key(name), _packed(found)

        def looked(one: KeptSearch) -> KeptSearch:
            is_meant = label_key(one.name) == key and one.seen != seen
            return replace(one, seen=seen, before=one.seen) if is_meant else one

        self._file.change(lambda old: tuple(looked(one) for one in old))

    def remove(self, name: str) -> None:
        """Keep a search no longer."""
        key = label_key(name)
        self._file.change(lambda old: tuple(one for one in old if label_key(one.name) != key))

    def take_damaged(self) -> Path | None:
        """Where a damaged version was put, once; None where there was none."""
        return self._file.take_damaged()


def _packed(found: Checksums) -> bytes:
    return np.unique(found).astype("<i8").tobytes()


def _unpacked(packed: bytes) -> Checksums:
    return np.frombuffer(packed, "<i8").astype(np.int64)


def _from_json(data: Any) -> tuple[KeptSearch, ...]:
    if data is None:
        return ()
    return tuple(_search_from_json(one) for one in data["searches"])


def _search_from_json(data: dict[str, str]) -> KeptSearch:
    seen, before = (base64.b64decode(data[name], validate=True) for name in ("seen", "before"))
    if len(seen) % 8 or len(before) % 8:
        raise ValueError(data["name"])
    return KeptSearch(str(data["name"]), str(data["query"]), seen, before)


def _to_json(searches: Sequence[KeptSearch]) -> dict[str, Any]:
    return {
        "searches": [
            {
                "name": one.name,
                "query": one.query,
                "seen": base64.b64encode(one.seen).decode("ascii"),
                "before": base64.b64encode(one.before).decode("ascii"),
            }
            for one in searches
        ]
    }
