"""Taking away what was found: where to, how far it has come, and what could not be written."""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from index.values import Exported, ExportFormat, ExportKind, ExportRequest, ResultPage
from searchapp.desktop import FileChoices
from searchapp.translations import interface_language
from searchapp.views.export_window import ExportWindow
from searchapp.views.main_window import MainWindow
from searchapp.views.passages_window import PassagesWindow
from searchapp.workers.crew import Crew

PATIENCE = 300  # milliseconds that an export may take before a window tells of it


class ExportPresenter(QObject):
    """Asks where to write, and hands the wish to the desk."""

    def __init__(
        self,
        window: MainWindow,
        passages: PassagesWindow,
        crew: Crew,
        files: FileChoices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._passages = passages
        self._desk = crew.exports
        self._files = files
        self._query = ""
        self._patience = QTimer(self, interval=PATIENCE, singleShot=True)
        self.dialog = ExportWindow()
        self._patience.timeout.connect(self.dialog.show)
        self._connect_wishes()
        self._connect_desk()
        crew.controller.page_ready.connect(self._note_page)

    def connect_outside(self, open_file: Callable[[str], None]) -> None:
        """Lead the wish to open what was written to who opens files."""
        self.dialog.open_requested.connect(open_file)

    def _connect_wishes(self) -> None:
        menu = self._window.result_line.menu
        menu.table_wanted.connect(lambda: self._export_hits(ExportFormat.CSV))
        menu.page_wanted.connect(lambda: self._export_hits(ExportFormat.HTML))
        menu.document_wanted.connect(lambda: self._export_hits(ExportFormat.DOCX))
        menu.copies_wanted.connect(self._export_copies)
        self._passages.concordance.export_requested.connect(self._export_concordance)
        self._passages.passages.export_requested.connect(self._export_passages)
        self._window.closed.connect(self.dialog.close)
        QShortcut(QKeySequence("Ctrl+Shift+S"), self._window).activated.connect(menu.open_menu)

    def _connect_desk(self) -> None:
        self.dialog.cancel_requested.connect(self._desk.cancel)
        self._desk.begun.connect(self.dialog.begin)
        self._desk.begun.connect(self._patience.start)
        self._desk.progressed.connect(self.dialog.show_progress)
        self._desk.exported.connect(self._show_done)
        self._desk.failed.connect(self._show_fault)

    def _export_hits(self, format_: ExportFormat) -> None:
        target = self._ask(self._window, self._query, format_)
        if target:
            self._desk.export(self._request(ExportKind.HITS, self._query, target, format_))

    @Slot()
    def _export_copies(self) -> None:
        folder = self._files.folder(self._window, self.tr("Copy the files into a folder"))
        if folder:
            request = self._request(ExportKind.COPIES, self._query, folder, ExportFormat.CSV)
            self._desk.export(request)

    @Slot(object)
    def _export_concordance(self, format_: ExportFormat) -> None:
        page = self._passages.concordance
        text = page.model.concordance().request.text
        target = self._ask(self._passages, text, format_)
        if target:
            self._desk.export(
                ExportRequest(
                    ExportKind.CONCORDANCE,
                    text,
                    target,
                    format_,
                    language=interface_language(),
                    order=page.order(),
                    containing=page.filter_text(),
                )
            )

    @Slot(object)
    def _export_passages(self, format_: ExportFormat) -> None:
        found = self._passages.passages.passages()
        if found is None:
            return
        target = self._ask(self._passages, found.source.title, format_)
        if target:
            self._desk.export(
                ExportRequest(
                    ExportKind.PASSAGES,
                    found.request.query,
                    target,
                    format_,
                    language=interface_language(),
                    document=found.request.path,
                )
            )

    def _request(
        self, kind: ExportKind, text: str, target: str, format_: ExportFormat
    ) -> ExportRequest:
        return ExportRequest(kind, text, target, format_, language=interface_language())

    def _ask(self, window: QWidget, subject: str, format_: ExportFormat) -> str:
        """Where to write; "" where a person has thought better of it."""
        name = re.sub(r"[^\w-]+", "-", subject).strip("-")[:60] or "gjej"
        target = self._files.new_file(window, self.tr("Save as"), f"{name}.{format_}")
        if target and Path(target).suffix.lower() != f".{format_}":
            target += f".{format_}"
        return target

    @Slot(object)
    def _note_page(self, page: ResultPage) -> None:
        self._query = page.request.text

    @Slot(object)
    def _show_done(self, done: Exported) -> None:
        self._patience.stop()
        self.dialog.finish(done)
        self._show_dialog()

    @Slot(str)
    def _show_fault(self, sentence: str) -> None:
        self._patience.stop()
        self.dialog.show_fault(sentence)
        self._show_dialog()

    def _show_dialog(self) -> None:
        self.dialog.show()
        self.dialog.raise_()
