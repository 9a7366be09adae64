"""Finds the documents that a person has chosen, in one generation of the index."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from whoosh.reading import IndexReader

from index.analysis.analyzer import Analyzer
from index.collection.collection import Collection
from index.collection.saved_searches import KeptSearch
from index.search.chosen_documents import NoteSearch
from index.search.matches import Documents
from index.search.query_syntax import Choice
from index.store.entries import read_bytes, read_numbers
from index.values import SavedSearch

# The documents that have all a query asks for, ascending.
FindAll = Callable[[str], Documents]
_NOTHING: tuple[str, ...] | None = ()


class Chooser:
    """Answers what `label:`, `note:` and `new:` ask for."""

    def __init__(
        self, collection: Collection, analyzer: Analyzer, reader: IndexReader, find_all: FindAll
    ) -> None:
        self._collection = collection
        self._notes = NoteSearch(collection.annotations, analyzer)
        self._reader = reader
        self._find_all = find_all
        self._checksums: NDArray[np.int64] | None = None
        self._is_within = False  # a saved search that asks for itself finds nothing

    def choose(self, choice: Choice) -> Sequence[str] | None:
        """The paths of the chosen documents; None where there is no such label or search."""
        ask = self._collection.ask
        match choice.name:
            case "label":
                return ask(lambda: self._collection.annotations.labelled(choice.text), _NOTHING)
            case "note":
                return ask(lambda: self._notes.paths(choice.text), _NOTHING)
            case "new":
                search = ask(lambda: self._collection.searches.find(choice.text), None)
                return None if search is None else self._new_paths(search)

    def checksums(self, query: str) -> NDArray[np.int64]:
        """The checksums of the texts that have all a query asks for: int64, shape (n,)."""
        return self._all_checksums()[self._find_all(query)]

    def saved(self, search: KeptSearch) -> SavedSearch:
        """A saved search with what came to it since it was last looked at."""
        found = self.checksums(search.query)
        fresh = int(search.fresh(found).sum())
        return SavedSearch(search.name, search.query, len(found), fresh)

    def _new_paths(self, search: KeptSearch) -> list[str]:
        if self._is_within:
            return []
        self._is_within = True
        try:
            documents = self._find_all(search.query)
        finally:
            self._is_within = False
        fresh = documents[search.fresh_before(self._all_checksums()[documents])]
        return [read_bytes(self._reader, "path", int(one)).decode("utf-8") for one in fresh]

    def _all_checksums(self) -> NDArray[np.int64]:
        if self._checksums is None:
            self._checksums = read_numbers(self._reader, "checksum")
        return self._checksums
