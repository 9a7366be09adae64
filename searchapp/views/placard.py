"""A page that says one thing in the middle of the room: a drawing, a heading, a sentence."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from searchapp.theme import Space, Type, base_font, scaled, theme_of
from searchapp.views.icons import drawing

COLUMN = 520  # pixels: a sentence stays short enough to be read at a glance


class Placard(QWidget):
    """A column in the middle; what a page has to add goes into `column` below the sentence."""

    def __init__(
        self,
        symbol: str,
        parent: QWidget | None = None,
        *,
        size: int = 40,
        type_: Type = Type.HEADING,
    ) -> None:
        super().__init__(parent)
        self._symbol, self._size, self._type = symbol, size, type_
        self._picture = QLabel(self)
        self._heading = QLabel(self)
        self._sentence = QLabel(self)
        self._sentence.setProperty("role", "muted")
        for label in (self._heading, self._sentence):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.column = QVBoxLayout()
        self.column.setSpacing(Space.S)
        self.column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        self.column.addSpacing(Space.XS)
        self.column.addWidget(self._heading)
        self.column.addWidget(self._sentence)
        self._arrange()
        self.dress()

    def say(self, heading: str, sentence: str) -> None:
        """Takes the words."""
        self._heading.setText(heading)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))

    def changeEvent(self, event: QEvent) -> None:
        """Follows font and theme."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self.dress()

    def dress(self) -> None:
        """Takes the colours and the type scale of the theme."""
        theme = theme_of(self.palette())
        density = self.devicePixelRatioF()
        self._picture.setPixmap(drawing(self._symbol, theme.accent, self._size, density))
        self._heading.setFont(scaled(base_font(), self._type, strong=True))

    def _arrange(self) -> None:
        inner = QWidget(self)
        inner.setMaximumWidth(COLUMN)
        inner.setLayout(self.column)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(inner, 100)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        layout.addStretch(2)
        layout.addLayout(row)
        layout.addStretch(3)
