"""A book of 30 pages in every format that LibreOffice writes, and the words that it must give.

The paragraphs are sentences of the sample library, put together anew: the same book every time.
LibreOffice is needed to make it; without it only the formats that need none are measured.
"""

import random
import re
import shutil
import subprocess
import tempfile
from html import escape
from pathlib import Path

from index.resources import resource_path

PARAGRAPHS, SENTENCES = 240, (3, 7)
HEADING_EVERY = 12
WORD = re.compile(r"\w+(?:['’-]\w+)*")

_PARAGRAPH = re.compile(r"\n\s*\n")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZËÇ“])")
_NAMESPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)
FILTERS = {
    "odt": "odt",
    "doc": "doc:MS Word 97",
    "docx": "docx:MS Word 2007 XML",
    "rtf": "rtf:Rich Text Format",
    "epub": "epub:EPUB",
    "html": "html:HTML (StarWriter)",
    "pdf": "pdf:writer_pdf_Export",
    "txt": "txt:Text (encoded):UTF8",
}


def book_paragraphs(seed: int = 1908) -> list[str]:
    """The paragraphs of the book; some are headings."""
    sentences = _sample_sentences()
    chance = random.Random(seed)
    paragraphs = []
    for number in range(PARAGRAPHS):
        if number % HEADING_EVERY == 0:
            paragraphs.append(f"Kreu {number // HEADING_EVERY + 1}")
        paragraphs.append(" ".join(chance.choices(sentences, k=chance.randint(*SENTENCES))))
    return paragraphs


def _sample_sentences() -> list[str]:
    texts = (
        path.read_text(encoding="utf-8") for path in sorted(resource_path("samples").rglob("*.txt"))
    )
    paragraphs = (" ".join(part.split()) for text in texts for part in _PARAGRAPH.split(text))
    sentences = (sentence for part in paragraphs for sentence in _SENTENCE.split(part))
    return [sentence for sentence in sentences if len(sentence.split()) > 5 and "*" not in sentence]


def flat_document(paragraphs: list[str]) -> str:
    """The book as a flat OpenDocument text."""
    body = "".join(
        f'<text:h text:outline-level="1">{escape(part)}</text:h>'
        if part.startswith("Kreu ")
        else f"<text:p>{escape(part)}</text:p>"
        for part in paragraphs
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {_NAMESPACES} '
        'office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    )


def write_book(folder: Path) -> dict[str, Path]:
    """Write the book in every format that can be made here; the files by their formats."""
    paragraphs = book_paragraphs()
    source = folder / "libri.fodt"
    source.write_text(flat_document(paragraphs), encoding="utf-8")
    made = {"fodt": source}
    if shutil.which("soffice") is None:
        return made
    with tempfile.TemporaryDirectory() as profile:
        for name, kind in FILTERS.items():
            command = ["soffice", f"-env:UserInstallation={Path(profile).as_uri()}", "--headless"]
            command += ["--convert-to", kind, "--outdir", str(folder), str(source)]
            subprocess.run(
                command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            made[name] = folder / f"libri.{name}"
    return made


def recall(expected: list[str], found: list[str]) -> float:
    """The share of the expected words that were found, in their order."""
    place = kept = 0
    for word in expected:
        try:
            place = found.index(word, place, place + 2000) + 1
        except ValueError:
            continue
        kept += 1
    return kept / len(expected)


def words(text: str) -> list[str]:
    """The words of a text, as they are compared."""
    return WORD.findall(text.replace("\u00ad", ""))
