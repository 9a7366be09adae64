"""The program tesseract: whether it is there, what it can read, and one picture read by it."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

ALBANIAN = "sqi"
# The second one reads what stands between Albanian words: names, quotations, addresses.
WANTED = (ALBANIAN, "eng")
ORIENTATION = "osd"
# Seconds for what takes two on an idle machine; at the lowest priority, on a busy one, it waits.
PICTURE_LIMIT = 150.0
_ASKING_LIMIT = 20.0
_WINDOWS_PLACE = Path("Tesseract-OCR", "tesseract.exe")
_PLAIN_PAGE = "3"
_TURNED_PAGE = "1"  # looks first which side is up


@dataclass(frozen=True, slots=True)
class Tesseract:
    """An installed tesseract; `languages` are those that we use, in their order."""

    program: str
    version: str
    languages: tuple[str, ...]
    knows_orientation: bool

    def read(self, picture: bytes, *, dpi: int, may_be_turned: bool = False) -> str:
        """The words in a picture as tab separated values; "" where the program fails at it.

        Raises TimeoutError.
        """
        layout = _TURNED_PAGE if may_be_turned and self.knows_orientation else _PLAIN_PAGE
        command = [self.program, "stdin", "stdout", "-l", "+".join(self.languages)]
        command += ["--dpi", str(dpi), "--psm", layout, "tsv"]
        try:
            done = subprocess.run(
                command,
                input=picture,
                capture_output=True,
                timeout=PICTURE_LIMIT,
                env=_environment(),
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise TimeoutError from error
        return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""


def find_tesseract() -> Tesseract | None:
    """The tesseract of this machine; None where there is none that runs.

    One that lacks Albanian has no languages: read as English, every 13th letter would be wrong.
    """
    program = shutil.which("tesseract") or _windows_program()
    if program is None:
        return None
    version = re.match(r"tesseract v?(\S+)", _ask(program, "--version"))
    if version is None:
        return None
    known = _ask(program, "--list-langs").split()
    languages = tuple(language for language in WANTED if language in known)
    return Tesseract(
        program,
        version[1],
        languages if ALBANIAN in languages else (),
        knows_orientation=ORIENTATION in known,
    )


def _ask(program: str, question: str) -> str:
    try:
        answer = subprocess.run(
            [program, question],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,  # where version 3 answered
            timeout=_ASKING_LIMIT,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return answer.stdout.decode("utf-8", "replace")


def _environment() -> dict[str, str]:
    # Four threads for one picture make it wait for itself: 9 seconds a page, where one takes 2.
    return {**os.environ, "OMP_THREAD_LIMIT": "1"}


def _windows_program() -> str | None:
    """The program where its installer puts it, without a word to the PATH."""
    if os.name != "nt":
        return None
    folders = (os.environ.get("PROGRAMFILES"), os.environ.get("LOCALAPPDATA"))
    places = (Path(folder, _WINDOWS_PLACE) for folder in folders if folder)
    return next((str(place) for place in places if place.is_file()), None)
