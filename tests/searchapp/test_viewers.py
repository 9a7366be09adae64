"""The programs that open a PDF at a page."""

import os
import stat
import sys

import pytest

from searchapp.open_wish import OpenWish
from searchapp.viewers import choose_viewer, known_viewers

FILE = "/d/Vendimi i dytë.pdf"
AT_THE_PLACE = OpenWish(FILE, 12, "luftës")
SYSTEMS = ("linux", "win32", "darwin")


def viewer(name):
    everywhere = (viewer for system in SYSTEMS for viewer in known_viewers(system))
    return next(each for each in everywhere if each.name == name)


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("Evince", ["--page-index=12", "--find=luftës", FILE]),
        ("Papers", ["--page-index=12", "--find=luftës", FILE]),
        ("Okular", ["--page", "12", "--find", "luftës", FILE]),
        ("Xreader", ["--page-index=12", "--find=luftës", FILE]),
        ("Atril", ["--page-index=12", "--find=luftës", FILE]),
        ("Zathura", ["--page=12", "--find=luftës", FILE]),
        ("MuPDF", [FILE, "12"]),
        ("SumatraPDF", ["-reuse-instance", "-page", "12", "-search", "luftës", FILE]),
        ("Preview", ["-a", "Preview", FILE]),
    ],
)
def test_is_told_page_and_words_as_far_as_it_allows(name, arguments):
    assert viewer(name).command("program", AT_THE_PLACE) == ["program", *arguments]


@pytest.mark.parametrize("system", SYSTEMS)
def test_is_told_the_file_alone_where_there_is_no_place(system):
    for each in known_viewers(system):
        command = each.command("program", OpenWish(FILE))
        assert command[-1] == FILE
        assert not any("{" in part or "None" in part for part in command)


def test_are_none_on_a_system_that_nobody_knows():
    assert known_viewers("plan9") == ()


def test_is_the_one_that_a_person_uses():
    assert choose_viewer(known_viewers("linux"), "org.kde.okular") == viewer("Okular")


def test_is_none_where_a_person_uses_another_program():
    assert choose_viewer(known_viewers("linux"), "firefox") is None


def test_is_one_that_knows_pages_where_nobody_knows_what_is_used():
    assert choose_viewer(known_viewers("win32"), None) == viewer("SumatraPDF")
    assert choose_viewer(known_viewers("darwin"), None) is None


@pytest.mark.skipif(sys.platform == "win32", reason="programs are files of another kind there")
def test_finds_its_program_on_the_path(tmp_path, monkeypatch):
    program = tmp_path / "okular"
    program.write_text("#!/bin/sh\n")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert viewer("Okular").find_program() is None
    program.chmod(stat.S_IRWXU)
    assert viewer("Okular").find_program() == os.fspath(program)
