"""The line in which a query is typed, with a glass at its head and a cross at its end.

Its text is coloured the way in which an input method colours what it composes: it is a line edit
in all else, for keys, screen readers and input methods.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from index.values import QueryPart
from searchapp.theme import Space, Type, base_font, scaled, theme_of
from searchapp.views.icons import IconButton, drawing
from searchapp.views.query_inks import format_of
from searchapp.views.utf16 import Utf16Ruler

HEIGHT = 46
ICON = 22


class QueryBox(QLineEdit):
    """A line edit that knows which keys lead out of it."""

    results_wanted = Signal()
    first_wanted = Signal()
    open_wanted = Signal()
    past_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("query")
        self._glass = QLabel(self)
        self._glass.setFixedSize(ICON, ICON)
        self._glass.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._cross = IconButton("close", self, size=18)
        self._cross.setFixedSize(ICON + Space.M, ICON + Space.M)
        self._cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cross.hide()
        self._cross.clicked.connect(self.clear)
        self.textChanged.connect(self._offer_emptying)
        margin = Space.M + ICON + Space.S
        self.setTextMargins(margin, 0, margin, 0)
        self._parts: tuple[QueryPart, ...] = ()
        self._is_composing = False  # an input method has letters in the line that are not typed yet
        self._dress()
        self._name()

    def show_parts(self, parts: Sequence[QueryPart]) -> None:
        """Colours the parts of the text that stands in the line now."""
        self._parts = tuple(parts)
        self._colour()

    def parts(self) -> tuple[QueryPart, ...]:
        """The parts that are coloured."""
        return self._parts

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Leaves the line to an input method for as long as it composes."""
        super().inputMethodEvent(event)
        was_composing, self._is_composing = self._is_composing, bool(event.preeditString())
        if was_composing and not self._is_composing:
            self._colour()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes to the results, in an empty box to past queries; Enter reads the first."""
        if event.key() == Qt.Key.Key_Down:
            (self.results_wanted if self.text().strip() else self.past_wanted).emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            with_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            (self.open_wanted if with_control else self.first_wanted).emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps glass and cross in their places."""
        super().resizeEvent(event)
        self._glass.move(Space.M, (self.height() - ICON) // 2)
        cross = self._cross.size()
        self._cross.move(
            QPoint(
                self.width() - cross.width() - Space.XS - 2, (self.height() - cross.height()) // 2
            )
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follows language, font and theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        elif event.type() == QEvent.Type.PaletteChange:
            self._dress()
            self._colour()

    def _offer_emptying(self, text: str) -> None:
        self._cross.setVisible(bool(text))

    def _colour(self) -> None:
        if self._is_composing:
            return
        ruler, cursor = Utf16Ruler(self.text()), self.cursorPosition()
        theme = theme_of(self.palette())
        kind = QInputMethodEvent.AttributeType.TextFormat
        looks = [
            QInputMethodEvent.Attribute(
                kind,
                ruler.units(part.start) - cursor,
                ruler.units(part.end) - ruler.units(part.start),
                format_of(part.kind, theme),
            )
            for part in self._parts
        ]
        # Past our own handler: this is no input method.
        super().inputMethodEvent(QInputMethodEvent("", looks))

    def _dress(self) -> None:
        self.setFont(scaled(base_font(), Type.HEADING))
        self.setFixedHeight(max(HEIGHT, self.fontMetrics().height() + Space.M))
        colour = theme_of(self.palette()).muted
        self._glass.setPixmap(drawing("search", colour, ICON, self.devicePixelRatioF()))

    def _name(self) -> None:
        self.setPlaceholderText(self.tr("Search in your documents"))
        self.setAccessibleName(self.tr("Query"))
        self._cross.name(self.tr("Empty the box"))
