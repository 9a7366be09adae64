"""Documents from scans."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from bench.ocr import error_rate
from bench.scanned_pages import Scanner, draw_page
from index.errors import ExtractionError, FailureReason
from index.extraction.extracted import Extracted
from index.extraction.pages import join_pages
from index.recognition.recognised_page import EMPTY_PAGE, RecognisedPage
from index.recognition.scan_reader import Scan, with_recognised
from index.recognition.word_boxes import place_words
from index.values import Document

TEXT = (
    "Ura e re mbi Drin\n\n"
    "Kryetari i bashkisë hapi sot urën e re. Ura lidh dy brigjet e lumit, që prej shekujsh "
    "njihen për përmbytjet e tyre. Banorët thanë se uji nuk i frikëson më.\n\n"
    "Nxënësit e shkollës së fshatit pritën me këngë mësuesen, e cila u foli për çdo gjë."
)
scan = pytest.mark.parametrize(
    ("scanner", "most"),
    [
        pytest.param(Scanner(150), 0.01, id="150 dpi"),
        pytest.param(Scanner(300), 0.01, id="300 dpi"),
        pytest.param(Scanner(200, -2.0, 20), 0.02, id="aslant and noisy"),
        pytest.param(Scanner(150, 1.0, 3), 0.02, id="aslant with specks"),
    ],
)


def upper_part(page):
    """A page down to its last line; reading is what takes the time."""
    return page.crop((0, 0, page.width, page.height // 3))


def read(path, tesseract):
    with Scan(str(path)) as opened:
        pages = {number: opened.recognise(number, tesseract) for number in opened.pages()}
        return opened.document(pages), pages


@scan
def test_reads_a_scan_letter_by_letter(scanner, most, tesseract, tmp_path):
    path = tmp_path / "ura.png"
    upper_part(scanner.scan(TEXT)).save(path, dpi=(scanner.dpi, scanner.dpi))
    document, _ = read(path, tesseract)
    assert error_rate(TEXT, document.text) <= most
    assert document.text.count("\n\n") == 2
    assert document.title == "Ura e re mbi Drin"


def test_reads_a_pdf_of_scans_page_by_page(tesseract, tmp_path):
    texts = (TEXT, "Faqja e dytë flet për qiranë.")
    first, second = (upper_part(draw_page(text, 150)) for text in texts)
    path = tmp_path / "ura.pdf"
    first.save(path, resolution=150, save_all=True, append_images=[second])
    document, pages = read(path, tesseract)
    assert [page.number for page in document.pages] == [1, 2]
    last = document.pages[1]
    assert document.text[last.start : last.end] == "Faqja e dytë flet për qiranë."
    words = [document.text[box.start : box.end] for box in place_words(document, pages)]
    assert words[:3] == ["Ura", "e", "re"]
    assert words[-1] == "qiranë."


def test_reads_a_page_that_stands_on_its_head(tesseract, tmp_path):
    if not tesseract.knows_orientation:
        pytest.skip("tesseract lacks osd, with which it knows which side is up")
    path = tmp_path / "ura.tif"
    upper_part(draw_page(TEXT * 2, 150)).rotate(180).save(path, dpi=(150, 150))
    document, _ = read(path, tesseract)
    assert "Kryetari i bashkisë hapi sot" in document.text


def test_marks_words_where_they_stand(tesseract, tmp_path):
    page = draw_page("\n\n".join(["Ura e re mbi Drin"] * 12), 150)
    path = tmp_path / "ura.png"
    page.rotate(1.5, fillcolor=255).save(path, dpi=(150, 150))
    document, pages = read(path, tesseract)
    box = next(box for box in place_words(document, pages) if box.start == 0)
    # Turned against the clock around the middle, the first word goes left and down.
    assert box.x * page.width == pytest.approx(135 - 20, abs=8)
    assert box.y * page.height == pytest.approx(135 + 13, abs=12)
    assert box.page == 1
    assert 0 < box.width < 0.1


def test_finds_no_words_in_a_picture_without_any(tesseract, tmp_path):
    path = tmp_path / "det.png"
    Image.linear_gradient("L").resize((600, 400)).save(path)
    with pytest.raises(ExtractionError) as caught:
        read(path, tesseract)
    assert caught.value.reason is FailureReason.NO_WORDS


words = st.lists(st.text("abë-", min_size=1, max_size=9).filter(str.strip), max_size=5)


@given(st.lists(words.map(" ".join), min_size=1, max_size=6), st.data())
def test_puts_recognised_pages_in_the_places_of_empty_ones(texts, data):
    scans = {n for n in range(1, len(texts) + 1) if data.draw(st.booleans())}
    text, pages = join_pages(["" if n in scans else t for n, t in enumerate(texts, start=1)])
    extracted = Extracted(text, pages=pages, scans=tuple(sorted(scans)))
    recognised = {n: RecognisedPage(texts[n - 1], ()) for n in scans}
    whole = with_recognised(extracted, recognised)
    assert whole.scans == ()
    assert (whole.text, whole.pages) == join_pages(texts)


def test_leaves_a_page_that_is_not_recognised_yet():
    text, pages = join_pages(["E para.", "", ""])
    whole = with_recognised(
        Extracted(text, pages=pages, scans=(2, 3)), {2: RecognisedPage("E dyta.", ())}
    )
    assert whole.scans == (3,)
    assert whole.text.split() == ["E", "para.", "E", "dyta."]


def test_places_no_words_of_another_text():
    document = Document("ura.png", "Ura", "Ura e vjetër", "png")
    assert place_words(document, {1: RecognisedPage("Ura e re", ()), 2: EMPTY_PAGE}) == ()
