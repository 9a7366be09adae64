"""How fast and how fully documents are read: one core, this process.

    python -m bench.extraction

The same book of 30 pages is read in every format; each is to give every word of it, in order.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from bench.book import book_paragraphs, recall, words, write_book
from bench.documents import sample_words
from index.extraction.file_documents import read_documents
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
            pages = speed * len(document.pages)
            rows.append((f"PDF of {len(document.pages)} pages", f"{pages:.0f} pages/s", "1000"))
        else:
            goal = "100 files/s" if name == "docx" else ""
            rows.append((f"book of 30 pages, {name}", f"{speed:.0f} files/s", goal))
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
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        rows = measure_book(folder)
        rows.append(measure_plain_text(folder))
        rows += measure_many(folder)
    print("| extraction | measured | goal |\n|---|---|---|")
    for row in rows:
        print(f"| {' | '.join(row)} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
