"""The list under the query box of what the word that is being typed may become.

It never takes the focus: one goes on typing in the box, and keys reach the list through it.
"""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from index.values import Completion
from searchapp.theme import Space, theme_of
from searchapp.views.icons import icon

WIDTH = 340
ROW = 30
ICON = 16


class CompletionPopup(QTreeWidget):
    """Words, and in how many documents each stands."""

    taken = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("completions")
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.setMouseTracking(True)
        self.itemClicked.connect(self._take)
        self._completions: tuple[Completion, ...] = ()
        self.hide()

    def show_completions(self, completions: Sequence[Completion], under: QWidget) -> None:
        """Shows completions under a widget of the same window, none of them chosen."""
        self.clear()
        self._completions = tuple(completions)
        if not completions:
            self.hide()
            return
        self.setAccessibleName(self.tr("Completions"))
        for completion in self._completions:
            self.addTopLevelItem(self._item(completion))
        self.setCurrentIndex(QModelIndex())
        window = under.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        corner = under.mapTo(window, QPoint(Space.M, under.height() + 2))
        height = len(self._completions) * self.sizeHintForRow(0) + 2 * self.frameWidth()
        self.setGeometry(corner.x(), corner.y(), min(WIDTH, under.width() - 2 * Space.M), height)
        self.show()
        self.raise_()

    def step(self, by: int) -> bool:
        """Moves the choice up or down; False where it would leave the list."""
        row = self._row() + by
        if row >= len(self._completions):
            return False
        item = self.topLevelItem(row)
        if item is None:
            self.setCurrentIndex(QModelIndex())
            return True
        self.setCurrentItem(item)
        words = item.data(0, Qt.ItemDataRole.AccessibleTextRole)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        return True

    def chosen(self) -> Completion | None:
        """The completion that is chosen."""
        row = self._row()
        return self._completions[row] if row >= 0 else None

    def first(self) -> Completion:
        """The completion at the top of the list, which is not empty while it is shown."""
        return self._completions[0]

    def _row(self) -> int:
        item = self.currentItem()
        return self.indexOfTopLevelItem(item) if item is not None else -1

    def _item(self, completion: Completion) -> QTreeWidgetItem:
        counted = bool(completion.documents)
        item = QTreeWidgetItem(
            [completion.word, QLocale().toString(completion.documents) if counted else ""]
        )
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setForeground(1, QColor(theme_of(self.palette()).muted))
        said = self.tr("{word}, %Ln document(s)", "", completion.documents)
        words = said.format(word=completion.word) if counted else completion.word
        if completion.is_past:
            item.setIcon(0, icon("history", theme_of(self.palette()).muted, ICON))
            words = self.tr("Asked before: {query}").format(query=completion.word)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, words)
        item.setSizeHint(0, QSize(0, ROW))
        return item

    def _take(self, item: QTreeWidgetItem) -> None:
        self.taken.emit(self._completions[self.indexOfTopLevelItem(item)])
