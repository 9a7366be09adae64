"""The room of results: the line above the hits, the hits, and beside them the reader."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from index.values import Reading
from searchapp.models.hit_model import HitModel
from searchapp.views.hit_list import HitList
from searchapp.views.peek_card import PeekCard
from searchapp.views.reader import Reader
from searchapp.views.result_line import ResultLine

FIRST_WIDTHS = [496, 684]  # pixels: hits, reader
HANDLE = 5  # wide enough to be caught with the pointer
NARROWEST_LIST, WIDEST_LIST, NARROWEST_READER = 320, 780, 360


class ResultsRoom(QSplitter):
    """Hits on the left, reader on the right; how wide each is, a person says."""

    glance_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.hit_model = HitModel(self)
        self.hit_list = HitList(self)
        self.hit_list.show_model(self.hit_model)
        self.result_line = ResultLine(self)
        self.reader = Reader(self)
        self.card = PeekCard(self.reader)
        self._arrange()
        self.hit_list.peek_requested.connect(self._toggle_card)
        self.hit_list.selectionModel().currentChanged.connect(self._lead_card)
        self.hit_model.modelReset.connect(self.card.hide)
        self.hit_list.read_requested.connect(self.card.hide)
        self.hit_list.reader_wanted.connect(self.reader.take_keyboard)
        self.reader.closed.connect(self.hit_list.enter)

    def enter(self) -> None:
        """Takes the keyboard into the hits, if there are any."""
        if self.hit_model.rowCount():
            self.hit_list.enter()

    def show_glance(self, reading: Reading) -> None:
        """Shows what stands around the passages of the chosen hit."""
        index = self.hit_list.currentIndex()
        if not index.isValid():
            return
        hit = self.hit_model.hit(index.row())
        if hit.path == reading.document.path:
            row = self.hit_list.visualRect(index).topLeft()
            place = self.hit_list.viewport().mapToGlobal(row)
            self.card.show_glance(hit, reading, self.reader.mapFromGlobal(place))

    def close_card(self) -> bool:
        """Takes the card away; whether it was there."""
        was_there = bool(self.card.path())
        self.card.hide()
        return was_there

    def _toggle_card(self, path: str) -> None:
        if self.card.path() == path:
            self.card.hide()
        else:
            self.glance_requested.emit(path)

    def _lead_card(self, current: QModelIndex) -> None:
        """While one glances, the card follows the chosen hit."""
        if self.card.path() and current.isValid():
            self.glance_requested.emit(self.hit_model.hit(current.row()).path)

    def _arrange(self) -> None:
        left = QWidget(self)
        left.setMinimumWidth(NARROWEST_LIST)
        left.setMaximumWidth(WIDEST_LIST)
        hits = QVBoxLayout(left)
        hits.setContentsMargins(0, 0, 0, 0)
        hits.setSpacing(0)
        hits.addWidget(self.result_line)
        hits.addWidget(self.hit_list, 1)
        self.reader.setMinimumWidth(NARROWEST_READER)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(HANDLE)
        self.addWidget(left)
        self.addWidget(self.reader)
        self.setSizes(FIRST_WIDTHS)
        for place, width in enumerate(FIRST_WIDTHS):
            self.setStretchFactor(place, width)
