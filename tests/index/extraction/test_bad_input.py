"""Files that are damaged, or were made to do harm, through the process that reads files.

Each gives its text or a reason, and a reason has a plain sentence in both languages. None may
crash the process, hang it or take more memory than it may have: such a reason fails the test.
"""

import gzip
import io
import random
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.errors import FailureReason
from index.extraction.registry import FORMATS
from index.extraction.worker import ExtractionWorker
from index.messages import LANGUAGES, failure_sentence
from index.values import Document, FileFailure

sys.path.append(str(Path(__file__).parents[3] / "tools"))

from small_ole import small_ole

DATA = Path(__file__).parents[2] / "data"
LARGEST = 100_000
SOURCES = [
    path
    for path in sorted(DATA.rglob("*"))
    if path.suffix in {suffix for format_ in FORMATS for suffix in format_.suffixes}
    and path.parent.name != "texts"
    and "texts" not in path.parts
    and path.stat().st_size < LARGEST
]
UNFORGIVEN = {FailureReason.CRASHED, FailureReason.TIMEOUT, FailureReason.OUT_OF_MEMORY}
OUTCOME = Document | FileFailure


def read_all(files: dict[str, bytes], folder: Path) -> dict[str, list[OUTCOME]]:
    """What came of each file, all of them read by one process."""
    outcomes = {}
    with ExtractionWorker(time_limit=20) as worker:
        for name, content in files.items():
            path = folder / name
            path.write_bytes(content)
            worker.submit(path)
        for name in files:
            outcomes[name] = list(worker.results())
    return outcomes


def check(outcomes: dict[str, list[OUTCOME]]) -> None:
    for name, found in outcomes.items():
        assert found, name
        for outcome in found:
            if isinstance(outcome, Document):
                assert outcome.text.strip(), name
                assert outcome.title, name
                assert all(0 <= p.start <= p.end <= len(outcome.text) for p in outcome.pages), name
            else:
                assert outcome.reason not in UNFORGIVEN, (name, outcome)
                assert all(failure_sentence(outcome, language) for language in LANGUAGES)


