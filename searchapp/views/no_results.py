"""What a person sees when nothing was found."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from index.values import ResultPage


class NoResults(QWidget):
    """Says what was searched and what to try."""

    query_proposed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(self)
        QVBoxLayout(self).addWidget(self._title)

    def show_page(self, page: ResultPage) -> None:
        """Speaks of a page without hits."""
        self._title.setText(self.tr("Nothing found for “{query}”").format(query=page.request.text))
