"""A glance at a hit: what stands around its passages, on a card beside the list."""

from PySide6.QtCore import QEvent, QLocale, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from index.values import Hit, Reading
from searchapp.models.excerpt import excerpt
from searchapp.theme import Space, Type, base_font, scaled
from searchapp.views.breadcrumb import breadcrumb
from searchapp.views.dates import date_text
from searchapp.views.document_view import DocumentView
from searchapp.views.elided_label import ElidedLabel
from searchapp.views.hit_layout import BULLET
from searchapp.views.icons import IconButton

WIDEST, HIGHEST = 620, 460


class PeekCard(QFrame):
    """Lies over the reader and takes no keys: the list keeps them, and leads it on."""

    def __init__(self, room: QWidget) -> None:
        super().__init__(room)
        self.setObjectName("peek")
        self._room = room
        self._path = ""
        self._corner = QPoint()
        room.installEventFilter(self)
        self._title = ElidedLabel(self, lines=2)
        self._meta = ElidedLabel(self, quiet=True)
        self._close = IconButton("close", self)
        self._view = DocumentView(self)
        self._view.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._column = QVBoxLayout(self)
        self._close.clicked.connect(self.hide)
        self._arrange()
        self._dress()
        self._name()
        self.hide()

    def path(self) -> str:
        """The document that is glanced at; nothing while the card is away."""
        return self._path if self.isVisible() else ""

    def text(self) -> str:
        """What is to be read on it."""
        return self._view.toPlainText()

    def show_glance(self, hit: Hit, reading: Reading, corner: QPoint) -> None:
        """Shows what stands around a hit's passages, the card's corner near a place of the room."""
        self._path = hit.path
        shown = excerpt(reading, hit.passages)
        self._title.show_text(hit.title)
        date = date_text(hit.date, QLocale()) if hit.date else ""
        self._meta.show_text(BULLET.join(filter(None, (breadcrumb(hit.path), date))))
        self._view.show_text(shown.text, shown.marks)
        spoken = f"{hit.title}. {' '.join(shown.text.split())}"
        self.setAccessibleDescription(spoken)
        self._corner = corner
        self.show()
        self._place()
        self.raise_()
        if shown.marks:
            self._view.show_mark(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays inside the room when that changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Where it was clicked into, Space and Esc close it too."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Escape):
            self.hide()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows language and font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        elif event.type() == QEvent.Type.FontChange:
            self._dress()

    def _place(self) -> None:
        """As wide as there is room, and no higher than the text needs."""
        room = self._room.rect().adjusted(Space.M, Space.M, -Space.M, -Space.M)
        width, height = min(WIDEST, room.width()), min(HIGHEST, room.height())
        self.resize(width, height)
        self._column.activate()
        spare = self._view.viewport().height() - self._view.text_height()
        height -= max(int(spare), 0)
        top = max(room.top(), min(self._corner.y(), room.bottom() - height))
        self.setGeometry(room.left(), top, width, height)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(self._title, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        top = QVBoxLayout()
        top.setContentsMargins(self._view.side(), 0, Space.XS, 0)
        top.setSpacing(Space.XS)
        top.addLayout(head)
        top.addWidget(self._meta)
        column = self._column
        column.setContentsMargins(1, Space.M, Space.XS, Space.S)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._view, 1)
        # The text stands exactly below the title.
        self._view.side_changed.connect(lambda side: top.setContentsMargins(side, 0, Space.XS, 0))

    def _dress(self) -> None:
        self._title.set_type(scaled(base_font(), Type.TITLE, strong=True))
        self._meta.set_type(scaled(base_font(), Type.SMALL))

    def _name(self) -> None:
        self.setAccessibleName(self.tr("A glance at the result"))
        self._view.setAccessibleName(self.tr("Around the passages"))
        self._close.name(self.tr("Close"), "Esc")
