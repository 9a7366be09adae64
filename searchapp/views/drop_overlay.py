"""What is shown over the window while a folder is held above it."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from searchapp.theme import Space, Theme, Type, base_font, scaled, theme_of

VEIL = 235  # of 255: the window stays a shadow behind the words
ROUNDNESS = 16


class DropOverlay(QWidget):
    """Says that a folder can be let go here."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def cover(self) -> None:
        """Covers the whole window."""
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints a veil, an edge and the words."""
        del event
        theme = theme_of(self.palette())
        veil = QColor(theme.window)
        veil.setAlpha(VEIL)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(QColor(theme.accent), 2, Qt.PenStyle.DashLine))
        inset = Space.L
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, ROUNDNESS, ROUNDNESS)
        self._paint_words(painter, theme)
        painter.end()

    def _paint_words(self, painter: QPainter, theme: Theme) -> None:
        words = self.tr("Let go to add the folder")
        painter.setFont(scaled(base_font(), Type.HEADING, strong=True))
        card = QRectF(painter.fontMetrics().boundingRect(words))
        card.adjust(-Space.XL, -Space.L, Space.XL, Space.L)
        card.moveCenter(QRectF(self.rect()).center())
        painter.setPen(QColor(theme.border))
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(card, ROUNDNESS, ROUNDNESS)
        painter.setPen(QColor(theme.text))
        painter.drawText(card, Qt.AlignmentFlag.AlignCenter, words)


def dropped_folders(data: QMimeData) -> list[str]:
    """The folders among what is held above the window."""
    paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if Path(path).is_dir()]
