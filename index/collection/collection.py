"""All that a person has added to one library, and what there is to say of its files."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from index.collection.annotations import Annotations
from index.collection.history import History
from index.collection.saved_searches import SavedSearches
from index.errors import CollectionUnreadable
from index.values import Note, NoteKind

Answer = TypeVar("Answer")


class Collection:
    """Annotations, past queries and saved searches of a library."""

    def __init__(self, root: Path) -> None:
        self.annotations = Annotations(root)
        self.history = History(root)
        self.searches = SavedSearches(root)
        self._unreadable: Path | None = None

    def ask(self, question: Callable[[], Answer], otherwise: Answer) -> Answer:
        """The answer of a file; another one where the disk does not give it, which is noted.

        A search goes on without stars, rather than not at all.
        """
        try:
            return question()
        except CollectionUnreadable as error:
            self._unreadable = error.path
            return otherwise

    def take_notes(self) -> tuple[Note, ...]:
        """What there is to say of the files since it was last asked."""
        return tuple(self._notes())

    def _notes(self) -> Iterator[Note]:
        for file in (self.annotations, self.history, self.searches):
            if (damaged := file.take_damaged()) is not None:
                yield Note(NoteKind.COLLECTION_DAMAGED, str(damaged))
        if self._unreadable is not None:
            yield Note(NoteKind.COLLECTION_UNREADABLE, str(self._unreadable))
            self._unreadable = None
