"""Archives: each file in them is a document of its own."""

import gzip
import io
import tarfile
import zipfile

import pytest
from PIL import Image

from index.errors import FailureReason
from index.extraction import file_documents
from index.extraction.file_documents import read_documents
from index.values import Document


def zipped(files: dict[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return content.getvalue()


def tarred(files: dict[str, bytes]) -> bytes:
    content = io.BytesIO()
    with tarfile.open(fileobj=content, mode="w") as archive:
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return content.getvalue()


def picture(width: int, height: int) -> bytes:
    content = io.BytesIO()
    Image.new("L", (width, height), 255).save(content, "PNG")
    return content.getvalue()


FILES = {
    "letra.txt": "Një letër.".encode(),
    "2019/çmimet.md": "# Çmimet".encode("cp1252"),
    "2019/shenja.png": picture(80, 60),
    "2019/.fshehur.txt": b"x",
    "__MACOSX/._letra.txt": b"x",
}


@pytest.fixture
def read(tmp_path):
    def read_file(name: str, content: bytes) -> dict[str, str]:
        path = tmp_path / name
        path.write_bytes(content)
        outcomes = list(read_documents(path))
        found = {
            outcome.path.removeprefix(str(path)): (
                outcome.text if isinstance(outcome, Document) else outcome.reason
            )
            for outcome in outcomes
        }
        assert len(found) == len(outcomes)
        return found

    return read_file


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.zip", zipped(FILES)),
        ("a.tar", tarred(FILES)),
        ("a.tar.gz", gzip.compress(tarred(FILES))),
        ("A.TGZ", gzip.compress(tarred(FILES))),
    ],
)
def test_reads_every_file_of_a_known_kind(read, name, content):
    assert read(name, content) == {"!/letra.txt": "Një letër.", "!/2019/çmimet.md": "Çmimet"}


def test_reads_a_packed_file(read):
    assert read("letra.txt.gz", gzip.compress(b"Tungjatjeta")) == {"!/letra.txt": "Tungjatjeta"}


def test_opens_three_archives_in_one_another_and_no_fourth(read):
    content = zipped({"fundi.txt": b"fund"})
    for name in ("katër.zip", "tre.zip", "dy.zip"):
        content = zipped({name: content, "letra.txt": b"po"})
    assert read("një.zip", content) == {
        "!/dy.zip!/tre.zip!/katër.zip": FailureReason.TOO_DEEP,
        "!/dy.zip!/tre.zip!/letra.txt": "po",
        "!/dy.zip!/letra.txt": "po",
        "!/letra.txt": "po",
    }


def test_gives_documents_their_own_titles_and_formats(tmp_path):
    (tmp_path / "a.zip").write_bytes(zipped(FILES))
    documents = [d for d in read_documents(tmp_path / "a.zip") if isinstance(d, Document)]
    assert [(d.title, d.format) for d in documents] == [("Një letër.", "txt"), ("Çmimet", "md")]


def test_lists_what_cannot_be_read_and_reads_the_rest(read):
    files = {"a.pdf": b"%PDF-1.4", "bosh.txt": b"", "letra.txt": b"po"}
    assert read("a.zip", zipped(files)) == {
        "!/a.pdf": FailureReason.DAMAGED,
        "!/bosh.txt": FailureReason.EMPTY,
        "!/letra.txt": "po",
    }


def test_says_when_nothing_in_it_can_be_read(read):
    content = zipped({"shenja.png": picture(80, 60)})
    assert read("a.zip", content) == {"": FailureReason.NO_TEXT}


def test_has_scans_wait_and_passes_over_small_pictures(read):
    files = {
        "faqe.png": picture(800, 1100),
        "shenja.png": picture(80, 60),
        "vija.png": picture(900, 20),
        "prishur.png": picture(800, 1100)[:20],
    }
    assert read("a.zip", zipped(files)) == {
        "!/faqe.png": FailureReason.SCAN,
        "!/prishur.png": FailureReason.DAMAGED,
    }


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.tgz"])
def test_says_when_it_is_damaged(read, name):
    assert read(name, b"asgje") == {"": FailureReason.DAMAGED}


def test_keeps_what_comes_before_the_cut(read):
    content = tarred({"letra.txt": b"po", "gjata.txt": b"fjala " * 2000})
    assert read("a.tar", content[:4000]) == {
        "!/letra.txt": "po",
        "!/gjata.txt": FailureReason.DAMAGED,
        "": FailureReason.DAMAGED,
    }


def test_says_when_an_entry_is_encrypted(read):
    content = bytearray(zipped({"letra.txt": b"po"}))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    assert read("a.zip", bytes(content)) == {"!/letra.txt": FailureReason.ENCRYPTED}


def test_reads_names_of_old_archivers(read):
    content = zipped({"permbledhje.txt": b"po"}).replace(
        b"permbledhje", "përmbledhje".encode("cp852")
    )
    assert read("a.zip", content) == {"!/përmbledhje.txt": "po"}


@pytest.mark.parametrize("name", ["../../letra.txt", "/letra.txt", "./letra.txt", "..\\letra.txt"])
def test_names_nothing_outside_of_the_archive(read, name):
    assert read("a.tar", tarred({name: b"po"})) == {"!/letra.txt": "po"}


def test_counts_entries_of_one_name(read):
    content = tarred({"a.txt": b"po"})[:1024] + tarred({"a.txt": b"jo"})
    assert read("a.tar", content) == {"!/a.txt": "po", "!/a.txt (2)": "jo"}


def test_unpacks_no_bomb(read, monkeypatch):
    monkeypatch.setattr(file_documents, "TOTAL_LIMIT", 50_000)
    bomb = zipped({f"{number}.txt": b"fjala " * 5000 for number in range(9)})
    found = read("a.zip", bomb)
    assert found[""] is FailureReason.TOO_LARGE


def test_holds_the_number_of_entries(read, monkeypatch):
    monkeypatch.setattr(file_documents, "MAX_ENTRIES", 2)
    found = read("a.zip", zipped({f"{number}.txt": b"po" for number in range(5)}))
    assert found == {"!/0.txt": "po", "!/1.txt": "po", "": FailureReason.TOO_LARGE}
