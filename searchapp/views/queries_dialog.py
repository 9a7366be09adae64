"""The dialog of what is kept: saved searches, past queries, stars and labels."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QPushButton, QTabWidget, QWidget

from index.values import CollectionStatus, PastQuery, SavedSearch
from searchapp.models.kept_rows import KeptRow
from searchapp.models.kept_words import KeptWords
from searchapp.views.close_row import CloseRow, dialog_column
from searchapp.views.kept_page import KeptPage
from searchapp.views.naming_row import NamingRow

WIDTH, HEIGHT = 680, 520
SAVED, PAST, LABELS = range(3)


class QueriesDialog(QDialog):
    """Three pages; to choose a row is to search for it."""

    query_chosen = Signal(str)
    look_requested = Signal(str)  # the name of a saved search
    save_requested = Signal(str, str)  # name, query
    removal_requested = Signal(str)  # the name of a saved search
    forget_requested = Signal(str)  # a past query; nothing for all
    rename_requested = Signal(str, str)  # a label, and its new name
    shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query = ""
        self._searches: tuple[SavedSearch, ...] = ()
        self._past: tuple[PastQuery, ...] = ()
        self._collection = CollectionStatus()
        self._tabs = QTabWidget(self)
        self.saved, self.past = KeptPage("bookmark", self), KeptPage("history", self)
        self.labels = KeptPage("label", self)
        self._naming, self._renaming = NamingRow(self), NamingRow(self)
        self._forget_all = QPushButton(self)
        self._arrange()
        self._connect()
        self._name()

    def show_searches(self, searches: Sequence[SavedSearch]) -> None:
        """Shows the saved searches."""
        self._searches = tuple(searches)
        self.saved.show_rows([KeptWords().saved(search) for search in searches])

    def show_past(self, past: Sequence[PastQuery]) -> None:
        """Shows the queries of the past."""
        self._past = tuple(past)
        self.past.show_rows([KeptWords().past(one) for one in past])
        self._forget_all.setEnabled(bool(past))

    def show_collection(self, collection: CollectionStatus) -> None:
        """Shows stars and labels."""
        self._collection = collection
        self.labels.show_rows(KeptWords().labels(collection))

    def show_query(self, query: str) -> None:
        """Takes the query that could be saved now."""
        self._query = query.strip()
        self._naming.show_name(self._query, can_name=bool(self._query))
        self._name()

    def open(self) -> None:
        """Opens at what is kept."""
        self.show()
        self.raise_()
        self.activateWindow()

    def open_to_save(self) -> None:
        """Opens where the query that is typed can be given a name."""
        self._tabs.setCurrentIndex(SAVED)
        self.open()
        self._naming.take_keyboard()

    def showEvent(self, event: QShowEvent) -> None:
        """Tells that it is looked at."""
        super().showEvent(event)
        self.shown.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Speaks the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self.show_searches(self._searches)
            self.show_past(self._past)
            self.show_collection(self._collection)

    def _arrange(self) -> None:
        self.resize(WIDTH, HEIGHT)
        self._tabs.setDocumentMode(True)
        self.saved.column.insertWidget(1, self._naming)
        self.labels.column.addWidget(self._renaming)
        self.past.add_button(self._forget_all)
        for page in (self.saved, self.past, self.labels):
            self._tabs.addTab(page, "")
        column = dialog_column(self)
        column.addWidget(self._tabs, 1)
        column.addWidget(CloseRow(self))

    def _connect(self) -> None:
        for page in (self.saved, self.past, self.labels):
            page.row_chosen.connect(self._choose)
        self.saved.news_chosen.connect(self._choose_news)
        self.saved.remove_requested.connect(lambda row: self.removal_requested.emit(row.name))
        self.past.remove_requested.connect(lambda row: self.forget_requested.emit(row.name))
        self.labels.remove_requested.connect(lambda row: self.rename_requested.emit(row.name, ""))
        self._forget_all.clicked.connect(lambda: self.forget_requested.emit(""))
        self._naming.named.connect(lambda name: self.save_requested.emit(name, self._query))
        self._renaming.named.connect(self._rename)

    def _choose(self, row: KeptRow) -> None:
        self.query_chosen.emit(row.query)
        if self._tabs.currentIndex() == SAVED:
            self.look_requested.emit(row.name)
        self.hide()

    def _choose_news(self, row: KeptRow) -> None:
        # First it is looked at: the query shows what came since the time before.
        self.look_requested.emit(row.name)
        self.query_chosen.emit(row.news)
        self.hide()

    def _rename(self, name: str) -> None:
        row = self.labels.chosen()
        if row is not None and row.name:
            self.rename_requested.emit(row.name, name)
            self._renaming.show_name("", can_name=True)

    def _name(self) -> None:
        self.setWindowTitle(self.tr("Searches and labels"))
        titles = (self.tr("Saved"), self.tr("Past"), self.tr("Stars and labels"))
        for place, title in enumerate(titles):
            self._tabs.setTabText(place, title)
        search = self.tr("Search")
        lead = (
            self.tr("Keep “{query}”, and see what came to it since you last looked.").format(
                query=self._query
            )
            if self._query
            else self.tr("Type a query first: then it can be kept here under a name.")
        )
        self.saved.say(
            lead,
            self.tr("Saved searches"),
            search=search,
            news=self.tr("Show what is new"),
            remove=self.tr("Remove"),
        )
        self._naming.say(self.tr("Name of the search"), self.tr("Save"))
        self.past.say(
            self.tr("What you looked for, and what you read of it."),
            self.tr("Past queries"),
            search=search,
            remove=self.tr("Forget"),
        )
        self._forget_all.setText(self.tr("Forget all"))
        self.labels.say(
            self.tr("Open a document to give it a star (Ctrl+D), labels (Ctrl+E) or a note."),
            self.tr("Stars and labels"),
            search=search,
            remove=self.tr("Take off everywhere"),
        )
        self._renaming.say(self.tr("New name of the chosen label"), self.tr("Rename"))
