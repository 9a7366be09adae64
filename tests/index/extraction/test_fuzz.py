"""Every reader with bytes that nobody meant: `make fuzz` tries thousands, a test run a few."""

import io
import os
import tempfile
import unicodedata
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from index.extraction.extracted import ContentError
from index.extraction.file_documents import read_documents
from index.extraction.registry import FORMATS
from index.recognition.pictures import LONGEST_SIDE, image_picture
from index.values import Document

DATA = Path(__file__).parents[2] / "data"
EXAMPLES = int(os.environ.get("GJEJ_FUZZ", "12"))
LARGEST = 100_000
SUFFIXES = {suffix for format_ in FORMATS for suffix in format_.suffixes}
SOURCES = [
    path
    for path in sorted(DATA.rglob("*"))
    if path.suffix in SUFFIXES and "texts" not in path.parts and path.stat().st_size < LARGEST
]
fuzzed = settings(
    max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), database=None
)
# What formats are made of: in the right places these do more harm than any other bytes.
PIECES = st.one_of(
    st.binary(max_size=8),
    st.sampled_from(
        [
            b"<", b">", b"</p>", b"<p>", b"&", b"&#0;", b"&#x110000;", b"]]>", b"\\", b"{", b"}",
            b"\\u-1?", b"\\bin9 ", b"\xff\xff\xff\xff", b"\xff\xff\xff\x7f", b"\0\0\0\0",
            b"\x01\0\0\0", b"-1", b"999999999999", b"\r\n\r\n", b"--b", b"=?utf-8?B?",
        ]
    ),
)  # fmt: skip
EDITS = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), PIECES), min_size=1, max_size=6)


def check_any_bytes(suffix: str, content: bytes) -> None:
    """Documents whose parts fit together, or failures."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a{suffix}"
        path.write_bytes(content)
        outcomes = list(read_documents(path))
    assert outcomes
    for document in outcomes:
        if isinstance(document, Document):
            check_document(document)


def check_document(document: Document) -> None:
    assert document.title
    assert document.text.strip()
    assert document.text.encode().decode() == document.text
    assert unicodedata.is_normalized("NFC", document.text)
    assert not set(document.text) & set("\r\f\v\0")
    assert all(0 <= page.start <= page.end <= len(document.text) for page in document.pages)
    assert all(isinstance(value, str) for value in (document.author, document.language))
    assert len(document.date) in (0, 4, 7, 10)


def edited(content: bytes, edits: list[tuple[float, int, bytes]]) -> bytes:
    """The content with pieces put in the place of some of its bytes."""
    for place, removed, piece in edits:
        start = int(place * len(content))
        content = content[:start] + piece + content[start + removed :]
    return content


def with_edited_part(content: bytes, choice: float, edits: list[tuple[float, int, bytes]]) -> bytes:
    """A package in which one part is edited, so that the harm is not undone by a checksum."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as package, zipfile.ZipFile(file, "w") as result:
        parts = [name for name in package.namelist() if name.endswith(("ml", ".rels", ".opf"))]
        chosen = parts[min(int(choice * len(parts)), len(parts) - 1)] if parts else ""
        for name in package.namelist():
            part = package.read(name)
            result.writestr(name, edited(part, edits) if name == chosen else part)
    return file.getvalue()


@pytest.mark.parametrize("suffix", [format_.suffixes[0] for format_ in FORMATS])
class TestEveryFormat:
    @fuzzed
    @given(content=st.binary())
    def test_takes_any_bytes(self, suffix, content):
        check_any_bytes(suffix, content)

    @fuzzed
    @given(content=st.text(alphabet="<>/=\"'&;# \n[]*_-%(){}abëçPK%1D:\\").map(str.encode))
    def test_takes_any_markup(self, suffix, content):
        check_any_bytes(suffix, content)


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
class TestEveryDocument:
    @fuzzed
    @given(cut=st.floats(0, 1), edits=EDITS)
    def test_takes_it_cut_off_and_overwritten(self, source, cut, edits):
        content = edited(source.read_bytes(), edits)
        check_any_bytes(source.suffix, content)
        check_any_bytes(source.suffix, content[: int(cut * len(content))])

    @fuzzed
    @given(choice=st.floats(0, 1), edits=EDITS)
    def test_takes_it_with_an_overwritten_part(self, source, choice, edits):
        content = source.read_bytes()
        if content.startswith(b"PK"):
            check_any_bytes(source.suffix, with_edited_part(content, choice, edits))


def saved_picture(kind: str) -> bytes:
    content = io.BytesIO()
    Image.linear_gradient("L").convert("P" if kind == "GIF" else "L").save(content, kind)
    return content.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "BMP", "GIF", "WEBP", "PPM", "JPEG2000"])
class TestEveryPicture:
    @fuzzed
    @given(cut=st.floats(0, 1), edits=EDITS)
    def test_is_drawn_cut_off_and_overwritten(self, kind, cut, edits):
        content = edited(saved_picture(kind), edits)
        for data in (content, content[: int(cut * len(content))]):
            try:
                picture = image_picture(data, 1)
            except ContentError:
                continue
            assert picture is None or max(picture.image.size) <= LONGEST_SIDE
