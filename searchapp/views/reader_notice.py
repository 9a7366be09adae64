"""The line in which the reader says what is to be known about the document."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from searchapp.theme import Space, Type, base_font, scaled, theme_of
from searchapp.views.elided_label import ElidedLabel
from searchapp.views.icons import drawing

ICON = 18


class ReaderNotice(QWidget):
    """Sentences, and where it helps a button that brings the index up to date."""

    update_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._icon = QLabel(self)
        self._sentence = ElidedLabel(self, lines=3)
        self._update = QPushButton(self)
        self._update.setProperty("role", "link")
        self._update.clicked.connect(self._on_update_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.S, Space.M, Space.S)
        row.setSpacing(Space.S)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._update)
        self._dress()
        self._name()
        self.hide()

    def say(self, words: str, *, can_update: bool) -> None:
        """Says something; hidden where there is nothing to say."""
        self._sentence.show_text(words)
        self._update.setVisible(can_update)
        self._update.setEnabled(True)
        self.setVisible(bool(words))

    def set_side(self, side: int) -> None:
        """Stands exactly above the text, whose left edge this is."""
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(side, Space.S, max(side - Space.S, Space.M), Space.S)

    def changeEvent(self, event: QEvent) -> None:
        """Follows language and theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        elif event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._dress()

    def _on_update_wanted(self) -> None:
        self._update.setEnabled(False)
        self.update_requested.emit()

    def _dress(self) -> None:
        colour = theme_of(self.palette()).accent
        self._icon.setPixmap(drawing("warning", colour, ICON, self.devicePixelRatioF()))
        self._sentence.set_type(scaled(base_font(), Type.SMALL))
        self._update.setFont(scaled(base_font(), Type.SMALL))

    def _name(self) -> None:
        self._update.setText(self.tr("Update now"))
