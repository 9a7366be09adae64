"""Pages as pictures that can be read."""

from io import BytesIO

import numpy as np
import pytest
from PIL import Image, ImageDraw

from index.errors import FailureReason
from index.extraction.extracted import ContentError
from index.extraction.images import extract_image
from index.recognition.pictures import LONGEST_SIDE, find_skew, image_picture

SIZE = (900, 1_200)


def lines(size: tuple[int, int] = SIZE, degrees: float = 0) -> Image.Image:
    """Something like a page: rows of short dark bars."""
    page = Image.new("L", size, 255)
    pen = ImageDraw.Draw(page)
    for top in range(100, size[1] - 100, 30):
        for left in range(100, size[0] - 120, 25):
            pen.rectangle((left, top, left + 15, top + 12), fill=0)
    return page.rotate(degrees, Image.Resampling.BICUBIC, fillcolor=255)


def saved(image: Image.Image, format_: str = "PNG", **options: object) -> bytes:
    file = BytesIO()
    image.save(file, format_, **options)
    return file.getvalue()


@pytest.mark.parametrize("degrees", [-3.0, -1.0, 0.0, 0.5, 2.0])
def test_finds_by_how_much_a_page_lies_aslant(degrees):
    assert find_skew(lines(degrees=degrees)) == pytest.approx(-degrees, abs=0.15)


def test_leaves_a_photograph_as_it_lies():
    noise = np.random.default_rng(1).integers(0, 255, (600, 800), dtype=np.uint8)
    assert abs(find_skew(Image.fromarray(noise))) < 0.15  # which nobody turns a page by


def test_tells_where_a_point_stood_before_the_page_was_turned():
    page = Image.new("L", SIZE, 255)
    spot = (700, 300)
    lined = lines()
    page.paste(lined)
    picture = image_picture(saved(page.rotate(2.0, fillcolor=255), dpi=(300, 300)), 1)
    assert picture is not None
    assert picture.turned == pytest.approx(2.0, abs=0.15)
    # The middle of the page stays where it is, and what is far from it moves by the angle.
    assert picture.upright(450, 600) == pytest.approx((450, 600))
    moved = picture.upright(*spot)
    assert np.hypot(moved[0] - spot[0], moved[1] - spot[1]) == pytest.approx(13.6, abs=1)


@pytest.mark.parametrize(
    ("size", "dpi", "wanted"),
    [
        pytest.param((2480, 3508), 300, (2480, 3508), id="as-it-is"),
        pytest.param((1240, 1754), 150, (2480, 3508), id="coarse"),
        pytest.param((4960, 7016), 600, (2480, 3508), id="fine"),
        pytest.param((600, 400), 72, (1200, 800), id="window"),
        pytest.param((1920, 1080), 96, (3840, 2160), id="screen"),
        pytest.param((4000, 3000), 72, (4000, 3000), id="photograph"),
        pytest.param((9000, 300), 300, (LONGEST_SIDE, 140), id="banner"),
    ],
)
def test_brings_pages_to_the_size_that_reads_best(size, dpi, wanted):
    picture = image_picture(saved(Image.new("L", size, 255), dpi=(dpi, dpi)), 1)
    assert picture is not None
    assert picture.image.size == pytest.approx(wanted, abs=2)


def test_makes_a_very_fine_jpeg_no_smaller_than_it_reads_best():
    data = saved(Image.new("L", (9_000, 400), 255), "JPEG", dpi=(1_000, 1_000))
    picture = image_picture(data, 1)
    assert picture is not None
    assert picture.image.size == pytest.approx((2_700, 120), abs=2)


def test_passes_over_what_is_too_small_to_be_a_page():
    assert image_picture(saved(Image.new("L", (32, 32))), 1) is None


def test_shows_what_is_transparent_on_white():
    image = Image.new("RGBA", (200, 100), (0, 0, 0, 0))
    picture = image_picture(saved(image), 1)
    assert picture is not None
    assert picture.image.getextrema() == (255, 255)


def test_counts_the_pages_of_a_tif():
    pages = [lines(), lines((500, 400)), lines()]
    extracted = extract_image(saved(pages[0], "TIFF", save_all=True, append_images=pages[1:]))
    assert extracted.scans == (1, 2, 3)
    assert [page.number for page in extracted.pages] == [1, 2, 3]


@pytest.mark.parametrize("format_", ["PNG", "JPEG", "TIFF", "BMP", "GIF", "WEBP", "PPM"])
def test_opens_every_kind_of_picture(format_):
    data = saved(lines(), format_)
    assert extract_image(data).scans == (1,)
    assert image_picture(data, 1) is not None


def test_knows_when_a_photograph_was_taken():
    exif = Image.Exif()
    exif[0x0132] = "2019:05:03 10:11:12"
    assert extract_image(saved(lines(), "JPEG", exif=exif)).date == "2019-05-03"


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_takes_half_a_picture_for_damaged_or_for_what_is_left(share):
    data = saved(lines(), "PNG")
    try:
        image_picture(data[: int(len(data) * share)], 1)
    except ContentError as error:
        assert error.reason is FailureReason.DAMAGED


def test_refuses_what_is_no_picture():
    with pytest.raises(ContentError) as caught:
        extract_image(b"Ura e re mbi Drin")
    assert caught.value.reason is FailureReason.DAMAGED
