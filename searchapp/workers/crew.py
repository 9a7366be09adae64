"""All who work beside the window, for one library."""

from pathlib import Path

from PySide6.QtCore import QObject, Slot

from searchapp.workers.batch_desk import BatchDesk
from searchapp.workers.context_desk import ContextDesk
from searchapp.workers.export_desk import ExportDesk
from searchapp.workers.folder_desk import FolderDesk
from searchapp.workers.folder_watcher import FolderWatcher
from searchapp.workers.index_job import IndexJob
from searchapp.workers.notebook_controller import NotebookController
from searchapp.workers.page_job import PageJob
from searchapp.workers.preview_worker import PreviewWorker
from searchapp.workers.search_controller import SearchController


class Crew(QObject):
    """The search thread, the processes of index and pages, and those who mind the folders."""

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.controller = SearchController(library, self)
        self.notebook = NotebookController(self.controller.ask, self)
        self.desk = FolderDesk(library, self)
        self.watcher = FolderWatcher(self)
        self.previewer = PreviewWorker(library, self)
        self.job = IndexJob(library, self)
        self.page_job = PageJob(self)
        self.context = ContextDesk(library, self)
        self.exports = ExportDesk(library, self)
        self.batches = BatchDesk(library, self)
        self._is_stopped = True
        self.controller.loaded.connect(self._begin)

    def start(self) -> None:
        """Have the engine read, and turn to the index then."""
        self._is_stopped = False
        self.controller.start()

    @Slot()
    def _begin(self) -> None:
        """Look the index over, and bring it up to date where there are folders."""
        if self._is_stopped:
            return
        scope = self.desk.find_scope()
        self.controller.look_over()
        self.notebook.look_over()
        if scope is not None and scope.folders:
            self.job.start()
            self.watcher.watch(scope)

    def stop(self) -> None:
        """End all work; what was committed stands."""
        self._is_stopped = True
        self.watcher.stop()
        self.previewer.stop()
        self.job.stop()
        self.page_job.stop()
        self.context.stop()
        self.exports.stop()
        self.batches.stop()
        self.controller.stop()
