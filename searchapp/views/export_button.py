"""A button that offers to take away what is shown, and in which form."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from index.values import ExportFormat


class ExportButton(QPushButton):
    """Opens a menu of the kinds of files that can be written."""

    format_chosen = Signal(object)  # ExportFormat

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoDefault(False)
        self._menu = QMenu(self)
        self._actions = {format_: self._menu.addAction("") for format_ in ExportFormat}
        for format_, action in self._actions.items():
            action.triggered.connect(
                lambda _checked=False, format_=format_: self.format_chosen.emit(format_)
            )
        self.setMenu(self._menu)
        self._name()

    def changeEvent(self, event: QEvent) -> None:
        """Speaks the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _name(self) -> None:
        self.setText(self.tr("Save as"))
        names = {
            ExportFormat.CSV: self.tr("Table (CSV)"),
            ExportFormat.HTML: self.tr("Web page (HTML)"),
            ExportFormat.DOCX: self.tr("Word document (DOCX)"),
        }
        for format_, name in names.items():
            self._actions[format_].setText(name)
