"""The hits of a query as rows, loaded page by page as one scrolls."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from index.values import Hit, ResultPage
from searchapp.models.hit_words import HitWords
from searchapp.models.roles import Role

Index = QModelIndex | QPersistentModelIndex


class HitModel(QAbstractListModel):
    """Rows of hits; asks for the next page when a view reaches the end of what it holds."""

    more_wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: list[Hit] = []
        self._query = ""
        self._total = 0
        self._asked = 0

    def show_page(self, page: ResultPage) -> None:
        """Takes a page: the first one replaces the rows, the one that was asked for is added."""
        if page.request.offset == 0:
            self._replace(page)
        elif page.request.text == self._query and page.request.offset == len(self._hits):
            self._append(page)

    def clear(self) -> None:
        """Forgets all rows."""
        self.beginResetModel()
        self._hits, self._query, self._total, self._asked = [], "", 0, 0
        self.endResetModel()

    def query(self) -> str:
        """The query whose hits these are."""
        return self._query

    def hit(self, row: int) -> Hit:
        """The hit in a row."""
        return self._hits[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """How many hits are loaded."""
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The hit of a row, or its words for those who cannot see it."""
        if not self.checkIndex(index, QAbstractListModel.CheckIndexOption.IndexIsValid):
            return None
        hit = self._hits[index.row()]
        if role == Role.HIT:
            return hit
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return hit.path
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return HitWords().aloud(hit)
        return None

    def canFetchMore(self, parent: Index) -> bool:
        """Whether hits were found that are not loaded and not asked for yet."""
        return not parent.isValid() and self._asked < len(self._hits) < self._total

    def fetchMore(self, parent: Index) -> None:
        """Asks for the next page."""
        if self.canFetchMore(parent):
            self._asked = len(self._hits)
            self.more_wanted.emit(self._asked)

    def _replace(self, page: ResultPage) -> None:
        if page.request.text == self._query and page.hits == tuple(self._hits):
            # A search that is repeated after a commit mostly brings the same: nothing moves.
            self._total, self._asked = page.total, 0
            return
        self.beginResetModel()
        self._hits, self._query = list(page.hits), page.request.text
        self._total, self._asked = page.total, 0
        self.endResetModel()

    def _append(self, page: ResultPage) -> None:
        first = len(self._hits)
        if page.hits:
            self.beginInsertRows(QModelIndex(), first, first + len(page.hits) - 1)
            self._hits.extend(page.hits)
            self.endInsertRows()
