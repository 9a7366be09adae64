"""The hits of a query as rows, loaded page by page as one scrolls."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from index.values import Hit, ResultPage, SearchRequest
from searchapp.models.hit_rows import HitRow, rows_of, similar_rows
from searchapp.models.hit_words import HitWords
from searchapp.models.roles import Role

Index = QModelIndex | QPersistentModelIndex


class HitModel(QAbstractListModel):
    """Rows of hits; asks for the next page when a view reaches the end of what it holds."""

    more_wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: list[Hit] = []
        self._rows: list[HitRow] = []
        self._unfolded: frozenset[str] = frozenset()  # paths
        self._query = ""
        self._total = 0
        self._asked = 0

    def show_page(self, page: ResultPage) -> None:
        """Takes a page: the first one replaces the rows, the one that was asked for is added."""
        if page.request.offset == 0:
            self._replace(page)
        elif asked(page.request) == self._query and page.request.offset == len(self._hits):
            self._append(page)

    def clear(self) -> None:
        """Forgets all rows."""
        self.beginResetModel()
        self._hits, self._rows, self._unfolded = [], [], frozenset()
        self._query, self._total, self._asked = "", 0, 0
        self.endResetModel()

    def query(self) -> str:
        """The query whose hits these are."""
        return self._query

    def hit(self, row: int) -> Hit:
        """The hit in a row, or the document that is like one."""
        return self._rows[row].hit

    def loaded(self) -> int:
        """How many hits are loaded, without what is unfolded below them."""
        return len(self._hits)

    def can_fold(self, row: int, *, unfold: bool) -> bool:
        """Whether a row has something to unfold, or to fold up again."""
        shown = self._rows[row]
        return bool(shown.hit.similar) and shown.is_unfolded != unfold

    def parent_row(self, row: int) -> int | None:
        """The row of the hit below which a row is unfolded; None for a hit."""
        parent = self._rows[row].parent
        if not parent:
            return None
        return next(n for n in range(row, -1, -1) if self._rows[n].hit.path == parent)

    def set_unfolded(self, row: int, *, unfold: bool) -> None:
        """Shows the documents that are like a hit below it, or no longer."""
        if not self.can_fold(row, unfold=unfold):
            return
        hit = self._rows[row].hit
        similar = similar_rows(hit)
        last = row + len(similar)
        self._rows[row] = HitRow(hit, is_unfolded=unfold)
        if unfold:
            self._unfolded |= {hit.path}
            self.beginInsertRows(QModelIndex(), row + 1, last)
            self._rows[row + 1 : row + 1] = similar
            self.endInsertRows()
        else:
            self._unfolded -= {hit.path}
            self.beginRemoveRows(QModelIndex(), row + 1, last)
            del self._rows[row + 1 : last + 1]
            self.endRemoveRows()
        changed = self.index(row, 0)
        self.dataChanged.emit(changed, changed)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The hit of a row, or its words for those who cannot see it."""
        number = index.row()
        if not 0 <= number < len(self._rows):
            return None
        row = self._rows[number]
        if role == Role.ROW:  # what Qt's views ask for again and again
            return row
        hit = row.hit
        if role == Role.HIT:
            return hit
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join((hit.path, *hit.places))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return HitWords().aloud(hit, is_similar=bool(row.parent), unfolded=row.is_unfolded)
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
        query = asked(page.request)
        if query == self._query and page.hits == tuple(self._hits):
            # A search that is repeated after a commit mostly brings the same: nothing moves.
            self._total, self._asked = page.rows, 0
            return
        self.beginResetModel()
        if query != self._query:
            self._unfolded = frozenset()
        self._hits, self._query = list(page.hits), query
        self._rows = rows_of(self._hits, self._unfolded)
        self._total, self._asked = page.rows, 0
        self.endResetModel()

    def _append(self, page: ResultPage) -> None:
        first, fresh = len(self._rows), rows_of(page.hits, self._unfolded)
        if fresh:
            self.beginInsertRows(QModelIndex(), first, first + len(fresh) - 1)
            self._hits.extend(page.hits)
            self._rows.extend(fresh)
            self.endInsertRows()


def asked(request: SearchRequest) -> str:
    """All that was asked for as one text: what is typed, the filters, what it is to be like."""
    return "\n".join((request.text, *request.filters, request.like)).rstrip("\n")
