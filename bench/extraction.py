"""How fast and how fully documents are read: one core, this process.

    python -m bench.extraction

The same book of 30 pages is read in every format; each is to give every word of it, in order.
"""

import ctypes
import sys
import tempfile
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from pypdfium2 import raw

from bench.book import book_paragraphs, recall, words, write_book
from bench.documents import sample_words
from bench.pdfs import LINES, write_pdf
from index.extraction.file_documents import read_documents
from index.extraction.freed_memory import keep_freed_memory
from index.values import Document

SECONDS = 2.0
TEXT_SIZE = 20_000_000
MAILS = 2_000


def read(path: Path) -> Document:
    """The one document in a file."""
    (document,) = read_documents(path)
    if not isinstance(document, Document):
        raise TypeError(document)
    return document


def rate(action: Callable[[], object], seconds: float = SECONDS) -> float:
    """How often something can be done in a second of processor time, after a first time."""
    action()
    began = time.process_time()
    done = 0
    while time.process_time() - began < seconds:
        action()
        done += 1
    return done / (time.process_time() - began)


def measure_book(folder: Path) -> list[tuple[str, str, str]]:
    """Recall and speed on the book, a row a format."""
    expected = [word for part in book_paragraphs() for word in words(part)]
    rows = []
    for name, path in write_book(folder).items():
        document = read(path)
        share = recall(expected, words(document.text))
        speed = rate(lambda path=path: read(path))  # type: ignore[misc]
        rows.append((f"recall, {name}", f"{share:.4f}", "1.0"))
        if name == "pdf":
            rows += pdf_rows(path, document, speed)
        else:
            goal = "100 files/s" if name == "docx" else ""
            rows.append((f"book of 30 pages, {name}", f"{speed:.0f} files/s", goal))
    return rows


def pdf_rows(path: Path, document: Document, speed: float) -> list[tuple[str, str, str]]:
    """Pages a second, beside what PDFium takes for the same pages without us, here and now."""
    data, pages = path.read_bytes(), len(document.pages)
    share = len(document.text.split()) // pages
    bare = rate(lambda: read_bare(data)) * pages
    return [
        (f"PDF, {share} words a page", f"{speed * pages:.0f} pages/s", "1000 pages/s"),
        (f"PDFium alone, {share} words a page", f"{bare:.0f} pages/s", ""),
    ]


def read_bare(data: bytes) -> None:
    """The characters of all pages, straight from PDFium."""
    document = raw.FPDF_LoadMemDocument64(data, len(data), None)
    for number in range(raw.FPDF_GetPageCount(document)):
        page = raw.FPDF_LoadPage(document, number)
        text_page = raw.FPDFText_LoadPage(page)
        count = raw.FPDFText_CountChars(text_page)
        raw.FPDFText_GetText(text_page, 0, count, (ctypes.c_ushort * (count + 1))())
        raw.FPDFText_ClosePage(text_page)
        raw.FPDF_ClosePage(page)
    raw.FPDF_CloseDocument(document)


def measure_pdf(folder: Path) -> list[tuple[str, str, str]]:
    """Pages of a PDF of plain fonts, full ones and such as novels and letters have."""
    rows = []
    for lines in (LINES, LINES // 2):
        path = folder / f"{lines}.pdf"
        write_pdf(path, pages=60, lines=lines)
        rows += pdf_rows(path, read(path), rate(lambda path=path: read(path)))  # type: ignore[misc]
    return rows


def measure_plain_text(folder: Path) -> tuple[str, str, str]:
    """Megabytes of plain text a second."""
    vocabulary = sample_words()
    text = " ".join(vocabulary * (TEXT_SIZE // sum(len(w.encode()) + 1 for w in vocabulary)))
    path = folder / "tekst.txt"
    path.write_text(text, encoding="utf-8")
    size = path.stat().st_size
    # A text of more characters than a document may have is cut into files of one megabyte.
    part = folder / "pjesa.txt"
    part.write_bytes(path.read_bytes()[:1_000_000])
    speed = rate(lambda: read(part))
    return (f"plain text ({size / 1e6:.0f} MB in files of 1 MB)", f"{speed:.0f} MB/s", "40 MB/s")


def measure_many(folder: Path) -> list[tuple[str, str, str]]:
    """Files of many documents: an archive and a mailbox."""
    text = " ".join(sample_words()[:400])
    content = BytesIO()
    with ZipFile(content, "w") as archive:
        for number in range(MAILS):
            archive.writestr(f"{number}.txt", text)
    mails = (f"From a\nSubject: {number}\n\n{text}\n\n" for number in range(MAILS))
    files = {"zip": content.getvalue(), "mbox": "".join(mails).encode()}
    rows = []
    for name, data in files.items():
        path = folder / f"shume.{name}"
        path.write_bytes(data)
        speed = rate(lambda path=path: list(read_documents(path)), 1.0) * MAILS  # type: ignore[misc]
        rows.append((f"documents in a {name} of {MAILS}", f"{speed:.0f} documents/s", ""))
    return rows


def main() -> int:
    keep_freed_memory()  # as the process does in which files are read
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        rows = measure_book(folder)
        rows += measure_pdf(folder)
        rows.append(measure_plain_text(folder))
        rows += measure_many(folder)
    print("| extraction | measured | goal |\n|---|---|---|")
    for row in rows:
        print(f"| {' | '.join(row)} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
