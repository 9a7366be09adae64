"""The pages of a document as rows: number, matches, and a small picture once there is one."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QPixmap

from searchapp.models.picture_cache import PictureCache
from searchapp.page_values import PictureWish

COUNT_ROLE = Qt.ItemDataRole.UserRole + 1
PICTURE_ROLE = Qt.ItemDataRole.UserRole + 2
MOST_BYTES = 16 * 1024 * 1024

Index = QModelIndex | QPersistentModelIndex


class PageModel(QAbstractListModel):
    """A row a page."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages = 0
        self._counts: Sequence[int] = ()
        self._pictures = PictureCache(MOST_BYTES)

    def show_pages(self, pages: int) -> None:
        """Turns to a document of so many pages."""
        self.beginResetModel()
        self._pages, self._counts = pages, ()
        self._pictures.clear()
        self.endResetModel()

    def show_counts(self, counts: Sequence[int]) -> None:
        """Takes how many matches are on each page."""
        self._counts = counts
        self._tell(0, self._pages - 1)

    def show_picture(self, wish: PictureWish, picture: QPixmap) -> None:
        """Takes the small picture of a page."""
        self._pictures.keep(wish, picture)
        self._tell(wish.number, wish.number)

    def has_picture(self, wish: PictureWish) -> bool:
        """Whether the small picture of a page is there."""
        return self._pictures.find(wish) is not None

    def rowCount(self, parent: Index | None = None) -> int:
        """How many pages there are."""
        return 0 if parent is not None and parent.isValid() else self._pages

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The number of a page, its matches, its picture, and all in words."""
        number = index.row()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return QLocale().toString(number + 1)
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return self._words(number)
            case _ if role == COUNT_ROLE:
                return self._count(number)
            case _ if role == PICTURE_ROLE:
                return self._pictures.find_any(number)
        return None

    def _count(self, number: int) -> int:
        return self._counts[number] if number < len(self._counts) else 0

    def _words(self, number: int) -> str:
        words = self.tr("Page {number}").format(number=QLocale().toString(number + 1))
        count = self._count(number)
        if not count:
            return words
        return f"{words}, " + self.tr("%Ln match(es)", "", count)

    def _tell(self, first: int, last: int) -> None:
        if self._pages:
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0))
