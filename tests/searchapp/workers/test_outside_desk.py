"""Documents opened in other programs: real copies, a real program that notes what it is told."""

import stat
import sys
import zipfile
from pathlib import Path

import pytest

from index.values import LibraryStatus
from searchapp.desktop import start_program
from searchapp.open_wish import OpenWish
from searchapp.translations import Translator
from searchapp.workers.outside_desk import OutsideDesk

LONG = 30_000  # milliseconds; only a broken program takes them all

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="the programs of the table are Linux's here"
)


class Desk:
    """A desk, what it said, and what was opened in the usual program."""

    def __init__(self, usual):
        self.opened, self.said, self.started = [], [], []
        self.takes_files = True
        self.outside = OutsideDesk(
            open_file=lambda path: self.opened.append(path) or self.takes_files,
            start_program=lambda command: self.started.append(command) or start_program(command),
            find_usual=lambda kind: usual,
        )
        self.outside.said.connect(self.said.append)


@pytest.fixture
def new_desk(qapp):
    """Makes desks of persons who use a program; they speak English."""
    desks = []
    translator = Translator()
    translator.install(qapp, "en")

    def make(usual=None):
        desks.append(Desk(usual))
        return desks[-1]

    yield make
    for desk in desks:
        desk.outside.stop()
    translator.remove(qapp)


@pytest.fixture
def programs(tmp_path, monkeypatch):
    """A folder of programs, in which Evince notes its arguments."""
    folder = tmp_path / "bin"
    folder.mkdir()
    evince = folder / "evince"
    evince.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {tmp_path}/noted.part\n')
    evince.write_text(evince.read_text() + f"/bin/mv {tmp_path}/noted.part {tmp_path}/noted\n")
    evince.chmod(stat.S_IRWXU)
    monkeypatch.setenv("PATH", str(folder))
    return folder


@pytest.fixture
def pdf(tmp_path):
    path = tmp_path / "Vendimi 12.pdf"
    path.write_bytes(b"%PDF-1.4")
    return str(path)


def test_opens_a_pdf_at_its_page_and_word(qtbot, new_desk, programs, tmp_path, pdf):
    desk = new_desk("org.gnome.Evince")
    desk.outside.open(OpenWish(pdf, 12, "luftës"))
    noted = tmp_path / "noted"
    qtbot.waitUntil(noted.exists, timeout=LONG)
    assert noted.read_text("utf-8").splitlines() == ["--page-index=12", "--find=luftës", pdf]
    assert (desk.opened, desk.said) == ([], [])


def test_takes_any_program_that_knows_pages_where_none_is_the_usual(new_desk, programs, pdf):
    desk = new_desk()
    desk.outside.open(OpenWish(pdf, 12))
    assert desk.started == [[str(programs / "evince"), "--page-index=12", pdf]]


def test_says_the_page_where_the_usual_program_cannot_be_told(new_desk, programs, pdf):
    desk = new_desk("firefox")
    desk.outside.open(OpenWish(pdf, 12))
    assert desk.opened == [pdf]
    assert desk.said == [
        "Opened in the usual program, which cannot be told the page: turn to page 12."
    ]


def test_says_that_the_usual_program_is_missing_and_opens_another(new_desk, programs, pdf):
    desk = new_desk("org.kde.okular")
    desk.outside.open(OpenWish(pdf, 12))
    assert desk.opened == [pdf]
    assert desk.said == ["Okular did not start: the document opens in the system's usual program."]


def test_opens_other_documents_as_the_system_does(new_desk, programs, tmp_path):
    desk = new_desk("org.gnome.Evince")
    path = tmp_path / "letra.txt"
    path.touch()
    desk.outside.open(OpenWish(str(path), words="luftës"))
    assert (desk.opened, desk.started, desk.said) == ([str(path)], [], [])


def test_opens_a_copy_of_what_is_in_an_archive_and_says_so(qtbot, new_desk, tmp_path):
    desk = new_desk()
    archive = tmp_path / "arkiv.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("2019/letra.txt", "Letra e parë.")
    desk.outside.open(OpenWish(f"{archive}!/2019/letra.txt"))
    qtbot.waitUntil(lambda: len(desk.said) == 2, timeout=LONG)
    (copy,) = map(Path, desk.opened)
    assert copy.read_text("utf-8") == "Letra e parë."
    assert stat.S_IMODE(copy.parent.parent.stat().st_mode) == 0o700
    assert desk.said == [
        "Taking “letra.txt” out of its archive…",
        "A temporary copy of “letra.txt” was opened: what you change in it is not kept.",
    ]
    desk.outside.stop()
    assert not copy.parent.parent.exists()


def test_says_that_a_document_is_no_longer_in_its_archive(qtbot, new_desk, tmp_path):
    desk = new_desk()
    archive = tmp_path / "arkiv.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("tjetër.txt", "Tjetër.")
    desk.outside.open(OpenWish(f"{archive}!/letra.txt"))
    qtbot.waitUntil(lambda: len(desk.said) == 2, timeout=LONG)
    assert (desk.opened, desk.said[1]) == ([], "The file is no longer there.")


def test_says_that_a_file_is_gone_or_its_disk_away(new_desk, tmp_path):
    desk = new_desk()
    desk.outside.open_file(str(tmp_path / "letra.txt"))
    desk.outside.note_status(LibraryStatus(0, (), (), away=(str(tmp_path),)))
    desk.outside.open_file(str(tmp_path / "letra.txt"))
    assert desk.said[0] == "The file is no longer there."
    assert "is not connected at the moment" in desk.said[1]


def test_opens_the_folder_of_a_file(new_desk, tmp_path):
    desk = new_desk()
    desk.outside.open_folder(f"{tmp_path}/arkiv.zip!/2019/letra.txt")
    assert desk.opened == [str(tmp_path)]


def test_says_that_no_program_opens_a_file(new_desk, pdf):
    desk = new_desk("firefox")
    desk.takes_files = False
    desk.outside.open_file(pdf)
    assert desk.said == [f"No program of the system opens the file “{pdf}”."]
