"""What can be done with a whole result: see it in context, take it away, ask many more."""

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from searchapp.theme import Space
from searchapp.views.icons import IconButton


class ResultMenu(QWidget):
    """Two small buttons at the end of the result line."""

    context_wanted = Signal()
    table_wanted = Signal()
    page_wanted = Signal()
    document_wanted = Signal()
    copies_wanted = Signal()
    batch_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = IconButton("context", self, size=16)
        self._take = IconButton("take", self, size=16)
        self._menu = QMenu(self)
        wishes = (self.table_wanted, self.page_wanted, self.document_wanted, self.copies_wanted)
        self._exports = [self._menu.addAction("") for _ in wishes]
        self._menu.addSeparator()
        self._batch = self._menu.addAction("")
        for action, wish in zip(self._exports, wishes, strict=True):
            action.triggered.connect(lambda _on=False, wish=wish: wish.emit())
        self._batch.triggered.connect(lambda _on=False: self.batch_wanted.emit())
        self._context.clicked.connect(self.context_wanted)
        self._take.clicked.connect(self.open_menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS + Space.XS // 2)
        row.addWidget(self._context)
        row.addWidget(self._take)
        self._name()

    def show_result(self, *, has_hits: bool) -> None:
        """Offers what there is something for."""
        self._context.setEnabled(has_hits)
        for action in self._exports:
            action.setEnabled(has_hits)

    def open_menu(self) -> None:
        """Opens the menu below its button."""
        self._menu.popup(self._take.mapToGlobal(QPoint(0, self._take.height() + Space.XS)))

    def menu(self) -> QMenu:
        """The menu itself."""
        return self._menu

    def changeEvent(self, event: QEvent) -> None:
        """Speaks the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _name(self) -> None:
        self._context.name(self.tr("Every match in context"), "F4")
        self._take.name(self.tr("Take the result away"), "Ctrl+Shift+S")
        names = (
            self.tr("Save as a table (CSV)…"),
            self.tr("Save as a web page with passages (HTML)…"),
            self.tr("Save as a Word document with passages (DOCX)…"),
            self.tr("Copy the files into a folder…"),
        )
        for action, name in zip(self._exports, names, strict=True):
            action.setText(name)
        self._batch.setText(self.tr("Many queries at once…") + "\tCtrl+Shift+B")
