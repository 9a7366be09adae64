"""The pages of a PDF: how they look, and where their characters stand."""

import zipfile

import pytest

from index.errors import ExtractionError
from index.extraction.file_documents import read_documents
from index.rendering.pdf_pages import MOST_PIXELS, PdfPages
from tools.small_pdf import SmallPdf

LINE = "Ura e gurit mbi lumë"


@pytest.fixture
def open_pdf(tmp_path):
    """Writes a PDF of these pages and opens it; closed afterwards."""
    opened = []

    def make(*pages, change=lambda data: data):
        path = tmp_path / "ura.pdf"
        path.write_bytes(change(SmallPdf(pages).to_bytes()))
        opened.append(PdfPages(str(path)))
        return opened[-1]

    yield make
    for pages in opened:
        pages.close()


def box_of(glyphs, text, word):
    """The box around a word: left, top, right, bottom."""
    start = text.index(word)
    rows = [
        glyphs.boxes[4 * row : 4 * row + 4]
        for row, place in enumerate(glyphs.places)
        if start <= place < start + len(word)
    ]
    assert len(rows) == len(word)
    lefts, tops, rights, bottoms = zip(*rows, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def darkest(picture, box, scale):
    """The darkest blue in a box of a picture."""
    left, top, right, bottom = (round(edge * scale) for edge in box)
    rows = (
        range(4 * picture.width * y + 4 * left, 4 * picture.width * y + 4 * right, 4)
        for y in range(top, bottom)
    )
    return min(picture.pixels[at] for row in rows for at in row)


def test_tells_the_size_of_every_page(open_pdf):
    assert open_pdf((LINE,), (LINE,)).sizes() == [(595, 842), (595, 842)]


def test_draws_a_page_as_wide_as_wanted(open_pdf):
    picture = open_pdf((LINE,)).picture(0, 400)
    assert 400 <= picture.width <= 401
    assert len(picture.pixels) == 4 * picture.width * picture.height


def test_draws_no_larger_than_there_is_memory_for(open_pdf):
    picture = open_pdf((LINE,)).picture(0, 60_000)
    assert picture.width * picture.height <= MOST_PIXELS * 1.01


def test_knows_where_a_word_is_drawn(open_pdf):
    pages = open_pdf((LINE, "Rreshti i dytë"))
    text = f"{LINE}\nRreshti i dytë"
    box = box_of(pages.glyphs(0, text), text, "gurit")
    picture = pages.picture(0, 595)
    assert darkest(picture, box, 1) < 100
    below = (box[0], box[3] + 20, box[2], box[3] + 40)
    assert darkest(picture, below, 1) > 200


@pytest.mark.parametrize(
    "entry",
    [b"/Rotate 90", b"/Rotate 180", b"/Rotate 270", b"/CropBox[30 500 400 820]"],
    ids=["right", "upside down", "left", "cropped"],
)
def test_knows_it_on_a_page_that_lies_otherwise(open_pdf, entry):
    def turned(data):
        # PDFium finds the objects again where the table of their places is wrong.
        return data.replace(b"/Type/Page/", b"/Type/Page" + entry + b"/")

    pages = open_pdf((LINE,), change=turned)
    box = box_of(pages.glyphs(0, LINE), LINE, "gurit")
    across, down = pages.sizes()[0]
    assert 0 <= box[0] < box[2] <= across
    assert 0 <= box[1] < box[3] <= down
    assert darkest(pages.picture(0, round(across)), box, 1) < 100


def test_places_all_letters_of_a_document(data):
    path = data / "raport.pdf"
    (document,) = read_documents(path)
    pages = PdfPages(str(path))
    for page in document.pages:
        text = document.text[page.start : page.end]
        placed = set(pages.glyphs(page.number - 1, text).places)
        assert {at for at, sign in enumerate(text) if sign.isalnum()} <= placed
    pages.close()


def test_opens_what_lies_in_an_archive(data, tmp_path):
    path = tmp_path / "arkiv.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(data / "raport.pdf", "2019/raport.pdf")
    pages = PdfPages(f"{path}!/2019/raport.pdf")
    assert len(pages.sizes()) == 4
    pages.close()


def test_refuses_what_is_no_ordinary_file(tmp_path):
    with pytest.raises(ExtractionError):
        PdfPages(str(tmp_path))
