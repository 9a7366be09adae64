"""How this program starts itself once more, as Python modules or packed into one program."""

import sys
from pathlib import Path

import index

# What a packed program is started with to try whether Qt opens: it has no `python -c`.
TRIAL_OPTION = "--try-display"
TRIAL = "from PySide6.QtWidgets import QApplication; QApplication([])"

# `python -m` looks into the current folder first, and a person's folder may well hold something
# that is called "index".
ENGINE_FOLDER = Path(index.__file__).resolve().parent.parent


def engine_command(*arguments: str) -> list[str]:
    """The command line of the engine, to be run in ENGINE_FOLDER."""
    return [sys.executable, *(() if _is_packed() else ("-m", "index")), *arguments]


def trial_command() -> list[str]:
    """A program that opens Qt and ends."""
    return [sys.executable, *((TRIAL_OPTION,) if _is_packed() else ("-c", TRIAL))]


def _is_packed() -> bool:
    return bool(getattr(sys, "frozen", False))
