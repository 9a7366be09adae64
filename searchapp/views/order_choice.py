"""The choice of what lines in context are sorted by."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QWidget

from index.values import LineOrder
from searchapp.theme import Space, Type, base_font, scaled

# As the columns of the table stand; the head of a column sorts by it.
ORDERS = (
    LineOrder.LEFT,
    LineOrder.FORM,
    LineOrder.RIGHT,
    LineOrder.DOCUMENT,
    LineOrder.DATE,
)


class OrderChoice(QWidget):
    """A row of buttons of which one is down."""

    order_chosen = Signal(object)  # LineOrder

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = QLabel(self)
        self._label.setProperty("role", "muted")
        self._group = QButtonGroup(self)
        self._buttons = {order: QPushButton(self) for order in ORDERS}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        row.addWidget(self._label)
        row.addSpacing(Space.XS)
        for order, button in self._buttons.items():
            button.setProperty("role", "toggle")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _on=False, order=order: self.order_chosen.emit(order))
            self._group.addButton(button)
            row.addWidget(button)
        self.show_order(LineOrder.DOCUMENT)
        self._dress()
        self._name()

    def show_order(self, order: LineOrder) -> None:
        """Shows which order the lines are in."""
        self._buttons[order].setChecked(True)

    def changeEvent(self, event: QEvent) -> None:
        """Follows language and font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        elif event.type() == QEvent.Type.FontChange:
            self._dress()

    def _dress(self) -> None:
        for widget in (self._label, *self._buttons.values()):
            widget.setFont(scaled(base_font(), Type.SMALL))

    def _name(self) -> None:
        heading = self.tr("Sorted by")
        self._label.setText(heading)
        names = {
            LineOrder.LEFT: self.tr("words before"),
            LineOrder.FORM: self.tr("match"),
            LineOrder.RIGHT: self.tr("words after"),
            LineOrder.DOCUMENT: self.tr("document"),
            LineOrder.DATE: self.tr("date"),
        }
        for order, name in names.items():
            self._buttons[order].setText(name)
            self._buttons[order].setAccessibleName(f"{heading} {name}")
