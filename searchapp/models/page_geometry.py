"""Where the pages of a document lie under each other, in pixels."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QRectF

GAP = 14  # pixels between two pages
MARGIN = 14  # around all of them
POINT = 96 / 72  # pixels a point at 100 %
SMALLEST, LARGEST = 0.25, 5.0
STEPS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0, 5.0)


class PageGeometry:
    """Pages of some sizes in points, at one zoom, centred in a width."""

    def __init__(self, sizes: Sequence[tuple[float, float]], zoom: float, room: float) -> None:
        self.scale = zoom * POINT
        heights = [height * self.scale for _, height in sizes]
        self._widths = [width * self.scale for width, _ in sizes]
        self._heights = heights
        self._tops = list(accumulate((height + GAP for height in heights), initial=float(MARGIN)))
        self.width = max((*self._widths, 0.0)) + 2 * MARGIN
        self.height = self._tops[-1] - GAP + MARGIN if sizes else 0.0
        self._room = max(room, self.width)

    def __len__(self) -> int:
        return len(self._widths)

    def box(self, number: int) -> QRectF:
        """The box of a page."""
        width = self._widths[number]
        left = round((self._room - width) / 2)
        return QRectF(left, round(self._tops[number]), width, self._heights[number])

    def page_at(self, y: float) -> int:
        """The page at a height, or the one above where there is none."""
        return min(max(bisect_right(self._tops, y) - 1, 0), max(len(self) - 1, 0))

    def pages_between(self, top: float, bottom: float) -> range:
        """The pages that can be seen between two heights."""
        if not len(self):
            return range(0)
        first = self.page_at(top)
        if self._tops[first] + self._heights[first] < top and first < len(self) - 1:
            first += 1
        return range(first, self.page_at(bottom) + 1)


def fitting_zoom(sizes: Sequence[tuple[float, float]], room: float) -> float:
    """The zoom at which the widest page fills a width."""
    widest = max((width for width, _ in sizes), default=0.0)
    if widest <= 0:
        return 1.0
    return min(max((room - 2 * MARGIN) / (widest * POINT), SMALLEST), LARGEST)


def next_zoom(zoom: float, by: int) -> float:
    """The next larger or smaller step after a zoom."""
    larger = [step for step in STEPS if step > zoom * 1.01]
    smaller = [step for step in STEPS if step < zoom * 0.99]
    if by > 0:
        return larger[0] if larger else LARGEST
    return smaller[-1] if smaller else SMALLEST
