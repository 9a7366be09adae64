"""The formats that Gjej reads, and the one function that reads any of them.

A reader is named, not imported: its module and the libraries behind it are loaded in the process
that reads files, when the first file of its kind comes, and never by a program that only searches.
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from index.errors import ExtractionError, FailureReason
from index.extraction.extracted import ContentError, Entry, Extracted
from index.extraction.signatures import find_kind
from index.extraction.titles import choose_title
from index.language.detection import detect_language
from index.values import Document

# A longer text would hold up the index for minutes, and every search that shows it for seconds.
TEXT_LIMIT = 10_000_000  # characters


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: its name, the ends of its files' names, and its readers.

    `reader` gives the text of a file, `opener` the entries in it; each is "module.function" in
    this folder, and "" where files of this kind have no text of their own, or no entries.
    """

    name: str
    suffixes: tuple[str, ...]
    reader: str = ""
    opener: str = ""

    @property
    def is_picture(self) -> bool:
        """Whether files of this kind are nothing but pictures."""
        return self.reader == PICTURE_READER

    def read(self, data: bytes) -> Extracted:
        """What the file says; raises ContentError."""
        extracted: Extracted = _load(self.reader)(data)
        return extracted

    def open(self, data: bytes, name: str) -> Iterator[Entry]:
        """The entries in the file of this name; raises ContentError, also on the way."""
        entries: Iterator[Entry] = _load(self.opener)(data, name)
        return entries


# Of files that hold nothing but pictures, whose text is recognised later.
PICTURE_READER = "images.extract_image"
_PAGE_SIZED = "images.is_page_sized"

PLAIN_TEXT = Format("txt", (".txt", ".text"), "plain_text.extract_plain_text")

FORMATS = (
    PLAIN_TEXT,
    Format("md", (".md", ".markdown", ".mdown"), "markdown.extract_markdown"),
    Format("html", (".html", ".htm", ".xhtml", ".xht"), "html.extract_html"),
    Format("pdf", (".pdf",), "pdf.extract_pdf"),
    Format("csv", (".csv",), "delimited.extract_csv"),
    Format("tsv", (".tsv", ".tab"), "delimited.extract_tsv"),
    Format("doc", (".doc", ".dot"), "doc.extract_doc"),
    Format("docx", (".docx", ".docm", ".dotx", ".dotm"), "docx.extract_docx"),
    Format("rtf", (".rtf",), "rtf.extract_rtf"),
    Format("xls", (".xls", ".xlt"), "xls.extract_xls"),
    Format("xlsx", (".xlsx", ".xlsm", ".xltx", ".xltm"), "xlsx.extract_xlsx"),
    Format("ppt", (".ppt", ".pps", ".pot"), "ppt.extract_ppt"),
    Format("pptx", (".pptx", ".pptm", ".ppsx", ".ppsm", ".potx", ".potm"), "pptx.extract_pptx"),
    Format("odt", (".odt", ".ott", ".fodt"), "odt.extract_odt"),
    Format("ods", (".ods", ".ots", ".fods"), "ods.extract_ods"),
    Format("odp", (".odp", ".otp", ".fodp"), "odp.extract_odp"),
    Format("epub", (".epub",), "epub.extract_epub"),
    Format("fb2", (".fb2",), "fb2.extract_fb2"),
    Format("mht", (".mht", ".mhtml"), "web_archive.extract_web_archive"),
    Format("eml", (".eml",), "mail.extract_mail", "mail.open_mail"),
    Format(
        "msg",
        (".msg",),
        "outlook_message.extract_outlook_message",
        "outlook_message.open_outlook_message",
    ),
    Format("mbox", (".mbox", ".mbx"), opener="mailbox_file.open_mailbox"),
    Format("srt", (".srt",), "subtitles.extract_subtitles"),
    Format("vtt", (".vtt",), "subtitles.extract_subtitles"),
    Format("zip", (".zip",), opener="zip_archive.open_zip_archive"),
    Format("tar", (".tar",), opener="tar_archive.open_tar_archive"),
    Format("gz", (".gz", ".tgz"), opener="gzip_file.open_gzip_file"),
    Format("jpg", (".jpg", ".jpeg", ".jpe", ".jfif"), PICTURE_READER),
    Format("png", (".png",), PICTURE_READER),
    Format("tif", (".tif", ".tiff"), PICTURE_READER),
    Format("webp", (".webp",), PICTURE_READER),
    Format("bmp", (".bmp", ".dib"), PICTURE_READER),
    Format("gif", (".gif",), PICTURE_READER),
    Format("jp2", (".jp2", ".j2k"), PICTURE_READER),
    Format("pnm", (".pnm", ".pgm", ".pbm", ".ppm"), PICTURE_READER),
)

PICTURE_SUFFIXES = frozenset(
    suffix for format_ in FORMATS if format_.is_picture for suffix in format_.suffixes
)

_BY_NAME = {format_.name: format_ for format_ in FORMATS}
_BY_SUFFIX = {suffix: format_ for format_ in FORMATS for suffix in format_.suffixes}


def format_for(name: str) -> Format | None:
    """The format of a file by the end of its name, small or capital; None for other files."""
    return _BY_SUFFIX.get(_suffix(name))


def is_picture(name: str) -> bool:
    """Whether a file is nothing but pictures, by the end of its name."""
    return _suffix(name) in PICTURE_SUFFIXES


def _suffix(name: str) -> str:
    # A walk asks this of every file, and making a path of each takes as long as the walk itself.
    return os.path.splitext(name)[1].lower()  # noqa: PTH122


def may_be_page(data: bytes) -> bool:
    """Whether a picture is large enough to be a page; one that is damaged may be."""
    sized: bool = _load(_PAGE_SIZED)(data)
    return sized


def format_of(name: str, data: bytes) -> Format:
    """The format of a file by its first bytes where they tell it, else by its name.

    Many a .doc is RTF or HTML inside, and many an .xls too.
    """
    named = format_for(name) or PLAIN_TEXT
    return _BY_NAME.get(find_kind(data, named.name), named)


def format_names() -> tuple[str, ...]:
    """The names of all formats, in the order of the table."""
    return tuple(format_.name for format_ in FORMATS)


def read_document(address: str, format_: Format, data: bytes) -> Document:
    """The document that bytes of a format are; raises ExtractionError and nothing else."""
    try:
        extracted = format_.read(data)
    except ContentError as error:
        raise ExtractionError(Path(address), error.reason) from error
    except MemoryError as error:
        raise ExtractionError(Path(address), FailureReason.OUT_OF_MEMORY) from error
    if extracted.scans and not extracted.text.strip():
        raise ExtractionError(Path(address), FailureReason.SCAN)
    return document_of(address, format_, extracted)


def document_of(address: str, format_: Format, extracted: Extracted) -> Document:
    """The document that was found in a file; raises ExtractionError."""
    if len(extracted.text) > TEXT_LIMIT:
        raise ExtractionError(Path(address), FailureReason.TOO_LARGE)
    return Document(
        path=address,
        title=choose_title(extracted.title, extracted.text, Path(address)),
        text=extracted.text,
        format=format_.name,
        author=extracted.author,
        date=extracted.date,
        language=detect_language(extracted.text, declared=extracted.language),
        pages=extracted.pages,
        scans=extracted.scans,
    )


def _load(reader: str) -> Callable[..., Any]:
    module, _, function = reader.partition(".")
    loaded: Callable[..., Any] = getattr(import_module(f"index.extraction.{module}"), function)
    return loaded
