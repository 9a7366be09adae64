"""The table of matches in context."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from searchapp.models.concordance_model import Column, ConcordanceModel
from searchapp.theme import Space, Type, base_font, scaled
from searchapp.views.concordance_delegate import ConcordanceDelegate

FORM_SHARE, NARROWEST_FORM, WIDEST_FORM = 0.13, 96, 190
SOURCE_SHARE, NARROWEST_SOURCE, WIDEST_SOURCE = 0.16, 110, 260
PAGE_WIDTH = 58
# Narrower than this, the words matter more than where they stand: the pointer that rests says it.
ROOM_FOR_SOURCE = 720


class ConcordanceTable(QTableView):
    """Aligned on the match whatever the width; walked with the keyboard, copied with Ctrl+C."""

    line_chosen = Signal(int)  # a row
    column_chosen = Signal(int)  # its head was clicked

    def __init__(self, model: ConcordanceModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("concordance")
        self._model = model
        self._delegate = ConcordanceDelegate(self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.clicked.connect(self._choose)
        self._set_heads()
        self._dress()
        self._name()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the line, Ctrl+C copies the chosen ones."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_chosen()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def copy_chosen(self) -> None:
        """Puts the chosen lines with their sources onto the clipboard."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        if rows:
            QGuiApplication.clipboard().setText(self._model.text_of(rows))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shares the width anew."""
        super().resizeEvent(event)
        self._share_width()

    def changeEvent(self, event: QEvent) -> None:
        """Follows font and language."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._dress()
        elif event.type() == QEvent.Type.LanguageChange:
            self._model.rename()
            self._name()

    def _choose(self, index: QModelIndex) -> None:
        modifiers = QGuiApplication.keyboardModifiers()
        # With Ctrl or Shift lines are gathered to be copied.
        gathers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if index.isValid() and not modifiers & gathers:
            self.line_chosen.emit(index.row())

    def _set_heads(self) -> None:
        heads = self.horizontalHeader()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads.setHighlightSections(False)
        heads.setSectionsClickable(True)
        heads.sectionClicked.connect(self.column_chosen)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.hide()

    def _share_width(self) -> None:
        width = self.viewport().width()
        has_source = width >= ROOM_FOR_SOURCE
        has_pages = has_source and any(line.page for line in self._model.concordance().lines[:200])
        self.setColumnHidden(Column.SOURCE, not has_source)
        self.setColumnHidden(Column.PAGE, not has_pages)
        source = _within(width * SOURCE_SHARE, NARROWEST_SOURCE, WIDEST_SOURCE)
        beside = (source if has_source else 0) + (PAGE_WIDTH if has_pages else 0)
        form = _within((width - beside) * FORM_SHARE, NARROWEST_FORM, WIDEST_FORM)
        left = (width - beside - form) // 2
        right = width - beside - form - left
        widths = {Column.LEFT: left, Column.FORM: form, Column.RIGHT: right}
        for column, pixels in {**widths, Column.SOURCE: source, Column.PAGE: PAGE_WIDTH}.items():
            self.setColumnWidth(column, pixels)

    def show_rows(self) -> None:
        """Stands at the top of new rows."""
        self._share_width()
        self.scrollToTop()
        if self._model.rowCount():
            self.setCurrentIndex(self._model.index(0, Column.FORM))

    def _dress(self) -> None:
        self._delegate.forget()
        height = QFontMetrics(base_font()).height() + Space.M
        self.verticalHeader().setDefaultSectionSize(height)
        self.verticalHeader().setMinimumSectionSize(height)
        self.horizontalHeader().setFont(scaled(base_font(), Type.SMALL))

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Matches in context"))


def _within(share: float, least: int, most: int) -> int:
    return int(min(max(share, least), most))
