"""The formats that Gjej reads, and the one function that reads any of them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from index.errors import ExtractionError, FailureReason
from index.extraction.content import read_content
from index.extraction.docx import extract_docx
from index.extraction.extracted import ContentError, Extracted
from index.extraction.html import extract_html
from index.extraction.images import extract_image
from index.extraction.markdown import extract_markdown
from index.extraction.odt import extract_odt
from index.extraction.pdf import extract_pdf
from index.extraction.plain_text import extract_plain_text
from index.extraction.titles import choose_title
from index.language.detection import detect_language
from index.values import Document

SIZE_LIMIT = 200 * 1024 * 1024
# A longer text would hold up the index for minutes, and every search that shows it for seconds.
TEXT_LIMIT = 10_000_000  # characters


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: its name, the ends of its files' names, and its reader."""

    name: str
    suffixes: tuple[str, ...]
    extract: Callable[[bytes], Extracted]


PLAIN_TEXT = Format("txt", (".txt", ".text"), extract_plain_text)

FORMATS = (
    PLAIN_TEXT,
    Format("md", (".md", ".markdown", ".mdown"), extract_markdown),
    Format("html", (".html", ".htm", ".xhtml"), extract_html),
    Format("pdf", (".pdf",), extract_pdf),
    Format("docx", (".docx", ".docm"), extract_docx),
    Format("odt", (".odt", ".ott"), extract_odt),
    Format("jpg", (".jpg", ".jpeg", ".jpe", ".jfif"), extract_image),
    Format("png", (".png",), extract_image),
    Format("tif", (".tif", ".tiff"), extract_image),
    Format("webp", (".webp",), extract_image),
    Format("bmp", (".bmp", ".dib"), extract_image),
    Format("gif", (".gif",), extract_image),
    Format("jp2", (".jp2", ".j2k"), extract_image),
    Format("pnm", (".pnm", ".pgm", ".pbm", ".ppm"), extract_image),
)

# The ends of the names of files that hold nothing but pictures: their text is recognised later.
PICTURE_SUFFIXES = frozenset(
    suffix for kind in FORMATS if kind.extract is extract_image for suffix in kind.suffixes
)

_BY_SUFFIX = {suffix: format_ for format_ in FORMATS for suffix in format_.suffixes}


def format_for(path: Path) -> Format | None:
    """The format of a file by the end of its name, small or capital; None for other files."""
    return _BY_SUFFIX.get(path.suffix.lower())


def is_picture(path: Path) -> bool:
    """Whether a file is nothing but pictures, by the end of its name."""
    return path.suffix.lower() in PICTURE_SUFFIXES


def format_names() -> tuple[str, ...]:
    """The names of all formats, in the order of the table."""
    return tuple(format_.name for format_ in FORMATS)


def extract(path: Path, *, size_limit: int = SIZE_LIMIT) -> Document:
    """Reads one file in this process; a file of no known format is tried as plain text.

    Raises ExtractionError, and nothing else, for all that can be wrong with a file.
    """
    format_ = format_for(path) or PLAIN_TEXT
    try:
        extracted = format_.extract(read_content(path, size_limit))
    except ContentError as error:
        raise ExtractionError(path, error.reason) from error
    except MemoryError as error:
        raise ExtractionError(path, FailureReason.OUT_OF_MEMORY) from error
    if extracted.scans and not extracted.text.strip():
        raise ExtractionError(path, FailureReason.SCAN)
    return document_of(path, format_, extracted)


def document_of(path: Path, format_: Format, extracted: Extracted) -> Document:
    """The document that was found in a file; raises ExtractionError."""
    if len(extracted.text) > TEXT_LIMIT:
        raise ExtractionError(path, FailureReason.TOO_LARGE)
    return Document(
        path=str(path),
        title=choose_title(extracted.title, extracted.text, path),
        text=extracted.text,
        format=format_.name,
        author=extracted.author,
        date=extracted.date,
        language=detect_language(extracted.text, declared=extracted.language),
        pages=extracted.pages,
        scans=extracted.scans,
    )
