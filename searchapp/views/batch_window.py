"""The window in which many queries are asked at once."""

from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QIcon,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QPushButton,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from index.resources import resource_path
from index.values import BatchQueries, BatchRow
from searchapp.models.batch_model import BatchColumn, BatchModel
from searchapp.theme import Space, Type, base_font, scaled
from searchapp.views.elided_label import ElidedLabel
from searchapp.views.placard import Placard

FIRST_SIZE = (900, 600)
SMALLEST_SIZE = (600, 380)
QUERY_SHARE = 0.3
NUMBER_WIDTH = 90


class BatchTable(QTableView):
    """What each query found."""

    row_chosen = Signal(int)

    def __init__(self, model: BatchModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("batch")
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        heads = self.horizontalHeader()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads.setHighlightSections(False)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.hide()
        self.clicked.connect(self._choose)
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter runs the query of the row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shares the width anew."""
        super().resizeEvent(event)
        self.share_width()

    def share_width(self) -> None:
        """Gives the numbers what their heads need, and the best passage the rest."""
        width = self.viewport().width()
        query = int(width * QUERY_SHARE)
        self.setColumnWidth(BatchColumn.QUERY, query)
        left = width - query
        for column in (BatchColumn.DOCUMENTS, BatchColumn.WITH_ALL):
            number = max(self.horizontalHeader().sectionSizeHint(column), NUMBER_WIDTH)
            self.setColumnWidth(column, number)
            left -= number
        self.setColumnWidth(BatchColumn.BEST, left)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._dress()

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.row_chosen.emit(index.row())

    def _dress(self) -> None:
        height = self.fontMetrics().height() + Space.M
        self.verticalHeader().setDefaultSectionSize(height)
        self.horizontalHeader().setFont(scaled(base_font(), Type.SMALL))


class BatchWindow(QWidget):
    """Choose or drop a file of queries, watch the answers come in, save them as a table."""

    file_wanted = Signal()
    file_dropped = Signal(str)
    cancel_requested = Signal()
    save_requested = Signal(tuple)  # of BatchRow
    query_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setWindowIcon(QIcon(str(resource_path("icons", "gjej.svg"))))
        self.setMinimumSize(*SMALLEST_SIZE)
        self.resize(*FIRST_SIZE)
        self.setAcceptDrops(True)
        self._queries: BatchQueries | None = None
        self._is_running = False
        self._was_stopped = False
        self._fault = ""
        self.model = BatchModel(self)
        self.table = BatchTable(self.model, self)
        self._hint = Placard("document", self)
        self._state = ElidedLabel(self, quiet=True)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._choose, self._stop, self._save = (QPushButton(self) for _ in range(3))
        self._rooms = QStackedLayout()
        self._arrange()
        self._connect()
        self._name()

    def come_forward(self) -> None:
        """Shows the window before all others."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def show_queries(self, queries: BatchQueries) -> None:
        """Tells that the queries of a file are being asked."""
        self._queries, self._fault = queries, ""
        self._is_running, self._was_stopped = True, False
        self.model.clear()
        self._bar.setRange(0, max(len(queries.queries), 1))
        self._bar.setValue(0)
        self._rooms.setCurrentWidget(self.table)
        self._speak()

    def add_rows(self, rows: tuple[BatchRow, ...]) -> None:
        """Shows what some more queries found."""
        self.model.add_rows(rows)
        self._bar.setValue(self.model.rowCount())
        self._speak()

    def finish(self, *, is_whole: bool) -> None:
        """Tells that no more answers will come."""
        self._is_running, self._was_stopped = False, not is_whole
        self._speak()

    def show_fault(self, sentence: str) -> None:
        """Says why queries cannot be read or answers not be written."""
        self._is_running, self._fault = False, sentence
        self._speak()

    def show_saved(self, path: str) -> None:
        """Says where the table was written."""
        self._fault = self.tr("Saved as {path}.").format(path=path)
        self._speak()

    def state(self) -> str:
        """What the window says of itself."""
        return self._state.text()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes a file."""
        if _dropped_file(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tells which file was let go."""
        path = _dropped_file(event)
        if path:
            event.acceptProposedAction()
            self.file_dropped.emit(path)

    def changeEvent(self, event: QEvent) -> None:
        """Speaks the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _connect(self) -> None:
        self._choose.clicked.connect(self.file_wanted)
        self._stop.clicked.connect(self.cancel_requested)
        self._save.clicked.connect(lambda: self.save_requested.emit(self.model.rows()))
        self.table.row_chosen.connect(
            lambda row: self.query_requested.emit(self.model.row(row).query.text)
        )
        for keys in ("Esc", "Ctrl+W"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.close)

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.S)
        buttons.addWidget(self._choose)
        buttons.addStretch(1)
        buttons.addWidget(self._stop)
        buttons.addWidget(self._save)
        for button in (self._choose, self._stop, self._save):
            button.setAutoDefault(False)
        self._rooms.addWidget(self._hint)
        self._rooms.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.L, Space.L, Space.M)
        column.setSpacing(Space.S)
        column.addLayout(buttons)
        column.addWidget(self._bar)
        column.addLayout(self._rooms, 1)
        column.addWidget(self._state)
        self._state.set_type(scaled(base_font(), Type.SMALL))

    def _speak(self) -> None:
        self._stop.setVisible(self._is_running)
        self._bar.setVisible(self._is_running)
        self._save.setEnabled(not self._is_running and bool(self.model.rowCount()))
        self._state.show_text(self._said())

    def _said(self) -> str:
        if self._fault or self._queries is None:
            return self._fault
        locale = QLocale()
        name = Path(self._queries.path).name
        words = (
            self.tr("{name}: {done} of {total} queries, stopped")
            if self._was_stopped
            else self.tr("{name}: {done} of {total} queries")
        )
        said = words.format(
            name=name,
            done=locale.toString(self.model.rowCount()),
            total=locale.toString(len(self._queries.queries)),
        )
        if self._queries.empty:
            said += " · " + self.tr("%Ln empty line(s) passed over", "", self._queries.empty)
        if self._queries.left_out:
            said += " · " + self.tr("%Ln beyond the limit left out", "", self._queries.left_out)
        return said

    def _name(self) -> None:
        self.setWindowTitle(self.tr("Many queries at once"))
        self._choose.setText(self.tr("Choose a file…"))
        self._stop.setText(self.tr("Stop"))
        self._save.setText(self.tr("Save as a table…"))
        self._bar.setAccessibleName(self.tr("Queries answered"))
        self.table.setAccessibleName(self.tr("What each query found"))
        self.model.rename()
        self.table.share_width()
        self._hint.say(
            self.tr("Choose a file of queries, or drop it here"),
            self.tr(
                "A text with one query a line, or a CSV table. Each is searched, and you get how "
                "much it finds with the best passage."
            ),
        )
        self._speak()


def _dropped_file(event: QDropEvent) -> str:
    paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    return next((path for path in paths if Path(path).is_file()), "")
