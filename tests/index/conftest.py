"""A small library on disk, made of real files."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from index.events import Event
from index.library import Library

ARTICLES = {
    "lajme/ura.txt": (
        "date 2024-03-15\nUra e re mbi Drin\n\n"
        "Kryetari i bashkisë hapi sot urën e re. Ura lidh dy brigjet e lumit.\n\n"
        "Banorët thanë se ujët e lumit nuk i frikëson më. BE-ja dha gjysmën e parave."
    ),
    "lajme/shkolla.txt": (
        "date 2023-09\nShkolla e fshatit ka nxënës të rinj\n\n"
        "Nxënësit e shkollës së fshatit pritën me këngë mësuesen. Kryetari u foli për ujin."
    ),
    "ligj/kontrata.txt": (
        "Kontratë qiraje\n\nQiradhënësi dhe qiramarrësi bien dakord për qiranë. "
        "Ligji për qiratë zbatohet në çdo rast. Fshati i Bukur, Dega e Veriut."
    ),
}


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    """A folder with the articles."""
    folder = tmp_path / "dokumente"
    for name, text in ARTICLES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def empty_library(tmp_path: Path) -> Iterator[Library]:
    """A library without folders."""
    with Library.open(tmp_path / "biblioteka") as library:
        yield library


@pytest.fixture
def update(empty_library: Library) -> Callable[[], list[Event]]:
    """Brings the library up to date and gives the events of the run."""

    def run() -> list[Event]:
        events: list[Event] = []
        empty_library.update(report=events.append, is_cancelled=lambda: False)
        return events

    return run


@pytest.fixture
def library(empty_library: Library, documents: Path, update: Callable[[], list[Event]]) -> Library:
    """A library that holds the articles."""
    empty_library.add_folder(documents)
    update()
    return empty_library


@pytest.fixture
def gjej(tmp_path):
    """Runs `python -m index` with a library of its own."""

    def run(*arguments: str, text: str = "", language: str = "en_US.UTF-8", **environment: str):
        return subprocess.run(
            [sys.executable, "-m", "index", *arguments],
            input=text.encode("utf-8"),
            capture_output=True,
            timeout=60,
            check=False,
            env={
                **os.environ,
                "GJEJ_LIBRARY": str(tmp_path / "biblioteka"),
                "LANG": language,
                "LC_ALL": language,
                **environment,
            },
        )

    return run
