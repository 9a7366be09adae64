"""Icons: one family of line drawings, taking the colour of the text they stand beside."""

from PySide6.QtCore import QByteArray, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QToolButton, QWidget

from index.resources import resource_path
from searchapp.theme import theme_of

DENSITIES = (1, 2, 3)  # device pixels a pixel: an ordinary screen, a fine one, a very fine one


def drawing(name: str, colour: str, size: int, density: float = 1) -> QPixmap:
    """A drawing of resources/icons in a colour; the logo keeps the colours of its own."""
    source = resource_path("icons", f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
    pixmap = QPixmap(QSize(size, size) * density)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(density)
    return pixmap


def icon(name: str, colour: str, size: int) -> QIcon:
    """A drawing for every density of screen."""
    result = QIcon()
    for density in DENSITIES:
        result.addPixmap(drawing(name, colour, size, density))
    return result


class IconButton(QToolButton):
    """A button that is a drawing; its name is for the pointer that rests and for screen readers."""

    def __init__(self, name: str, parent: QWidget | None = None, *, size: int = 20) -> None:
        super().__init__(parent)
        self._name = name
        self._size = size
        self._drawn_in = ""
        self.setIconSize(QSize(size, size))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._draw()

    def name(self, words: str, keys: str = "") -> None:
        """Says what the button does, and by which keys."""
        self.setAccessibleName(words)
        self.setToolTip(f"{words}  ({keys})" if keys else words)

    def changeEvent(self, event: QEvent) -> None:
        """Draws anew when the theme changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        colour = theme_of(self.palette()).text
        if colour != self._drawn_in:  # a palette changes a few times while a window is built
            self._drawn_in = colour
            self.setIcon(icon(self._name, colour, self._size))
