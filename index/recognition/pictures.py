"""The pages of a file as grey pictures, made straight, clean and of the size that reads best.

Tesseract reads letters that are 20 to 40 pixels high best, whatever paper they stood on. A page
that lies aslant by a degree loses it half of the lines, and the grain of a bad copy looks to it
like dots.
"""

import math
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

import numpy as np
import pypdfium2 as pdfium
from numpy.typing import NDArray
from PIL import Image, ImageFilter, ImageOps

from index.errors import FailureReason
from index.extraction.extracted import ContentError
from index.extraction.images import IMAGE_ERRORS, open_image

DPI = 300
POINTS = 72
LONGEST_SIDE = 4_200  # of A4 at 300 dots an inch it is 3,508
SHORTEST_SIDE = 40  # what is smaller is a sign or a line, not a page
SMALL_PAGE = 1_800  # the longer side of A4 at 150 dots an inch
SCREEN = 2_600  # the longer side of a screen's picture: its letters are 10 pixels high
MOST_ENLARGED = 3.0
_FEWEST_DOTS, _MOST_DOTS = 100, 1_200  # an inch: else a file does not mean what it says
_SPECK = 5  # pixels on a side that a speck does not fill by half
_NOISE = 6.0  # grey levels by which a pixel differs from those around it

_SKEW_WIDTH = 800
_MOST_SKEW = 5.0
_SKEW_STEP = 0.1
_LEAST_SKEW = 0.15


@dataclass(frozen=True, slots=True)
class Picture:
    """A grey page ready to be read, and by how much it was turned (degrees, clockwise)."""

    image: Image.Image
    dpi: int
    turned: float

    def netpbm(self) -> bytes:
        """The picture as a file that every reader of pictures knows, and that takes no packing."""
        return b"P5 %d %d 255\n" % self.image.size + self.image.tobytes()

    def smooth(self) -> "Picture":
        """The same page without specks, and without the finest lines."""
        return replace(self, image=self.image.filter(ImageFilter.MedianFilter(_SPECK)))

    def upright(self, left: float, top: float) -> tuple[float, float]:
        """Where a point of this picture stands on the page as it lay, both in pixels."""
        across, down = self.image.width / 2, self.image.height / 2
        x, y = left - across, top - down
        turn = math.radians(self.turned)
        sine, cosine = math.sin(turn), math.cos(turn)
        return across + x * cosine + y * sine, down - x * sine + y * cosine


@contextmanager
def open_pdf(data: bytes) -> Iterator[pdfium.PdfDocument]:
    """An open PDF; raises ContentError."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise ContentError(FailureReason.DAMAGED) from error
    with document:
        yield document


def pdf_picture(document: pdfium.PdfDocument, number: int) -> Picture | None:
    """A page of a PDF, counted from 1; None where it cannot be drawn."""
    try:
        page = document[number - 1]
        longest = max(page.get_size())
        scale = min(DPI / POINTS, LONGEST_SIDE / longest)
        bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=False)
        image = bitmap.to_pil().convert("L")
        bitmap.close()
        page.close()
    except pdfium.PdfiumError:
        return None
    return _prepared(image, round(scale * POINTS))


def image_picture(data: bytes, number: int) -> Picture | None:
    """A page of an image file, counted from 1; None where it is too small to be one.

    Raises ContentError.
    """
    with open_image(data) as image:
        try:
            image.seek(number - 1)
            resolution, width = _resolution(image), image.width
            image.draft("L", (LONGEST_SIDE, LONGEST_SIDE))  # a photograph is made small on the way
            resolution *= image.width / width
            grey = _on_paper(ImageOps.exif_transpose(image)).convert("L")
        except IMAGE_ERRORS as error:
            raise ContentError(FailureReason.DAMAGED) from error
    if min(grey.size) < SHORTEST_SIDE:
        return None
    factor = _enlargement(max(grey.size), resolution)
    if factor != 1:
        size = (round(grey.width * factor), round(grey.height * factor))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            grey = grey.resize(size, Image.Resampling.BICUBIC, reducing_gap=3.0)
    return _prepared(grey, DPI)


def _enlargement(longest: int, resolution: float) -> float:
    if not resolution:
        wanted = 2.0 if longest < SCREEN else 1.0
    else:
        # What is large enough already gains nothing from more pixels of the same.
        wanted = min(DPI / resolution, 1.0 if longest >= SMALL_PAGE else MOST_ENLARGED)
    return min(wanted, MOST_ENLARGED, LONGEST_SIDE / longest)


def _resolution(image: Image.Image) -> float:
    """Dots an inch, where the file tells something that can be meant; else 0."""
    try:
        dots = float(image.info.get("dpi", (0, 0))[0])
    except (TypeError, ValueError, IndexError, ZeroDivisionError):
        return 0.0
    return dots if _FEWEST_DOTS <= dots <= _MOST_DOTS else 0.0


def _on_paper(image: Image.Image) -> Image.Image:
    """The image on white, where parts of it are transparent."""
    if not image.has_transparency_data:
        return image
    drawn = image.convert("RGBA")
    paper = Image.new("RGBA", drawn.size, "white")
    paper.alpha_composite(drawn)
    return paper


def _prepared(image: Image.Image, dpi: int) -> Picture:
    if _noise(image) > _NOISE:
        image = image.filter(ImageFilter.MedianFilter(3))
    angle = find_skew(image)
    if abs(angle) < _LEAST_SKEW:
        return Picture(image, dpi, 0.0)
    ground = int(np.median(np.asarray(image.reduce(8))))
    turned = image.rotate(angle, Image.Resampling.BICUBIC, fillcolor=ground)
    return Picture(turned, dpi, -angle)


def _noise(image: Image.Image) -> float:
    """How much neighbouring pixels differ where nothing is drawn: the middle of all differences."""
    pixels = np.asarray(image)[::2].astype(np.int16)
    if pixels.shape[1] < 3:
        return 0.0
    curve = pixels[:, :-2] - 2 * pixels[:, 1:-1] + pixels[:, 2:]
    return float(np.median(np.abs(curve)))


def find_skew(image: Image.Image) -> float:
    """By how many degrees to turn a page against the clock for its lines to lie level.

    The dark pixels are added up along lines of every angle: along the true one, lines of letters
    and the white between them differ most.
    """
    small = image.reduce(max(1, image.width // _SKEW_WIDTH))
    grey = np.asarray(small).astype(np.int32)
    darkest, ground = np.percentile(grey, 0.5), np.median(grey)
    rows, columns = np.nonzero(grey < darkest + (ground - darkest) * 0.6)
    if len(rows) < 100:
        return 0.0
    angles = np.arange(-_MOST_SKEW, _MOST_SKEW + _SKEW_STEP / 2, _SKEW_STEP)
    across = (columns - small.width / 2).astype(np.float64)
    contrasts = [_contrast(rows, across, angle) for angle in angles]
    level = _contrast(rows, across, 0.0)
    best = int(np.argmax(contrasts))
    # A photograph has no lines: an angle that is hardly better than none is chance.
    return float(angles[best]) if contrasts[best] > 1.1 * level else 0.0


def _contrast(rows: NDArray[np.int64], across: NDArray[np.float64], degrees: float) -> float:
    places = np.rint(rows - across * math.tan(math.radians(degrees))).astype(np.int64)
    sums = np.bincount(places - places.min())
    steps = np.diff(sums).astype(np.float64)
    return float(steps @ steps)
