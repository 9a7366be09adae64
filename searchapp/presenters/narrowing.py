"""Narrowing a result: facets, the timeline, the chips, and the words that stand out."""

from PySide6.QtCore import QObject, QTimer, Slot

from index.values import FacetKind, Facets, FacetValue, ResultPage, Standout, TimelineUnit
from searchapp.models.narrowing import Narrowing
from searchapp.preferences import Preferences
from searchapp.settings import state_of_text, text_of_state
from searchapp.views.main_window import MainWindow
from searchapp.workers.search_controller import SearchController

REST = 500  # milliseconds without a new result, after which its words are looked for


class NarrowingPresenter(QObject):
    """Keeps what is chosen, asks for it, and shows facets beside the result they are of."""

    def __init__(
        self,
        window: MainWindow,
        controller: SearchController,
        preferences: Preferences,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._frame = window.facet_frame
        self._controller = controller
        self._preferences = preferences
        self._narrowing = Narrowing()
        self._rest = QTimer(self, interval=REST, singleShot=True)
        self._rest.timeout.connect(controller.stand_out)
        self._frame.set_wished(preferences.settings.facets)
        self._frame.restore(state_of_text(preferences.settings.facets_width))
        controller.count_facets(wanted=self._frame.is_open())
        self._connect()

    def narrowing(self) -> Narrowing:
        """What is chosen."""
        return self._narrowing

    @Slot(object)
    def narrow(self, narrowing: Narrowing) -> None:
        """Choose something else."""
        self._narrowing = narrowing
        self._frame.chips.show_narrowing(narrowing)
        self._controller.narrow(narrowing.filters(), narrowing.like)

    @Slot(str, str)
    def find_like(self, path: str, title: str) -> None:
        """Find what speaks of the same as a document, whatever was typed."""
        self.narrow(Narrowing(like=path, title=title))
        self._window.search_bar.set_text("")

    def _connect(self) -> None:
        pane, controller = self._frame.pane, self._controller
        pane.list.value_chosen.connect(self._choose_value)
        pane.list.word_chosen.connect(self._add_word)
        pane.timeline.range_chosen.connect(self._choose_range)
        pane.timeline.widen_wanted.connect(self._widen)
        self._frame.chips.narrowing_chosen.connect(self.narrow)
        self._window.hit_list.like_requested.connect(self.find_like)
        self._frame.opened.connect(self._follow_pane)
        self._window.closed.connect(self._keep)
        controller.page_ready.connect(self._show_page)
        controller.query_cleared.connect(self._clear)
        controller.standout_ready.connect(self._show_standout)

    @Slot(object, object, bool)
    def _choose_value(self, kind: FacetKind, value: FacetValue, exclude: bool) -> None:
        self.narrow(self._narrowing.toggled(kind, value, exclude=exclude))

    @Slot(str, str, object)
    def _choose_range(self, first: str, last: str, unit: TimelineUnit) -> None:
        self.narrow(self._narrowing.within(first, last, unit))

    @Slot()
    def _widen(self) -> None:
        self.narrow(self._narrowing.widened())

    @Slot(str)
    def _add_word(self, word: str) -> None:
        bar = self._window.search_bar
        bar.set_text(f"{bar.text().rstrip()} {word}".strip())

    @Slot(object)
    def _show_page(self, page: ResultPage) -> None:
        if page.request.offset:
            return
        self._frame.pane.show_facets(page.facets or Facets(()), self._narrowing)
        if page.facets is not None and page.total:
            self._rest.start()

    @Slot(object)
    def _show_standout(self, found: Standout) -> None:
        self._frame.pane.list.facets().show_standout(found)

    @Slot()
    def _clear(self) -> None:
        self._rest.stop()
        self._frame.pane.clear()

    @Slot(bool)
    def _follow_pane(self, is_open: bool) -> None:
        self._controller.count_facets(wanted=is_open)

    @Slot()
    def _keep(self) -> None:
        width = text_of_state(self._frame.state())
        self._preferences.change(facets=self._frame.wish(), facets_width=width)
