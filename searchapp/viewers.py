"""The programs that open a PDF at a page, and how each of them is told to.

`resources/viewers/viewers.json` has the programs of each system: the file of a program, the desktop
entries that it is known by, where it stands if not on the path, and its arguments in groups. A
group with a {placeholder} for which there is no value is left out.
"""

import json
import os
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from index.resources import resource_path
from searchapp.open_wish import OpenWish

VIEWED_SUFFIXES = (".pdf",)


@dataclass(frozen=True, slots=True)
class Viewer:
    """A program of the table."""

    name: str
    program: str
    arguments: tuple[tuple[str, ...], ...]
    entries: tuple[str, ...] = ()
    places: tuple[str, ...] = ()

    @property
    def knows_pages(self) -> bool:
        """Whether it can be told a page."""
        return any("{page}" in part for group in self.arguments for part in group)

    def command(self, program: str, wish: OpenWish) -> list[str]:
        """What to start, and with which arguments."""
        values = {"file": wish.path, "page": wish.page, "words": wish.words}
        missing = tuple(f"{{{name}}}" for name, value in values.items() if not value)
        command = [program]
        for group in self.arguments:
            if not any(name in part for part in group for name in missing):
                command += [part.format(**values) for part in group]
        return command

    def find_program(self) -> str | None:
        """Where its program is on this machine."""
        folders = (os.path.expandvars(place) for place in self.places)
        here = (Path(folder, self.program) for folder in folders)
        found = next((str(path) for path in here if path.is_file()), None)
        return found or shutil.which(self.program)


def known_viewers(system: str = sys.platform) -> tuple[Viewer, ...]:
    """The programs of the table for a system."""
    table = json.loads(resource_path("viewers", "viewers.json").read_text(encoding="utf-8"))
    return tuple(_viewer(row) for row in table.get(system, ()))


def choose_viewer(viewers: Sequence[Viewer], usual: str | None) -> Viewer | None:
    """The program that a person uses for PDFs, if the table has it.

    `usual` is its desktop entry. Where that is not known, any program of the table will do that
    knows pages; where it is another program, none: a person has chosen it.
    """
    if usual is not None:
        return next((viewer for viewer in viewers if usual in viewer.entries), None)
    return next((viewer for viewer in viewers if viewer.knows_pages), None)


def _viewer(row: dict[str, object]) -> Viewer:
    def words(name: str) -> tuple[str, ...]:
        value = row.get(name, ())
        return tuple(value) if isinstance(value, list) else ()

    groups = row["arguments"]
    assert isinstance(groups, list)
    return Viewer(
        name=str(row["name"]),
        program=str(row["program"]),
        arguments=tuple(tuple(group) for group in groups),
        entries=words("entries"),
        places=words("places"),
    )
