"""The list of hits."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from index.values import Hit
from searchapp.models.hit_model import HitModel
from searchapp.models.hit_rows import open_wish
from searchapp.models.roles import Role
from searchapp.views.chosen_row import choose_row
from searchapp.views.citation import citation
from searchapp.views.document_menu import DocumentMenu
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
    open_requested = Signal(object)  # an OpenWish
    folder_requested = Signal(str)
    path_wanted = Signal(str)
    peek_requested = Signal(str)
    like_requested = Signal(str, str)  # path and title
    copied = Signal(str)  # what there is to say of it
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
        self.verticalScrollBar().rangeChanged.connect(self._dress_bar)
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
            self.open_requested.emit(open_wish(_hit(chosen)))

    def show_density(self, density: str) -> None:
        """Shows hits with more room or less; the chosen one stays in sight."""
        self._delegate.set_density(density)
        self.scheduleDelayedItemsLayout()
        if self.currentIndex().isValid():
            self.executeDelayedItemsLayout()
            self.scrollTo(self.currentIndex())

    def copy(self) -> None:
        """Puts the chosen hit's passage on the clipboard, with its source."""
        if self.currentIndex().isValid():
            QGuiApplication.clipboard().setText(citation(_hit(self.currentIndex())))
            self.copied.emit(self.tr("The passage was copied with its source."))

    def chosen_hit(self) -> Hit | None:
        """The hit that is chosen, while the keyboard is here."""
        index = self.currentIndex()
        return _hit(index) if index.isValid() and self.hasFocus() else None

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
        """What can be done with the chosen hit; Up from the first one leads out."""
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Up and index.row() <= 0:
            self.query_wanted.emit()
        elif not (index.isValid() and self._act(index, event)):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offers what can be done with the hit under the pointer, or with the chosen one."""
        by_keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_keyboard else self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            corner = self.visualRect(index).center() if by_keyboard else event.pos()
            self._new_menu(_hit(index)).popup(self.viewport().mapToGlobal(corner))

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

    def _act(self, index: QModelIndex, event: QKeyEvent) -> bool:
        """Does what a key means to a hit; whether it means anything."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if control:
                self.open_requested.emit(open_wish(_hit(index)))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._read(index)
                self.reader_wanted.emit()
            case Qt.Key.Key_Right | Qt.Key.Key_Left:
                self._fold(index.row(), unfold=event.key() == Qt.Key.Key_Right)
            case Qt.Key.Key_Space:
                self.peek_requested.emit(_hit(index).path)
            case Qt.Key.Key_C if control:
                self.copy()
            case _:
                return False
        return True

    def _new_menu(self, hit: Hit) -> DocumentMenu:
        menu = DocumentMenu(self)
        read = menu.add_first(self.tr("Read"), "Enter")
        read.triggered.connect(lambda: self.read_requested.emit(hit.path))
        peek = menu.add_first(self.tr("Glance at it"), self.tr("Space"))
        peek.triggered.connect(lambda: self.peek_requested.emit(hit.path))
        like = menu.add_first(self.tr("More like this"), "Ctrl+M")
        like.triggered.connect(lambda: self.like_requested.emit(hit.path, hit.title))
        menu.add_first(self.tr("Copy the passage"), "Ctrl+C").triggered.connect(self.copy)
        menu.open_wanted.connect(lambda: self.open_requested.emit(open_wish(hit)))
        menu.folder_wanted.connect(lambda: self.folder_requested.emit(hit.path))
        menu.path_wanted.connect(lambda: self.path_wanted.emit(hit.path))
        return menu

    def _dress_bar(self, first: int, last: int) -> None:
        """A bar with nothing to scroll keeps its place, but shows no handle."""
        self.verticalScrollBar().setEnabled(last > first)

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
