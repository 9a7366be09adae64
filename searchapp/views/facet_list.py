"""The list of facets: a click keeps a value, Alt+click excludes it, and so do keys."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget

from searchapp.models.facet_model import FacetModel, FacetRow, RowKind
from searchapp.models.roles import Role
from searchapp.views.facet_delegate import FacetDelegate

CHOOSING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
EXCLUDING_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Minus)


class FacetList(QListView):
    """Facets under each other, chosen with pointer or keyboard."""

    value_chosen = Signal(object, object, bool)  # FacetKind, FacetValue, whether to exclude it
    word_chosen = Signal(str)
    left = Signal()  # Up from the first row

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("facets")
        self._model = FacetModel(self)
        self._delegate = FacetDelegate(self)
        self._menu: QMenu | None = None
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self._model.modelAboutToBeReset.connect(self._keep_place)
        self._model.modelReset.connect(self._return)
        self._kept = (0, 0)
        self._name()

    def facets(self) -> FacetModel:
        """The rows."""
        return self._model

    def enter(self) -> None:
        """Takes the keyboard, with a value chosen."""
        if not self.currentIndex().isValid():
            rows = range(self._model.rowCount())
            first = next((n for n in rows if self._model.row(n).row is not RowKind.HEADING), -1)
            self.setCurrentIndex(self._model.index(first, 0))
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter or Space keeps, with Alt excludes; so do Delete and minus."""
        index = self.currentIndex()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if index.isValid() and event.key() in CHOOSING_KEYS:
            self._choose(index, exclude=alt)
        elif index.isValid() and event.key() in EXCLUDING_KEYS:
            self._choose(index, exclude=True)
        elif event.key() == Qt.Key.Key_Up and index.row() <= 1:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click keeps; with Alt, or on the minus, it excludes."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        on_minus = self._delegate.is_on_exclude(
            QRectF(self.visualRect(index)), event.position().x()
        )
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        row: FacetRow = index.data(Role.ROW)
        self._choose(index, exclude=alt or (on_minus and not row.is_kept))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Shows what the row under the pointer offers."""
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer."""
        super().leaveEvent(event)
        self._hover(QModelIndex())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offers what a click and a key do, in words."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        row: FacetRow | None = index.data(Role.ROW) if index.isValid() else None
        if row is None or row.row is not RowKind.VALUE:
            return
        corner = self.visualRect(index).bottomLeft() if by_key else event.pos()
        self._open_menu(index, row, self.viewport().mapToGlobal(corner))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Chooses a row when the Tab key comes in."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.enter()

    def changeEvent(self, event: QEvent) -> None:
        """Speaks the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._model.speak()
            self._name()
        elif event.type() == QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()

    def _open_menu(self, index: QModelIndex, row: FacetRow, corner: QPoint) -> None:
        self._menu = QMenu(self)
        if row.is_kept or row.is_excluded:
            remove = self._menu.addAction(self.tr("Remove this filter"))
            remove.triggered.connect(lambda: self._choose(index, exclude=row.is_excluded))
        else:
            keep = self._menu.addAction(self.tr("Keep only this"))
            keep.triggered.connect(lambda: self._choose(index, exclude=False))
            exclude = self._menu.addAction(self.tr("Exclude this"))
            exclude.triggered.connect(lambda: self._choose(index, exclude=True))
        self._menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._menu.popup(corner)

    def _choose(self, index: QModelIndex, *, exclude: bool) -> None:
        row: FacetRow = index.data(Role.ROW)
        match row.row:
            case RowKind.MORE:
                self._model.toggle_more(row.kind)
            case RowKind.WORD:
                self.word_chosen.emit(row.text)
            case RowKind.VALUE:
                # A click on what is excluded lets it go again, whichever key is held.
                self.value_chosen.emit(row.kind, row.value, exclude or row.is_excluded)

    def _hover(self, index: QModelIndex) -> None:
        self._delegate.hovered = index.row()
        row: FacetRow | None = index.data(Role.ROW) if index.isValid() else None
        points = row is not None and row.row is not RowKind.HEADING
        shape = Qt.CursorShape.PointingHandCursor if points else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        self.viewport().update()

    def _keep_place(self) -> None:
        self._kept = (self.currentIndex().row(), self.verticalScrollBar().value())

    def _return(self) -> None:
        row, scrolled = self._kept
        if 0 <= row < self._model.rowCount():
            self.setCurrentIndex(self._model.index(row, 0))
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(scrolled)

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Narrow the result"))
