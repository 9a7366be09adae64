"""What a person sees when the library is ready and nothing is typed."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from index.values import LibraryStatus
from searchapp.theme import Space
from searchapp.views.placard import Placard
from searchapp.views.query_guide import QueryGuide


class IdlePage(QWidget):
    """How much there is to search, and a few ways to ask."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status: LibraryStatus | None = None
        self._placard = Placard("search", self)
        self._placard.column.addSpacing(Space.L)
        self._placard.column.addWidget(QueryGuide(self, brief=True))
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
            self._placard.say(self.tr("Ready to search"), library_text(self._status))
        else:
            self._placard.say(
                self.tr("Nothing to search yet"),
                self.tr("The documents appear here as soon as they are read."),
            )


def library_text(status: LibraryStatus) -> str:
    """The size of the library in words."""
    translate = QCoreApplication.translate
    documents = translate("IdlePage", "%Ln document(s)", "", status.documents)
    folders = translate("IdlePage", "in %Ln folder(s)", "", len(status.folders))
    return f"{documents} {folders}"
