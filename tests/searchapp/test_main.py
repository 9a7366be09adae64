"""The one entry: the window or the command line, and no window where there is no display."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import searchapp
from searchapp.__main__ import main

PROJECT = Path(searchapp.__file__).resolve().parent.parent
LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere Qt is safe")


def run_gjej(*arguments, **environment):
    """Gjej in a process of its own, in an environment without a display."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LC_ALL", "LC_MESSAGES")
    }
    return subprocess.run(
        [sys.executable, str(PROJECT / "main.py"), *arguments],
        env={**kept, "LANG": "en_GB.UTF-8", **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["search", "--help"], ["formats", "--help"]],
    ids=" ".join,
)
def test_gives_a_sub_command_to_the_command_line(arguments, capsys):
    with pytest.raises(SystemExit) as exit_:
        main(arguments)
    assert exit_.value.code == 0
    assert "gjej" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [["--library"], ["dance"], ["--library", "a", "b"], [""]],
    ids=" ".join,
)
def test_calls_a_wrong_call_wrong(arguments, capsys):
    with pytest.raises(SystemExit) as exit_:
        main(arguments)
    assert exit_.value.code == 2


def test_leaves_qt_alone_for_the_command_line(tmp_path):
    (tmp_path / "PySide6").mkdir()
    (tmp_path / "PySide6" / "__init__.py").write_text("raise ImportError('libGL.so.1')")
    done = run_gjej("formats", PYTHONPATH=str(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    assert "txt" in done.stdout


@LINUX
class TestWithoutDisplay:
    def test_says_so_in_one_line(self):
        done = run_gjej()
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr.count("\n") == 1
        assert "no display" in done.stderr
        assert "gjej search" in done.stderr

    def test_says_so_in_the_language_of_the_system(self):
        done = run_gjej(LANG="sq_AL.UTF-8")
        assert done.stderr.startswith("gjej: Nuk ka ekran")

    @pytest.mark.parametrize(
        "environment",
        [{"DISPLAY": ":4711"}, {"WAYLAND_DISPLAY": "wayland-4711"}, {"DISPLAY": "localhost:4711"}],
        ids=lambda environment: next(iter(environment.values())),
    )
    def test_does_not_abort_on_a_display_that_is_dead(self, environment, tmp_path):
        done = run_gjej("--library", str(tmp_path), **environment)
        assert done.returncode == 1
        assert done.stderr.count("\n") == 1
        assert "gjej search" in done.stderr

    def test_says_that_a_library_of_qt_is_missing(self, tmp_path):
        (tmp_path / "PySide6").mkdir()
        (tmp_path / "PySide6" / "__init__.py").write_text("raise ImportError('libGL.so.1')")
        done = run_gjej(QT_QPA_PLATFORM="offscreen", PYTHONPATH=str(tmp_path))
        assert (done.returncode, done.stderr.count("\n")) == (1, 1)
        assert "Qt" in done.stderr

    def test_makes_nothing_in_the_library(self, tmp_path):
        run_gjej("--library", str(tmp_path / "library"))
        assert not (tmp_path / "library").exists()
