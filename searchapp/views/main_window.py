"""The window: it holds the rooms and shows the one that is needed."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from index.values import LibraryStatus, ResultPage
from searchapp.models.hit_model import HitModel
from searchapp.views.hit_list import HitList
from searchapp.views.index_progress import IndexProgress
from searchapp.views.no_results import NoResults
from searchapp.views.reader import Reader
from searchapp.views.search_bar import SearchBar
from searchapp.views.welcome import WelcomePage


class MainWindow(QMainWindow):
    """Search bar above, hits on the left, reader on the right, progress below."""

    folders_requested = Signal()
    settings_requested = Signal()
    folder_dropped = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search_bar = SearchBar(self)
        self.hit_model = HitModel(self)
        self.hit_list = HitList(self)
        self.hit_list.setModel(self.hit_model)
        self.reader = Reader(self)
        self.welcome = WelcomePage(self)
        self.no_results = NoResults(self)
        self.progress = IndexProgress(self)
        self._stack = QStackedWidget(self)
        for room in (self.welcome, self.hit_list, self.no_results):
            self._stack.addWidget(room)
        self.setCentralWidget(self._stack)

    def show_welcome(self) -> None:
        """Shows the first start."""
        self._stack.setCurrentWidget(self.welcome)

    def show_page(self, page: ResultPage) -> None:
        """Shows hits, or what to try where there are none."""
        self.hit_model.show_page(page)
        if page.total == 0:
            self.no_results.show_page(page)
        self._stack.setCurrentWidget(self.hit_list if page.total else self.no_results)

    def show_idle(self, status: LibraryStatus) -> None:
        """Shows the library at rest: nothing is typed."""

    def show_message(self, sentence: str) -> None:
        """Says something in passing; nothing has to be clicked away."""
        self.statusBar().showMessage(sentence, 8000)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tells that the window closes."""
        self.closed.emit()
        super().closeEvent(event)
