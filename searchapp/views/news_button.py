"""A button with a dot on it while there is something new behind it."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from searchapp.theme import theme_of
from searchapp.views.icons import IconButton

DOT = 9
EDGE = 2  # of the window's colour around the dot, which parts it from the drawing


class NewsButton(IconButton):
    """Its name says what is new; the dot only calls for a look."""

    def __init__(self, name: str, parent: QWidget | None = None, *, size: int = 20) -> None:
        super().__init__(name, parent, size=size)
        self._is_there = False

    def set_news(self, *, there: bool) -> None:
        """Puts the dot on, or takes it off."""
        self._is_there = there
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the dot over the drawing."""
        super().paintEvent(event)
        if not self._is_there:
            return
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        corner = self.rect().center()
        dot = QRectF(corner.x() + 3, corner.y() - 3 - DOT, DOT, DOT)
        painter.setPen(QColor(theme.window))
        painter.setBrush(QColor(theme.window))
        painter.drawEllipse(dot.adjusted(-EDGE, -EDGE, EDGE, EDGE))
        painter.setBrush(QColor(theme.accent))
        painter.drawEllipse(dot)
        painter.end()
