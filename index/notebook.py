"""The door to what a person adds to a library: stars, labels, notes, past and saved queries.

It belongs to one `Library` and its thread. Other processes may change the same files meanwhile.
"""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from index.collection.collection import Collection
from index.errors import DocumentNotFound
from index.search.searcher import Searcher
from index.values import (
    Annotation,
    CollectionStatus,
    Completion,
    CompletionList,
    Hit,
    LabelCount,
    OpenedDocument,
    PastQuery,
    Reading,
    ResultPage,
    SavedSearch,
    Span,
)

MOST_PAST = 3  # past queries below the words that complete what is typed
MOST_RECENT = 8  # in an empty box


class Notebook:
    """What a person has noted of the documents and queries of a library."""

    def __init__(
        self, collection: Collection, find_searcher: Callable[[], Searcher | None]
    ) -> None:
        self._collection = collection
        self._find_searcher = find_searcher

    # Documents

    def annotate(self, annotation: Annotation) -> Annotation:
        """Keep star, labels and note of a document in place of those it had; as they are kept.

        Raises DocumentNotFound, CollectionUnreadable and LibraryUnwritable.
        """
        searcher = self._find_searcher()
        if searcher is None:
            raise DocumentNotFound(annotation.path)
        digest = searcher.file_state(annotation.path).digest
        return self._collection.annotations.put(annotation, digest)

    def rename_label(self, old: str, new: str) -> None:
        """Call a label something else everywhere; with nothing as its name, it is taken off."""
        self._collection.annotations.rename_label(old, new)

    def status(self) -> CollectionStatus:
        """The labels of the documents that are in the library now, and how many are starred."""
        everything = self._collection.annotations.all()
        searcher = self._find_searcher()
        here = searcher.known(one.path for one in everything) if searcher is not None else ()
        labels = self._collection.annotations.labels()
        return CollectionStatus(
            tuple(
                LabelCount(label, sum(path in here for path in paths))
                for label, paths in labels.items()
            ),
            starred=sum(one.is_starred and one.path in here for one in everything),
            noted=sum(bool(one.note) and one.path in here for one in everything),
        )

    def annotated(self, page: ResultPage) -> ResultPage:
        """A page of hits with what was put on each, and with what is to be said of the files."""
        hits = tuple(map(self._marked, page.hits))
        return replace(page, hits=hits, notes=(*page.notes, *self._collection.take_notes()))

    def annotated_reading(self, reading: Reading) -> Reading:
        """A document with what was put on it."""
        return replace(reading, annotation=self._annotation(reading.document.path))

    def _marked(self, hit: Hit) -> Hit:
        annotation = self._annotation(hit.path)
        return hit if annotation.is_empty else replace(hit, annotation=annotation)

    def _annotation(self, path: str) -> Annotation:
        find = self._collection.annotations.find
        return self._collection.ask(lambda: find(path), Annotation(path))

    # Queries

    def past(self) -> tuple[PastQuery, ...]:
        """The queries of the past, the newest first."""
        return self._collection.history.all()

    def completed(self, found: CompletionList) -> CompletionList:
        """Completions, and below them queries of the past that begin as what is typed."""
        text = found.request.text
        if len(text.strip()) == 1:
            return found
        history = self._collection.history
        none: list[PastQuery] = []
        past = self._collection.ask(
            lambda: list(
                history.beginning(text, MOST_PAST) if text.strip() else history.all()[:MOST_RECENT]
            ),
            none,
        )
        whole = Span(0, len(text))
        queries = tuple(Completion(one.query, whole, one.total, is_past=True) for one in past)
        return replace(found, completions=(*found.completions, *queries))

    def note_query(self, past: PastQuery) -> None:
        """Remember a query."""
        self._collection.history.note(past)

    def note_opened(self, past: PastQuery, document: OpenedDocument) -> None:
        """Remember that a document was opened from the results of a query."""
        self._collection.history.note(replace(past, opened=(document,)))

    def forget(self, query: str) -> None:
        """Forget a query of the past; every one where none is named."""
        if query:
            self._collection.history.forget(query)
        else:
            self._collection.history.forget_all()

    def searches(self) -> tuple[SavedSearch, ...]:
        """The saved searches with what came to each; raises LibraryDamaged."""
        searcher = self._find_searcher()
        if searcher is not None:
            return searcher.saved_searches()
        return tuple(SavedSearch(one.name, one.query) for one in self._collection.searches.all())

    def save_search(self, name: str, query: str) -> None:
        """Keep a query under a name, in place of the one that had it; nothing in it is new."""
        self._collection.searches.save(name, query, self._checksums(query))

    def look_at(self, name: str) -> None:
        """Note that a saved search is being looked at: what is there now is seen."""
        search = self._collection.searches.find(name)
        if search is not None:
            self._collection.searches.look(name, self._checksums(search.query))

    def remove_search(self, name: str) -> None:
        """Keep a search no longer."""
        self._collection.searches.remove(name)

    def _checksums(self, query: str) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
        searcher = self._find_searcher()
        return np.empty(0, np.int64) if searcher is None else searcher.checksums(query)
