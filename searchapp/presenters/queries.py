"""Help with queries: their colours, past and saved ones, the form, and the cheat sheet."""

import time

from PySide6.QtCore import QObject, QTimer, Slot

from index.queries import formats, language_names, query_parts, read_form, write_query
from index.values import Hit, OpenedDocument, PastQuery, QueryForm, ResultPage
from searchapp.open_wish import OpenWish
from searchapp.translations import interface_language
from searchapp.views.main_window import MainWindow
from searchapp.views.query_form_dialog import QueryFormDialog
from searchapp.workers.crew import Crew

REST = 2_500  # milliseconds that one looks at hits before their query is worth remembering


class QueryPresenter(QObject):
    """Remembers what was asked, and helps to ask."""

    def __init__(self, window: MainWindow, crew: Crew, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._notebook = crew.notebook
        self._past: PastQuery | None = None
        self._rest = QTimer(self, interval=REST, singleShot=True)
        self._connect_history(crew)
        window.search_bar.parts_wanted.connect(self._colour)
        window.query_proposed.connect(window.search_bar.set_text)
        self.form = QueryFormDialog(window)
        self.form.query_proposed.connect(window.search_bar.set_text)
        self.form.form_changed.connect(self._write)
        self.form.shown.connect(self._read)
        window.form_requested.connect(self.form.open)

    def _connect_history(self, crew: Crew) -> None:
        self._rest.timeout.connect(self._remember)
        crew.controller.page_ready.connect(self._look_at)
        crew.controller.query_cleared.connect(self._forget)
        self._window.hit_list.read_requested.connect(self._remember_opened)
        self._window.hit_list.open_requested.connect(self._remember_opened_outside)

    @Slot(str)
    def _colour(self, text: str) -> None:
        self._window.search_bar.show_parts(query_parts(text))

    @Slot()
    def _read(self) -> None:
        self.form.show_choices(formats(), language_names(interface_language()))
        self.form.show_form(read_form(self._window.search_bar.text()))

    @Slot(object)
    def _write(self, form: QueryForm) -> None:
        self.form.show_query(write_query(form, interface_language()))

    @Slot(object)
    def _look_at(self, page: ResultPage) -> None:
        if page.request.offset:
            return
        query = page.request.text.strip()
        is_same = self._past is not None and self._past.query == query
        self._past = PastQuery(query, time.time(), page.complete_total)
        if not is_same:  # the index has grown, and one still looks
            self._rest.start()

    @Slot()
    def _forget(self) -> None:
        self._past = None
        self._rest.stop()

    @Slot()
    def _remember(self) -> None:
        if self._past is not None and self._past.total:
            self._notebook.note_query(self._past)

    @Slot(str)
    def _remember_opened(self, path: str) -> None:
        if self._past is not None:
            self._rest.stop()
            self._notebook.note_opened(self._past, OpenedDocument(path, self._title(path)))

    @Slot(object)
    def _remember_opened_outside(self, wish: OpenWish) -> None:
        self._remember_opened(wish.path)

    def _title(self, path: str) -> str:
        model = self._window.hit_model
        hits: list[Hit] = [model.hit(row) for row in range(model.rowCount())]
        return next((hit.title for hit in hits if hit.path == path), "")
