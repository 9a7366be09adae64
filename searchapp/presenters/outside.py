"""Documents in other programs: opened at their place, their folders, their paths."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from searchapp.views.main_window import MainWindow
from searchapp.workers.crew import Crew
from searchapp.workers.outside_desk import OutsideDesk


class OutsidePresenter(QObject):
    """Leads the wishes of list and reader to the desk, and what it says to the bottom line."""

    def __init__(
        self,
        window: MainWindow,
        crew: Crew,
        desk: OutsideDesk,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self.desk = desk
        self.desk.said.connect(window.show_message)
        crew.controller.status_ready.connect(self.desk.note_status)
        for room in (window.hit_list, window.reader):
            room.open_requested.connect(self.desk.open)
            room.folder_requested.connect(self.desk.open_folder)
            room.path_wanted.connect(self.copy_path)
        window.hit_list.copied.connect(window.show_message)

    @Slot(str)
    def copy_path(self, path: str) -> None:
        """Put a document's path on the clipboard."""
        QGuiApplication.clipboard().setText(path)
        self._window.show_message(self.tr("The path was copied."))
