"""The pictures of pages that are kept, bounded by the memory that they take."""

from collections import OrderedDict

from PySide6.QtGui import QPixmap

from searchapp.page_values import PictureWish

MOST_BYTES = 96 * 1024 * 1024


class PictureCache:
    """Pictures by page and width; the ones not looked at for longest go first."""

    def __init__(self, most: int = MOST_BYTES) -> None:
        self._most = most
        self._pictures: OrderedDict[PictureWish, QPixmap] = OrderedDict()
        self._bytes = 0

    def __len__(self) -> int:
        return len(self._pictures)

    def clear(self) -> None:
        """Forgets all pictures."""
        self._pictures.clear()
        self._bytes = 0

    def keep(self, wish: PictureWish, picture: QPixmap) -> None:
        """Keeps a picture, and lets older ones go."""
        self._drop(wish)
        self._pictures[wish] = picture
        self._bytes += _size(picture)
        while self._bytes > self._most and len(self._pictures) > 1:
            self._drop(next(iter(self._pictures)))

    def find(self, wish: PictureWish) -> QPixmap | None:
        """The picture that answers a wish."""
        picture = self._pictures.get(wish)
        if picture is not None:
            self._pictures.move_to_end(wish)
        return picture

    def find_any(self, number: int) -> QPixmap | None:
        """The best picture of a page at any width, to be shown until the right one is there."""
        wishes = [wish for wish in self._pictures if wish.number == number]
        if not wishes:
            return None
        return self._pictures[max(wishes, key=lambda wish: wish.width)]

    def _drop(self, wish: PictureWish) -> None:
        picture = self._pictures.pop(wish, None)
        if picture is not None:
            self._bytes -= _size(picture)


def _size(picture: QPixmap) -> int:
    return max(4 * picture.width() * picture.height(), 1)
