"""The window of passages: those of one document, and every match of the result in context."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from index.resources import resource_path
from searchapp.theme import Space
from searchapp.views.concordance_page import ConcordancePage
from searchapp.views.passage_page import PassagePage

FIRST_SIZE = (1080, 640)
SMALLEST_SIZE = (680, 400)


class PassagesWindow(QWidget):
    """Stands beside the main window and stays open while one reads."""

    def __init__(self) -> None:
        # Without a parent: it would stand before the main window, even when one reads there.
        super().__init__(None, Qt.WindowType.Window)
        self.setWindowIcon(QIcon(str(resource_path("icons", "gjej.svg"))))
        self.setMinimumSize(*SMALLEST_SIZE)
        self.resize(*FIRST_SIZE)
        self.passages = PassagePage(self)
        self.concordance = ConcordancePage(self)
        self._tabs = QTabWidget(self)
        self._tabs.setDocumentMode(True)
        self._tabs.addTab(self.passages, "")
        self._tabs.addTab(self.concordance, "")
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.S, Space.L, Space.M)
        column.addWidget(self._tabs)
        self._query = ""
        self._add_shortcuts()
        self._name()

    def open_concordance(self) -> None:
        """Comes forward with the matches of the result."""
        self._tabs.setCurrentWidget(self.concordance)
        self._come_forward()
        self.concordance.table.setFocus()

    def open_passages(self) -> None:
        """Comes forward with the passages of the document."""
        self._tabs.setCurrentWidget(self.passages)
        self._come_forward()
        self.passages.rows.setFocus()

    def show_query(self, query: str) -> None:
        """Says of which query the passages are."""
        self._query = query
        self._name()

    def changeEvent(self, event: QEvent) -> None:
        """Speaks the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _come_forward(self) -> None:
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def _add_shortcuts(self) -> None:
        slots = {
            "Esc": self.close,
            "Ctrl+W": self.close,
            "Ctrl+F": self.concordance.focus_filter,
            "Ctrl+1": lambda: self._tabs.setCurrentWidget(self.passages),
            "Ctrl+2": lambda: self._tabs.setCurrentWidget(self.concordance),
        }
        for keys, slot in slots.items():
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def _name(self) -> None:
        title = self.tr("Passages")
        self.setWindowTitle(f"{self._query} — {title}" if self._query else title)
        self._tabs.setTabText(0, self.tr("This document"))
        self._tabs.setTabText(1, self.tr("In context"))
        self._tabs.setTabToolTip(0, self.tr("All passages of one document") + "  (Ctrl+1)")
        self._tabs.setTabToolTip(1, self.tr("Every match of the result on a line") + "  (Ctrl+2)")
