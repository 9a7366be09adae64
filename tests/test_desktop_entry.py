"""How Gjej stands in the menu of a desktop: the real script, the desktop's own validators."""

import os
import shutil
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path

import pytest

from index.resources import resource_path

PROJECT = Path(__file__).resolve().parent.parent
ENTRY = resource_path("desktop", "gjej.desktop")
METAINFO = resource_path("desktop", "gjej.metainfo.xml")

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a Linux matter")


def read_entry(path: Path) -> dict[str, str]:
    parser = ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(path, encoding="utf-8")
    return dict(parser["Desktop Entry"])


def run_script(data: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", str(PROJECT / "tools" / "desktop_entry.sh"), *arguments],
        env={**os.environ, "XDG_DATA_HOME": str(data), "LC_ALL": "sq_AL.UTF-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_speaks_both_languages():
    entry = read_entry(ENTRY)
    for key in ("GenericName", "Comment", "Keywords"):
        assert entry[key] != entry[f"{key}[sq]"]


def test_names_the_icon_and_the_window_of_the_program():
    entry = read_entry(ENTRY)
    assert resource_path("icons", f"{entry['Icon']}.svg").is_file()
    assert f'setDesktopFileName("{ENTRY.stem}")' in (
        PROJECT / "searchapp" / "launcher.py"
    ).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "command",
    [
        ("desktop-file-validate", str(ENTRY)),
        ("appstreamcli", "validate", "--no-net", str(METAINFO)),
    ],
    ids=lambda command: command[0],
)
def test_is_valid(command):
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


class TestScript:
    def test_adds_an_entry_that_starts_the_program(self, tmp_path):
        program = tmp_path / "programet e mia $100%" / "gjej"
        program.parent.mkdir()
        program.write_text("#!/bin/sh\n")
        program.chmod(0o755)
        done = run_script(tmp_path / "të dhënat", "add", str(program))
        assert (done.returncode, done.stdout) == (0, "")
        assert done.stderr == "Gjej gjendet tani te menuja e programeve.\n"
        entry = read_entry(tmp_path / "të dhënat" / "applications" / "gjej.desktop")
        escaped = str(program).replace("%", "%%").replace("$", "\\\\$")
        assert entry["Exec"] == f'"{escaped}" %F'
        assert entry["TryExec"] == str(program)
        assert entry["Name"] == "Gjej"

    def test_takes_out_all_that_it_put_in(self, tmp_path):
        run_script(tmp_path, "add", sys.executable)
        assert [path for path in tmp_path.rglob("*gjej*") if path.is_file()]
        assert run_script(tmp_path, "remove").returncode == 0
        assert [path for path in tmp_path.rglob("*gjej*") if path.is_file()] == []

    def test_adds_no_program_that_is_not_there(self, tmp_path):
        done = run_script(tmp_path, "add", "/nowhere/gjej")
        assert (done.returncode, done.stderr) == (1, "Nuk ka program te /nowhere/gjej.\n")
        assert list(tmp_path.iterdir()) == []

    def test_tells_of_a_wrong_call(self, tmp_path):
        assert run_script(tmp_path, "dance").returncode == 2
