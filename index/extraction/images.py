"""Image files: how many pages they show, and when they were taken. Their text is read later."""

import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from PIL import Image

from index.errors import FailureReason
from index.extraction.extracted import ContentError, Extracted
from index.values import Page

# What a hostile or a cut image makes the reader raise.
IMAGE_ERRORS = (
    OSError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    SyntaxError,
    EOFError,
    OverflowError,
    AttributeError,
    AssertionError,
    NotImplementedError,
    ZeroDivisionError,
    struct.error,
    Image.DecompressionBombError,
)
# The readers that are let at a file from anywhere: those of formats in which people keep pages.
_READERS = ("JPEG", "PNG", "TIFF", "BMP", "DIB", "GIF", "WEBP", "PPM", "JPEG2000", "MPO")
_MOST_PIXELS = 200_000_000
_MOST_PAGES = 10_000
_PAGE_SIDE, _LINE_SIDE = 480, 120  # pixels: half a page at 80 dots an inch, and a few lines
_DATE_TAKEN = 0x9003
_DATE_CHANGED = 0x0132
_EXIF = 0x8769


def extract_image(data: bytes) -> Extracted:
    """An image file whose pages all wait to be recognised."""
    with open_image(data) as image:
        try:
            count = min(getattr(image, "n_frames", 1), _MOST_PAGES)
            # Moving pictures are frames of one picture, not pages.
            count = count if image.format == "TIFF" else 1
            date = _date(image)
        except IMAGE_ERRORS as error:
            raise ContentError(FailureReason.DAMAGED) from error
    numbers = tuple(range(1, count + 1))
    pages = tuple(Page(number, 0, 0) for number in numbers) if count > 1 else ()
    return Extracted("", date=date, pages=pages, scans=numbers)


def is_page_sized(data: bytes) -> bool:
    """Whether a picture is large enough to be a page, and no sign below a letter."""
    try:
        with open_image(data) as image:
            return max(image.size) >= _PAGE_SIDE and min(image.size) >= _LINE_SIDE
    except ContentError:
        return True  # what is wrong with it is said where it is read


@contextmanager
def open_image(data: bytes) -> Iterator[Image.Image]:
    """An open image; raises ContentError."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what is odd in a file, nobody here wants to know
        try:
            image = Image.open(BytesIO(data), formats=_READERS)
        except IMAGE_ERRORS as error:
            raise ContentError(FailureReason.DAMAGED) from error
        with image:
            if image.width * image.height > _MOST_PIXELS:
                raise ContentError(FailureReason.TOO_LARGE)
            yield image


def _date(image: Image.Image) -> str:
    """The day on which a picture was taken or scanned, where it tells: "2019:05:03 10:11:12"."""
    exif = image.getexif()
    written = str(exif.get_ifd(_EXIF).get(_DATE_TAKEN) or exif.get(_DATE_CHANGED) or "")
    day = written[:10].replace(":", "-")
    is_date = len(day) == 10 and day[:4].isdigit() and day[5:7].isdigit() and day[8:].isdigit()
    return day if is_date and day[:4] > "1900" and "01" <= day[5:7] <= "12" else ""