def damaged(source: Path, content: bytes) -> Iterator[tuple[str, bytes]]:
    """A document in eleven kinds of bad state."""
    name = "_".join(source.relative_to(DATA).parts)
    for percent in (10, 50, 90):
        yield f"cut_{percent}_{name}", content[: len(content) * percent // 100]
    for seed in range(6):
        chance = random.Random(f"{name}{seed}")
        flipped = bytearray(content)
        for _ in range(max(1, len(content) // (1000 if seed % 2 else 20))):
            flipped[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        yield f"flipped_{seed}_{name}", bytes(flipped)
    noise = random.Random(name).randbytes(3000)
    yield f"noise_{name}", noise
    yield f"head_{name}", content[:600] + noise


def test_damaged_documents_give_text_or_a_reason(tmp_path):
    files = dict(item for source in SOURCES for item in damaged(source, source.read_bytes()))
    assert len(files) >= 300
    check(read_all(files, tmp_path))


def test_wrong_and_empty_files_give_text_or_a_reason(tmp_path):
    suffixes = [suffix for format_ in FORMATS for suffix in format_.suffixes]
    files = {f"bosh{suffix}": b"" for suffix in suffixes}
    odd = [source for source in SOURCES if source.parent.name == "office"]
    for number, suffix in enumerate(suffixes):
        files[f"gabim_{number}{suffix}"] = odd[number % len(odd)].read_bytes()
        files[f"fjale_{number}{suffix}"] = "Vetëm fjalë.".encode()
    check(read_all(files, tmp_path))


def zipped(parts: dict[str, bytes | str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def with_part(source: str, name: str, content: bytes | str) -> bytes:
    """A package of ours with another content of one part."""
    with zipfile.ZipFile(DATA / "office" / source) as package:
        parts = {part: package.read(part) for part in package.namelist()}
    return zipped({**parts, name: content})


MAIN_PARTS = {
    "mulliri.docx": "word/document.xml",
    "mulliri.odt": "content.xml",
    "mulliri.epub": "OEBPS/sections/section0001.xhtml",
    "buxheti.xlsx": "xl/worksheets/sheet1.xml",
    "buxheti.ods": "content.xml",
    "muzeu.pptx": "ppt/slides/slide1.xml",
    "muzeu.odp": "content.xml",
}
LAUGHS = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x0 "fjalë">' + "".join(
    f'<!ENTITY x{n} "{f"&x{n - 1};" * 10}">' for n in range(1, 12)
)
BOMB = f"{LAUGHS}]><a><body><p>&x11;</p></body></a>"
OUTSIDE = (
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">'
    '<!ENTITY y SYSTEM "http://127.0.0.1:9/x">]><a><body><p>&x;&y;</p></body></a>'
)
DIVS = "<div>" * 200_000 + "fund"
DEEP = "<a>" * 200_000 + "</a>" * 200_000
WIDE = "<a>" + "<b/>" * 300_000 + "</a>"
ZEROS = b"\0" * 80_000_000


class TestXml:
    @pytest.mark.parametrize(
        "content", [BOMB, OUTSIDE, DEEP, WIDE], ids=["bomb", "outside", "deep", "wide"]
    )
    def test_made_to_do_harm_does_none(self, tmp_path, content):
        files = {
            f"a{number}_{name}": with_part(name, part, content)
            for number, (name, part) in enumerate(MAIN_PARTS.items())
        }
        flat = [".fb2", ".fodt", ".fods", ".fodp", ".xhtml", ".html", ".svg.html"]
        files |= {f"b{suffix}": content.encode() for suffix in flat}
        outcomes = read_all(files, tmp_path)
        check(outcomes)
        texts = [o.text for found in outcomes.values() for o in found if isinstance(o, Document)]
        assert not any("root:" in text or len(text) > 10_000 for text in texts)


def test_nested_elements_do_not_hang(tmp_path):
    mime = f"From: a\nMIME-Version: 1.0\nContent-Type: text/html\n\n{DIVS}".encode()
    name = MAIN_PARTS["mulliri.epub"]
    files = {
        "a.html": DIVS.encode(),
        "a.eml": mime,
        "a.mht": mime,
        "a.epub": with_part("mulliri.epub", name, f"<html><body>{DIVS}"),
        "a.rtf": b"{\\rtf1 " + b"{" * 200_000 + b"fund",
        "a.md": b"> " * 100_000 + b"fund" + b"*" * 100_000 + b"[" * 100_000,
        "a.json.txt": b"[" * 500_000,
    }
    outcomes = read_all(files, tmp_path)
    check(outcomes)
    assert all(isinstance(found[0], Document) for found in outcomes.values())


def test_bombs_are_not_unpacked(tmp_path):
    files = {name: with_part(name, part, ZEROS) for name, part in MAIN_PARTS.items()}
    files["a.zip"] = zipped({f"{n}.txt": ZEROS[:20_000_000] for n in range(5)})
    files["a.txt.gz"] = gzip.compress(ZEROS * 3, 1)
    tar = io.BytesIO()
    with tarfile.open(fileobj=tar, mode="w:gz", compresslevel=1) as archive:
        info = tarfile.TarInfo("a.txt")
        info.size = len(ZEROS)
        archive.addfile(info, io.BytesIO(ZEROS))
    files["a.tgz"] = tar.getvalue()
    outcomes = read_all(files, tmp_path)
    check(outcomes)
    assert all(
        isinstance(outcome, FileFailure) or len(outcome.text) < 1000
        for found in outcomes.values()
        for outcome in found
    )


def test_archives_in_archives_end(tmp_path):
    content = zipped({"fund.txt": "po"})
    for _ in range(40):
        content = zipped({"a.zip": content, "b.zip": content})
    outcomes = read_all({"a.zip": content}, tmp_path)
    check(outcomes)
    assert {o.reason for o in outcomes["a.zip"] if isinstance(o, FileFailure)} == {
        FailureReason.TOO_DEEP
    }


def test_locked_documents_say_so(tmp_path):
    powerpoint = b"\0" * 12 + (0xF3D1C4DF).to_bytes(4, "little")
    files = {
        **{f"a.{name}": small_ole({"EncryptedPackage": b"x"}) for name in ("docx", "xlsx", "pptx")},
        "a.doc": small_ole({"WordDocument": b"\xec\xa5\xc1\0".ljust(10, b"\0") + b"\0\x01" * 99}),
        "a.xls": small_ole({"Workbook": b"\x09\x08\x04\0\0\x06\x05\0\x2f\0\0\0"}),
        "a.ppt": small_ole({"PowerPoint Document": b"x", "Current User": powerpoint}),
        "a.odt": (DATA / "kujtime_kycur.odt").read_bytes(),
        "a.pdf": (DATA / "raport_kycur.pdf").read_bytes(),
    }
    outcomes = read_all(files, tmp_path)
    assert {name: getattr(found[0], "reason", None) for name, found in outcomes.items()} == (
        dict.fromkeys(files, FailureReason.ENCRYPTED)
    )


def test_takes_a_name_of_255_bytes(tmp_path):
    name = "ë" * 125 + ".html"
    check(read_all({name: b"<p>po"}, tmp_path))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells it in this unit")
def test_no_process_took_more_memory_than_it_may():
    resource = pytest.importorskip("resource")
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    assert most < 2 * 1024**3
