"""Packs Gjej and its Python into dist/gjej, which runs without an installation, and tries it.

    python tools/package.py

The folder is for the system that it is made on. PyInstaller (GPL with an exception for what it
packs) is a tool here and no part of the result but its small starter.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import PyInstaller.__main__
from licences import write_licences  # beside this file

from index.location import PORTABLE
from searchapp.only_window import hand_over
from searchapp.window_call import WindowCall

PROJECT = Path(__file__).resolve().parent.parent
PROGRAM = PROJECT / "dist" / "gjej" / ("gjej.exe" if sys.platform == "win32" else "gjej")
# What is loaded by name, which no reader of import lines can see.
BY_NAME = ("index", "searchapp")
LONGEST_START = 60.0  # seconds
# Qt's parts that no line of ours asks for, and tools of development that stand beside us.
UNWANTED = ("PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtTest", "tkinter", "pytest", "mypy")


def pack() -> None:
    """Make the folder."""
    PyInstaller.__main__.run(
        [
            str(PROJECT / "main.py"),
            "--name=gjej",
            "--noconfirm",
            "--clean",
            "--log-level=WARN",
            f"--distpath={PROJECT / 'dist'}",
            f"--workpath={PROJECT / 'build' / 'package'}",
            f"--specpath={PROJECT / 'build'}",
            f"--paths={PROJECT}",
            f"--add-data={PROJECT / 'resources'}{os.pathsep}resources",
            f"--add-data={PROJECT / 'NOTICE'}{os.pathsep}.",
            f"--add-data={PROJECT / 'LICENSE'}{os.pathsep}.",
            *(f"--collect-submodules={name}" for name in BY_NAME),
            *(f"--exclude-module={name}" for name in UNWANTED),
        ]
    )


def add_licences() -> None:
    """Lay the licences of what is packed beside it, and those of Gjej where they are seen."""
    folder = PROGRAM.parent / "licences"
    write_licences(folder)
    for name in ("LICENSE", "NOTICE"):
        shutil.copyfile(PROJECT / name, folder / f"gjej-{name}.txt")


def surroundings() -> dict[str, str]:
    """The environment of a trial: without a screen, and without this project."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return {**kept, "QT_QPA_PLATFORM": "offscreen"}


def run(*arguments: str) -> str:
    """What the packed program says, far away from this project."""
    with tempfile.TemporaryDirectory() as elsewhere:
        done = subprocess.run(
            [str(PROGRAM), *arguments],
            cwd=elsewhere,
            env=surroundings(),
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
    if done.returncode:
        raise SystemExit(f"{' '.join(arguments)}: {done.stderr}")
    return done.stdout


def open_window(library: str) -> None:
    """Open the packed window, and see that it answers a second start."""
    with subprocess.Popen([str(PROGRAM), "--library", library], env=surroundings()) as window:
        last = time.monotonic() + LONGEST_START
        while not hand_over(Path(library), WindowCall(query="ura")):
            if window.poll() is not None or time.monotonic() > last:
                raise SystemExit("the packed window does not open")
            time.sleep(0.2)
        window.terminate()


def try_out() -> None:
    """Index the sample library, search it, and open the window, all in the packed program."""
    with tempfile.TemporaryDirectory() as library:
        run(
            "index",
            str(PROGRAM.parent / "_internal" / "resources" / "samples"),
            "--library",
            library,
        )
        found = json.loads(run("search", "uren e gurit", "--json", "--library", library))
        if not found["total"]:
            raise SystemExit("the packed program finds nothing")
        run("check", "--library", library)
        run("--try-display")
        open_window(library)


def try_portable() -> None:
    """With a folder `library` beside it the program takes it along wherever it is moved."""
    beside = PROGRAM.parent / PORTABLE
    beside.mkdir()
    try:
        run("index", str(PROGRAM.parent / "_internal" / "resources" / "samples"))
        if not (beside / "library.json").is_file():
            raise SystemExit("the packed program does not take the library beside it")
        run("search", "uren e gurit", "--json")
    finally:
        shutil.rmtree(beside)


def main() -> int:
    """Pack, try, and say how large the folder is."""
    pack()
    add_licences()
    try_out()
    try_portable()
    size = sum(path.lstat().st_size for path in PROGRAM.parent.rglob("*") if path.is_file())
    print(f"{PROGRAM.parent}: {size / 1e6:.0f} MB, and it runs")
    return 0


if __name__ == "__main__":
    sys.exit(main())
