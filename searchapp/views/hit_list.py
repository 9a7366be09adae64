"""The list of hits."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from index.values import Hit
from searchapp.models.hit_model import HitModel
from searchapp.models.roles import Role
from searchapp.views.chosen_row import choose_row
from searchapp.views.hit_delegate import HitDelegate

CHANGES_OF_LOOK = {QEvent.Type.FontChange, QEvent.Type.LanguageChange, QEvent.Type.StyleChange}
STEP = 24  # pixels a notch of the wheel's scroll step


@dataclass(frozen=True, slots=True)
class Standpoint:
    """Where one stands in the list: the query, the chosen document, how far it is scrolled."""

    query: str
    path: str
    scrolled: int


class HitList(QListView):
    """Hits under each other, walked with the keyboard."""

    read_requested = Signal(str)
    open_requested = Signal(str)
    like_requested = Signal(str, str)  # path and title
    painted = Signal()
    reader_wanted = Signal()
    query_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hits")
        self._delegate = HitDelegate(self)
        self._model = HitModel(self)
        self._kept = Standpoint("", "", 0)
        self._is_folding = False  # whether the button that is down has unfolded a hit
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there: a bar that comes and goes would change the width and all heights with it.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setSingleStep(STEP)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.clicked.connect(self._read)
        self.verticalScrollBar().valueChanged.connect(self._fetch_ahead)
        self._name()

    def show_model(self, model: HitModel) -> None:
        """Shows the rows of a model; the chosen document stays chosen when the rows change."""
        self._model = model
        model.modelAboutToBeReset.connect(self._keep_standpoint)
        self.setModel(model)
        model.modelReset.connect(self._return)

    def read_first(self) -> None:
        """Chooses the first hit and asks to read it."""
        if self._model.rowCount():
            self.setCurrentIndex(self._model.index(0, 0))
            self._read(self.currentIndex())
            self.reader_wanted.emit()

    def open_first(self) -> None:
        """Asks to open the chosen hit outside, the first one where none is chosen."""
        if self._model.rowCount():
            index = self.currentIndex()
            chosen = index if index.isValid() else self._model.index(0, 0)
            self.open_requested.emit(_hit(chosen).path)

    def ask_for_like(self) -> None:
        """Asks for what is like the chosen hit, the first one where none is chosen."""
        if self._model.rowCount():
            index = self.currentIndex()
            hit = _hit(index if index.isValid() else self._model.index(0, 0))
            self.like_requested.emit(hit.path, hit.title)

    def enter(self) -> None:
        """Takes the keyboard, with a hit chosen."""
        choose_row(self)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter reads, Ctrl+Enter opens, Right and Left unfold; Up from the first leads out."""
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.open_requested.emit(_hit(index).path)
            else:
                self._read(index)
                self.reader_wanted.emit()
        elif event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Left) and index.isValid():
            self._fold(index.row(), unfold=event.key() == Qt.Key.Key_Right)
        elif event.key() == Qt.Key.Key_Up and index.row() <= 0:
            self.query_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the line below a hit unfolds what is like it, and reads nothing."""
        self._is_folding = self._is_on_fold(event)
        if not self._is_folding:
            super().mousePressEvent(event)
            return
        index = self.indexAt(event.position().toPoint())
        self.setCurrentIndex(index)
        unfold = self._model.can_fold(index.row(), unfold=True)
        self._model.set_unfolded(index.row(), unfold=unfold)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The end of a click that has unfolded a hit is none on the hit."""
        if not self._is_folding:
            super().mouseReleaseEvent(event)
        self._is_folding = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click reads; the first of its clicks has asked for the document already."""
        if self._is_on_fold(event):
            self.mousePressEvent(event)
            return
        super().mouseDoubleClickEvent(event)
        if self.indexAt(event.position().toPoint()).isValid():
            self.reader_wanted.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Chooses the first hit when the Tab key comes in."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            choose_row(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the rows, and says so: what was found is on the screen now."""
        super().paintEvent(event)
        if self._model.rowCount():
            self.painted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lays the rows out in the new width."""
        self._delegate.set_width(self.viewport().width())
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Lays the rows out anew when the font or the language changes."""
        super().changeEvent(event)
        if event.type() in CHANGES_OF_LOOK:
            self._delegate.forget()
            self.scheduleDelayedItemsLayout()
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _is_on_fold(self, event: QMouseEvent) -> bool:
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return False
        corner = QPointF(self.visualRect(index).topLeft())
        return self._delegate.is_on_fold(index, event.position() - corner, self.font())

    def _fold(self, row: int, *, unfold: bool) -> None:
        """Unfolds a hit or folds it up; from what is unfolded, folding leads to its hit."""
        parent = self._model.parent_row(row)
        if parent is not None and not unfold:
            self.setCurrentIndex(self._model.index(parent, 0))
        elif parent is None:
            self._model.set_unfolded(row, unfold=unfold)

    def _read(self, index: QModelIndex) -> None:
        self.read_requested.emit(_hit(index).path)

    def _fetch_ahead(self, value: int) -> None:
        # Qt asks at the very end only; a screenful earlier, nobody has to wait.
        bar = self.verticalScrollBar()
        if value > bar.maximum() - bar.pageStep():
            self._model.fetchMore(QModelIndex())

    def _keep_standpoint(self) -> None:
        index = self.currentIndex()
        path = _hit(index).path if index.isValid() else ""
        self._kept = Standpoint(self._model.query(), path, self.verticalScrollBar().value())

    def _return(self) -> None:
        """After the same query brought other hits, stands where one stood; else at the top."""
        self._delegate.forget()
        if self._model.query() != self._kept.query:
            self.scrollToTop()
            return
        rows = range(self._model.rowCount())
        row = next((row for row in rows if self._model.hit(row).path == self._kept.path), None)
        if row is not None:
            self.setCurrentIndex(self._model.index(row, 0))
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(self._kept.scrolled)

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Results"))


def _hit(index: QModelIndex) -> Hit:
    hit: Hit = index.data(Role.HIT)
    return hit
