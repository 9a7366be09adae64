"""Brings the index of a library up to date, and builds it anew where it is damaged."""

from collections.abc import Callable
from pathlib import Path

from index.collection.collection import Collection
from index.errors import LibraryDamaged, LibraryOutdated
from index.events import Finished, Rebuilding
from index.indexing.failures import FailureList
from index.indexing.indexer import Indexer
from index.indexing.scope import Scope
from index.indexing.supervision import Supervision
from index.store.catalog import Catalog
from index.store.lock import WriterLock
from index.store.writer import DocumentWriter
from index.values import UpdateRequest


class Updater:
    """Writes the index of one library."""

    def __init__(
        self,
        root: Path,
        catalog: Catalog,
        collection: Collection,
        *,
        scope: Callable[[], Scope],
        let_go: Callable[[], None],
    ) -> None:
        """`let_go` closes the index, before it is set aside; `scope` tells what belongs to it."""
        self._root = root
        self._catalog = catalog
        self._collection = collection
        self._scope = scope
        self._let_go = let_go

    def update(self, request: UpdateRequest, supervision: Supervision) -> Finished:
        """Do what `Library.update` promises, and raise what it raises."""
        with WriterLock(self._root):
            try:
                if request.rebuild:
                    supervision.report(Rebuilding(damaged=False, wished=True))
                    finished = self._build_anew(supervision)
                elif not self._catalog.exists():
                    self._catalog.create()
                    finished = self._run(UpdateRequest(retry=request.retry), supervision)
                else:
                    finished = self._run(request, supervision)
            except (LibraryDamaged, LibraryOutdated) as error:
                supervision.report(Rebuilding(damaged=isinstance(error, LibraryDamaged)))
                finished = self._build_anew(supervision)
            if not finished.cancelled:
                self._catalog.discard_aside()
            return finished

    def _build_anew(self, supervision: Supervision) -> Finished:
        self._let_go()
        self._catalog.set_aside()
        self._catalog.create()
        return self._run(UpdateRequest(retry=self._scope().folders), supervision)

    def _run(self, request: UpdateRequest, supervision: Supervision) -> Finished:
        writer = DocumentWriter(self._catalog)
        try:
            failures = FailureList(self._root / "failures.json")
            indexer = Indexer(self._root, writer, failures, supervision)
            finished = indexer.run(self._scope(), request)
            # Before the end one would take a document for gone whose turn has not come yet.
            if not finished.cancelled:
                self._collection.annotations.follow(writer.entries)
            return finished
        finally:
            writer.cancel()
