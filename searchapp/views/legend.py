"""The legend: each word of the query with its colour and the number of its matches."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QPushButton, QWidget

from index.values import WordCount
from searchapp.theme import Space, Tint, Type, base_font, scaled, theme_of
from searchapp.views.flow_layout import FlowLayout
from searchapp.views.icons import DENSITIES
from searchapp.views.word_shapes import paint_stroke

DOT = 14
LONGEST = 28  # characters of a word or phrase


class Legend(QWidget):
    """A button a word, of which one may be pressed: then its matches alone are walked."""

    word_chosen = Signal(object)  # the number of a word; None where all are walked

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: Sequence[WordCount] = ()
        self._buttons: list[QPushButton] = []
        self._row = FlowLayout(self, spacing=Space.XS)
        self.hide()

    def show_words(self, words: Sequence[WordCount]) -> None:
        """Shows the words of a query, none of them pressed; one word needs no legend."""
        for button in self._buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self._words = words if len(words) > 1 else ()
        self._buttons = [self._new_button(number) for number in range(len(self._words))]
        self._dress()
        self._name()
        self.setVisible(bool(self._words))

    def show_chosen(self, word: int | None) -> None:
        """Presses the button of the word that is walked."""
        for number, button in enumerate(self._buttons):
            button.setChecked(number == word)

    def changeEvent(self, event: QEvent) -> None:
        """Follows language and theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        elif event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._dress()

    def _new_button(self, number: int) -> QPushButton:
        button = QPushButton(self)
        button.setCheckable(True)
        button.setProperty("role", "legend")
        button.setEnabled(self._words[number].count > 0)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda on: self.word_chosen.emit(number if on else None))
        self._row.addWidget(button)
        button.show()
        return button

    def _dress(self) -> None:
        theme = theme_of(self.palette())
        for number, button in enumerate(self._buttons):
            button.setFont(scaled(base_font(), Type.SMALL))
            button.setIcon(_dot(theme.tint(number), number))
            button.setIconSize(QSize(DOT, DOT))

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Words of the query"))
        locale = QLocale()
        for word, button in zip(self._words, self._buttons, strict=True):
            text = word.text if len(word.text) <= LONGEST else word.text[: LONGEST - 1] + "…"
            text = text.replace("&", "&&")
            button.setText(f"{text}  {locale.toString(word.count)}")
            matches = self.tr("%Ln match(es)", "", word.count)
            button.setAccessibleName(f"{word.text}, {matches}")
            button.setToolTip(self.tr("Walk the matches of “{word}” only").format(word=word.text))


def _dot(tint: Tint, word: int) -> QIcon:
    result = QIcon()
    for density in DENSITIES:
        pixmap = QPixmap(QSize(DOT, DOT) * density)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(density, density)
        painter.setBrush(QColor(tint.mark))
        painter.setPen(QPen(QColor(tint.ink), 1.5))
        painter.drawRoundedRect(QRectF(1, 1, DOT - 2, DOT - 2), 3, 3)
        paint_stroke(painter, QRectF(2, 1, DOT - 4, DOT - 4), word, tint.ink)
        painter.end()
        pixmap.setDevicePixelRatio(density)
        result.addPixmap(pixmap)
    return result
