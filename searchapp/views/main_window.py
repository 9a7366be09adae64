"""The window: it holds the rooms and shows the one that is needed."""

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QIcon
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from index.resources import resource_path
from index.values import LibraryStatus, ResultPage
from searchapp.views.drop_overlay import DropOverlay, dropped_folders
from searchapp.views.facet_frame import FacetFrame
from searchapp.views.header import Header
from searchapp.views.help_dialog import HelpDialog
from searchapp.views.idle_page import IdlePage
from searchapp.views.no_results import NoResults
from searchapp.views.results_room import ResultsRoom
from searchapp.views.status_line import StatusLine
from searchapp.views.welcome import WelcomePage
from searchapp.views.window_keys import add_keys, reading_keys

FIRST_SIZE = (1180, 780)
SMALLEST_SIZE = (760, 480)
PATIENCE = 300  # milliseconds without an answer, after which one hears that it is looked for


class MainWindow(QMainWindow):
    """Search bar above, hits on the left, reader on the right, progress below."""

    folders_requested = Signal()
    settings_requested = Signal()
    kept_requested = Signal()
    form_requested = Signal()
    save_requested = Signal()
    star_wanted = Signal()
    folder_dropped = Signal(str)
    query_proposed = Signal(str)  # by the cheat sheet
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Gjej")
        self.setWindowIcon(QIcon(str(resource_path("icons", "gjej.svg"))))
        self.setMinimumSize(*SMALLEST_SIZE)
        self.resize(*FIRST_SIZE)
        self.setAcceptDrops(True)
        self._make_rooms()
        self._arrange()
        self._connect()
        self._add_keys()
        self.show_welcome()

    def come_forward(self) -> None:
        """Comes before the other windows, also from where it was put away."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def show_welcome(self) -> None:
        """Shows the first start."""
        self.stop_waiting()
        self._show_room(self.welcome)

    def show_page(self, page: ResultPage) -> None:
        """Shows hits, or what to try where there are none."""
        self.stop_waiting()
        self.hit_model.show_page(page)
        if page.total == 0:
            self.no_results.show_page(page)
            self._show_room(self.no_results)
            return
        if page.request.offset == 0:
            self.result_line.show_page(page)
        self._show_room(self.results)

    def show_idle(self, status: LibraryStatus) -> None:
        """Shows the library at rest: nothing is typed."""
        self.stop_waiting()
        self.show_library(status)
        self.hit_model.clear()
        self.search_bar.show_notes(())
        self._show_room(self.idle)

    def show_library(self, status: LibraryStatus) -> None:
        """Tells the size of the library, whatever room is shown."""
        self.idle.show_status(status)
        self._bottom.show_status(status)

    def show_ready(self) -> None:
        """Shows the box of a library whose size is not known yet."""
        self._show_room(self.idle)

    def splitter_state(self) -> QByteArray:
        """How wide hits and reader are, for the next start."""
        return self.results.saveState()

    def restore_splitter(self, state: QByteArray) -> None:
        """Makes hits and reader as wide as they were; a state that is none changes nothing."""
        self.results.restoreState(state)

    def show_news(self, sentence: str) -> None:
        """Tells that something came to the saved searches; nothing where nothing did."""
        self._header.show_news(sentence)

    def show_message(self, sentence: str) -> None:
        """Says something in passing; nothing has to be clicked away."""
        self._bottom.show_message(sentence)

    def show_error(self, sentence: str) -> None:
        """Says why the library could not be read or written, until it is closed."""
        self._bottom.show_error(sentence)

    def message(self) -> str:
        """What is being said in passing."""
        return self._bottom.message()

    def stop_waiting(self) -> None:
        """An answer came, or none will come."""
        self._patience.stop()
        self.result_line.end_waiting()

    def show_help(self) -> None:
        """Shows the keys and the query language."""
        self._help.show()
        self._help.raise_()
        self._help.activateWindow()

    def go_back(self) -> None:
        """One step back: from a glance, out of the find box, from the text to the results, on."""
        if self.results.close_card() or self.reader.close_find():
            return
        focus = QApplication.focusWidget()
        in_reader = focus is not None and self.reader.isAncestorOf(focus)
        if in_reader and self.hit_model.rowCount():
            self.hit_list.enter()
        else:
            self.search_bar.focus_query()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes folders only."""
        if dropped_folders(event.mimeData()):
            event.acceptProposedAction()
            self._overlay.cover()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The folder was taken elsewhere."""
        self._overlay.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tells of each folder that was let go."""
        self._overlay.hide()
        for path in dropped_folders(event.mimeData()):
            self.folder_dropped.emit(path)
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tells that the window closes."""
        self.closed.emit()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speaks the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _make_rooms(self) -> None:
        self._header = Header(self)
        self._bottom = StatusLine(self)
        self.search_bar = self._header.search_bar
        self.progress = self._bottom.progress
        self.results = ResultsRoom(self)
        self.hit_model = self.results.hit_model
        self.hit_list = self.results.hit_list
        self.result_line = self.results.result_line
        self.reader = self.results.reader
        self.welcome = WelcomePage(self)
        self.idle = IdlePage(self)
        self.no_results = NoResults(self)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._help = HelpDialog(self)
        self._overlay = DropOverlay(self)

    def _arrange(self) -> None:
        self._rooms = QStackedWidget(self)
        for room in (self.welcome, self.idle, self.results, self.no_results):
            self._rooms.addWidget(room)
        self.facet_frame = FacetFrame(self._rooms, self)
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self.facet_frame, 1)
        column.addWidget(self._bottom)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        self._header.folders_requested.connect(self.folders_requested)
        self._header.settings_requested.connect(self.settings_requested)
        self._header.form_requested.connect(self.form_requested)
        self._header.kept_requested.connect(self.kept_requested)
        self._header.help_requested.connect(self.show_help)
        self._help.query_proposed.connect(self.query_proposed)
        self.idle.query_proposed.connect(self.query_proposed)
        self.search_bar.query_changed.connect(self._await_page)
        self._patience.timeout.connect(self._show_waiting)
        self.search_bar.results_wanted.connect(self.results.enter)
        self.search_bar.first_wanted.connect(self.hit_list.read_first)
        self.search_bar.open_wanted.connect(self.hit_list.open_first)
        self.hit_list.query_wanted.connect(self.search_bar.focus_query)
        self.result_line.query_proposed.connect(self.search_bar.set_text)
        self.result_line.facets_wanted.connect(self.facet_frame.toggle)

    def _add_keys(self) -> None:
        add_keys(self, reading_keys(self.reader))
        keys = {
            "Ctrl+L": self.search_bar.focus_query,
            "Ctrl+K": self.search_bar.focus_query,
            "Esc": self.go_back,
            "Ctrl+B": self.facet_frame.toggle,
            "Ctrl+M": self.hit_list.ask_for_like,
            "F1": self.show_help,
            "F2": self.result_line.ask_for_forms,
            "Ctrl+D": self.star_wanted.emit,
            "Ctrl+E": self.reader.annotations.edit_labels,
            "Ctrl+N": self.reader.annotations.edit_note,
            "Ctrl+Shift+F": self.form_requested.emit,
            "Ctrl+H": self.kept_requested.emit,
            "Ctrl+S": self.save_requested.emit,
            "Ctrl+,": self.settings_requested.emit,
        }
        add_keys(self, keys)

    def _await_page(self, text: str) -> None:
        if not text.strip():
            self.stop_waiting()
        elif not self._patience.isActive():
            self._patience.start()

    def _show_waiting(self) -> None:
        """The hits of an older query may stay for the while, that it found none may not."""
        self.result_line.show_waiting()
        self._show_room(self.results)

    def _show_room(self, room: QWidget) -> None:
        focus = QApplication.focusWidget()
        leaves = (
            room is not self._rooms.currentWidget() and focus is not self.search_bar.focusProxy()
        )
        self._header.show_search(shown=room is not self.welcome)
        self._rooms.setCurrentWidget(room)
        self.facet_frame.set_searching(searching=room not in (self.welcome, self.idle))
        # Else Qt hands the keyboard of the room that goes to whatever button comes next.
        if room is self.welcome:
            self.welcome.setFocus()
        elif leaves:
            self.search_bar.setFocus()

    def _name(self) -> None:
        self._rooms.setAccessibleName(self.tr("Search"))
