"""The front door: a library is some folders of documents and an index over them.

    LIBRARY/
        library.json    the folders and the rules         kept
        settings.ini    the window's settings             kept
        recognition.json  whether scans are recognised    kept
        recognised/     the text of scans, by content     kept
        index/          the Whoosh index                  disposable
        failures.json   files that gave no document       disposable
        survey.json     what was found in each folder     disposable
        annotations.json  stars, labels and notes         kept
        history.json    past queries                      kept
        searches.json   saved searches                    kept

A Library belongs to one thread. Any number may read while one process writes.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from index.analysis.analyzer import Analyzer
from index.collection.collection import Collection
from index.errors import (
    DocumentNotFound,
    FolderError,
    LibraryDamaged,
    LibraryMissing,
    LibraryUnwritable,
)
from index.events import Event, Finished
from index.export.exporter import export, write_file
from index.export.query_file import read_queries
from index.export.quoting import batch_table
from index.extraction.registry import format_names
from index.indexing.file_condition import condition
from index.indexing.preview import preview
from index.indexing.scan_run import FOLDER
from index.indexing.scope import Scope
from index.indexing.supervision import Supervision
from index.notebook import Notebook
from index.overview import Overview, why_not
from index.recognition.recognised_pages import RecognisedPages, kept_under
from index.recognition.single_scan import recognition_here
from index.recognition.word_boxes import place_words
from index.search.batch import answers
from index.search.searcher import Searcher
from index.store.catalog import Catalog
from index.store.folders import FolderList
from index.store.recognition_choice import RecognitionChoice
from index.store.verification import verify
from index.updating import Updater
from index.values import (
    BatchQueries,
    BatchQuery,
    BatchRow,
    CompletionList,
    CompletionRequest,
    Concordance,
    ConcordanceRequest,
    Exported,
    ExportRequest,
    LibraryStatus,
    PassageList,
    Preview,
    Reading,
    ReadingRules,
    ReadRequest,
    RecognitionMode,
    RecognitionStatus,
    ResultPage,
    SearchRequest,
    Standout,
    UpdateRequest,
    WordBox,
)

ANYTHING_NEW = UpdateRequest()


class Library:
    """Some folders of documents, and the index over them."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._folders = FolderList(root)
        self._catalog = Catalog(root)
        self._analyzer = Analyzer()
        self._collection = Collection(root)
        self.notebook = Notebook(self._collection, self._find_searcher)
        self._searcher: Searcher | None = None
        self._identity = 0
        self._overview = Overview(root)
        self._updater = Updater(
            root, self._catalog, self._collection, scope=self.scope, let_go=self.close
        )

    @classmethod
    def open(cls, root: Path, *, must_exist: bool = False) -> "Library":
        """The library in a folder, which is made where it is missing.

        Raises LibraryUnwritable, and LibraryMissing where it must exist and does not. The index
        itself is opened when it is first asked.
        """
        root = Path(os.path.abspath(root))  # noqa: PTH100 - a link to a library stays its name
        if must_exist and not root.is_dir():
            raise LibraryMissing(root)
        try:
            root.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise LibraryUnwritable(root) from error
        if not os.access(root, os.W_OK | os.X_OK):
            raise LibraryUnwritable(root)
        return cls(root)

    def close(self) -> None:
        """Let go of the index's files."""
        if self._searcher is not None:
            self._searcher.close()
            self._searcher = None

    def __enter__(self) -> "Library":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def folders(self) -> tuple[Path, ...]:
        """The folders of the library, there or not."""
        return self._folders.all()

    def add_folder(self, path: Path) -> None:
        """Note a folder, which the next `update` reads; raises FolderError, LibraryUnwritable."""
        folder = Path(os.path.abspath(path))  # noqa: PTH100
        reason = why_not(folder, self.root)
        if reason is not None:
            raise FolderError(folder, reason)
        self._folders.add(folder)

    def remove_folder(self, path: Path) -> None:
        """Take a folder off the list; its documents go with the next `update`."""
        self._folders.remove(path)

    def rules(self) -> ReadingRules:
        """What is left out, and what reading may cost; raises FoldersDamaged."""
        return self._folders.rules()

    def set_rules(self, rules: ReadingRules) -> None:
        """Read by other rules; documents that they leave out go with the next `update`."""
        self._folders.set_rules(rules)

    def scope(self) -> Scope:
        """What belongs to the library, to be asked in any thread."""
        return Scope(self.folders(), self.rules(), library=self.root)

    def preview(self, rules: ReadingRules, *, is_cancelled: Callable[[], bool]) -> Preview:
        """What some rules would leave out of the folders; walks them, which may take a while."""
        return preview(Scope(self.folders(), rules, library=self.root), is_cancelled=is_cancelled)

    def update(
        self,
        request: UpdateRequest = ANYTHING_NEW,
        *,
        report: Callable[[Event], None],
        is_cancelled: Callable[[], bool],
        is_paused: Callable[[], bool] = lambda: False,
    ) -> Finished:
        """Bring the index up to date with the folders, building it anew where it is damaged.

        Raises LibraryBusy where another process writes, and LibraryUnwritable. Where the index
        has to be built, all folders are looked at, whatever the request says.
        """
        return self._updater.update(request, Supervision(report, is_cancelled, is_paused))

    def search(self, request: SearchRequest) -> ResultPage:
        """A page of hits; raises LibraryDamaged or LibraryOutdated, nothing for a person's text.

        Raises DocumentNotFound where what is like a document is wished, and that is gone.
        """
        searcher = self._find_searcher()
        if searcher is None:
            return ResultPage(request, (), 0, 0, 0.0)
        folders = tuple(map(str, self.folders())) if request.with_facets else ()
        page = searcher.search(request, folders=folders)
        return self._overview.marked(self.notebook.annotated(page))

    def prepare(self) -> None:
        """Read what the first result with facets would have to wait for; raises as `search`."""
        searcher = self._find_searcher()
        if searcher is not None:
            searcher.prepare()

    def stand_out(
        self, request: SearchRequest, *, is_cancelled: Callable[[], bool]
    ) -> Standout | None:
        """The words that stand out in a result against the library; None where cancelled.

        Raises as `search` does. A large library takes a while.
        """
        searcher = self._find_searcher()
        if searcher is None:
            return Standout(request, (), 0, 0)
        return searcher.stand_out(request, is_cancelled=is_cancelled)

    def complete(self, request: CompletionRequest) -> CompletionList:
        """What the word that is being typed may become; nothing before there is an index."""
        searcher = self._find_searcher()
        if searcher is None:
            return CompletionList(request, ())
        return self.notebook.completed(searcher.complete(request))

    def read(self, request: ReadRequest) -> Reading:
        """A whole document with the matches of a query; raises DocumentNotFound besides.

        To look for something in a document that is being read is to read it with another query.
        """
        searcher = self._find_searcher()
        if searcher is None:
            raise DocumentNotFound(request.path)
        reading = self.notebook.annotated_reading(searcher.read(request))
        return replace(reading, file=condition(request.path, searcher.file_state(request.path)))

    def concordance(self, request: ConcordanceRequest) -> Concordance:
        """Every match of a query with what stands around it, a line each, up to a limit."""
        searcher = self._find_searcher()
        return Concordance(request) if searcher is None else searcher.concordance(request)

    def passages(self, request: ReadRequest) -> PassageList:
        """All passages of a document that show a match; raises DocumentNotFound besides."""
        searcher = self._find_searcher()
        if searcher is None:
            raise DocumentNotFound(request.path)
        return searcher.passages(request)

    def batch(self, queries: Iterable[BatchQuery]) -> Iterator[BatchRow]:
        """What each of many queries finds, one after the other, for as long as one asks."""
        return answers(queries, self.search)

    def queries(self, path: Path) -> BatchQueries:
        """The queries of a file; raises QueriesUnreadable."""
        return read_queries(path)

    def save_batch(self, rows: Sequence[BatchRow], path: Path, *, language: str) -> None:
        """Write what queries found as a table; raises ExportFailed."""
        write_file(path, batch_table(rows, language))

    def export(
        self,
        request: ExportRequest,
        *,
        report: Callable[[int, int], None],
        is_cancelled: Callable[[], bool],
    ) -> Exported:
        """Write what a query finds to a file, or copies into a folder; raises ExportFailed."""
        return export(request, self, report=report, is_cancelled=is_cancelled)

    def status(self) -> LibraryStatus:
        """Counts, folders and failed files, as of the last commit."""
        searcher = self._find_searcher()
        documents = 0 if searcher is None else searcher.document_count()
        return self._overview.status(self.folders(), documents, self._catalog.size())

    def recognition(self) -> RecognitionStatus:
        """What scans are recognised with here, and how many wait; asks the program itself."""
        mode = RecognitionChoice(self.root).mode()
        return replace(recognition_here(), mode=mode, waiting=self._overview.waiting())

    def set_recognition(self, mode: RecognitionMode) -> None:
        """Have scans recognised or not; a run that is under way follows within a second.

        Raises LibraryUnwritable.
        """
        RecognitionChoice(self.root).set_mode(mode)

    def word_boxes(self, path: str) -> tuple[WordBox, ...]:
        """Where the recognised words of a document stand; none where its text is no scan's.

        Raises DocumentNotFound, LibraryDamaged or LibraryOutdated.
        """
        searcher = self._find_searcher()
        if searcher is None:
            raise DocumentNotFound(path)
        key = kept_under(path, searcher.file_state(path).digest)
        pages = RecognisedPages(self.root / FOLDER).read(key)
        return place_words(searcher.document(path), pages)

    def check(self) -> tuple[str, ...]:
        """Read the whole index and tell every fault; none where all is well.

        An index with a fault is built anew by the next `update`.
        """
        if not self._catalog.exists():
            return ()
        try:
            faults = tuple(verify(self._catalog, self._catalog.open()))
        except LibraryDamaged as error:
            return (error.detail,)
        if faults:
            self._catalog.note_damage()
        return faults

    def _find_searcher(self) -> Searcher | None:
        """The searcher over the index as it stands; None before the first update made one."""
        if not self._catalog.exists():
            self.close()
            return None
        identity = self._catalog.identity()
        if self._searcher is None or identity != self._identity:
            self.close()
            self._searcher = Searcher(
                self._catalog,
                self._catalog.open(),
                self._analyzer,
                self._collection,
                formats=format_names(),
            )
            self._identity = identity
        return self._searcher
