"""The folders of the library: adding, leaving out, and what could not be read in them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from index.resources import resource_path
from index.values import LibraryStatus, UpdateRequest
from searchapp.presenters.indexing import IndexingPresenter
from searchapp.presenters.outside import OutsidePresenter
from searchapp.views.exclusions_dialog import ExclusionsDialog
from searchapp.views.folders import FoldersDialog
from searchapp.views.main_window import MainWindow
from searchapp.workers.crew import Crew
from searchapp.workers.index_job import MOST_PATHS


class FolderPresenter(QObject):
    """The dialogs of folders and exclusions, and the desk and the watcher behind them."""

    def __init__(
        self,
        window: MainWindow,
        crew: Crew,
        choose_folder: Callable[[QWidget, str], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._crew = crew
        self._choose_folder = choose_folder
        self._status = LibraryStatus(0, (), ())
        self.dialog = FoldersDialog(window)
        self.exclusions = ExclusionsDialog(self.dialog)
        self._connect_window()
        self._connect_dialog()
        self._connect_exclusions()
        self._connect_desk()

    def connect_rooms(self, indexing: IndexingPresenter, outside: OutsidePresenter) -> None:
        """Lead the wishes of the dialog that are other presenters' to them."""
        self.dialog.update_requested.connect(indexing.update_all)
        self.dialog.open_requested.connect(outside.desk.open_file)

    def _connect_window(self) -> None:
        self._window.welcome.add_folder_requested.connect(self.ask_for_folder)
        self._window.welcome.sample_requested.connect(self.add_samples)
        self._window.folder_dropped.connect(self.add_folder)
        self._window.folders_requested.connect(self.show_folders)
        self._window.progress.failures_requested.connect(self.show_failures)

    def _connect_dialog(self) -> None:
        self.dialog.add_requested.connect(self.ask_for_folder)
        self.dialog.remove_requested.connect(self.remove_folder)
        self.dialog.exclusions_requested.connect(self.exclusions.show)
        self.dialog.rebuild_requested.connect(self._crew.job.rebuild)
        self.dialog.retry_requested.connect(self._try_again)
        self._crew.controller.status_ready.connect(self._show_status)

    def _connect_exclusions(self) -> None:
        self.exclusions.preview_wanted.connect(self._crew.previewer.preview)
        self.exclusions.rules_chosen.connect(self._crew.desk.choose_rules)
        self.exclusions.finished.connect(self._crew.previewer.stop)
        self._crew.previewer.preview_ready.connect(self.exclusions.show_preview)

    def _connect_desk(self) -> None:
        self._crew.desk.rules_ready.connect(self.exclusions.show_rules)
        self._crew.desk.changed.connect(self._crew.watcher.watch)
        self._crew.desk.changed.connect(self._crew.controller.look_over)
        self._crew.desk.failed.connect(self._window.show_message)
        self._crew.desk.unreadable.connect(self._window.show_error)

    @Slot()
    def ask_for_folder(self) -> None:
        """Let a person point at a folder, and add it."""
        path = self._choose_folder(self._window, self.tr("Add a folder"))
        if path:
            self.add_folder(path)

    @Slot()
    def add_samples(self) -> None:
        """Add the sample library."""
        self.add_folder(str(resource_path("samples")))

    @Slot(str)
    def add_folder(self, path: str) -> None:
        """Add a folder and read it."""
        self._crew.desk.add_folder(path)

    @Slot(str)
    def remove_folder(self, path: str) -> None:
        """Take a folder and its documents out of the library; the files stay."""
        self._crew.desk.remove_folder(path)

    @Slot()
    def show_folders(self) -> None:
        """Show the folders of the library."""
        self.dialog.show_folders()
        self.dialog.show()

    @Slot()
    def show_failures(self) -> None:
        """Show the files that could not be read."""
        self.dialog.show_failures()
        self.dialog.show()

    @Slot(tuple)
    def _try_again(self, paths: tuple[str, ...]) -> None:
        """Read failed files again."""
        many = len(paths) > MOST_PATHS
        folders = tuple(folder.path for folder in self._status.folders)
        self._crew.job.update(UpdateRequest(() if many else paths, folders if many else paths))

    @Slot(object)
    def _show_status(self, status: LibraryStatus) -> None:
        self._status = status
        self.dialog.show_status(status)
