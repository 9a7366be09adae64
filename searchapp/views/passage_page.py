"""The page of all passages of one document."""

from PySide6.QtCore import QEvent, QLocale, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from index.values import PassageList
from searchapp.models.passage_model import PassageModel
from searchapp.theme import Space, Type, base_font, scaled
from searchapp.views.elided_label import ElidedLabel
from searchapp.views.export_button import ExportButton
from searchapp.views.passage_delegate import PassageDelegate
from searchapp.views.placard import Placard

STEP = 24  # pixels a notch of the wheel's scroll step


class PassageRows(QListView):
    """Passages under each other."""

    passage_chosen = Signal(int)  # a row

    def __init__(self, model: PassageModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("passages")
        self._model = model
        self._delegate = PassageDelegate(self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.verticalScrollBar().setSingleStep(STEP)
        model.modelReset.connect(self._delegate.forget)
        self.clicked.connect(self._choose)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the passage, Ctrl+C copies the chosen ones."""
        if event.matches(QKeySequence.StandardKey.Copy):
            rows = sorted({index.row() for index in self.selectionModel().selectedIndexes()})
            if rows:
                QGuiApplication.clipboard().setText(self._model.text_of(rows))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lays the rows out in the new width."""
        self._delegate.set_width(self.viewport().width())
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Lays the rows out anew when the font changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._delegate.forget()
            self.scheduleDelayedItemsLayout()

    def _choose(self, index: QModelIndex) -> None:
        gathers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if index.isValid() and not QGuiApplication.keyboardModifiers() & gathers:
            self.passage_chosen.emit(index.row())


class PassagePage(QWidget):
    """The passages of the document that is read, with their pages."""

    match_requested = Signal(str, str, int)  # query, path, where in the text
    export_requested = Signal(object)  # ExportFormat

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: PassageList | None = None
        self.model = PassageModel(self)
        self.rows = PassageRows(self.model, self)
        self._title = ElidedLabel(self)
        self._counts = ElidedLabel(self, quiet=True)
        self._export = ExportButton(self)
        self._hint = Placard("document", self)
        self._rooms = QStackedLayout()
        self.rows.passage_chosen.connect(self._go_to)
        self._export.format_chosen.connect(self.export_requested)
        self._arrange()
        self._dress()
        self._name()
        self.show_passages(None)

    def show_passages(self, found: PassageList | None) -> None:
        """Shows the passages of a document, or that none is read."""
        self._found = found
        self.model.show_passages(found)
        self.rows.scrollToTop()
        if self.model.rowCount():
            self.rows.setCurrentIndex(self.model.index(0, 0))
        self._rooms.setCurrentWidget(self.rows if self.model.rowCount() else self._hint)
        self._export.setEnabled(bool(self.model.rowCount()))
        self._speak()

    def passages(self) -> PassageList | None:
        """What is shown."""
        return self._found

    def changeEvent(self, event: QEvent) -> None:
        """Follows language and font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        elif event.type() == QEvent.Type.FontChange:
            self._dress()

    def _go_to(self, row: int) -> None:
        assert self._found is not None
        passage = self.model.passage(row)
        start = passage.offset + (passage.marks[0].start if passage.marks else 0)
        request = self._found.request
        self.match_requested.emit(request.query, request.path, start)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.M)
        head.addWidget(self._title, 1)
        head.addWidget(self._export)
        self._rooms.addWidget(self.rows)
        self._rooms.addWidget(self._hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.M, 0, 0)
        column.setSpacing(Space.S)
        column.addLayout(head)
        column.addLayout(self._rooms, 1)
        column.addWidget(self._counts)

    def _dress(self) -> None:
        self._title.set_type(scaled(base_font(), Type.TITLE, strong=True))
        self._counts.set_type(scaled(base_font(), Type.SMALL))

    def _speak(self) -> None:
        self._title.show_text(self._found.source.title if self._found else "")
        self._counts.show_text(self._said())

    def _said(self) -> str:
        found = self._found
        if found is None or not found.passages:
            return ""
        if found.shown < found.total:
            locale = QLocale()
            words = self.tr("The first {shown} of {total} matches are shown.")
            return words.format(
                shown=locale.toString(found.shown), total=locale.toString(found.total)
            )
        passages = self.tr("%Ln passage(s)", "", len(found.passages))
        return passages + " · " + self.tr("%Ln match(es)", "", found.total)

    def _name(self) -> None:
        self.rows.setAccessibleName(self.tr("Passages of the document"))
        self._hint.say(
            self.tr("No passages to show"),
            self.tr("Open a document that has the words: all its passages come here."),
        )
        self._speak()
