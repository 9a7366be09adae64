"""What goes between the pages on the screen and the process that draws them."""

from array import array
from bisect import bisect_left
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPixmap


@dataclass(frozen=True, slots=True)
class PictureWish:
    """A wish for a page, counted from 0, as a picture so many device pixels wide."""

    number: int
    width: int


@dataclass(frozen=True, slots=True)
class GlyphWish:
    """A wish for the places of the characters of a page with this text."""

    number: int
    text: str


PageWish = PictureWish | GlyphWish


@dataclass(frozen=True, slots=True)
class PageSizes:
    """An opened document: width and height of each page in points."""

    path: str
    sizes: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True, eq=False)
class PagePicture:
    """The answer to a PictureWish; the picture is null where the page cannot be drawn."""

    wish: PictureWish
    picture: QPixmap


class PageGlyphs:
    """The boxes of a page's characters, or of its words where the page was read by OCR.

    `places` are offsets in the page's text, in the order in which they are drawn; `boxes` has left,
    top, right and bottom of each, in points.
    """

    def __init__(self, number: int, places: "array[int]", boxes: "array[float]") -> None:
        self.number = number
        self._places = places
        self._boxes = boxes
        self._in_order = sorted(range(len(places)), key=places.__getitem__)
        self._sorted = [places[row] for row in self._in_order]

    def __len__(self) -> int:
        return len(self._places)

    def boxes(self, start: int, end: int) -> list[QRectF]:
        """The boxes around a stretch of the page's text, one for each line that it touches."""
        first = bisect_left(self._sorted, start)
        last = bisect_left(self._sorted, end)
        lines: list[QRectF] = []
        for row in self._in_order[first:last]:
            box = self._box(row)
            if lines and _on_one_line(lines[-1], box):
                lines[-1] = lines[-1].united(box)
            else:
                lines.append(box)
        return lines

    def place_at(self, x: float, y: float) -> int | None:
        """The offset of the character nearest to a point; None on a page without any."""
        nearest, best = None, float("inf")
        for row, place in enumerate(self._places):
            left, top, right, bottom = self._boxes[4 * row : 4 * row + 4]
            across = max(left - x, 0.0, x - right)
            down = max(top - y, 0.0, y - bottom)
            # A point beside a line belongs to that line, however far its end is.
            distance = across + 8 * down
            if distance < best:
                nearest, best = place, distance
        return nearest

    def _box(self, row: int) -> QRectF:
        left, top, right, bottom = self._boxes[4 * row : 4 * row + 4]
        return QRectF(left, top, right - left, bottom - top)


def _on_one_line(line: QRectF, box: QRectF) -> bool:
    """Whether a box goes on where a line ends: as high, and not far from it."""
    middle = box.center().y()
    gap = max(box.left() - line.right(), line.left() - box.right())
    return line.top() <= middle <= line.bottom() and gap <= 2 * line.height()
