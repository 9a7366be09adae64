"""What stands around the rooms of a search: chips above, the pane of facets at the left."""

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from searchapp.views.facet_pane import FacetPane
from searchapp.views.filter_chips import FilterChips

NARROWEST, WIDEST, USUAL = 180, 420, 230
# A window narrower than this has no room for a third pane, unless one asks for it.
ROOM_FOR_THREE = 1000
HANDLE = 5


class FacetFrame(QWidget):
    """Shows and hides the pane; where nobody has chosen, the width of the window does."""

    opened = Signal(bool)  # whether a result is to be shown with its facets from now on

    def __init__(self, rooms: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_wished: bool | None = None
        self._is_searching = False
        self._was_open = False
        self.chips = FilterChips(self)
        self.pane = FacetPane(self)
        self.pane.setMinimumWidth(NARROWEST)
        self.pane.setMaximumWidth(WIDEST)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(HANDLE)
        self._splitter.addWidget(self.pane)
        self._splitter.addWidget(rooms)
        self._splitter.setStretchFactor(0, 0)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([USUAL, ROOM_FOR_THREE])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.chips)
        column.addWidget(self._splitter, 1)
        self.pane.hide()

    def is_open(self) -> bool:
        """Whether the pane is to be seen beside a result."""
        if self._is_wished is None:
            return self.width() >= ROOM_FOR_THREE
        return self._is_wished

    def set_wished(self, wished: str) -> None:
        """Takes what was chosen last time: "open", "closed", or nothing."""
        self._is_wished = {"open": True, "closed": False}.get(wished)
        self._follow()

    def wish(self) -> str:
        """What was chosen, for the next start."""
        return "" if self._is_wished is None else "open" if self._is_wished else "closed"

    def toggle(self) -> None:
        """Opens the pane or closes it; the keyboard goes into it and comes out of it."""
        self._is_wished = not self.is_open()
        self._follow()
        if self.pane.isVisible():
            self.pane.list.enter()

    def set_searching(self, *, searching: bool) -> None:
        """There is a result to be narrowed, or none."""
        self._is_searching = searching
        self._follow()

    def state(self) -> QByteArray:
        """How wide the pane is, for the next start."""
        return self._splitter.saveState()

    def restore(self, state: QByteArray) -> None:
        """Makes the pane as wide as it was."""
        self._splitter.restoreState(state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Makes room where the window has become narrow."""
        super().resizeEvent(event)
        self._follow()

    def _follow(self) -> None:
        is_open = self.is_open()
        self.pane.setVisible(is_open and self._is_searching)
        if is_open != self._was_open:
            self._was_open = is_open
            self.opened.emit(is_open)
