"""Whether a window can be opened here.

Where Qt finds no display, or misses one of its system libraries, it ends the whole process. So a
child goes first and tries; what happens to it would have happened to the window.
"""

import os
import subprocess
import sys

from index.messages import NO_DISPLAY, NO_QT, Sentence
from searchapp.programs import trial_command

LONGEST_TRIAL = 20.0  # seconds
VARIABLES = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


class DisplayTrial:
    """A child process that tries to open Qt on the display while its parent goes on."""

    def __init__(self) -> None:
        self._child: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Let the child try; only on Linux can it come to harm."""
        if sys.platform.startswith("linux") and _names_display():
            self._child = subprocess.Popen(
                trial_command(),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                text=True,
                errors="replace",
            )

    def find_fault(self) -> Sentence | None:
        """Why no window can be opened; None where one can."""
        if self._child is None:
            return NO_DISPLAY if sys.platform.startswith("linux") else None
        try:
            _, complaint = self._child.communicate(timeout=LONGEST_TRIAL)
        except subprocess.TimeoutExpired:
            self._child.kill()
            self._child.communicate()
            return NO_DISPLAY
        if self._child.returncode == 0:
            return None
        return NO_DISPLAY if "could not connect to display" in complaint else NO_QT


def _names_display() -> bool:
    return any(os.environ.get(name) for name in VARIABLES)
