"""Reads the pages of a scan that are still pictures, and puts the document together."""

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from index.errors import ExtractionError, FailureReason
from index.extraction.content import content_digest
from index.extraction.entry_content import read_at
from index.extraction.extracted import ContentError, Extracted
from index.extraction.file_documents import SIZE_LIMIT
from index.extraction.pages import join_pages
from index.extraction.registry import PLAIN_TEXT, document_of, format_of
from index.recognition.page_layout import SeenWord, confidence, is_text, lay_out, seen_words
from index.recognition.pictures import Picture, image_picture, open_pdf, pdf_picture
from index.recognition.recognised_page import EMPTY_PAGE, RecognisedPage
from index.recognition.tesseract import Tesseract
from index.values import Document

DrawPage = Callable[[int], Picture | None]

_HYPHEN = "-"
# Below this, the page may well lie on its side or stand on its head.
_UNSURE = 65.0
# Below this, specks may have been taken for dots and dashes: without them, one letter in 350 is
# wrong on a page on which it was one in eight. Small letters lose more, hence not at once.
_SURE = 94.0


class Scan:
    """A document with pages that are pictures; a context manager: it is open in between."""

    def __init__(self, address: str, size_limit: int = SIZE_LIMIT) -> None:
        self._address = address
        self._path = Path(address)
        self._size_limit = size_limit
        self.digest = ""  # of the content, by which its pages are kept
        self._format = PLAIN_TEXT  # until its first bytes tell
        self._rooms = ExitStack()
        self._extracted = Extracted("")
        self._draw: DrawPage = lambda _: None

    def __enter__(self) -> "Scan":
        """Opens the file; raises ExtractionError."""
        try:
            data = read_at(self._address, self._size_limit)
            self.digest = content_digest(data)
            self._format = format_of(self._path.name, data)
            self._extracted = self._format.read(data)
            if self._format.is_picture:
                self._draw = lambda number: image_picture(data, number)
            else:
                document = self._rooms.enter_context(open_pdf(data))
                self._draw = lambda number: pdf_picture(document, number)
        except ContentError as error:
            raise ExtractionError(self._path, error.reason) from error
        except MemoryError as error:
            raise ExtractionError(self._path, FailureReason.OUT_OF_MEMORY) from error
        return self

    def __exit__(self, *_: object) -> None:
        self._rooms.close()

    def pages(self) -> tuple[int, ...]:
        """The numbers of the pages that are pictures."""
        return self._extracted.scans

    def recognise(self, number: int, tesseract: Tesseract) -> RecognisedPage:
        """What stands on a page; an empty one where nothing can be read on it.

        Raises TimeoutError.
        """
        try:
            picture = self._draw(number)
        except ContentError:
            return EMPTY_PAGE
        return EMPTY_PAGE if picture is None else read_picture(picture, tesseract)

    def document(self, recognised: Mapping[int, RecognisedPage]) -> Document:
        """The document with what was recognised in its place; raises ExtractionError."""
        joined = with_recognised(self._extracted, recognised)
        if not joined.text.strip():
            raise ExtractionError(self._path, self._reason())
        return document_of(self._address, self._format, joined)

    def _reason(self) -> FailureReason:
        return FailureReason.NO_WORDS if self._format.is_picture else FailureReason.NO_TEXT


def read_picture(picture: Picture, tesseract: Tesseract) -> RecognisedPage:
    """What stands in a picture, tried again in another way where it makes little sense.

    Raises TimeoutError.
    """
    words = _read(picture, tesseract, may_be_turned=False)
    # A page the wrong way up is full of words that make no sense; a photograph has none.
    if tesseract.knows_orientation and words and confidence(words) < _UNSURE:
        words = max(words, _read(picture, tesseract, may_be_turned=True), key=_worth)
    if words and _UNSURE <= confidence(words) < _SURE:
        words = max(words, _read(picture.smooth(), tesseract, may_be_turned=False), key=_worth)
    if not is_text(words):
        return EMPTY_PAGE
    return lay_out([_upright(word, picture) for word in words], *picture.image.size)


def with_recognised(extracted: Extracted, recognised: Mapping[int, RecognisedPage]) -> Extracted:
    """What a format found, with the texts of recognised pages in the places of empty ones."""
    left = tuple(number for number in extracted.scans if number not in recognised)
    if not extracted.pages:
        text = recognised[1].text if 1 in recognised else extracted.text
        return replace(extracted, text=text, scans=left)
    texts: list[str] = []
    for page, following in zip(extracted.pages, (*extracted.pages[1:], None), strict=True):
        if page.number in recognised and page.number in extracted.scans:
            texts.append(recognised[page.number].text)
        else:
            # The hyphen of a word that goes on overleaf was taken away, and is again.
            is_broken = following is not None and page.end == following.start < len(extracted.text)
            text = extracted.text[page.start : page.end]
            texts.append(text + _HYPHEN if is_broken and text else text)
    text, pages = join_pages(texts)
    return replace(extracted, text=text, pages=pages, scans=left)


def _read(picture: Picture, tesseract: Tesseract, *, may_be_turned: bool) -> list[SeenWord]:
    table = tesseract.read(picture.netpbm(), dpi=picture.dpi, may_be_turned=may_be_turned)
    return seen_words(table)


def _worth(words: list[SeenWord]) -> float:
    return confidence(words) * min(len(words), 10)


def _upright(word: SeenWord, picture: Picture) -> SeenWord:
    """The word where it stands on the page, which may have been turned to be read."""
    if not picture.turned:
        return word
    across, down = word.width / 2, word.height / 2
    x, y = picture.upright(word.left + across, word.top + down)
    return replace(word, left=round(x - across), top=round(y - down))
