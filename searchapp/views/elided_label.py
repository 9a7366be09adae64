"""A label that ends in an ellipsis where there is no room for all of its text."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from searchapp.views.marked_text import Ink, MarkedText


class ElidedLabel(QLabel):
    """As wide as there is room, at most so many lines high; the pointer that rests gets it all."""

    def __init__(
        self, parent: QWidget | None = None, *, lines: int = 1, quiet: bool = False
    ) -> None:
        super().__init__(parent)
        self._lines = lines
        self._quiet = quiet
        self._laid_out: MarkedText | None = None
        # Not only to wrap: QLabel takes it for the sign that its height follows from its width.
        self.setWordWrap(lines > 1)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(lines > 1)
        self.setSizePolicy(policy)

    def show_text(self, text: str) -> None:
        """Shows a text; setText would let Qt paint it too."""
        self.setText(text)
        self.setAccessibleName(text)
        self._lay_out()
        self.updateGeometry()

    def set_type(self, font: QFont) -> None:
        """Takes a step of the type scale."""
        self.setFont(font)
        self._lay_out()

    def sizeHint(self) -> QSize:
        """A little width, the height that the text takes in the width it has."""
        return QSize(80, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """One line."""
        return QSize(20, QFontMetrics(self.font()).height())

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt calls it
        """How high the text is in a width."""
        return max(self._in_width(width).height, QFontMetrics(self.font()).height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Breaks the lines anew."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the text."""
        del event
        if self._laid_out is None:
            return
        role = QPalette.ColorRole.PlaceholderText if self._quiet else QPalette.ColorRole.WindowText
        colour = self.palette().color(role)
        painter = QPainter(self)
        top = max(0, (self.height() - self._laid_out.height) // 2)
        self._laid_out.paint(painter, QPointF(0, top), Ink(colour, colour, colour))
        painter.end()

    def _in_width(self, width: int) -> MarkedText:
        return MarkedText(self.text(), (), self.font(), width=max(width, 20), lines=self._lines)

    def _lay_out(self) -> None:
        self._laid_out = self._in_width(self.width())
        self.setToolTip(self.text() if self._laid_out.is_cut else "")
        self.update()
