"""The room of results: the line above the hits, the hits, and beside them the reader."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from searchapp.models.hit_model import HitModel
from searchapp.views.hit_list import HitList
from searchapp.views.reader import Reader
from searchapp.views.result_line import ResultLine

FIRST_WIDTHS = [496, 684]  # pixels: hits, reader
HANDLE = 5  # wide enough to be caught with the pointer
NARROWEST_LIST, WIDEST_LIST, NARROWEST_READER = 320, 780, 360


class ResultsRoom(QSplitter):
    """Hits on the left, reader on the right; how wide each is, a person says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.hit_model = HitModel(self)
        self.hit_list = HitList(self)
        self.hit_list.show_model(self.hit_model)
        self.result_line = ResultLine(self)
        self.reader = Reader(self)
        self._arrange()
        self.hit_list.reader_wanted.connect(self.reader.take_keyboard)
        self.reader.closed.connect(self.hit_list.enter)

    def enter(self) -> None:
        """Takes the keyboard into the hits, if there are any."""
        if self.hit_model.rowCount():
            self.hit_list.enter()

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
