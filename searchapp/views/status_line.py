"""The quiet line at the bottom: progress while there is some, messages, the size of the library."""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from index.values import LibraryStatus
from searchapp.models.library_words import LibraryWords
from searchapp.theme import Space, Type, base_font, scaled
from searchapp.views.elided_label import ElidedLabel
from searchapp.views.index_progress import IndexProgress
from searchapp.views.spoken_roles import announce

HEIGHT = 42
SHOWN = 8000  # milliseconds for which a message stays


class StatusLine(QWidget):
    """Always of the same height, so that nothing above it moves when a run begins or ends."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bottomline")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.progress = IndexProgress(self)
        self._status: LibraryStatus | None = None
        self._message = ElidedLabel(self)
        self._library = QLabel(self)
        self._library.setProperty("role", "muted")
        self._rest = QTimer(self, singleShot=True, interval=SHOWN)
        self._rest.timeout.connect(self._message.hide)
        self._message.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, 0, Space.L, 0)
        row.setSpacing(Space.L)
        row.addWidget(self._message, 1)
        row.addWidget(self.progress, 2)
        row.addStretch(0)
        row.addWidget(self._library)
        self._dress()

    def show_message(self, sentence: str) -> None:
        """Says something in passing, unless it stands there already as the error of a run."""
        if sentence == self.progress.error():
            return
        self._message.show_text(sentence)
        self._message.show()
        announce(self, sentence)
        self._rest.start()

    def show_error(self, sentence: str) -> None:
        """Says why a run ended early, and says it once."""
        if sentence == self.message():
            self._message.hide()
        self.progress.show_error(sentence)

    def message(self) -> str:
        """What is being said; nothing when the time for it is over."""
        return "" if self._message.isHidden() else self._message.text()

    def show_status(self, status: LibraryStatus) -> None:
        """Tells the size of the library."""
        self._status = status
        self.progress.show_status(status)
        self._library.setText(LibraryWords().size(status) if status.folders else "")

    def changeEvent(self, event: QEvent) -> None:
        """Follows language and font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._status is not None:
            self.show_status(self._status)
        elif event.type() == QEvent.Type.FontChange:
            self._dress()

    def _dress(self) -> None:
        self._library.setFont(scaled(base_font(), Type.SMALL))
        self.setFixedHeight(max(HEIGHT, QFontMetrics(base_font()).height() + Space.M))
