"""A panel in which a document is given labels: type one, or tick those that are known."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from searchapp.models.kept_words import plain
from searchapp.theme import Space, Type, base_font, scaled

WIDTH, MOST_ROWS, ROW = 300, 8, 30


class LabelEditor(QFrame):
    """A panel that closes with Esc or a click beside it."""

    labels_chosen = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("panel")
        self._known: tuple[str, ...] = ()
        self._labels: tuple[str, ...] = ()
        self._heading = QLabel(self)
        self._heading.setProperty("role", "muted")
        self._line = QLineEdit(self)
        self._line.setObjectName("find")
        self._list = QListWidget(self)
        self._list.setObjectName("labels")
        self._line.textChanged.connect(self._fill)
        self._line.returnPressed.connect(self._add)
        self._list.itemChanged.connect(self._tick)
        self._line.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        column.setSpacing(Space.S)
        for widget in (self._heading, self._line, self._list):
            column.addWidget(widget)
        self.setFixedWidth(WIDTH)
        self._name()

    def open_below(self, widget: QWidget, labels: Sequence[str], known: Sequence[str]) -> None:
        """Opens under a widget, with the labels of a document and all that there are."""
        self._labels = tuple(labels)
        self._known = tuple(dict.fromkeys((*labels, *known)))
        self._line.clear()
        self._fill()
        self.adjustSize()
        corner = widget.mapToGlobal(QPoint(0, widget.height() + 2))
        window = widget.window()
        right = window.mapToGlobal(QPoint(window.width(), 0)).x() - self.width() - Space.S
        self.move(min(corner.x(), right), corner.y())
        self.show()
        self._line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leads the down key from the line into the list."""
        is_down = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down
        if is_down and event.type() == QEvent.Type.KeyPress and self._list.count():
            self._list.setFocus()
            self._list.setCurrentRow(0)
            return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Speaks the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _fill(self) -> None:
        typed = plain(self._line.text())
        self._list.blockSignals(True)
        self._list.clear()
        for label in self._known:
            if typed in plain(label):
                item = QListWidgetItem(label)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                ticked = label in self._labels
                item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
                self._list.addItem(item)
        self._list.blockSignals(False)
        rows = min(self._list.count(), MOST_ROWS)
        self._list.setFixedHeight(rows * ROW)
        self._list.setVisible(rows > 0)
        self.adjustSize()

    def _add(self) -> None:
        typed = self._line.text().strip()
        if not typed:
            self.hide()
            return
        same = (label for label in self._known if plain(label) == plain(typed))
        label = next(same, typed)
        self._choose((*self._labels, label))
        self._line.clear()
        self._fill()

    def _tick(self, item: QListWidgetItem) -> None:
        label = item.text()
        others = tuple(one for one in self._labels if one != label)
        ticked = item.checkState() is Qt.CheckState.Checked
        self._choose((*others, label) if ticked else others)

    def _choose(self, labels: tuple[str, ...]) -> None:
        self._labels = tuple(dict.fromkeys(labels))
        self._known = tuple(dict.fromkeys((*self._known, *self._labels)))
        self.labels_chosen.emit(self._labels)

    def _name(self) -> None:
        self._heading.setText(self.tr("Labels of this document"))
        self._heading.setFont(scaled(base_font(), Type.SMALL))
        self._line.setPlaceholderText(self.tr("New label, or part of a known one"))
        self._line.setAccessibleName(self.tr("Label"))
        self._list.setAccessibleName(self.tr("Known labels"))
        self.setAccessibleName(self.tr("Labels of this document"))
