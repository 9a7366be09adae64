"""What cuts the result down, as chips that can be taken away."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from searchapp.models.facet_words import FacetWords
from searchapp.models.narrowing import Narrowing
from searchapp.theme import Space, Type, base_font, scaled
from searchapp.views.flow_layout import FlowLayout
from searchapp.views.no_results import shortened

CROSS = "\u2002✕"


class FilterChips(QWidget):
    """A chip for each filter, and one way to be rid of all; hidden where there is none."""

    narrowing_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = FacetWords(self)
        self._narrowing = Narrowing()
        self._chips: list[QPushButton] = []
        self._clear = QPushButton(self)
        self._clear.setProperty("role", "link")
        self._clear.clicked.connect(lambda: self.narrowing_chosen.emit(Narrowing()))
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, 0, Space.L, Space.S)
        inner = QWidget(self)
        self._flow = FlowLayout(inner, spacing=Space.S)
        row.addWidget(inner, 1)
        self.hide()

    def show_narrowing(self, narrowing: Narrowing) -> None:
        """Shows what is chosen; the keyboard stays among the chips where it was there."""
        had_focus = any(chip.hasFocus() for chip in self._chips)
        self._narrowing = narrowing
        self._build()
        self.setVisible(bool(narrowing))
        if had_focus and self._chips:
            self._chips[0].setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Speaks the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._build()

    def _build(self) -> None:
        while self._flow.count():
            self._flow.takeAt(0)
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = []
        if self._narrowing.like:
            said = self._words.like(shortened(self._narrowing.title))
            self._add(said, self._narrowing.title, self._narrowing.unlike())
        for choice in self._narrowing.choices:
            full = self._words.full(choice.kind, choice.name)
            rest = self._narrowing.without(choice)
            self._add(self._words.choice(choice), full, rest, is_excluded=choice.is_excluded)
        self._clear.setText(self.tr("Clear all"))
        self._clear.setFont(scaled(base_font(), Type.SMALL))
        self._clear.setVisible(len(self._chips) > 1)
        self._flow.addWidget(self._clear)

    def _add(self, said: str, full: str, rest: Narrowing, *, is_excluded: bool = False) -> None:
        chip = QPushButton(said + CROSS, self)
        chip.setProperty("role", "filter")
        chip.setProperty("excluded", is_excluded)
        font = scaled(base_font(), Type.SMALL)
        chip.setFont(font)
        chip.setToolTip(full)
        chip.setAccessibleName(self.tr("Remove the filter {filter}").format(filter=said))
        chip.clicked.connect(lambda: self.narrowing_chosen.emit(rest))
        self._flow.addWidget(chip)
        self._chips.append(chip)
        chip.show()
