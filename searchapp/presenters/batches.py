"""Many queries at once: from a file to a table."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from index.values import BatchRow
from searchapp.desktop import FileChoices
from searchapp.views.batch_window import BatchWindow
from searchapp.views.main_window import MainWindow
from searchapp.workers.crew import Crew


class BatchPresenter(QObject):
    """Leads files to the desk, answers to the batch window, and a chosen query to the search."""

    def __init__(
        self,
        window: MainWindow,
        crew: Crew,
        files: FileChoices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._desk = crew.batches
        self._files = files
        self.dialog = BatchWindow()
        self._connect_dialog()
        self._connect_desk()
        window.result_line.menu.batch_wanted.connect(self.dialog.come_forward)
        window.closed.connect(self.dialog.close)
        QShortcut(QKeySequence("Ctrl+Shift+B"), window).activated.connect(self.dialog.come_forward)

    def _connect_dialog(self) -> None:
        self.dialog.file_wanted.connect(self._ask_for_file)
        self.dialog.file_dropped.connect(self._desk.run)
        self.dialog.cancel_requested.connect(self._desk.cancel)
        self.dialog.save_requested.connect(self._save)
        self.dialog.query_requested.connect(self._search)

    def _connect_desk(self) -> None:
        self._desk.queries_ready.connect(self.dialog.show_queries)
        self._desk.rows_ready.connect(self.dialog.add_rows)
        self._desk.finished.connect(lambda is_whole: self.dialog.finish(is_whole=is_whole))
        self._desk.saved.connect(self.dialog.show_saved)
        self._desk.failed.connect(self.dialog.show_fault)

    @Slot()
    def _ask_for_file(self) -> None:
        path = self._files.file(self.dialog, self.tr("Choose a file of queries"))
        if path:
            self._desk.run(path)

    @Slot(tuple)
    def _save(self, rows: tuple[BatchRow, ...]) -> None:
        name = self.tr("queries-found") + ".csv"
        path = self._files.new_file(self.dialog, self.tr("Save as a table"), name)
        if path:
            self._desk.save(path if path.lower().endswith(".csv") else f"{path}.csv", rows)

    @Slot(str)
    def _search(self, query: str) -> None:
        self._window.search_bar.set_text(query)
        self._window.come_forward()
