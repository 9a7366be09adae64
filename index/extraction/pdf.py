"""PDF files, page by page, with PDFium.

PDFium is not thread-safe: no second thread of a process may be in it.
"""

import re

import pypdfium2 as pdfium
from pypdfium2 import raw

from index.errors import FailureReason
from index.extraction.characters import clean_text
from index.extraction.dates import pdf_date
from index.extraction.extracted import ContentError, Extracted
from index.extraction.note_marks import part_note_marks
from index.extraction.pages import join_pages
from index.extraction.pdf_page import open_page

# PDFium writes U+FFFE (in some functions U+0002) for a hyphen at a line's end.
_LINE_END_HYPHEN = re.compile("[\ufffe\x02]\n?|\u00ad\n")
_LINE_END_SIGNS = ("\ufffe", "\x02", "\u00ad\n")
# After a digit it takes the hyphen for a minus: "70-" and "vjetori", "2023-" and "09" stay on
# their lines.
_NUMBER_HYPHEN = re.compile(r"(?<=\d-)\n(?=[^\W_])")

# A scanning program may leave its name on a page, and an archive its number.
_STAMP = 80
_MOST_OF_PAGE = 0.5
_MOST_PICTURES = 2_000

# TeX of old drew ë as two dots and an e, and ç as a c with a cedilla of its own: "nj¨e c¸ift".
_DOTS = re.compile("¨([aeiouAEIOU])")
_CEDILLA = re.compile("([cC])¸|¸([cC])")


def extract_pdf(data: bytes) -> Extracted:
    """What a PDF says; one of pictures only has no text."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise ContentError(_reason(error)) from error
    with document:
        texts, scans = _page_texts(document)
        text, pages = join_pages(texts)
        if not text.strip() and not scans:
            raise ContentError(FailureReason.NO_TEXT)
        return Extracted(
            text,
            title=_information(document, "Title"),
            author=_information(document, "Author"),
            date=pdf_date(_information(document, "CreationDate")),
            pages=pages,
            scans=scans,
        )


def _reason(error: pdfium.PdfiumError) -> FailureReason:
    protected = (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
    return FailureReason.ENCRYPTED if error.err_code in protected else FailureReason.DAMAGED


def _page_texts(document: pdfium.PdfDocument) -> tuple[list[str], tuple[int, ...]]:
    """The texts of all pages, and the numbers of those that are pictures.

    A broken page among good ones is an empty one.
    """
    texts: list[str] = []
    scans: list[int] = []
    broken = 0
    for number in range(len(document)):
        try:
            text, is_picture = _read_page(document, number)
            texts.append("" if is_picture else text)
            if is_picture:
                scans.append(number + 1)
        except pdfium.PdfiumError:
            broken += 1
            texts.append("")
    if broken == len(texts):
        raise ContentError(FailureReason.DAMAGED)
    return texts, tuple(scans)


def _read_page(document: pdfium.PdfDocument, number: int) -> tuple[str, bool]:
    """The text of a page, and whether that is a picture."""
    with open_page(document, number) as page:
        text = part_note_marks(page, page.text())
    # The space before a line's end is seen only where the line end is shown as another one.
    text = text.replace("\r\n", "\n").replace(" \n", "\n")
    text = clean_text(mend_text(text)).strip()
    return text, len(text) <= _STAMP and _is_picture(document, number)


def _is_picture(document: pdfium.PdfDocument, number: int) -> bool:
    """Whether pictures cover most of a page; a scanner may cut one page into many strips."""
    page = document[number]
    try:
        width, height = page.get_size()
        covered = 0.0
        for count, picture in enumerate(page.get_objects([raw.FPDF_PAGEOBJ_IMAGE], max_depth=4)):
            left, bottom, right, top = picture.get_bounds()
            covered += max(right - left, 0) * max(top - bottom, 0)
            if covered >= _MOST_OF_PAGE * width * height:
                return True
            if count == _MOST_PICTURES:
                break
        return False
    finally:
        page.close()


def mend_text(text: str) -> str:
    """The text with words and letters whole again that the page shows in pieces."""
    # Most pages have none of these signs, and to look for one is quicker than for a pattern.
    if any(sign in text for sign in _LINE_END_SIGNS):
        text = _LINE_END_HYPHEN.sub(_mended_hyphen, text)
    if "¸" in text:
        text = _CEDILLA.sub("\\1\\2\u0327", text)
    if "¨" in text:
        text = _DOTS.sub("\\1\u0308", text)
    return _NUMBER_HYPHEN.sub("", text) if "-\n" in text else text


def _mended_hyphen(match: re.Match[str]) -> str:
    """Nothing inside a word ("përfaqë-suesit"), else a hyphen ("Jong-Un", "OKB-së")."""
    before = match.string[match.start() - 1 : match.start()]
    after = match.string[match.end() : match.end() + 1]
    return "" if before.islower() and after.islower() else "-"


def _information(document: pdfium.PdfDocument, key: str) -> str:
    try:
        return clean_text(document.get_metadata_value(key)).strip()
    except UnicodeDecodeError:
        return ""
