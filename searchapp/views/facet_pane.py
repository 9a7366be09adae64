"""The pane of facets: time above, everything else below."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from index.values import Facets
from searchapp.models.narrowing import Narrowing
from searchapp.views.facet_list import FacetList
from searchapp.views.timeline import TimelineView


class FacetPane(QWidget):
    """What the result is made of, to be narrowed by."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("facetpane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.timeline = TimelineView(self)
        self.list = FacetList(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)  # the line at the right
        column.setSpacing(0)
        column.addWidget(self.timeline)
        column.addWidget(self.list, 1)
        self.timeline.left.connect(self.list.enter)
        self.list.left.connect(self._enter_timeline)
        self._name()

    def show_facets(self, facets: Facets, narrowing: Narrowing) -> None:
        """Shows the facets of a result, and what is chosen of them."""
        self.timeline.show_timeline(facets.timeline)
        self.list.facets().show(facets, narrowing)

    def clear(self) -> None:
        """Shows nothing: there is no result."""
        self.show_facets(Facets(()), Narrowing())

    def changeEvent(self, event: QEvent) -> None:
        """Speaks the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _enter_timeline(self) -> None:
        if self.timeline.isVisible():
            self.timeline.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Narrow the result"))
