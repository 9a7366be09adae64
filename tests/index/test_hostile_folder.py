"""A folder with all that should not be in one, read by a whole library.

What can be said of it is said in plain sentences of both languages; nothing crashes, waits, writes
elsewhere or calls anybody.
"""

import os
import socket
import sys
import threading
from pathlib import Path

import pytest

from index.errors import FailureReason
from index.events import Failed, Finished
from index.messages import LANGUAGES, failure_sentence
from index.values import SearchRequest
from tools.quine_zip import NAME, quine_zip

only_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")


@pytest.fixture
def folder(tmp_path, empty_library):
    """A folder with one good file."""
    folder = tmp_path / "dosja"
    folder.mkdir()
    (folder / "letra.txt").write_text("Uji i lumit.", encoding="utf-8")
    empty_library.add_folder(folder)
    return folder


@pytest.fixture
def reasons(folder, empty_library, update):
    """Brings the library up to date; why each file is not in it, by its name."""

    def run():
        events = update()
        assert isinstance(events[-1], Finished)
        failures = [event.failure for event in events if isinstance(event, Failed)]
        assert all(failure_sentence(one, language) for one in failures for language in LANGUAGES)
        assert empty_library.search(SearchRequest("ujë")).total == 1
        return {one.path.removeprefix(f"{folder}/"): one.reason for one in failures}

    return run


@only_posix
def test_names_what_is_no_file(folder, reasons, tmp_path, monkeypatch):
    os.mkfifo(folder / "tubi.txt")
    (folder / "pajisja.txt").symlink_to("/dev/zero")
    monkeypatch.chdir(folder)  # the name of a socket must be short
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("priza.txt")
        assert reasons() == dict.fromkeys(
            ("tubi.txt", "pajisja.txt", "priza.txt"), FailureReason.NOT_A_FILE
        )


@pytest.mark.skipif(sys.platform != "linux", reason="names of other systems are always text")
def test_names_a_file_whose_name_is_no_text(folder, reasons):
    Path(os.fsdecode(os.fsencode(folder) + b"/let\xebr.txt")).write_text("po", encoding="utf-8")
    assert list(reasons().values()) == [FailureReason.STRANGE_NAME]


@only_posix
def test_reads_a_file_whose_name_has_255_bytes(folder, reasons, empty_library):
    (folder / ("ë" * 125 + "a.txt")).write_text("Mali i bardhë.", encoding="utf-8")
    assert reasons() == {}
    assert empty_library.search(SearchRequest("mal")).total == 1


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_names_what_one_may_not_read(folder, reasons):
    (folder / "kyc.txt").write_text("po", encoding="utf-8")
    (folder / "kyc.txt").chmod(0)
    assert reasons() == {"kyc.txt": FailureReason.NO_PERMISSION}


def test_opens_an_archive_that_holds_itself_three_times(folder, reasons):
    (folder / "vetja.zip").write_bytes(quine_zip())
    assert reasons() == {"vetja.zip" + f"!/{NAME.decode()}" * 3: FailureReason.TOO_DEEP}


def test_takes_up_a_file_that_grows_while_it_is_read(folder, reasons, empty_library):
    path = folder / "ditari.txt"
    path.write_text("fillimi\n", encoding="utf-8")
    ends = threading.Event()

    def grow():
        with path.open("a", encoding="utf-8") as file:
            while not ends.is_set() and file.tell() < 5_000_000:
                file.write("Sot ra shi. " * 500 + "\n")
                file.flush()

    writer = threading.Thread(target=grow)
    writer.start()
    try:
        assert reasons() == {}
    finally:
        ends.set()
        writer.join()
    path.write_text(path.read_text(encoding="utf-8")[:100_000] + "përfundimi", encoding="utf-8")
    assert reasons() == {}
    assert empty_library.search(SearchRequest("përfundimi")).total == 1


def long_pdf(pages: int) -> bytes:
    """A PDF of many pages that say the same."""
    kids = b" ".join(b"%d 0 R" % (number + 5) for number in range(pages))
    page = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        b"/Resources<</Font<</F 3 0 R>>>>>>"
    )
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (pages, kids),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Length 33>>stream\nBT /F 11 Tf 60 780 Td (mali) Tj ET\nendstream",
        *[page] * pages,
    ]
    pieces, table, place = [b"%PDF-1.4\n"], [b"0000000000 65535 f \n"], 9
    for number, content in enumerate(objects, start=1):
        pieces.append(b"%d 0 obj\n%s\nendobj\n" % (number, content))
        table.append(b"%010d 00000 n \n" % place)
        place += len(pieces[-1])
    end = b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(table), place)
    return b"".join([*pieces, b"xref\n0 %d\n" % len(table), *table, end])


@pytest.mark.slow
def test_reads_a_pdf_of_100_000_pages(folder, reasons, empty_library):
    (folder / "i-gjate.pdf").write_bytes(long_pdf(100_000))
    assert reasons() == {}
    (hit,) = empty_library.search(SearchRequest("mal")).hits
    assert hit.format == "pdf"


def test_calls_nobody_and_writes_nothing_elsewhere(folder, reasons, tmp_path, monkeypatch):
    home = tmp_path / "shtëpia"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.chdir(home)
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        address = f"http://127.0.0.1:{server.getsockname()[1]}/x"
        entity = f'<?xml version="1.0"?><!DOCTYPE a SYSTEM "{address}" [<!ENTITY x SYSTEM '
        xml = f'{entity}"{address}"><!ENTITY % y SYSTEM "{address}">%y;]><a><p>po &x;</p></a>'
        page = (
            f'<base href="{address}"><link rel="stylesheet" href="{address}"><img src="{address}">'
        )
        for name in ("a.fb2", "a.fodt", "a.fods", "a.fodp", "a.xhtml"):
            (folder / name).write_text(xml, encoding="utf-8")
        (folder / "a.html").write_text(f"{page}<iframe src='{address}'>po", encoding="utf-8")
        (folder / "a.eml").write_text(
            "From: a\nContent-Type: message/external-body; access-type=URL; "
            f'URL="{address}"\n\nContent-Type: text/plain\n\npo',
            encoding="utf-8",
        )
        before = {path: path.read_bytes() for path in folder.iterdir()}
        reasons()
        with pytest.raises(BlockingIOError):
            server.accept()
    assert {path: path.read_bytes() for path in folder.iterdir()} == before
    assert list(home.iterdir()) == []
    assert {path.name for path in tmp_path.iterdir()} == {"dosja", "biblioteka", "shtëpia"}
