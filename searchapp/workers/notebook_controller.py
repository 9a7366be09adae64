"""Stands between the window and the notebook of the library: what a person adds and keeps."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from index.values import (
    Annotation,
    CollectionStatus,
    OpenedDocument,
    PastQuery,
    SavedSearch,
)

if TYPE_CHECKING:
    from index.library import Library

Work = Callable[["Library"], None]


@dataclass(frozen=True, slots=True)
class Notes:
    """All that is kept, at one moment."""

    past: tuple[PastQuery, ...] = ()
    searches: tuple[SavedSearch, ...] = ()
    collection: CollectionStatus = field(default_factory=CollectionStatus)


class NotebookController(QObject):
    """Has the search thread read and write the notebook; each change is followed by a look."""

    notes_ready = Signal(object)
    annotated = Signal(object)  # the Annotation as it is kept

    def __init__(self, ask: Callable[[Work], None], parent: QObject | None = None) -> None:
        """`ask` has the search thread do something with its library."""
        super().__init__(parent)
        self._ask = ask

    @Slot()
    def look_over(self) -> None:
        """Ask for all that is kept."""
        self._ask(self._tell)

    @Slot(object)
    def annotate(self, annotation: Annotation) -> None:
        """Put star, labels and note on a document in place of those it had."""

        def work(library: "Library") -> None:
            self.annotated.emit(library.notebook.annotate(annotation))
            self._tell(library)

        self._ask(work)

    @Slot(str, str)
    def rename_label(self, old: str, new: str) -> None:
        """Call a label something else everywhere; with nothing as its name, it is taken off."""
        self._change(lambda library: library.notebook.rename_label(old, new))

    def note_query(self, past: PastQuery) -> None:
        """Remember a query."""
        self._ask(lambda library: library.notebook.note_query(past))

    def note_opened(self, past: PastQuery, document: OpenedDocument) -> None:
        """Remember that a document was opened from the results of a query."""
        self._ask(lambda library: library.notebook.note_opened(past, document))

    @Slot(str)
    def forget(self, query: str) -> None:
        """Forget a query of the past; every one where none is named."""
        self._change(lambda library: library.notebook.forget(query))

    @Slot(str, str)
    def save_search(self, name: str, query: str) -> None:
        """Keep a query under a name."""
        self._change(lambda library: library.notebook.save_search(name, query))

    @Slot(str)
    def look_at(self, name: str) -> None:
        """Note that a saved search is being looked at."""
        self._change(lambda library: library.notebook.look_at(name))

    @Slot(str)
    def remove_search(self, name: str) -> None:
        """Keep a search no longer."""
        self._change(lambda library: library.notebook.remove_search(name))

    def _change(self, change: Work) -> None:
        def work(library: "Library") -> None:
            change(library)
            self._tell(library)

        self._ask(work)

    def _tell(self, library: "Library") -> None:
        notebook = library.notebook
        self.notes_ready.emit(Notes(notebook.past(), notebook.searches(), notebook.status()))
