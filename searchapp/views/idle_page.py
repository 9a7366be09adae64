"""What a person sees when the library is ready and nothing is typed."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from index.values import LibraryStatus
from searchapp.models.library_words import LibraryWords
from searchapp.theme import Space
from searchapp.views.placard import Placard
from searchapp.views.query_guide import QueryGuide


class IdlePage(QWidget):
    """How much there is to search, and a few ways to ask."""

    query_proposed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status: LibraryStatus | None = None
        self._placard = Placard("search", self)
        self._placard.column.addSpacing(Space.L)
        guide = QueryGuide(self, brief=True)
        guide.query_proposed.connect(self.query_proposed)
        self._placard.column.addWidget(guide, 0, Qt.AlignmentFlag.AlignHCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._placard)

    def show_status(self, status: LibraryStatus) -> None:
        """Tells how much there is to search."""
        self._status = status
        self._name()

    def changeEvent(self, event: QEvent) -> None:
        """Speaks the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _name(self) -> None:
        if self._status is None:
            return
        if self._status.documents:
            self._placard.say(self.tr("Ready to search"), LibraryWords().size(self._status))
        else:
            self._placard.say(
                self.tr("Nothing to search yet"),
                self.tr("Documents can be searched as soon as they are read."),
            )
