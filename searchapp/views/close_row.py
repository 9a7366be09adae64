"""The foot that all our dialogs stand on, and the column above it."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from searchapp.theme import Space


class CloseRow(QWidget):
    """The row at the foot of a dialog: what it offers on the left, Close on the right."""

    def __init__(self, dialog: QDialog, *offers: QPushButton) -> None:
        super().__init__(dialog)
        self._close = QPushButton(self)
        self._close.clicked.connect(dialog.close)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        for offer in offers:
            row.addWidget(offer)
        row.addStretch(1)
        row.addWidget(self._close)
        for button in (*offers, self._close):
            button.setAutoDefault(False)
        self._name()

    def changeEvent(self, event: QEvent) -> None:
        """Speaks the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _name(self) -> None:
        # Qt ships no Albanian: a button of QDialogButtonBox would stay English.
        self._close.setText(self.tr("Close"))


def dialog_column(dialog: QDialog) -> QVBoxLayout:
    """The one column in which a dialog is laid out."""
    column = QVBoxLayout(dialog)
    column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
    column.setSpacing(Space.M)
    return column
